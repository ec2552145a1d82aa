import fc from 'fast-check';
import { agendaOf } from '../../../src/domain/trackingMeetings/agenda';
import { agendaReasons } from '../../../src/domain/trackingMeetings/types';
import { isOver, isTolerated } from '../../../src/domain/recommendations/settle';
import { statuses } from '../../../src/domain/recommendations/types';
import { recommendation } from '../support/builders';

const days = { today: '2026-11-10', nextDay: '2026-12-08' };
const day = fc.constantFrom('', '2026-10-10', '2026-11-09', '2026-11-10', '2026-12-07', '2026-12-08', '2027-03-01');
const at = fc.constantFrom('2026-09-01T09:00:00Z', '2026-10-11T22:59:59Z', '2026-10-11T23:00:00Z', '2026-11-09T09:00:00Z');
const one = fc.record({ status: fc.constantFrom(...statuses), dueDay: day, lastUpdateAt: fc.option(at, { nil: undefined }), createdAt: at, doneAt: fc.option(at, { nil: undefined }), toleratedUntil: day });
const tracker = fc.array(one, { maxLength: 30 }).map((all) => all.map((changes, index) => recommendation({ ...changes, reference: `R-2026-${String(index + 1).padStart(3, '0')}` })));
const isOpen = (it: ReturnType<typeof recommendation>): boolean => !isOver(it) && !isTolerated(it, days.today);

test('each open recommendation that is due stands on the agenda exactly once, and none that is over', () => {
  fc.assert(
    fc.property(tracker, (all) => {
      const references = agendaOf(all, days).map(({ reference }) => reference);
      expect(new Set(references).size).toBe(references.length);
      for (const it of all.filter((each) => isOpen(each) && (each.status === 'done' || (each.dueDay !== '' && each.dueDay < days.nextDay)))) expect(references).toContain(it.reference);
      for (const it of all.filter((each) => !isOpen(each))) expect(references).not.toContain(it.reference);
    }),
  );
});

test('the order is the same in whichever order the tracker gives its rows', () => {
  fc.assert(fc.property(tracker.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => expect(agendaOf(shuffled, days)).toEqual(agendaOf(all, days))));
});

test('reasons stand from the most pressing on, each once, and rows of one reason stand together', () => {
  fc.assert(
    fc.property(tracker, (all) => {
      const rows = agendaOf(all, days);
      const rank = (reason: (typeof agendaReasons)[number] | undefined): number => (reason ? agendaReasons.indexOf(reason) : -1);
      for (const { reasons } of rows) expect(reasons.map(rank)).toEqual([...new Set(reasons.map(rank))].sort((a, b) => a - b));
      const first = rows.map(({ reasons }) => rank(reasons[0]));
      expect(first).toEqual([...first].sort((a, b) => a - b));
    }),
  );
});

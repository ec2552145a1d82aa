import fc from 'fast-check';
import { behindPoint } from '../../../src/domain/recommendations/behind';
import { coloursOn } from '../../../src/domain/recommendations/course';
import { type PictureFacts, factsOf, pictureMonths } from '../../../src/domain/recommendations/pictureFacts';
import { createPictureCounts, firstSignOffs, picturesOf } from '../../../src/domain/recommendations/pictures';
import { daysBetween } from '../../../src/domain/recommendations/rag';
import { isOver } from '../../../src/domain/recommendations/settle';
import { metInTimes, ownerFlags, type Recommendation, statuses } from '../../../src/domain/recommendations/types';
import { recommendation } from '../support/builders';

const today = '2026-03-24';
const months = pictureMonths(today);
const day = fc.integer({ min: 0, max: 600 }).map((back) => new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10));
const at = (name: string): string => `${name}T10:00:00Z`;

const tracked: fc.Arbitrary<Recommendation> = fc
  .record({ entered: day, done: fc.option(day), impact: fc.option(day), theme: fc.constantFrom('chronology', 'education', ''), team: fc.constantFrom('North', 'South', ''), status: fc.constantFrom(...statuses), flag: fc.constantFrom(...ownerFlags), dueDay: day, met: fc.constantFrom(...metInTimes) })
  .map(({ entered, done, impact, met, ...rest }) => {
    const signed = done && done >= entered ? done : undefined;
    return recommendation({ ...rest, firstDueDay: rest.dueDay, createdAt: at(entered), lastUpdateAt: undefined, course: `${entered},n,t,${rest.dueDay}`, doneSignedOffAt: signed ? at(signed) : undefined, metInTime: signed ? met : undefined, impactSignedOffAt: signed && impact && impact >= signed ? at(impact) : undefined });
  });
const tracker = fc.array(tracked, { maxLength: 40 });
const pictured = (all: readonly Recommendation[]) => all.map((it) => ({ recommendation: it, facts: factsOf(it, months), overdue: !isOver(it) && it.dueDay < today, open: !isOver(it) }));
const monthOf = (instant: string | undefined): string => instant?.slice(0, 7) ?? '';

test('the colours of each month are those that a plain recount finds', () => {
  fc.assert(
    fc.property(tracker, (all) => {
      const { colours } = picturesOf(pictured(all), months);
      for (const { day: end, red, amber, green, blue } of colours) {
        const then = all.map((it) => coloursOn(it, [end])[0]);
        expect([red, amber, green, blue]).toEqual((['red', 'amber', 'green', 'blue'] as const).map((rag) => then.filter((each) => each === rag).length));
      }
    }),
  );
});

test('time to done and to impact count those of the month, and the middle one really took so long', () => {
  fc.assert(
    fc.property(tracker, (all) => {
      const pictures = picturesOf(pictured(all), months);
      for (const [list, ended] of [[pictures.toDone, (it: Recommendation) => it.doneSignedOffAt], [pictures.toImpact, (it: Recommendation) => it.impactSignedOffAt]] as const)
        for (const { month, count, middleDays } of list) {
          const took = all.filter((it) => monthOf(ended(it)) === month).map((it) => daysBetween(it.createdAt.slice(0, 10), ended(it)?.slice(0, 10) ?? ''));
          expect(count).toBe(took.length);
          if (middleDays !== undefined) expect([took.filter((days) => days <= middleDays).length * 2 >= took.length, took.includes(middleDays)]).toEqual([true, true]);
        }
    }),
  );
});

test('every one that is done in a month was done by its first date, by a moved one, or late', () => {
  fc.assert(fc.property(tracker, (all) => picturesOf(pictured(all), months).toDone.forEach(({ count, met }) => expect(met.firstDate + met.movedDate + met.late).toBe(count))));
});

test('overdue by team adds up to what is overdue, and no team has more overdue than open', () => {
  fc.assert(
    fc.property(tracker, (all) => {
      const { overdue } = picturesOf(pictured(all), months);
      expect(overdue.reduce((sum, team) => sum + team.overdue, 0)).toBe(pictured(all).filter((each) => each.overdue).length);
      expect(overdue.every((team) => team.overdue > 0 && team.overdue <= team.open)).toBe(true);
    }),
  );
});

test('a theme comes back as often as it was raised after its first sign-off', () => {
  fc.assert(
    fc.property(tracker, (all) => {
      for (const { theme, again, raised, since, lastSignedOff } of picturesOf(pictured(all), months).recurring) {
        const theirs = all.filter((it) => it.theme === theme);
        const ends = theirs.flatMap(({ doneSignedOffAt }) => (doneSignedOffAt ? [doneSignedOffAt.slice(0, 10)] : [])).sort();
        const entered = theirs.map(({ createdAt }) => createdAt.slice(0, 10)).sort();
        expect([again, raised, since, lastSignedOff]).toEqual([entered.filter((each) => each > (ends[0] ?? '')).length, theirs.length, entered[0]?.slice(0, 4), ends.at(-1)]);
      }
    }),
  );
});

test('behind each point stand exactly as many as the picture counts', () => {
  fc.assert(
    fc.property(tracker, (all) => {
      const facts = new Map(all.map((it) => [it, factsOf(it, months)] as const));
      const first = () => firstSignOffs(pictured(all));
      const behind = (point: string) => all.filter((it) => behindPoint(point, today, first)(it, facts.get(it) as PictureFacts)).length;
      const { colours, toDone, toImpact, recurring } = picturesOf(pictured(all), months);
      for (const { month, red, amber, green, blue } of colours) expect(['red', 'amber', 'green', 'blue'].map((rag) => behind(`${rag}.${month}`))).toEqual([red, amber, green, blue]);
      expect([...toDone.map(({ month }) => behind(`done.${month}`)), ...toImpact.map(({ month }) => behind(`impact.${month}`))]).toEqual([...toDone, ...toImpact].map(({ count }) => count));
      expect(behind('again')).toBe(recurring.reduce((sum, { again }) => sum + again, 0));
    }),
  );
});

test('whatever is counted and taken away again leaves no trace', () => {
  fc.assert(
    fc.property(tracker, tracker, (stay, go) => {
      const counts = createPictureCounts(months);
      for (const each of pictured([...go, ...stay])) counts.count(each, 1);
      for (const each of pictured(go)) counts.count(each, -1);
      expect(counts.result()).toEqual(picturesOf(pictured(stay), months));
    }),
  );
});

test('the months are the last twelve, each by its last day, and this one by today', () => {
  expect(pictureMonths('2024-03-31').map(({ day: end }) => end)).toEqual(['2023-04-30', '2023-05-31', '2023-06-30', '2023-07-31', '2023-08-31', '2023-09-30', '2023-10-31', '2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31']);
});

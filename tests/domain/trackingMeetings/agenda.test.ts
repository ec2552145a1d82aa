import { agendaOf } from '../../../src/domain/trackingMeetings/agenda';
import { type Recommendation } from '../../../src/domain/recommendations/types';
import { recommendation } from '../support/builders';

const days = { today: '2026-11-10', nextDay: '2026-12-08' };
const heardLately = '2026-11-05T09:00:00Z';
const some = (reference: string, changes: Partial<Recommendation>) => recommendation({ reference, lastUpdateAt: heardLately, ...changes });

test('one recommendation stands once, under its most pressing reason, with all reasons said', () => {
  expect(agendaOf([some('R-2026-001', { dueDay: '2026-11-09', lastUpdateAt: '2026-09-01T09:00:00Z' })], days)).toEqual([{ reference: 'R-2026-001', reasons: ['overdue', 'noUpdate'] }]);
});

test('what is due on the day of the next meeting can wait for it, and what is due the day before cannot', () => {
  expect(agendaOf([some('R-2026-001', { dueDay: '2026-12-07' }), some('R-2026-002', { dueDay: '2026-12-08' })], days)).toEqual([{ reference: 'R-2026-001', reasons: ['dueBefore'] }]);
});

test('what is done waits for sign-off, and its own due date no longer counts', () => {
  expect(agendaOf([some('R-2026-001', { status: 'done', doneAt: heardLately, dueDay: '2026-10-01' })], days)).toEqual([{ reference: 'R-2026-001', reasons: ['awaitingSignOff'] }]);
});

test('thirty days without an update ask for one, and twenty-nine do not', () => {
  const quiet = some('R-2026-001', { dueDay: '2027-03-01', lastUpdateAt: '2026-10-11T22:59:00Z' });
  const heard = some('R-2026-002', { dueDay: '2027-03-01', lastUpdateAt: '2026-10-11T23:00:00Z' });
  expect(agendaOf([quiet, heard], days)).toEqual([{ reference: 'R-2026-001', reasons: ['noUpdate'] }]);
});

test('one that nobody has ever updated counts from the day on which it came', () => {
  expect(agendaOf([some('R-2026-001', { dueDay: '2027-03-01', lastUpdateAt: undefined, createdAt: '2026-10-01T09:00:00Z' })], days)).toEqual([{ reference: 'R-2026-001', reasons: ['noUpdate'] }]);
});

test.each([{ status: 'signedOff' }, { status: 'notRequired' }, { status: 'movedToPlan' }, { status: 'merged' }, { toleratedUntil: '2026-11-10' }] as const)('nobody speaks of what nobody is asked to do: %o', (changes) => {
  expect(agendaOf([some('R-2026-001', { dueDay: '2026-10-01', ...changes })], days)).toEqual([]);
});

test('what is tolerated no longer is spoken of again', () => {
  expect(agendaOf([some('R-2026-001', { dueDay: '2026-10-01', toleratedUntil: '2026-11-09' })], days)).toHaveLength(1);
});

test('the most pressing comes first, and of two the one that waits longer', () => {
  const rows = [some('R-2026-005', { dueDay: '2027-03-01', lastUpdateAt: '2026-09-01T09:00:00Z' }), some('R-2026-004', { status: 'done', doneAt: heardLately }), some('R-2026-003', { dueDay: '2026-11-20' }), some('R-2026-002', { dueDay: '2026-11-09' }), some('R-2026-001', { dueDay: '2026-11-01' })];
  expect(agendaOf(rows, days).map(({ reference }) => reference)).toEqual(['R-2026-001', 'R-2026-002', 'R-2026-003', 'R-2026-004', 'R-2026-005']);
});

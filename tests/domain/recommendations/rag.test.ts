import { ragOf } from '../../../src/domain/recommendations/rag';
import { recommendation } from '../support/builders';

const today = '2026-11-20';
const signedOff = { status: 'signedOff', doneSignedOffAt: '2026-11-19T09:00:00Z' } as const;

test.each([
  ['signed off', signedOff, 'blue', 'Its impact is not yet seen'],
  ['on track', {}, 'green', 'On track'],
  ['due in 14 days and updated ten days ago', { dueDay: '2026-12-04' }, 'green', 'On track'],
  ['due in 14 days and last updated a month and a day ago', { dueDay: '2026-12-04', lastUpdateAt: '2026-10-19T09:00:00Z' }, 'amber', 'Due in 14 days'],
  ['due in 14 days and last updated a month ago to the day', { dueDay: '2026-12-04', lastUpdateAt: '2026-10-20T09:00:00Z' }, 'green', 'On track'],
  ['due in 15 days and never updated', { dueDay: '2026-12-05', lastUpdateAt: undefined }, 'green', 'On track'],
  ['due today and never updated', { dueDay: today, lastUpdateAt: undefined }, 'amber', 'Due today'],
  ['at risk by the owner’s word', { flag: 'atRisk' }, 'amber', 'at risk'],
  ['blocked by the owner’s word', { flag: 'blocked' }, 'red', 'blocked'],
  ['overdue by a day', { dueDay: '2026-11-19' }, 'red', 'Overdue by 1 day.'],
  ['overdue but done', { dueDay: '2026-11-01', status: 'done' }, 'green', 'waits for sign-off'],
] as const)('%s', (_, changes, rag, words) => {
  const explained = ragOf(recommendation(changes), today);
  expect(explained.rag).toBe(rag);
  expect(explained.why).toContain(words);
});

const override = { rag: 'amber', reason: 'The school is closed', by: { oid: 'oid-Ola', name: 'Ola' }, at: '2026-11-18T09:00:00Z' } as const;

test('an override shows its colour, its reason, and what the rules would say', () => {
  const explained = ragOf(recommendation({ dueDay: '2026-11-19', ragOverride: override }), today);
  expect(explained).toEqual({ rag: 'amber', overridden: true, why: 'Set by Ola: The school is closed. By the rules it is red: overdue by 1 day.' });
});

test('a reason that ends with a full stop is not given two', () => {
  expect(ragOf(recommendation({ ragOverride: { ...override, reason: 'The school is closed. ' } }), today).why).toBe('Set by Ola: The school is closed. By the rules it is green: on track.');
});

test('nothing overrides a sign-off', () => {
  expect(ragOf(recommendation({ ...signedOff, ragOverride: override }), today)).toMatchObject({ rag: 'blue', overridden: false });
});

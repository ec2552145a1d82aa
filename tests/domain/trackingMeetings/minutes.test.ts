import { factsOf, outcomeOf, rowSaid } from '../../../src/domain/trackingMeetings/capture';
import { trackingMinutesOf } from '../../../src/domain/trackingMeetings/minutes';
import { type CaptureStep, type TrackingRow } from '../../../src/domain/trackingMeetings/types';
import { recommendation } from '../support/builders';
import { meeting } from './meetingBuilder';

const today = '2026-11-10';
const step = (kind: CaptureStep['kind'], made: number, changes: Partial<CaptureStep> = {}): CaptureStep => ({ kind, made, at: `2026-11-10T10:1${made}:00Z`, by: { oid: 'oid-Quinn', name: 'Quinn' }, reason: '', agreedBy: '', ...changes });
const before = recommendation({ dueDay: '2026-11-01' });
const said = (row: TrackingRow | undefined, saying: CaptureStep, now: ReturnType<typeof recommendation>) => rowSaid(row, { meetingReference: 'TM-2026-03', step: saying, before: factsOf(before, today), now, today });

test('a row keeps what was before the first thing that was said, and what is after the last', () => {
  const updated = recommendation({ dueDay: '2026-11-01', progress: 'Two of three are done.', revision: 4 });
  const first = said(undefined, step('update', 4), updated);
  const second = said(first, step('dueDateMoved', 5, { reason: 'Half term.', agreedBy: 'Ola' }), { ...updated, dueDay: '2026-12-01', revision: 5 });
  expect(second).toMatchObject({ before: { dueDay: '2026-11-01', rag: 'red' }, after: { dueDay: '2026-12-01', rag: 'green' }, progress: 'Two of three are done.' });
});

test('the same thing said twice is said once', () => {
  const first = said(undefined, step('update', 4), before);
  expect(said(first, step('update', 4), before)).toBeUndefined();
});

test.each([
  [['skipped'], 'skipped'],
  [['skipped', 'noChange'], 'noChange'],
  [['update', 'skipped'], 'captured'],
] as const)('of %o the outcome is %s', (kinds, outcome) => {
  expect(outcomeOf({ steps: kinds.map((kind) => step(kind, kind === 'update' ? 4 : 0)) })).toBe(outcome);
});

test('minutes name who was there, what was said with before and after, what was decided, who does what, and when the next one is', () => {
  const row = said(said(undefined, step('update', 4), recommendation({ dueDay: '2026-11-01', progress: 'Two of three are done.' })), step('dueDateMoved', 5, { reason: 'Half term.', agreedBy: 'Ola' }), recommendation({ dueDay: '2026-12-01' }));
  const held = meeting({ state: 'finished', attendance: [{ oid: 'oid-Quinn', presence: 'present' }, { oid: 'oid-Ola', presence: 'apologies' }], actions: [{ id: 'a', what: 'Ask the school.', byWhom: { oid: 'oid-Sam', name: 'Sam' }, dueDay: '2026-11-24', doneOn: '' }] });
  const text = JSON.stringify(trackingMinutesOf({ meeting: held, rows: [{ reference: 'R-2026-031', action: 'Bring the chronology up to date.', owner: 'Ola', reasons: ['overdue'], said: row }, { reference: 'R-2026-032', action: 'Ask the father.', owner: 'Sam', reasons: ['noUpdate'], said: undefined }], left: 1, nextStartsAt: '2026-12-08T10:00:00Z' }).blocks);
  for (const words of ['Quinn (chair)', 'Apologies', 'Not there', 'Due 1 November 2026', 'Due 1 December 2026', 'Two of three are done.', 'The due date was moved, to 1 December 2026', 'Half term.', 'Ask the school.', '24 November 2026', '8 December 2026', '1 of 2', 'Not reached', 'R-2026-032', '1 recommendation is not in this copy']) expect(text).toContain(words);
});

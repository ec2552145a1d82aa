import { minutesOf } from '../../../src/domain/moderation/minutes';
import { moderationRecord } from '../../../src/domain/moderation/record';
import { type Panel, type Reading } from '../../../src/domain/moderation/types';
import { review } from '../support/builders';
import { panelOf, reading } from './builders';
import { discussed, meetingOf, proposedBy } from './meetingBuilders';

const imani = { oid: 'oid-Imani', name: 'Imani' };
const now = '2026-11-20T10:30:00Z';
const concluded = discussed({
  state: 'decided',
  concludedAt: now,
  concluded: { present: 3, of: 4, exempt: 1, undeclared: 0, met: true, chair: imani },
  gradeDecisions: [{ key: 'practice', original: 'good', grade: 'requiresImprovement', decidedBy: 'chair', reason: 'Supervision lapsed.', recordedBy: imani, at: now }],
  recommendationDecisions: [{ id: 'a1', level: 'child', kind: 'amended', original: proposedBy('a1'), final: proposedBy('a1', { action: 'Meet him at home.' }), decidedBy: 'agreement', reason: 'He cannot travel.', recordedBy: imani, at: now }],
  actions: [{ id: 'x', action: 'Write to the school.', byWhom: 'Ola', timescale: 'Within a week' }],
});
const checked = review({ state: 'agreed', submittedAt: '2026-11-02T09:00:00Z', checkGrades: { practice: 'outstanding', outcomes: undefined, overall: undefined } });
const sources = (readings: readonly Reading[], namesMembers = true) => ({ panel: { startsAt: now, startedAt: undefined }, item: concluded, review: checked, graded: meetingOf().graded, readings, namesMembers });
const late = { ...reading('Bryn', true), changedLateAt: now };

test('the record holds the whole grade chain: reviewer, first line, each reading, decision', () => {
  const practice = { key: 'practice', title: 'Social work practice', reviewer: 'good', firstLine: 'outstanding', agreed: 'requiresImprovement', decidedBy: 'chair', reason: 'Supervision lapsed.', comments: [] };
  expect(moderationRecord(sources([reading('Asha', true)]))?.graded).toMatchObject([{ key: 'journey', agreed: undefined, comments: [{ by: { name: 'Asha' }, agrees: false, grade: 'good', text: 'Words of Asha', late: false }] }, practice]);
});

test('a reading that was never handed in is in no record, and a late change is marked', () => {
  const record = moderationRecord(sources([reading('Asha', false), late]));
  expect(record?.graded[0]?.comments).toMatchObject([{ by: { name: 'Bryn' }, late: true }]);
});

test('the reviewer reads what was said and not which member said it', () => {
  const record = moderationRecord(sources([reading('Asha', true), late], false));
  expect(record?.graded[0]?.comments.map(({ by }) => by)).toEqual([undefined, undefined]);
  expect(record?.feedbackSought.map(({ by }) => by)).toEqual([undefined, undefined]);
});

test('there is no record before the review is concluded', () => {
  expect(moderationRecord({ ...sources([]), item: discussed() })).toBeUndefined();
});

const panel: Panel = { ...panelOf('Imani', 'Asha'), reference: 'P-2026-01', originKey: 'x', state: 'closed', startsAt: '2026-11-20T09:00:00Z', minutes: 90, agenda: ['PIR-2026-07'], hideGrades: false, startedAt: '2026-11-20T09:05:00Z', current: '', itemSince: undefined, closedAt: now, moves: [], cancelReason: '', scheduledBy: imani, scheduledAt: now, revision: 9 };

test('the minutes say who was there, what was decided and why, and keep the reviewer’s words beside the panel’s', () => {
  const record = moderationRecord(sources([late]));
  const text = JSON.stringify(minutesOf(panel, record ? [{ kind: 'concluded', record, moderation: { workingDays: 24, late: true } }] : []));
  for (const words of ['3 of 4, 1 exempt', '24 working days: late', 'Decided by the chair', 'Supervision lapsed.', 'Meet the father and write up his views.', 'Meet him at home.', 'Write to the school.', 'changed after the others could be seen']) expect(text).toContain(words);
});

test('of a review that its taker is out of, the minutes hold its place and no more', () => {
  const { blocks } = minutesOf(panel, [{ kind: 'out' }, { kind: 'putOff', reference: 'PIR-2026-08', reason: 'The worker is ill.' }]);
  expect(blocks.filter((block) => block.kind === 'heading').map(({ text }) => text)).toEqual(['Minutes of panel P-2026-01', '1. A review that is not open to you', '2. Review PIR-2026-08']);
});

import type { HistoryEntry, NoteResource, ReviewHistory, ReviewResource } from '../../../src/contract/reviews';
import { cast } from '../../../infra/local/demo/people';

const ref = ({ oid, name }: { oid: string; name: string }) => ({ oid, name });
const step = (at: string, who: keyof typeof cast, action: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({ at, actor: ref(cast[who]), action, summary: '', reason: '', reasons: [], day: '', ...more });
const asked = [{ part: 'journey', text: 'Say what changed for the child since the summer.' }];

/** The course of a review that was postponed, given to another reviewer, returned once, agreed with another grade, and shared. */
export const sampleHistory: ReviewHistory = {
  entries: [
    step('2026-03-24T09:00:00Z', 'quinn', 'review.shared', { day: '2026-04-07' }),
    step('2026-03-23T11:00:00Z', 'quinn', 'review.agreed', { reason: 'Supervision lapsed for two months.' }),
    step('2026-03-20T09:00:00Z', 'quinn', 'review.returned', { reasons: asked }),
    step('2026-03-18T15:00:00Z', 'robin', 'review.submitted'),
    step('2026-03-10T17:40:00Z', 'robin', 'review.wrote', { summary: 'journey' }),
    step('2026-02-24T09:30:00Z', 'casey', 'review.reassigned', { from: ref(cast.eden), to: ref(cast.robin), day: '2026-03-27', reason: 'Eden is on leave.' }),
    step('2026-02-20T09:30:00Z', 'casey', 'review.assigned'),
  ],
  chain: [
    { step: 'reviewer', at: '2026-03-18T15:00:00Z', by: ref(cast.robin), grades: { practice: 'good', outcomes: 'good' }, reason: '' },
    { step: 'firstLine', at: '2026-03-23T11:00:00Z', by: ref(cast.quinn), grades: { practice: 'requiresImprovement', outcomes: 'good' }, reason: 'Supervision lapsed for two months.' },
    { step: 'agreed', at: '2026-03-23T11:00:00Z', by: ref(cast.quinn), grades: { practice: 'requiresImprovement', outcomes: 'good' }, reason: '' },
  ],
  rounds: [
    { round: 0, submittedAt: '2026-03-18T15:00:00Z', asked: [], changes: [] },
    {
      round: 1,
      submittedAt: '2026-03-22T15:00:00Z',
      asked,
      changes: [{ part: 'journey', title: 'Journey of the child', field: 'Impact on the child', pieces: [{ kind: 'same', text: 'Mei has ' }, { kind: 'removed', text: 'support' }, { kind: 'added', text: 'one trusted adult who rings when she says she will' }, { kind: 'same', text: '.' }] }],
    },
  ],
};

const note = (key: string, kind: NoteResource['kind'], who: keyof typeof cast, text: string, part = ''): NoteResource => ({ key, kind, part, text, by: ref(cast[who]), at: '2026-03-24T09:00:00Z', round: 0 });

/** What a review carries once it was checked, shared and talked about. */
export const afterTheCheck: Partial<ReviewResource> = {
  submittedAt: '2026-02-16T16:10:00Z',
  moderation: { workingDays: 26, late: true },
  checker: ref(cast.quinn),
  checkedAt: '2026-03-23T11:00:00Z',
  checkComment: 'Clear, kind and well evidenced.',
  practiceGrade: 'good',
  outcomesGrade: 'good',
  checkGrades: { practice: 'requiresImprovement', outcomes: 'good' },
  checkGradesReason: 'Supervision lapsed for two months.',
  quality: { complete: 'fully', evidenced: 'mostly', impactFocused: 'partly', useful: 'notYet' },
  reflectionDueDay: '2026-04-07',
  returnReasons: asked,
  timesReturned: 1,
  notes: [note('a', 'checkComment', 'quinn', 'Say where the record shows it.', 'journey'), note('b', 'reflection', 'jules', 'I had not seen that supervision lapsed.'), note('c', 'managerFeedback', 'ola', 'We agreed who does what.'), note('d', 'reply', 'robin', 'Thank you for saying so.')],
  beforeClosing: [{ path: 'office.uploaded', code: 'required', message: 'Record the day it was uploaded to the case system.' }],
  halted: { at: '2026-03-01T09:00:00Z', by: ref(cast.casey), reason: 'A final hearing is next week.', day: '2026-03-10' },
};

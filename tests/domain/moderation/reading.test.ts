import { decideDeclare, decidePin } from '../../../src/domain/moderation/declare';
import { decideReading, type ReadingInput } from '../../../src/domain/moderation/read';
import { spreadOf } from '../../../src/domain/moderation/spread';
import { type Opinion } from '../../../src/domain/moderation/types';
import { declared, reading } from './builders';

const now = '2026-11-20T10:00:00Z';
const [quinn, devon] = [{ oid: 'oid-quinn', name: 'Quinn' }, { oid: 'oid-devon', name: 'Devon' }];
const pathsOf = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    return (error as { details: { faults: { path: string }[] } }).details.faults.map(({ path }) => path);
  }
  return [];
};

test('a conflict is declared with its kind, and “other” with words', () => {
  const declare = (kind: 'sameTeam' | 'other' | undefined, note = '') => () => decideDeclare(undefined, { answer: 'conflict', kind, note }, 'PIR-2026-07', devon, now);
  expect([pathsOf(declare(undefined)), pathsOf(declare('other')), pathsOf(declare('sameTeam'))]).toEqual([['kind'], ['note'], []]);
});

test('a member may correct what they declared, and going on carries no kind', () => {
  expect(decideDeclare(declared('devon', 'conflict'), { answer: 'continue', kind: 'sameTeam', note: '' }, 'PIR-2026-07', devon, now)).toMatchObject({ answer: 'continue', kind: undefined, pinnedBy: undefined });
});

test('a conflict that the QA lead pinned is not removed by its subject, and stays pinned when they declare it too', () => {
  const pinned = decidePin(undefined, { kind: 'formerWorker', note: 'Until 2024.' }, 'PIR-2026-07', devon, quinn, now);
  expect(() => decideDeclare(pinned, { answer: 'continue', kind: undefined, note: '' }, 'PIR-2026-07', devon, now)).toThrow('Quinn recorded a conflict of interest for you');
  expect(decideDeclare(pinned, { answer: 'conflict', kind: 'formerWorker', note: '' }, 'PIR-2026-07', devon, now).pinnedBy).toEqual(quinn);
});

const opinion = (agrees: boolean | undefined, grade?: Opinion['grade'], comment = ''): Opinion => ({ agrees, grade, comment });
const yes = { agrees: true, comment: '' };
const whole: ReadingInput = { grades: { journey: opinion(true), practice: opinion(false, 'requiresImprovement', 'Supervision lapsed.') }, feedbackSought: yes, childRecommendations: yes, serviceRecommendations: yes };
const graded = [{ key: 'journey', title: 'Journey of the child', own: 'good' as const }, { key: 'practice', title: 'Social work practice', own: 'good' as const }];
const draft = { ...reading('devon', false), grades: {} };

test('a draft is kept as it is; handed in, everything is answered', () => {
  const nothing: ReadingInput = { grades: {}, feedbackSought: { agrees: undefined, comment: '' }, childRecommendations: { agrees: false, comment: '' }, serviceRecommendations: yes };
  expect(decideReading(draft, nothing, false, { graded, blind: false, othersSeen: false }, now).submittedAt).toBeUndefined();
  expect(pathsOf(() => decideReading(draft, nothing, true, { graded, blind: false, othersSeen: false }, now))).toEqual(['grades.journey', 'grades.practice', 'feedbackSought', 'childRecommendations.comment']);
});

test('another grade needs its reason, and the same grade needs none', () => {
  const given = (grade: Opinion['grade']) => ({ ...whole, grades: { journey: opinion(undefined, grade), practice: opinion(true) } });
  const paths = (grade: Opinion['grade']) => pathsOf(() => decideReading(draft, given(grade), true, { graded, blind: false, othersSeen: false }, now));
  expect([paths('good'), paths('inadequate')]).toEqual([[], ['grades.journey.comment']]);
});

test('whoever reads blind gives grades of their own, and is never asked for words that would tell whether they are the reviewer’s', () => {
  const given = (journey: Opinion) => ({ ...whole, grades: { journey, practice: opinion(undefined, 'good') } });
  const paths = (journey: Opinion) => pathsOf(() => decideReading(draft, given(journey), true, { graded, blind: true, othersSeen: false }, now));
  expect([paths(opinion(undefined, 'good')), paths(opinion(undefined, 'inadequate')), paths(opinion(true))]).toEqual([[], [], ['grades.journey']]);
});

test('a reading changed after others could be seen is marked late, and one changed before is not', () => {
  const handedIn = decideReading(draft, whole, true, { graded, blind: false, othersSeen: false }, '2026-11-18T09:00:00Z');
  const change = (othersSeen: boolean) => decideReading(handedIn, { ...whole, grades: { ...whole.grades, journey: opinion(false, 'outstanding', 'Better than that.') } }, false, { graded, blind: false, othersSeen }, now);
  expect([change(false).changedLateAt, change(true)]).toMatchObject([undefined, { changedLateAt: now, submittedAt: '2026-11-18T09:00:00Z' }]);
});

test('the spread counts agreeing as the reviewer’s grade, and leaves drafts and “not applicable” out', () => {
  const of = (name: string, given: Opinion, submitted = true) => ({ ...reading(name, submitted), grades: { journey: given } });
  const spread = spreadOf('journey', 'good', [of('devon', opinion(true)), of('imani', opinion(false, 'inadequate', 'No.')), of('lee', opinion(false, 'notApplicable')), of('sam', opinion(false, 'outstanding'), false)]);
  expect([spread.best, spread.worst, spread.steps, spread.members.map(({ grade }) => grade)]).toEqual(['good', 'inadequate', 2, ['good', 'inadequate', 'notApplicable']]);
});

test('where nobody has graded there is no spread', () => {
  expect(spreadOf('journey', undefined, [])).toMatchObject({ best: undefined, worst: undefined, steps: 0, members: [] });
});

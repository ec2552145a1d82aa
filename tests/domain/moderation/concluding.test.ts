import { beforeConcluding, decideConclude, decideDefer, decideOpen, decideResume, settledGrades } from '../../../src/domain/moderation/conclude';
import { decideAttendance, decideFinish, decideMove, decideStart } from '../../../src/domain/moderation/meeting';
import { type GradeDecision, type PanelItem, type RecommendationDecision } from '../../../src/domain/moderation/types';
import { discussed, meetingOf, pathsOf, proposedBy } from './meetingBuilders';
import { panelOf } from './builders';

const imani = { oid: 'oid-Imani', name: 'Imani' };
const now = '2026-11-20T10:30:00Z';
const graded = (key: string, grade: GradeDecision['grade'] = 'good'): GradeDecision => ({ key, original: 'good', grade, decidedBy: 'agreement', reason: '', recordedBy: imani, at: now });
const agreedTo: RecommendationDecision = { id: 'a1', level: 'child', kind: 'agreed', original: proposedBy('a1'), final: proposedBy('a1'), decidedBy: 'agreement', reason: '', recordedBy: imani, at: now };
const quality = { complete: 'fully', evidenced: 'mostly', impactFocused: 'partly', useful: 'fully' } as const;
const ready = (changes: Partial<PanelItem> = {}): PanelItem => discussed({ gradeDecisions: [graded('journey'), graded('practice', 'requiresImprovement')], recommendationDecisions: [agreedTo], quality, ...changes });
const left = (item: PanelItem, changes = {}) => beforeConcluding(item, meetingOf(changes)).map(({ path }) => path);

test('everything that is still to be decided is listed in the order of the meeting', () => {
  expect(left(discussed())).toEqual(['grades.journey', 'grades.practice', 'recommendations.a1', 'quality.complete', 'quality.evidenced', 'quality.impactFocused', 'quality.useful']);
  expect(left(ready())).toEqual([]);
});

test('a review is not concluded without a quorum, nor by a chair whom the rule forbids', () => {
  expect(left(ready(), { quorum: { present: 1, of: 4, exempt: 0, undeclared: 2, met: false } })).toEqual(['quorum']);
  expect(left(ready(), { chairRefusal: 'checker' })).toEqual(['chair']);
});

test('concluding keeps who was there and who chaired, for people leave before the next review', () => {
  const change = decideConclude(ready(), meetingOf(), imani, now);
  expect(change).toEqual({ state: 'decided', concludedAt: now, concluded: { present: 4, of: 4, exempt: 1, undeclared: 0, met: true, chair: imani } });
});

test('what is incomplete is refused with every fault, and what is not discussed by its state', () => {
  expect(pathsOf(() => decideConclude(ready({ quality: { ...quality, useful: undefined } }), meetingOf(), imani, now))).toEqual(['quality.useful']);
  expect(() => decideConclude(ready({ state: 'reading' }), meetingOf(), imani, now)).toThrow('at this stage');
});

test('only the overall grades that the form asks for flow into the review', () => {
  expect(settledGrades(ready())).toEqual({ practice: 'requiresImprovement', outcomes: undefined, overall: undefined });
});

test('putting off needs a reason, and taking it up again hides the readings until the discussion is opened anew', () => {
  expect(pathsOf(() => decideDefer(discussed(), ' '))).toEqual(['reason']);
  const deferred = { ...discussed(), ...decideDefer(discussed(), 'The worker is ill.') };
  expect(deferred).toMatchObject({ state: 'deferred', deferReason: 'The worker is ill.', gradeDecisions: [] });
  expect(decideResume(deferred)).toEqual({ state: 'reading', discussionOpenedAt: undefined });
  expect(() => decideOpen(deferred, now)).toThrow('at this stage');
});

const inSession = { ...panelOf('Asha', 'Bryn'), state: 'inSession' as const, agenda: ['PIR-2026-07'] };

test('a meeting begins once, with nobody marked as present', () => {
  expect(decideStart({ state: 'planned' }, now)).toEqual({ state: 'inSession', startedAt: now, attendance: [], current: '', itemSince: undefined });
  expect(() => decideStart({ state: 'inSession' }, now)).toThrow('has begun already');
});

test('only members are present, each once, and only while the meeting is under way', () => {
  expect(decideAttendance(inSession, ['oid-Bryn', 'oid-Bryn'])).toEqual({ attendance: ['oid-Bryn'] });
  expect(pathsOf(() => decideAttendance(inSession, ['oid-Cato']))).toEqual(['present']);
  expect(() => decideAttendance({ ...inSession, state: 'closed' }, [])).toThrow('not under way');
});

test('the time of a review is counted from when everybody turned to it', () => {
  expect(decideMove(inSession, 'PIR-2026-07', now)).toEqual({ current: 'PIR-2026-07', itemSince: now });
  expect(decideMove(inSession, '', now)).toEqual({ current: '', itemSince: undefined });
  expect(pathsOf(() => decideMove(inSession, 'PIR-2026-99', now))).toEqual(['review']);
});

test('a meeting ends when every review is decided or put off, and the refusal names none', () => {
  expect(decideFinish(inSession, [{ state: 'decided' }, { state: 'deferred' }], now)).toMatchObject({ state: 'closed', closedAt: now });
  expect(() => decideFinish(inSession, [{ state: 'decided' }, { state: 'reading' }, { state: 'discussing' }], now)).toThrow('2 reviews are neither concluded nor put off yet.');
});

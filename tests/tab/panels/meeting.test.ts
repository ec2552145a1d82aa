import { cast } from '../../../infra/local/demo/people';
import { faultsOfAction, withAction, withoutAction } from '../../../tab/pages/panels/meeting/actionsArising';
import { elapsed, leftInWords, shareOf } from '../../../tab/words/meetingTime';
import { newerMeeting, nextReview } from '../../../tab/pages/panels/meeting/follow';
import { isOutOfTouch, waitAfter } from '../../../tab/queries/follow';
import { gradeDecisionInWords, recommendationDecisionInWords } from '../../../tab/pages/panels/meeting/meetingWords';
import { changedFields, recommendationsOf } from '../../../tab/pages/panels/meeting/recommendationWords';
import { currentItemOf, gradeDecisionOf, pressAgain } from '../../../tab/pages/panels/meeting/stalePress';
import { sampleDiscussion, sampleItem, sampleMeeting } from '../support/samplePanel';

const began = '2026-03-24T14:00:00Z';
const at = (minutes: number, seconds = 0): number => Date.parse(began) + (minutes * 60 + seconds) * 1_000;

test('an answer that was on its way while a newer one came does not take the screen back', () => {
  const shown = sampleMeeting({ item: { ...sampleDiscussion, revision: 8 } });
  const arrived = sampleMeeting({ version: 'v2', revision: 10, item: { ...sampleDiscussion, revision: 7 } });
  expect(newerMeeting(shown, arrived)).toMatchObject({ version: 'v2', revision: 10, item: { revision: 8 } });
});

test('an older state of the meeting is not shown after a newer one', () => {
  expect(newerMeeting(sampleMeeting({ revision: 9, attendance: [cast.imani.oid] }), sampleMeeting({ revision: 8, attendance: [] })).attendance).toEqual([cast.imani.oid]);
});

test('when the meeting moves on, nothing of the review before stays on the screen', () => {
  const [first, second, ...rest] = sampleMeeting().places;
  const away = sampleMeeting({ revision: 10, places: [{ ...first, out: false, current: false }, { ...second, out: false, current: true }, ...rest] });
  const { item: _, ...withoutItem } = away;
  expect(newerMeeting(sampleMeeting(), withoutItem).item).toBeUndefined();
});

test('whoever becomes exempt keeps nothing of the review on the screen', () => {
  const { item: _, ...rest } = sampleMeeting({ revision: 9, places: [{ out: true, current: true }] });
  expect(newerMeeting(sampleMeeting(), rest).item).toBeUndefined();
});

test('a hiccup is not told, a second failure is, and the waits grow up to eight seconds', () => {
  expect([isOutOfTouch(1), isOutOfTouch(2)]).toEqual([false, true]);
  expect([0, 1, 2, 3, 4, 5, 50].map(waitAfter)).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000, 8_000]);
});

test('the next review is one that waits and that the person may see, after this one and then from the beginning', () => {
  const place = (reviewReference: string, state: 'reading' | 'decided' | 'deferred', current = false) => ({ reviewReference, state, out: false, current });
  const out = { out: true, current: false };
  expect(nextReview({ places: [place('a', 'reading'), place('b', 'decided', true), out, place('c', 'deferred'), place('d', 'reading')] })).toBe('d');
  expect(nextReview({ places: [place('a', 'reading'), place('b', 'decided', true), out] })).toBe('a');
  expect(nextReview({ places: [place('a', 'decided'), out] })).toBeUndefined();
});

test('the timer counts from the beginning, and a clock that is behind shows no negative time', () => {
  expect([elapsed(began, at(0, 7)), elapsed(began, at(62, 3)), elapsed(began, at(-5)), elapsed(undefined, at(0))]).toEqual(['0:07', '1:02:03', '0:00', '']);
});

test('what is left of the planned time is said in words, and what is over it too', () => {
  expect([leftInWords(began, 90, at(32)), leftInWords(began, 90, at(90)), leftInWords(began, 90, at(91)), leftInWords(began, 90, at(95))]).toEqual(['58 of 90 minutes left', 'The 90 minutes are over', '1 minute over the 90', '5 minutes over the 90']);
  expect([shareOf(90, 4), shareOf(90, 0), shareOf(15, 40)]).toEqual([22, 90, 1]);
});

test('a late press goes through when others changed other things, and not when they decided the same', () => {
  const elsewhere = { ...sampleDiscussion, revision: 9, quality: {} };
  const [decision] = sampleDiscussion.gradeDecisions;
  const decided = { ...sampleDiscussion, revision: 9, gradeDecisions: decision ? [{ ...decision, key: 'journey' }] : [] };
  const journeyOf = (item: typeof sampleDiscussion) => gradeDecisionOf(item, 'journey');
  expect([pressAgain(journeyOf(sampleDiscussion), journeyOf(elsewhere)), pressAgain(journeyOf(sampleDiscussion), journeyOf(decided))]).toEqual([true, false]);
});

test('the item is taken out of a refusal only where it is one', () => {
  expect([currentItemOf(sampleDiscussion)?.revision, currentItemOf({ places: [] }), currentItemOf(undefined)]).toEqual([7, undefined, undefined]);
});

test('a decision says whose it was, and whether it is the reviewer’s grade', () => {
  expect([gradeDecisionInWords({ grade: 'good', decidedBy: 'agreement' }, 'good'), gradeDecisionInWords({ grade: 'inadequate', decidedBy: 'chair' }, 'good')]).toEqual(['Decided: Good, as the reviewer graded', 'Decided by the chair: Inadequate']);
  expect([recommendationDecisionInWords({ kind: 'removed', decidedBy: 'chair' }), recommendationDecisionInWords({ kind: 'amended', decidedBy: 'agreement' })]).toEqual(['Taken out. The chair decided', 'Amended']);
});

test('the reviewer’s recommendations stand in their order, then those that the panel added, each with its decision', () => {
  const [amended] = sampleDiscussion.recommendationDecisions;
  const added = amended && { ...amended, id: 'p1', kind: 'added' as const, original: undefined };
  const all = recommendationsOf({ ...sampleDiscussion, recommendationDecisions: [...(added ? [added] : []), ...sampleDiscussion.recommendationDecisions] });
  expect(all.map(({ id, decision }) => [id, decision?.kind])).toEqual([['r1', 'amended'], ['r2', undefined], ['r3', undefined], ['p1', 'added']]);
  expect(amended?.original && amended.final ? changedFields(amended.original, amended.final) : undefined).toEqual(['by when']);
});

test('an action arising has words, somebody and a time; the same one sent twice is one', () => {
  const action = { id: 'a1', action: 'Tell the team.', byWhom: 'Quinn', timescale: '2 weeks' };
  expect(faultsOfAction({ ...action, byWhom: ' ', timescale: '' }).map(({ message }) => message)).toEqual(['Say who will do it.', 'Say by when.']);
  expect([withAction([action], { ...action, byWhom: 'Ola' }), withAction([], action), withoutAction([action], 'a1')]).toEqual([[{ ...action, byWhom: 'Ola' }], [action], []]);
  expect(sampleItem().actions).toEqual([]);
});

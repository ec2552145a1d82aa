import { allowsVerb, type ReviewVerb, steps } from '../../../src/domain/reviews/states';
import { reviewStates, type ReviewState } from '../../../src/domain/reviews/types';

/** Where these verbs lead, one after the other; throws at the first that may not be taken. */
function walk(from: ReviewState, verbs: readonly ReviewVerb[]): ReviewState {
  return verbs.reduce((state, verb) => {
    if (!allowsVerb(verb, state)) throw new RangeError(`${verb} may not be taken from ${state}`);
    return steps[verb].to ?? state;
  }, from);
}
const verbs = Object.keys(steps) as ReviewVerb[];
const nextStates = (state: ReviewState) => verbs.filter((verb) => allowsVerb(verb, state)).map((verb) => steps[verb].to ?? state);

function reachableFrom(state: ReviewState): Set<ReviewState> {
  const found = new Set([state]);
  for (const each of found) for (const next of nextStates(each)) found.add(next);
  return found;
}

test.each<[string, ReviewState, ReviewVerb[], ReviewState]>([
  ['straight through, without a panel', 'planned', ['assign', 'accept', 'write', 'submit', 'agree', 'share', 'close'], 'closed'],
  ['through the first-line check and the panel', 'inProgress', ['submit', 'check', 'toPanel', 'agree'], 'agreed'],
  ['declined, and given to another', 'assigned', ['decline', 'assign', 'accept'], 'inProgress'],
  ['sent back from submitted, and submitted again', 'submitted', ['return', 'write', 'submit'], 'submitted'],
  ['sent back from checked', 'checked', ['return'], 'inProgress'],
  ['given to another while it is written', 'inProgress', ['reassign', 'accept'], 'inProgress'],
  ['postponed and taken up again', 'inProgress', ['postpone', 'resume', 'accept'], 'inProgress'],
])('a review goes %s', (_, from, taken, to) => {
  expect(walk(from, taken)).toBe(to);
});

test.each<[ReviewVerb, ReviewState[]]>([
  ['accept', ['assigned']],
  ['decline', ['assigned']],
  ['write', ['inProgress']],
  ['submit', ['inProgress']],
  ['return', ['submitted', 'checked']],
  ['agree', ['submitted', 'checked', 'panel']],
])('%s is possible in these states and in no other: %s', (verb, states) => {
  expect(reviewStates.filter((state) => allowsVerb(verb, state))).toEqual(states);
});

test('every state is reached from planned, and every one leads to closed or withdrawn', () => {
  expect([...reachableFrom('planned')].sort()).toEqual([...reviewStates].sort());
  expect(reviewStates.filter((state) => !reachableFrom(state).has('closed') && !reachableFrom(state).has('withdrawn'))).toEqual([]);
});

test('nothing leads out of closed or withdrawn', () => {
  expect([...nextStates('closed'), ...nextStates('withdrawn')]).toEqual([]);
});

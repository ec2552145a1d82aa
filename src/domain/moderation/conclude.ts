import { type Instant } from '../clock';
import { AppError, type Fault } from '../errors';
import { type PersonRef } from '../people/types';
import { qualityAspects } from '../reviews/check';
import { type OverallGrades, type ReviewQuality } from '../reviews/types';
import { type Grade } from '../templates/types';
import { type Meeting, withoutQuorum } from './deciding';
import { type ChairRefusal } from './standing';
import { itemAfter, type ItemState } from './states';
import { type ActionArising, type PanelItem } from './types';

const refusals: Readonly<Record<ChairRefusal, string>> = {
  author: 'wrote it',
  checker: 'did its first-line check',
  lineManagement: 'is in the child’s line management',
  exempt: 'has a conflict of interest',
  notOnPanel: 'does not sit on this panel',
};

/** Why somebody may not chair a review, in words that follow their name. */
export const refusalInWords = (refusal: ChairRefusal): string => refusals[refusal];

/** What still keeps a review from being concluded (domain.md §6.3, §6.4), in the order in which a meeting meets it; empty when nothing does. */
export function beforeConcluding({ gradeDecisions, recommendationDecisions, quality }: Pick<PanelItem, 'gradeDecisions' | 'recommendationDecisions' | 'quality'>, { graded, proposals, quorum, chairRefusal }: Meeting): Fault[] {
  const decided = new Set(gradeDecisions.map(({ key }) => key));
  const settled = new Set(recommendationDecisions.map(({ id }) => id));
  return [
    ...(quorum.met ? [] : [{ path: 'quorum', code: 'quorum', message: withoutQuorum(quorum) }]),
    ...(chairRefusal ? [{ path: 'chair', code: chairRefusal, message: `The chair may not chair this review: its chair ${refusals[chairRefusal]}. Choose somebody else to chair it.` }] : []),
    ...graded.filter(({ key }) => !decided.has(key)).map(({ key, title }) => ({ path: `grades.${key}`, code: 'required', message: `Decide the grade of ${title}.` })),
    ...proposals.flatMap(({ id, level }, index) => (settled.has(id) ? [] : [{ path: `recommendations.${id}`, code: 'required', message: `Decide on recommendation ${index + 1} (${level === 'child' ? 'for this child' : 'for the service'}).` }])),
    ...qualityAspects.filter(({ key }) => quality[key] === undefined).map(({ key, title }) => ({ path: `quality.${key}`, code: 'required', message: `Say how far the review is: ${title.charAt(0).toLowerCase()}${title.slice(1)}.` })),
  ];
}

/** What concluding changes. Throws `stateForbids` outside the discussion and `incomplete` with all that is still to be decided. */
export function decideConclude(item: PanelItem, meeting: Meeting, chair: PersonRef, now: Instant): Pick<PanelItem, 'state' | 'concludedAt' | 'concluded'> {
  const state = stateAfter('conclude', item);
  const faults = beforeConcluding(item, meeting);
  if (faults.length > 0) throw new AppError('incomplete', 'The panel has not decided everything about this review yet.', { faults });
  return { state, concludedAt: now, concluded: { ...meeting.quorum, chair: { oid: chair.oid, name: chair.name } } };
}

/** The overall grades that the panel settled on; what it was not asked for stays empty. */
export function settledGrades({ gradeDecisions }: Pick<PanelItem, 'gradeDecisions'>): OverallGrades {
  const of = (wanted: keyof OverallGrades): Grade | undefined => {
    const grade = gradeDecisions.find(({ key }) => key === wanted)?.grade;
    return grade === 'notApplicable' ? undefined : grade;
  };
  return { practice: of('practice'), outcomes: of('outcomes'), overall: of('overall') };
}

/** What opening the discussion changes: from here on the readings are seen by all who are not exempt. Throws `stateForbids`. */
export function decideOpen(item: PanelItem, now: Instant): Pick<PanelItem, 'state' | 'discussionOpenedAt'> {
  return { state: stateAfter('open', item), discussionOpenedAt: now };
}

/** What putting it off changes: it goes to a later panel, with what was decided so far. Throws `invalid` without a reason. */
export function decideDefer(item: PanelItem, reason: string): Pick<PanelItem, 'state' | 'deferReason'> {
  if (!reason.trim()) throw new AppError('invalid', 'The review was not put off.', { faults: [{ path: 'reason', code: 'required', message: 'Say why.' }] });
  return { state: stateAfter('defer', item), deferReason: reason.trim() };
}

/** What taking it up again changes: readings are hidden from each other again until the discussion is opened anew. Throws `stateForbids`. */
export function decideResume(item: PanelItem): Pick<PanelItem, 'state' | 'discussionOpenedAt'> {
  return { state: stateAfter('resume', item), discussionOpenedAt: undefined };
}

/** The actions arising, all of them as they now are. Throws `invalid` where one has no words, nobody to do it, or no time. */
export function decideActions(item: PanelItem, actions: readonly ActionArising[]): Pick<PanelItem, 'actions'> {
  stateAfter('decide', item);
  const asked = { action: 'Say what is to be done.', byWhom: 'Say who will do it.', timescale: 'Say by when.' } as const;
  const faults = actions.flatMap((action, index): Fault[] => [
    ...(Object.keys(asked) as (keyof typeof asked)[]).filter((field) => !action[field].trim()).map((field) => ({ path: `actions.${index}.${field}`, code: 'required', message: asked[field] })),
    ...(action.id === '' || actions.findIndex(({ id }) => id === action.id) < index ? [{ path: `actions.${index}.id`, code: 'twice', message: 'Each action needs an id of its own.' }] : []),
  ]);
  if (faults.length > 0) throw new AppError('invalid', 'The actions were not recorded. Check what is marked.', { faults });
  return { actions: actions.map(({ id, action, byWhom, timescale }) => ({ id, action, byWhom, timescale })) };
}

/** The marks of the review itself, as far as they are made; never mixed with the grades of the practice. Throws `stateForbids`. */
export function decideQuality(item: PanelItem, { complete, evidenced, impactFocused, useful }: ReviewQuality): Pick<PanelItem, 'quality'> {
  stateAfter('decide', item);
  return { quality: { complete, evidenced, impactFocused, useful } };
}

function stateAfter(verb: Parameters<typeof itemAfter>[0], { state }: Pick<PanelItem, 'state'>): ItemState {
  const after = itemAfter(verb, state);
  if (!after) throw new AppError('stateForbids', 'This cannot be done at this stage of the review. Somebody may have moved it on; look at its current state.');
  return after;
}

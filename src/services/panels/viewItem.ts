import { type ItemMember, type PanelItemResource } from '../../contract/panels';
import { londonDay } from '../../domain/clock';
import { beforeConcluding } from '../../domain/moderation/conclude';
import { newReading } from '../../domain/moderation/item';
import { seesOthers, sightOf } from '../../domain/moderation/sight';
import { spreadOf } from '../../domain/moderation/spread';
import { chairOf, standingOf, suggestedConflicts } from '../../domain/moderation/standing';
import { type Reading } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { holds } from '../../domain/permissions/relations';
import { panelItemActions } from '../../domain/permissions/types';
import { type OverallGrades } from '../../domain/reviews/types';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { abilitiesOf } from '../support/abilities';
import { allows } from '../support/guard';
import { meetingOn, quorumFor, refusalSentence } from './about';
import { declarationOf, decideOn, type ItemCase, readingOf, seeItem } from './case';
import { presentDecision, presentProposal, presentReading, refOf } from './resources';
import { moderationOf, placeOf, readingStage } from './viewPanel';

/** A review on a panel as this person may see it. Needs its parts in memory: of a finished review they are loaded before (`showItem`). Throws `notFound`. */
export function viewItem(context: ServiceContext, actor: Actor, panelReference: string, reviewReference: string): PanelItemResource {
  const about = seeItem(context, actor, panelReference, reviewReference);
  const { panel, item, review } = about;
  const standing = placeOf(actor, about);
  return {
    panelReference: panel.reference,
    reviewReference: review.reference,
    state: item.state,
    standing,
    parties: partiesOf(about),
    suggestedConflicts: standing === 'office' ? [] : suggestedConflicts(actor, review, formerWorkers(context.stores, about)),
    ...declaredOf(context.stores, actor, about),
    chair: refOf(chairOf(panel, item)),
    hideGrades: item.hideGrades,
    ...(standing === 'undeclared' ? nothingShown : contentOf(context, actor, about)),
    quorum: quorumFor(about),
    moderation: moderationOf(about, londonDay(context.clock.now())),
    abilities: abilitiesOf(panelItemActions, (action) => decideOn(actor, action, about)),
    revision: item.revision,
  };
}

/** The same of any review, finished or not; of a finished one it may cost one Graph query. */
export async function showItem(context: ServiceContext, actor: Actor, panelReference: string, reviewReference: string): Promise<PanelItemResource> {
  seeItem(context, actor, panelReference, reviewReference);
  await context.stores.parts.load(reviewReference);
  return viewItem(context, actor, panelReference, reviewReference);
}

type Declared = Pick<PanelItemResource, 'panelReference' | 'reviewReference' | 'state' | 'standing' | 'parties' | 'suggestedConflicts' | 'declaration' | 'chair' | 'hideGrades' | 'quorum' | 'moderation' | 'abilities' | 'revision'>;
type Content = Omit<PanelItemResource, keyof Declared>;

/** "Not asked" is not "none": until somebody declares, an item holds what one declares on, and nothing else (domain.md §6.0). */
const nothingShown: Content = {
  members: [],
  gradesShown: false,
  graded: [],
  proposals: [],
  othersShown: false,
  readings: [],
  spreads: [],
  gradeDecisions: [],
  recommendationDecisions: [],
  actions: [],
  quality: {},
  beforeConcluding: [],
  deferReason: '',
};

function contentOf({ stores }: ServiceContext, actor: Actor, about: ItemCase): Content {
  const { panel, item, review } = about;
  const meeting = meetingOn(stores, about);
  const own = readingOf(stores, item, actor.oid)?.value;
  const member = panel.members.find(({ oid }) => oid === actor.oid);
  const gradesShown = allows(actor, { action: 'review.readGrades', review });
  const checkShown = gradesShown && allows(actor, { action: 'review.readCheck', review });
  const othersShown = seesOthers(own, item);
  const handedIn = handedInFor(actor, about);
  const refusal = refusalSentence(actor, chairOf(panel, item).name, meeting.chairRefusal);
  return {
    members: panel.members.map((each) => memberOf(stores, actor, about, each)),
    ...(refusal && { chairRefusal: refusal }),
    gradesShown,
    graded: meeting.graded.map(({ key, title, overall, own: grade }) => {
      const firstLine = overall && checkShown ? review.checkGrades[key as keyof OverallGrades] : undefined;
      return { key, title, overall, ...(gradesShown && grade && { own: grade }), ...(firstLine && { firstLine }) };
    }),
    proposals: meeting.proposals.map(({ id, level, proposal }) => ({ id, level, proposal: presentProposal(proposal) })),
    ...(member && { reading: presentReading(own ?? newReading(item, member)) }),
    othersShown,
    readings: handedIn.filter(({ member: { oid } }) => oid !== actor.oid).map(presentReading),
    spreads: othersShown && gradesShown ? meeting.graded.map(({ key, own: grade }) => spread(key, grade, handedIn)) : [],
    ...(item.discussionOpenedAt && { discussionOpenedAt: item.discussionOpenedAt }),
    gradeDecisions: othersShown ? item.gradeDecisions.map(({ key, original, grade, decidedBy, reason, recordedBy, at }) => ({ key, ...(original && { original }), grade, decidedBy, reason, recordedBy: refOf(recordedBy), at })) : [],
    recommendationDecisions: othersShown ? item.recommendationDecisions.map(presentDecision) : [],
    actions: (othersShown ? item.actions : []).map(({ id, action, byWhom, timescale }) => ({ id, action, byWhom, timescale })),
    quality: othersShown ? { ...item.quality } : {},
    beforeConcluding: item.state === 'discussing' ? beforeConcluding(item, meeting).map(({ path, code: _, message }) => ({ path, message })) : [],
    deferReason: item.deferReason,
    ...(item.concludedAt && { concludedAt: item.concludedAt }),
  };
}

/** Those that are in, as far as this person may see them; the office reads them with everybody once the discussion is open. */
function handedInFor({ oid }: Actor, about: ItemCase): Reading[] {
  const { panel, item, review, declarations } = about;
  const readings = countedReadings(about);
  const sight = sightOf(oid, standingOf(oid, panel, review, declarations), item, readings);
  const seen = sight.kind === 'open' ? sight.readings : sight.kind === 'none' && item.discussionOpenedAt ? readings : [];
  return seen.filter(({ submittedAt }) => submittedAt !== undefined);
}

/** Whoever has become exempt since has no reading any more: it leaves every count (domain.md §6). */
export function countedReadings({ panel, review, declarations, readings }: ItemCase): Reading[] {
  return readings.filter(({ member }) => standingOf(member.oid, panel, review, declarations).kind === 'cleared');
}

function spread(key: string, reviewer: Parameters<typeof spreadOf>[1], readings: readonly Reading[]): PanelItemResource['spreads'][number] {
  const { members, best, worst, steps } = spreadOf(key, reviewer, readings);
  return { key, ...(reviewer && { reviewer }), members: members.map(({ oid, name, grade, late }) => ({ oid, name, grade, late })), ...(best && { best }), ...(worst && { worst }), steps };
}

function partiesOf({ review: { team, reviewer, worker, lineManager, child } }: ItemCase): PanelItemResource['parties'] {
  // A tie with the child cannot be told without their name; the panel may know it (domain.md §2).
  return { team, reviewer: refOf(reviewer), ...(worker && { worker: refOf(worker) }), ...(lineManager && { lineManager: refOf(lineManager) }), childName: child.name };
}

/** Workers of the same child in other reviews: what the lists know of who was allocated before. */
function formerWorkers({ reviews }: Stores, { review }: ItemCase) {
  return Array.from(reviews.values(), ({ value }) => value).flatMap(({ child, reference, worker }) => (worker && child.recordNumber === review.child.recordNumber && reference !== review.reference ? [worker] : []));
}

function declaredOf(stores: Stores, { oid }: Actor, { review }: ItemCase): Pick<PanelItemResource, 'declaration'> {
  const own = declarationOf(stores, review.reference, oid)?.value;
  return own && !own.liftedAt ? { declaration: { answer: own.answer, at: own.at } } : {};
}

/** Why somebody is exempt is for the QA lead and themselves; whoever is exempt has no reading that anybody is told of. */
function memberOf(stores: Stores, actor: Actor, { panel, item, review, declarations, readings }: ItemCase, { oid, name, role }: ItemCase['panel']['members'][number]): ItemMember {
  const standing = standingOf(oid, panel, review, declarations);
  const cleared = standing.kind === 'cleared';
  return {
    oid,
    name,
    role,
    standing: standing.kind === 'notOnPanel' ? 'undeclared' : standing.kind,
    ...(standing.kind === 'exempt' && holds(actor, 'QaLead') && { reason: standing.reason }),
    reading: cleared ? readingStage(stores, { item }, oid) : 'none',
    late: cleared && readings.some(({ member, changedLateAt }) => member.oid === oid && changedLateAt !== undefined),
    present: panel.attendance.includes(oid),
  };
}


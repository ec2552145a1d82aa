import { type PanelItemResource } from '../../../contract/panels';
import { londonDay } from '../../../domain/clock';
import { AppError } from '../../../domain/errors';
import { decideActions, decideConclude, decideDefer, decideOpen, decideQuality, decideResume } from '../../../domain/moderation/conclude';
import { decideGrade } from '../../../domain/moderation/decideGrade';
import { decideRecommendation } from '../../../domain/moderation/decideRecommendation';
import { itemKey } from '../../../domain/moderation/item';
import { chairOf } from '../../../domain/moderation/standing';
import { type PanelItem } from '../../../domain/moderation/types';
import { type Actor } from '../../../domain/people/types';
import { type PanelItemAction } from '../../../domain/permissions/types';
import { type FollowUp } from '../../../stores';
import { type ServiceContext } from '../../context';
import { followUps } from '../../support/followUps';
import { ensureTextsFit, LONGEST_REASON } from '../../support/longText';
import { meetingOn } from '../about';
import { beginItem, type ItemCase } from '../case';
import { commitItem } from '../commit';
import { type Asked } from '../types';
import { viewItem } from '../viewItem';

interface Step {
  action: PanelItemAction;
  audited: string;
  /** What the audit keeps of the course, in codes. */
  codes?: readonly string[];
  change: (about: ItemCase) => Partial<PanelItem>;
  followUps?: () => readonly FollowUp[];
}

/** Which review on which panel. */
export interface Which {
  panel: string;
  review: string;
}

/** One verb of a review at a panel: one write of its item, at the revision that the person saw. Throws `stale` with the item as it is now. */
async function act(context: ServiceContext, actor: Actor, { panel, review }: Which, revision: number, step: Step): Promise<PanelItemResource> {
  const now = () => viewItem(context, actor, panel, review);
  const about = await beginItem(context, actor, step.action, panel, review, revision, now);
  const summary = [itemKey(about.item), ...(step.codes ?? [])].join(', ');
  await commitItem(context, actor, about, { action: step.audited, summary, change: step.change(about), ...(step.followUps && { followUps: step.followUps }), replyWhen: 'committed' }, now);
  return now();
}

/** The discussion begins: the readings are seen by all who are not exempt. */
export function openDiscussion(context: ServiceContext, actor: Actor, which: Which, { revision }: Asked<'openDiscussion'>): Promise<PanelItemResource> {
  return act(context, actor, which, revision, { action: 'item.open', audited: 'item.opened', change: ({ item }) => decideOpen(item, context.clock.now()) });
}

/** One grade is decided, or decided again; by the chair only by the chair of this review. */
export function decideOneGrade(context: ServiceContext, actor: Actor, which: Which, { revision, ...deciding }: Asked<'decideGrade'>): Promise<PanelItemResource> {
  ensureTextsFit({ reason: deciding.reason }, LONGEST_REASON);
  return act(context, actor, which, revision, {
    action: deciding.decidedBy === 'chair' ? 'item.decideAsChair' : 'item.decide',
    audited: 'item.gradeDecided',
    codes: [`${deciding.key} ${deciding.grade}`, deciding.decidedBy],
    change: (about) => decideGrade(about.item, deciding, meetingOn(context.stores, about), actor, context.clock.now()),
  });
}

/** One recommendation is agreed, amended, added or taken out; by the chair only by the chair of this review. */
export function decideOneRecommendation(context: ServiceContext, actor: Actor, which: Which, { revision, ...deciding }: Asked<'decideRecommendation'>): Promise<PanelItemResource> {
  ensureTextsFit({ reason: deciding.reason, final: deciding.final }, LONGEST_REASON);
  const now = context.clock.now();
  return act(context, actor, which, revision, {
    action: deciding.decidedBy === 'chair' ? 'item.decideAsChair' : 'item.decide',
    audited: 'item.recommendationDecided',
    codes: [`${deciding.id} ${deciding.kind}`, deciding.decidedBy],
    change: (about) => decideRecommendation(about.item, { ...deciding, final: deciding.final && ownerNamed(context, deciding.final) }, meetingOn(context.stores, about), { by: actor, child: about.review.child, now, today: londonDay(now) }),
  });
}

/** A person is called what the lists call them, whatever the page says. */
function ownerNamed({ stores }: ServiceContext, final: NonNullable<Asked<'decideRecommendation'>['final']>) {
  const known = final.owner && stores.people.get(final.owner.oid)?.value;
  return { ...final, owner: known ? { oid: known.oid, name: known.name } : final.owner };
}

/** The actions arising, all of them as they now are. */
export function setActionsArising(context: ServiceContext, actor: Actor, which: Which, { revision, actions }: Asked<'setActionsArising'>): Promise<PanelItemResource> {
  ensureTextsFit({ actions }, LONGEST_REASON);
  return act(context, actor, which, revision, { action: 'item.setActions', audited: 'item.actionsSet', codes: [`${actions.length} actions`], change: ({ item }) => decideActions(item, actions) });
}

/** The quality of the review, apart from that of the practice. */
export function markQuality(context: ServiceContext, actor: Actor, which: Which, { revision, quality: { complete, evidenced, impactFocused, useful } }: Asked<'markItemQuality'>): Promise<PanelItemResource> {
  return act(context, actor, which, revision, { action: 'item.markQuality', audited: 'item.qualityMarked', change: ({ item }) => decideQuality(item, { complete, evidenced, impactFocused, useful }) });
}

/** The panel is done with this review: one write, from which the review is agreed and its recommendations enter the tracker right after the reply. */
export function concludeItem(context: ServiceContext, actor: Actor, which: Which, { revision }: Asked<'concludeItem'>): Promise<PanelItemResource> {
  const at = context.clock.now();
  const change = (about: ItemCase): Partial<PanelItem> => {
    if (about.review.state !== 'panel') throw new AppError('stateForbids', 'This review does not wait for a panel any more. Take it off the agenda.');
    return decideConclude(about.item, meetingOn(context.stores, about), chairOf(about.panel, about.item), at);
  };
  const agreement = followUps.agreeByPanel({ ...which, at, by: { oid: actor.oid, name: actor.name } });
  return act(context, actor, which, revision, { action: 'item.conclude', audited: 'item.concluded', change, followUps: () => [agreement] });
}

/** The review goes to a later panel. */
export function deferItem(context: ServiceContext, actor: Actor, which: Which, { revision, reason }: Asked<'deferItem'>): Promise<PanelItemResource> {
  ensureTextsFit({ reason }, LONGEST_REASON);
  return act(context, actor, which, revision, { action: 'item.defer', audited: 'item.deferred', change: ({ item }) => decideDefer(item, reason) });
}

/** A review that was put off is taken up again after all. */
export function resumeItem(context: ServiceContext, actor: Actor, which: Which, { revision }: Asked<'resumeItem'>): Promise<PanelItemResource> {
  return act(context, actor, which, revision, { action: 'item.resume', audited: 'item.resumed', change: ({ item }) => decideResume(item) });
}

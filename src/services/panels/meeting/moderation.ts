import { type ModerationRecord as RecordResource } from '../../../contract/panels';
import { londonDay } from '../../../domain/clock';
import { gradedOf } from '../../../domain/moderation/graded';
import { type ModerationRecord, moderationRecord } from '../../../domain/moderation/record';
import { type Actor } from '../../../domain/people/types';
import { type ServiceContext } from '../../context';
import { allows, ensureAllowed, notFound } from '../../support/guard';
import { formIn } from '../about';
import { caseOf, decideOn, type ItemCase } from '../case';
import { presentDecision, refOf } from '../resources';
import { countedReadings } from '../viewItem';
import { moderationOf } from '../viewPanel';
import { decidedItem } from './deciders';

/** The record of one review as a panel settled it; of a finished review its parts are loaded first. Undefined before it was concluded. */
export async function recordOf({ stores }: Pick<ServiceContext, 'stores'>, about: ItemCase, namesMembers: boolean): Promise<ModerationRecord | undefined> {
  await stores.parts.load(about.review.reference);
  return moderationRecord({ panel: about.panel, item: about.item, review: about.review, graded: gradedOf(formIn(stores, about.review)), readings: countedReadings(about), namesMembers });
}

/**
 * What a panel decided about a review, and why (domain.md §6.4). Its reviewer reads what was said and not which member
 * said it. Needs `item.readModeration`; throws `notFound` for whoever is out of it, and where no panel has decided.
 */
export async function readModeration(context: ServiceContext, actor: Actor, reviewReference: string): Promise<RecordResource> {
  const { stores, clock } = context;
  const item = decidedItem(stores, reviewReference);
  const panel = item && stores.panels.get(item.panelReference)?.value;
  const about = panel && caseOf(stores, panel, reviewReference);
  if (!about) throw notFound();
  ensureAllowed(decideOn(actor, 'item.readModeration', about));
  const record = await recordOf(context, about, decideOn(actor, 'item.see', about).allowed);
  if (!record) throw notFound();
  const { child } = about.review;
  const named = allows(actor, { action: 'review.readIdentity', review: about.review });
  return { ...presentRecord(record), ...(named && { identity: { name: child.name, recordNumber: child.recordNumber } }), moderation: moderationOf(about, londonDay(clock.now())) };
}

function presentRecord({ panelReference, reviewReference, reviewer, submittedAt, panelAt, concludedAt, chair, quorum, graded, feedbackSought, recommendationDecisions, actions, quality }: ModerationRecord): Omit<RecordResource, 'moderation' | 'identity'> {
  const { present, of, exempt, undeclared, met } = quorum;
  return {
    panelReference,
    reviewReference,
    reviewer: refOf(reviewer),
    ...(submittedAt && { submittedAt }),
    panelAt,
    concludedAt,
    chair: refOf(chair),
    quorum: { present, of, exempt, undeclared, met },
    graded: graded.map(presentGrade),
    feedbackSought: feedbackSought.map(({ by, agrees, text }) => ({ ...(by && { by: refOf(by) }), agrees, text })),
    recommendationDecisions: recommendationDecisions.map(presentDecision),
    actions: actions.map(({ id, action, byWhom, timescale }) => ({ id, action, byWhom, timescale })),
    quality: { complete: quality.complete, evidenced: quality.evidenced, impactFocused: quality.impactFocused, useful: quality.useful },
  };
}

function presentGrade({ key, title, reviewer, firstLine, agreed, decidedBy, reason, comments }: ModerationRecord['graded'][number]): RecordResource['graded'][number] {
  return {
    key,
    title,
    ...(reviewer && { reviewer }),
    ...(firstLine && { firstLine }),
    ...(agreed && { agreed }),
    ...(decidedBy && { decidedBy }),
    reason,
    comments: comments.map(({ by, agrees, grade, text, late }) => ({ ...(by && { by: refOf(by) }), agrees, ...(grade && { grade }), text, late })),
  };
}

import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decideAgree } from '../../domain/reviews/check';
import { startedBy } from '../../domain/reviews/inadequate';
import { proposalsOf, readForm } from '../../domain/reviews/reading';
import { type ServiceContext } from '../context';
import { noticeTo } from '../messages/drafts';
import { followUps } from '../support/followUps';
import { type ReviewView } from '../types';
import { begin } from './begin';
import { eventOf, leadsToPanel, placeOnPanel } from './check';
import { type CheckDecision, checkOf } from './checkInput';
import { commitReview } from './commit';
import { formOf, templateOf } from './form';
import { inadequateRules } from './inadequateRules';
import { ensureNoPanelDecides } from '../panels/meeting/deciders';
import { viewReview } from './view';

/**
 * The first-line check agrees: every proposal enters the tracker, and the reviewer and the owners are told, all of it right
 * after the reply. An Inadequate overall grade leads to a panel instead, where it is so configured (domain.md §3.4). Throws
 * `stateForbids` where a panel decides.
 */
export async function agreeReview(context: ServiceContext, actor: Actor, reference: string, decision: CheckDecision): Promise<ReviewView> {
  const { stores, clock } = context;
  const stored = await begin(context, actor, 'review.agree', reference, decision.revision);
  ensureNoPanelDecides(stores, stored.value);
  const at = clock.now();
  const check = checkOf(decision);
  const agreeing = decideAgree(stored.value, check, actor, at);
  if (stored.value.state !== 'panel' && leadsToPanel(context, stored.value, agreeing)) return placeOnPanel(context, actor, stored, check);
  const { started, reReviewDay } = startedBy(agreeing.agreedGrades ?? {}, inadequateRules(stores), londonDay(at));
  const change = { ...agreeing, reReviewDay };
  const parts = formOf(stores, stored.value, stores.parts.ofReview(reference)).map(({ part }) => part);
  const proposals = proposalsOf(readForm(templateOf(stores, stored.value), parts)).map(({ item }) => item.id);
  const by = { oid: actor.oid, name: actor.name };
  const committed = await commitReview(context, actor, stored, {
    action: 'review.agreed',
    change,
    event: { ...eventOf(change), ...(started.length > 0 && { started, day: reReviewDay }) },
    followUps: (next) => [
      ...proposals.map((proposal) => followUps.enterTracker({ review: reference, proposal, at, by })),
      followUps.message(noticeTo(next.reviewer, 'agreed', next)),
      followUps.tellOwners({ review: reference, revision: next.revision }),
      ...(started.includes('told') ? [followUps.tellInadequate({ review: reference, revision: next.revision })] : []),
    ],
    replyWhen: 'committed',
  });
  return viewReview(context, actor, committed);
}

import { type PanelCandidate, type PanelRow } from '../../contract/panels';
import { londonDay } from '../../domain/clock';
import { type Candidacy } from '../../domain/moderation/plan';
import { type Panel } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { sitsOn } from '../../domain/permissions/relations';
import { type Review } from '../../domain/reviews/types';
import { type ServiceContext } from '../context';
import { allows, ensureMay } from '../support/guard';
import { decideOn, type ItemCase } from './case';
import { panelDeciding } from './meeting/deciders';
import { refOf } from './resources';
import { casesFor, moderationOf, placeOf, readingStage } from './viewPanel';

/** Every panel that somebody may see: the next at the head, then those to come, then those that were, the latest first. */
export function listPanels(context: ServiceContext, actor: Actor): PanelRow[] {
  ensureMay(actor, 'app.use');
  const seen = Array.from(context.stores.panels.values(), ({ value }) => value).filter((panel) => allows(actor, { action: 'panel.see', panel }));
  return seen.sort(nextFirst).map((panel) => rowOf(context, actor, panel));
}

const toCome = ({ state }: Panel): boolean => state === 'planned' || state === 'inSession';

function nextFirst(a: Panel, b: Panel): number {
  if (toCome(a) !== toCome(b)) return toCome(a) ? -1 : 1;
  return toCome(a) ? a.startsAt.localeCompare(b.startsAt) : b.startsAt.localeCompare(a.startsAt);
}

function rowOf({ stores }: ServiceContext, actor: Actor, panel: Panel): PanelRow {
  const cases = casesFor(stores, actor, panel);
  const count = (wanted: (about: ItemCase) => boolean): number => (sitsOn(actor, panel) ? cases.filter(wanted).length : 0);
  const isRead = (about: ItemCase): boolean => readingStage(stores, about, actor.oid) === 'submitted';
  const { reference, state, startsAt, minutes, chair, members } = panel;
  return {
    reference,
    state,
    startsAt,
    minutes,
    chair: refOf(chair),
    members: members.length,
    reviews: cases.length,
    mine: {
      toDeclare: count((about) => placeOf(actor, about) === 'undeclared' && decideOn(actor, 'item.declare', about).allowed),
      toRead: count((about) => decideOn(actor, 'item.read', about).allowed && !isRead(about)),
      read: count((about) => placeOf(actor, about) === 'cleared' && isRead(about)),
    },
  };
}

/** Reviews that wait for a panel and are on none, the longest waiting first. Needs `app.schedulePanels`. */
export function listCandidates({ stores, clock }: ServiceContext, actor: Actor): PanelCandidate[] {
  ensureMay(actor, 'app.schedulePanels');
  const today = londonDay(clock.now());
  return Array.from(stores.reviews.values(), ({ value }) => value)
    .filter((review) => candidacyOf({ stores }, actor, review.reference) === 'waits')
    .map((review) => ({ reference: review.reference, theme: review.theme, team: review.team, submittedAt: review.submittedAt ?? '', ...moderationOf({ review }, today) }))
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt) || a.reference.localeCompare(b.reference));
}

/** Whether a review may be put on an agenda; undefined for what the actor may not see. */
export function candidacyOf({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, reference: string): Candidacy {
  const review: Review | undefined = stores.reviews.get(reference)?.value;
  if (!review || !allows(actor, { action: 'review.see', review })) return undefined;
  if (review.state !== 'panel') return 'notForPanel';
  return panelDeciding(stores, reference) ? 'onAnotherPanel' : 'waits';
}

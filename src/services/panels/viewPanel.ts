import { type AgendaEntry, type PanelResource } from '../../contract/panels';
import { londonDay } from '../../domain/clock';
import { chairOf } from '../../domain/moderation/standing';
import { type Panel } from '../../domain/moderation/types';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { sitsOn } from '../../domain/permissions/relations';
import { panelActions } from '../../domain/permissions/types';
import { moderationTime } from '../../domain/reviews/moderationTime';
import { type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { abilitiesOf } from '../support/abilities';
import { quorumFor, refusalSentence, refusedChair } from './about';
import { caseOf, decideOn, type ItemCase, readingOf } from './case';
import { refOf } from './resources';

/** A panel as this person may see it: of a review that they are exempt from there is only that it is discussed without them. */
export function viewPanel({ stores, clock }: ServiceContext, actor: Actor, panel: Panel): PanelResource {
  const cases = casesFor(stores, actor, panel);
  const { reference, state, startsAt, minutes, members, chair, agenda, moves, cancelReason, revision } = panel;
  return {
    reference,
    state,
    startsAt,
    minutes,
    members: members.map(({ oid, name, role }) => ({ oid, name, role })),
    chair: refOf(chair),
    agenda: cases.map((about) => entryOf(stores, actor, about, londonDay(clock.now()))),
    exemptFrom: agenda.length - cases.length,
    moves: moves.map(({ from, to, reason, by, at }) => ({ from, to, reason, by: refOf(by), at })),
    cancelReason,
    abilities: abilitiesOf(panelActions, (action) => decide(actor, { action, panel })),
    revision,
  };
}

/** The reviews of a panel that are there for this person, in the order of the agenda. */
export function casesFor(stores: Stores, actor: Actor, panel: Panel): ItemCase[] {
  return panel.agenda.map((reference) => caseOf(stores, panel, reference)).filter((about) => about !== undefined && decideOn(actor, 'item.see', about).allowed) as ItemCase[];
}

/** Where somebody stands to a review that is there for them: on the panel by what they declared, otherwise as the office. */
export function placeOf(actor: Actor, { panel, review }: Pick<ItemCase, 'panel' | 'review'>): AgendaEntry['standing'] {
  if (!sitsOn(actor, panel)) return 'office';
  return actor.standings.get(review.reference)?.kind === 'cleared' ? 'cleared' : 'undeclared';
}

/** How far somebody's own reading is. */
export function readingStage(stores: Stores, { item }: Pick<ItemCase, 'item'>, oid: string): AgendaEntry['reading'] {
  const own = readingOf(stores, item, oid)?.value;
  if (!own) return 'none';
  return own.submittedAt ? 'submitted' : 'started';
}

/** What tells how long a review has waited, also before it has an end. */
export const moderationOf = ({ review }: Pick<ItemCase, 'review'>, today: string): AgendaEntry['moderation'] => moderationTime(review, today) ?? { workingDays: 0, late: false };

function entryOf(stores: Stores, actor: Actor, about: ItemCase, today: string): AgendaEntry {
  const { panel, item, review } = about;
  const chair = chairOf(panel, item);
  const refusal = refusalSentence(actor, chair.name, refusedChair(stores, about));
  return {
    reviewReference: review.reference,
    state: item.state,
    standing: placeOf(actor, about),
    reading: readingStage(stores, about, actor.oid),
    chair: refOf(chair),
    ...(refusal && { chairRefusal: refusal }),
    quorum: quorumFor(about),
    moderation: moderationOf(about, today),
  };
}

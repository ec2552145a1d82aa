import { hash } from 'node:crypto';
import { type MeetingResource, type PanelItemResource } from '../../../contract/panels';
import { type Panel } from '../../../domain/moderation/types';
import { type Actor } from '../../../domain/people/types';
import { decide } from '../../../domain/permissions/decide';
import { panelActions } from '../../../domain/permissions/types';
import { type ServiceContext } from '../../context';
import { abilitiesOf } from '../../support/abilities';
import { caseOf, decideOn } from '../case';
import { refOf } from '../resources';
import { viewItem } from '../viewItem';

/** The meeting as this person may follow it: no child is named, and of a review that they are exempt from there is only its place. */
export function viewMeeting(context: ServiceContext, actor: Actor, panel: Panel): MeetingResource {
  const { reference, state, startedAt, minutes, itemSince, agenda, current, attendance, members, chair, revision } = panel;
  const places = agenda.map((review) => placeOf(context, actor, panel, review));
  const isSeen = places.some((place) => place.current && !place.out);
  const seen: Omit<MeetingResource, 'version'> = {
    panelReference: reference,
    state,
    ...(startedAt && { startedAt }),
    minutes,
    ...(itemSince && { itemSince }),
    places,
    ...(isSeen && { item: withoutName(viewItem(context, actor, reference, current)) }),
    attendance: [...attendance],
    members: members.map(({ oid, name, role }) => ({ oid, name, role })),
    chair: refOf(chair),
    abilities: abilitiesOf(panelActions, (action) => decide(actor, { action, panel })),
    revision,
  };
  return { ...seen, version: hash('sha256', JSON.stringify(seen), 'base64url').slice(0, 22) };
}

function placeOf({ stores }: ServiceContext, actor: Actor, panel: Panel, review: string): MeetingResource['places'][number] {
  const about = caseOf(stores, panel, review);
  const current = panel.current === review;
  if (!about || !decideOn(actor, 'item.see', about).allowed) return { out: true, current };
  return { reviewReference: review, state: about.item.state, out: false, current };
}

/** The screen is shared in the room: who declares reads the name on a page of their own. */
function withoutName({ parties: { childName: _, ...parties }, ...item }: PanelItemResource): PanelItemResource {
  return { ...item, parties };
}

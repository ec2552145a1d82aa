import { hash } from 'node:crypto';
import { type TrackingActionResource, type TrackingAgendaRow, type TrackingMeetingResource } from '../../contract/trackingMeetings';
import { type Day, londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { trackingActions } from '../../domain/permissions/types';
import { factsOf, outcomeOf } from '../../domain/trackingMeetings/capture';
import { earlierActions } from '../../domain/trackingMeetings/course';
import { rowKey } from '../../domain/trackingMeetings/meeting';
import { type AgendaRow, type TrackingAction, type TrackingMeeting, type TrackingRow } from '../../domain/trackingMeetings/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type ServiceContext } from '../context';
import { refOf } from '../panels/resources';
import { seesNames } from '../recommendations/row';
import { abilitiesOf } from '../support/abilities';
import { allows } from '../support/guard';
import { type Agendas, beyondOf, nextAfter } from './agenda';
import { requestOf } from './request';

/** What the verbs of tracking meetings work with. */
export interface TrackingContext extends ServiceContext {
  agendas: Agendas;
}

/** A meeting as this person may see it: of its agenda, what the tracker lets them see. */
export function viewMeeting(context: TrackingContext, actor: Actor, meeting: TrackingMeeting): TrackingMeetingResource {
  const { stores, clock, agendas } = context;
  const today = londonDay(clock.now());
  const { reference, state, startsAt, minutes, chair, invited, attendance, startedAt, finishedAt, actions, moves, cancelReason, revision } = meeting;
  const whole = agendas.of(meeting);
  const next = nextAfter(stores, meeting, today);
  const abilities = abilitiesOf(trackingActions, (action) => decide(actor, { action, trackingMeeting: meeting }));
  const runs = decide(actor, { action: 'tracking.record', trackingMeeting: { ...meeting, state: 'running' } }).allowed;
  const seen: Omit<TrackingMeetingResource, 'version'> = {
    reference,
    state,
    startsAt,
    minutes,
    chair: refOf(chair),
    invited: invited.map(refOf),
    attendance: attendance.map(({ oid, presence }) => ({ oid, presence })),
    ...(startedAt && { startedAt }),
    ...(finishedAt && { finishedAt }),
    agenda: rowsOf(context, actor, meeting, whole, today),
    beyond: state === 'planned' ? beyondOf(whole) : 0,
    earlier: earlierFor(context, meeting),
    mayFollowEarlier: runs,
    actions: actions.map(presentAction),
    next: { startsAt: next.startsAt, agreed: next.agreed, ...(next.reference && { reference: next.reference }) },
    ...(runs && state === 'planned' && { request: requestOf(context, meeting) }),
    moves: moves.map(({ from, to, reason, by, at }) => ({ from, to, reason, by: refOf(by), at })),
    cancelReason,
    abilities,
    revision,
  };
  return { ...seen, version: hash('sha256', JSON.stringify(seen), 'base64url').slice(0, 22) };
}

/** Once it has ended what came of earlier actions stays as it was then. */
function earlierFor({ stores }: TrackingContext, meeting: TrackingMeeting): TrackingMeetingResource['earlier'] {
  if (meeting.state === 'finished') return meeting.followed.map((action) => ({ meeting: action.meeting, ...presentAction(action) }));
  const all = Array.from(stores.trackingMeetings.values(), ({ value }) => value);
  return earlierActions(all, meeting).map(({ meeting: from, action }) => ({ meeting: from.reference, ...presentAction(action) }));
}

const presentAction = ({ id, what, byWhom, dueDay, doneOn }: TrackingAction): TrackingActionResource => ({ id, what, byWhom: refOf(byWhom), dueDay, doneOn });

/** What the person may see of the agenda, and then what was brought up beside it. */
function rowsOf(context: TrackingContext, actor: Actor, meeting: TrackingMeeting, agenda: readonly AgendaRow[], today: Day): TrackingAgendaRow[] {
  const { stores } = context;
  const planned = new Set(agenda.map(({ reference }) => reference));
  const besides = stores.trackingRows.ofMeeting(meeting.reference).filter(({ value }) => !planned.has(value.reference));
  const rows: readonly AgendaRow[] = [...agenda, ...besides.map(({ value }) => ({ reference: value.reference, reasons: [] }))];
  const shown: TrackingAgendaRow[] = [];
  for (const row of rows) {
    const recommendation = stores.recommendations.get(row.reference)?.value;
    if (!recommendation || !allows(actor, { action: 'recommendation.see', recommendation })) continue;
    shown.push(rowOf(context, actor, meeting, row, recommendation, today));
    // As many as one meeting speaks of.
    if (meeting.state === 'planned' && shown.length === agenda.length - beyondOf(agenda)) break;
  }
  return shown;
}

/** One recommendation on the agenda of a meeting. */
export function rowOf({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, meeting: TrackingMeeting, { reference, reasons }: AgendaRow, recommendation: Recommendation, today: Day): TrackingAgendaRow {
  const said = stores.trackingRows.get(rowKey({ meetingReference: meeting.reference, reference }))?.value;
  const { level, action, owner, ownerRole, team, theme, timesMoved, lastUpdateAt, revision } = recommendation;
  const names = seesNames(actor);
  return {
    reference,
    reasons: [...reasons],
    outcome: outcomeOf(said),
    steps: (said?.steps ?? []).map(({ kind, at, by }) => ({ kind, at, by: refOf(by) })),
    ...(said && { before: { status: said.before.status, flag: said.before.flag, rag: said.before.rag, dueDay: said.before.dueDay } }),
    level,
    action,
    ownerOid: names ? (owner?.oid ?? '') : '',
    owner: names ? (owner?.name ?? ownerRole) : '',
    team,
    theme,
    ...factsOf(recommendation, today),
    timesMoved,
    ...(lastUpdateAt && { lastUpdateAt }),
    changedElsewhere: changedElsewhere(meeting, said, recommendation),
    revision,
  };
}

function changedElsewhere({ startedAt, finishedAt }: TrackingMeeting, said: TrackingRow | undefined, { lastUpdateAt, revision }: Recommendation): boolean {
  if (!startedAt || finishedAt || !lastUpdateAt || lastUpdateAt < startedAt) return false;
  return !(said?.steps.some(({ made }) => made === revision) ?? false);
}

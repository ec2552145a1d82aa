import { type ChildRow, type Me, type PersonRow, type Status, type WorkItem } from '../../contract/app';
import { type Abilities } from '../../contract/shapes';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { sentenceOf } from '../../domain/permissions/reasons';
import { appActions } from '../../domain/permissions/types';
import { presentPerson } from './recommendations';

/** Who is signed in, what they may do in the app, and how much waits for them. */
export function presentMe(actor: Actor, today: Day, unreadWork: number): Me {
  return { person: presentPerson(actor), roles: [...actor.roles], team: actor.team, abilities: appAbilities(actor), today, unreadWork };
}

/** Keyed by action without its noun: `assignReviews`, `seeLedger`… */
function appAbilities(actor: Actor): Abilities {
  return Object.fromEntries(
    appActions.map((action) => {
      const decision = decide(actor, { action });
      return [action.slice('app.'.length), decision.allowed ? { allowed: true } : { allowed: false, sentence: sentenceOf(decision.reason) }];
    }),
  );
}

export const presentWorkItem = ({ key, kind, reference, title, detail, dueDay, workingDaysLeft }: WorkItem): WorkItem => ({ key, kind, reference, title, detail, dueDay, workingDaysLeft });

export const presentPersonRow = ({ oid, name, roles, team, kind, openReviews }: PersonRow): PersonRow => ({ oid, name, roles, team, kind, openReviews });

export const presentChildRow = ({ recordNumber, name, age, status, team, worker, lastReviewedDay }: ChildRow): ChildRow => ({ recordNumber, name, age, status, team, worker: worker && presentPerson(worker), lastReviewedDay });

/** How the server and the lists stand. */
export function presentStatus({ startedAt, now, version, graph, lists, pendingFollowUps }: Status): Status {
  const { reachable, lastError, unitsLastMinute, unitsPerMinute } = graph;
  return { startedAt, now, version, graph: { reachable, lastError, unitsLastMinute, unitsPerMinute }, lists: lists.map(({ name, rows, lastPolledAt }) => ({ name, rows, lastPolledAt })), pendingFollowUps };
}

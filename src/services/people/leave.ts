import { isDeepStrictEqual } from 'node:util';
import { type AwayRow, type LeaveRow, type PersonLeave } from '../../contract/leave';
import { type AuditDraft } from '../../domain/audit/types';
import { type Day, londonDay } from '../../domain/clock';
import { addDays } from '../../domain/cycle/workingDays';
import { AppError } from '../../domain/errors';
import { backOn, decideEndLeave, decideLeave, type Leave } from '../../domain/people/leave';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type PersonRecord } from '../../lists';
import { type FollowUp, type JsonValue, type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { allows, ensureMay, notFound } from '../support/guard';
import { type LeaveServices } from './types';

const TRIES = 4;
/** Who is about to be away is shown so many days ahead. */
const DAYS_AHEAD = 28;

/** Leave and cover (domain.md §15.17): one's own, and for the QA lead and the coordinator anybody's. */
export function leaveServices(context: ServiceContext): LeaveServices {
  const { stores, clock } = context;
  const today = (): Day => londonDay(clock.now());
  return {
    listAway: (actor) => listAway(context, actor, today()),
    leaveOf: (actor, oid) => viewOf(context, actor, see(stores, actor, oid).value, today()),
    addLeave: async (actor, oid, { from, until, coverOid }) => {
      const person = see(stores, actor, oid);
      const cover = coverOid ? coverFor(context, actor, person.value, coverOid) : undefined;
      const leave: Leave = { from, until, cover };
      const changed = await change(context, actor, person, { action: 'leave.added', summary: `${from} to ${until}, ${cover ? 'with cover' : 'without cover'}` }, (leaves) => decideLeave(leaves, leave, person.value, today()));
      return viewOf(context, actor, changed.value, today());
    },
    endLeave: async (actor, oid, { from }) => {
      const person = see(stores, actor, oid);
      const changed = await change(context, actor, person, { action: 'leave.ended', summary: from }, (leaves) => decideEndLeave(leaves, from, today()));
      return viewOf(context, actor, changed.value, today());
    },
  };
}

/** Somebody else's is there for the office alone. `me` is whoever asks. */
function see({ people }: ServiceContext['stores'], actor: Actor, oid: string): Stored<PersonRecord> {
  const person = people.get(oid === 'me' ? actor.oid : oid);
  if (!person || person.value.roles.length === 0) throw notFound();
  if (person.value.oid !== actor.oid && !allows(actor, { action: 'app.recordLeave' })) throw notFound();
  return person;
}

function coverFor(context: ServiceContext, actor: Actor, person: PersonRecord, coverOid: string): Leave['cover'] {
  const cover = context.stores.people.get(coverOid)?.value;
  const known = cover && cover.roles.length > 0 && cover.kind === 'internal' && (allows(actor, { action: 'app.seePeople' }) || isNear(person, cover));
  if (!known && coverOid !== person.oid) throw new AppError('invalid', 'The days away were not recorded.', { faults: [{ path: 'coverOid', code: 'unknown', message: 'Choose somebody from the list as cover.' }] });
  return { oid: coverOid, name: cover?.name ?? '' };
}

/** Whoever works close by, whom one may name without seeing the directory. */
function isNear(person: PersonRecord, other: PersonRecord): boolean {
  if (other.oid === person.oid || other.roles.length === 0 || other.kind !== 'internal') return false;
  return other.oid === person.managerOid || other.managerOid === person.oid || (person.team !== '' && other.team === person.team);
}

/** One write, with its audit entry, and none where nothing changes; when the person's row changed meanwhile the same is decided over that. */
async function change(context: ServiceContext, actor: Actor, person: Stored<PersonRecord>, { action, summary }: { action: string; summary: string }, decideLeaves: (leaves: readonly Leave[]) => Leave[]): Promise<Stored<PersonRecord>> {
  const { committer, stores, clock } = context;
  const { oid } = person.value;
  const at = clock.now();
  const draft: AuditDraft = { subject: `leave/${oid}`, eventId: `${action}/${oid}/${summary}/${at}`, at, actor: { oid: actor.oid, name: actor.name }, action, itemKey: `People/${oid}`, fromRevision: 0, toRevision: 0, summary };
  const followUp: FollowUp = { id: `audit/${draft.eventId}`, kind: 'audit', payload: draft as unknown as JsonValue };
  for (let tries = 1, stored = person; ; tries += 1) {
    const leaves = decideLeaves(stored.value.leaves);
    if (isDeepStrictEqual(leaves, stored.value.leaves)) return stored;
    try {
      return await committer.update(stores.people, stored, { leaves }, [followUp]);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale' || tries === TRIES) throw error;
      stored = error.details.current as Stored<PersonRecord>;
    }
  }
}

function viewOf({ stores }: ServiceContext, actor: Actor, person: PersonRecord, today: Day): PersonLeave {
  const near = Array.from(stores.people.values(), ({ value }) => value).filter((other) => isNear(person, other));
  return {
    person: { oid: person.oid, name: person.name },
    leaves: person.leaves.filter(({ until }) => until >= today).map(rowOf),
    covers: near.sort((a, b) => a.name.localeCompare(b.name, 'en-GB')).map(({ oid, name, team }) => ({ oid, name, team })),
    abilities: { findPeople: { allowed: decide(actor, { action: 'app.seePeople' }).allowed } },
  };
}

const rowOf = ({ from, until, cover }: Leave): LeaveRow => ({ from, until, ...(cover && { cover: { oid: cover.oid, name: cover.name } }), backOn: backOn({ until }) });

/** Who is away or soon will be, the first first. Needs `app.recordLeave`. */
function listAway({ stores }: ServiceContext, actor: Actor, today: Day): AwayRow[] {
  ensureMay(actor, 'app.recordLeave');
  const last = addDays(today, DAYS_AHEAD);
  const people = Array.from(stores.people.values(), ({ value }) => value).filter(({ roles }) => roles.length > 0);
  const rows = people.flatMap(({ oid, name, team, leaves }) => leaves.filter(({ from, until }) => until >= today && from <= last).map((leave): AwayRow => ({ person: { oid, name }, team, leave: rowOf(leave) })));
  return rows.sort((a, b) => (a.leave.from < b.leave.from || (a.leave.from === b.leave.from && a.person.name < b.person.name) ? -1 : 1));
}

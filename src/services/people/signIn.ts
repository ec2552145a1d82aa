import { isDeepStrictEqual } from 'node:util';
import { type Day, londonDay, toEpoch } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor, type Role, roles } from '../../domain/people/types';
import { sentenceOf } from '../../domain/permissions/reasons';
import { type PersonRecord } from '../../lists';
import { type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';
import { type SignInClaims } from '../types';
import { standingsIn } from './standings';

/** Somebody who comes every day is written down once in so many days: a page view costs no Graph call. */
const DAYS_BETWEEN_SIGHTINGS = 7;
/** While Microsoft 365 is away nobody waits again for their sign-in to be written down, for so many milliseconds. */
const PAUSE_AFTER_FAILURE = 60_000;

/** Signs people in; those asked for at once share one write. */
export function createSignIn(context: ServiceContext): (claims: SignInClaims) => Promise<Actor> {
  const writing = new Map<string, Promise<void>>();
  let pausedUntil = 0;

  const record = async (oid: string, write: () => Promise<unknown>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      pausedUntil = toEpoch(context.clock.now()) + PAUSE_AFTER_FAILURE;
      context.log.warn('people.notRecorded', { oid, code: error.code });
    }
  };
  const remember = (known: Stored<PersonRecord> | undefined, person: PersonRecord): Promise<void> => {
    const { people } = context.stores;
    const write = () => (known ? people.update(known, person, { priority: 'save' }) : people.create(person, { priority: 'save', sameIfExists: () => true }));
    const started = writing.get(person.oid) ?? record(person.oid, write).finally(() => writing.delete(person.oid));
    writing.set(person.oid, started);
    return started;
  };

  return async (claims) => {
    const today = londonDay(context.clock.now());
    const known = context.stores.people.get(claims.oid);
    const person = recordOf(claims, known?.value, today);
    const changed = !known || !isDeepStrictEqual(known.value, person);
    // The token decides who somebody is now; writing it down may wait.
    if (changed && toEpoch(context.clock.now()) >= pausedUntil) await remember(known, person);
    if (person.roles.length === 0) throw new AppError('noRole', sentenceOf('noRole'));
    return actorOf(person, context.stores);
  };
}

/** The person as everything else judges them. */
export function actorOf({ oid, name, roles: held, kind, team, managerOid }: PersonRecord, stores: Parameters<typeof standingsIn>[0]): Actor {
  return { oid, name, roles: held, kind, team, managerOid, standings: standingsIn(stores)(oid) };
}

/** Everybody with a role, as they are judged now: whoever is told of something is asked about like whoever looks at it. */
export function everybody(stores: Stores): readonly Actor[] {
  const { version } = stores.people;
  const known = gathered.get(stores);
  if (known?.version === version) return known.actors;
  const actors = Array.from(stores.people.values(), ({ value }) => value).filter(({ roles: held }) => held.length > 0).map((person) => actorOf(person, stores));
  gathered.set(stores, { version, actors });
  return actors;
}

/** Gathered once a version of the people; where each stands is asked anew at every question in any case. */
const gathered = new WeakMap<Stores, { version: Stores['people']['version']; actors: readonly Actor[] }>();

function recordOf({ oid, name, upn, kind, roles: claimed }: SignInClaims, known: PersonRecord | undefined, today: Day): PersonRecord {
  const held = roles.filter((role): role is Role => claimed.includes(role));
  const seen = known?.lastSeenDay ?? '';
  const recently = seen !== '' && (Date.parse(today) - Date.parse(seen)) / 86_400_000 < DAYS_BETWEEN_SIGHTINGS;
  return { oid, name: oneLine(name), roles: held, kind, team: known?.team ?? '', managerOid: known?.managerOid ?? '', upn: oneLine(upn), lastSeenDay: recently ? seen : today, leaves: known?.leaves ?? [] };
}

/** As a list column keeps it: otherwise a stray space would be a change at every request. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import { isDeepStrictEqual } from 'node:util';
import { type Day, londonDay } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Actor, type Role, roles } from '../../domain/people/types';
import { type PersonRecord } from '../../lists';
import { type Stored } from '../../stores';
import { type ServiceContext } from '../context';
import { type SignInClaims } from '../types';

/** Somebody who comes every day is written down once in so many days: a page view costs no Graph call. */
const DAYS_BETWEEN_SIGHTINGS = 7;

/** Signs people in; those asked for at once share one write. */
export function createSignIn(context: ServiceContext): (claims: SignInClaims) => Promise<Actor> {
  const writing = new Map<string, Promise<void>>();

  return async (claims) => {
    const today = londonDay(context.clock.now());
    const known = context.stores.people.get(claims.oid);
    const record = recordOf(claims, known?.value, today);
    if (!known || !isDeepStrictEqual(known.value, record)) {
      const write = writing.get(claims.oid) ?? remember(context, known, record).finally(() => writing.delete(claims.oid));
      writing.set(claims.oid, write);
      await write;
    }
    if (record.roles.length === 0) throw new AppError('noRole', 'You have no role in this app yet. Ask your administrator to give you one.');
    return actorOf(record);
  };
}

/** The person as everything else judges them. */
export function actorOf({ oid, name, roles: held, kind, team, managerOid }: PersonRecord): Actor {
  return { oid, name, roles: held, kind, team, managerOid };
}

function recordOf({ oid, name, upn, kind, roles: claimed }: SignInClaims, known: PersonRecord | undefined, today: Day): PersonRecord {
  const held = roles.filter((role): role is Role => claimed.includes(role));
  const seen = known?.lastSeenDay ?? '';
  const recently = seen !== '' && (Date.parse(today) - Date.parse(seen)) / 86_400_000 < DAYS_BETWEEN_SIGHTINGS;
  return { oid, name: oneLine(name), roles: held, kind, team: known?.team ?? '', managerOid: known?.managerOid ?? '', upn: oneLine(upn), lastSeenDay: recently ? seen : today };
}

/** As a list column keeps it: otherwise a stray space would be a change at every request. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The token decides who somebody is now; writing it down may wait while Microsoft 365 is away. */
async function remember({ stores, log }: ServiceContext, known: Stored<PersonRecord> | undefined, record: PersonRecord): Promise<void> {
  try {
    if (known) await stores.people.update(known, record, { priority: 'save' });
    else await stores.people.create(record, { priority: 'save', sameIfExists: () => true });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn('people.notRecorded', { oid: record.oid, code: error.code });
  }
}

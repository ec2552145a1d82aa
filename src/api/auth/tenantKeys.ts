import { createLocalJWKSet, errors, type CompactJWSHeaderParameters, type CryptoKey, type JSONWebKeySet } from 'jose';
import { type Clock, toEpoch } from '../../domain/clock';

/** Keys are read again after an hour; Entra asks for daily at least, and publishes a new key well before it signs with it. */
const freshFor = 3_600_000;
/** While the keys cannot be read, the last ones serve for a day at most: a key withdrawn in an emergency must not live on here. */
const usableFor = 24 * 3_600_000;
/** Anybody can send unknown key ids, and an outage must not become a storm: at most one reading in this time. */
const pauseBetween = 30_000;
const patience = 5_000;

export interface TenantKeysOptions {
  jwksUri: string;
  clock: Clock;
  fetch?: typeof globalThis.fetch;
}

/** The tenant's keys cannot be read now; `cause` says why. */
export class KeysUnavailable extends Error {}

type KeySet = ReturnType<typeof createLocalJWKSet>;

/** Finds the tenant's published key for a token header: undefined when the tenant publishes no such key. Throws `KeysUnavailable`. */
export type FindKey = (header: CompactJWSHeaderParameters) => Promise<CryptoKey | undefined>;

/** The tenant's signing keys, read when first needed, kept, and read again when old or when a token names an unknown key. */
export function createTenantKeys({ jwksUri, clock, fetch = globalThis.fetch }: TenantKeysOptions): FindKey {
  let keys: KeySet | undefined;
  let readAt = -Infinity;
  let triedAt = -Infinity;
  let failure: unknown;
  let reading: Promise<void> | undefined;

  const read = async (now: number) => {
    triedAt = now;
    try {
      keys = createLocalJWKSet(await fetchKeys(jwksUri, fetch));
      readAt = now;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
  };
  const readOnce = async (now: number) => {
    if (!reading && now - triedAt < pauseBetween) return;
    reading ??= read(now).finally(() => (reading = undefined));
    await reading;
  };

  return async (header) => {
    const now = toEpoch(clock.now());
    if (now - readAt > freshFor) await readOnce(now);
    if (!keys || now - readAt > usableFor) throw new KeysUnavailable('The signing keys of the tenant cannot be read.', { cause: failure });
    const known = await pick(keys, header);
    if (known) return known;
    await readOnce(now);
    const found = await pick(keys, header);
    if (!found && failure !== undefined) throw new KeysUnavailable('The token names a key that is not known, and the keys cannot be read again.', { cause: failure });
    return found;
  };
}

async function fetchKeys(jwksUri: string, fetch: typeof globalThis.fetch): Promise<JSONWebKeySet> {
  const answer = await fetch(jwksUri, { redirect: 'error', signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`The signing keys were answered with status ${answer.status}.`);
  return (await answer.json()) as JSONWebKeySet;
}

async function pick(keys: KeySet, header: CompactJWSHeaderParameters): Promise<CryptoKey | undefined> {
  return keys(header).catch((error: unknown) => {
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return undefined;
    throw error;
  });
}

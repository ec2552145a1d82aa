import { type UnreachablePerson } from '../../contract/ledger';
import { londonDay, toEpoch, toInstant } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type Message } from '../../lists';
import { type ServiceContext } from '../context';
import { ensureMay } from '../support/guard';
import { stillStands } from './stillStands';
import { mayHear } from './wall';

/** Who was last tried to be reached longer ago is not asked for any more. */
const DAYS_BACK = 28;

/**
 * People whom the app cannot write to, though it had something to tell them: the app was never opened in a chat, was
 * removed or is blocked; with what still waits for them. Whoever can be reached again is not among them. Those with the
 * most that waits first. Needs `app.seeLedger`.
 */
export function readUnreachable({ stores, clock }: ServiceContext, actor: Actor): UnreachablePerson[] {
  ensureMay(actor, 'app.seeLedger');
  const since = londonDay(toInstant(toEpoch(clock.now()) - DAYS_BACK * 86_400_000));
  const lost = new Map<string, Message[]>();
  for (const { value } of stores.messages.values()) {
    const { recipient, state, permanent, day } = value;
    if (!recipient || state !== 'failed' || !permanent || day < since || stores.conversations.get(`person/${recipient.oid}`)?.value.active) continue;
    lost.set(recipient.oid, [...(lost.get(recipient.oid) ?? []), value]);
  }
  const people = Array.from(lost, ([oid, messages]) => personOf({ stores }, actor, oid, messages));
  return people.filter((person) => person !== undefined).sort((a, b) => b.waits.length - a.waits.length || a.name.localeCompare(b.name, 'en-GB'));
}

/** Undefined for whoever has no role any more, and where the reader may hear of nothing that they were to be told. */
function personOf({ stores }: Pick<ServiceContext, 'stores'>, actor: Actor, oid: string, messages: readonly Message[]): UnreachablePerson | undefined {
  const person = stores.people.get(oid)?.value;
  const told = messages.flatMap(({ items }) => items).filter(({ reference }) => mayHear(stores, actor.oid, reference));
  if (!person || person.roles.length === 0 || told.length === 0) return undefined;
  const waits = new Set(told.filter((item) => stillStands(stores, item, oid)).map(({ reference }) => reference));
  const known = stores.conversations.get(`person/${oid}`);
  return {
    oid,
    name: person.name,
    team: person.team,
    why: known ? 'removed' : 'neverMet',
    since: messages.map(({ day }) => day).sort()[0] ?? '',
    messages: messages.length,
    waits: [...waits].sort(),
  };
}

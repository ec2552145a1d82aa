import { type Message } from '../../src/lists';
import { nameOf, type Owed } from './facts';
import { type Accepted } from './teams';

/** What the ledger and the connector say, held against what was due. */
export interface Verdict {
  owed: number;
  /** Due, and in no message that was sent or may have been. */
  missing: string[];
  /** Told twice on one day; or taken by Teams more often than the ledger can account for. */
  duplicates: string[];
  /** In a message, and not due. */
  unexpected: string[];
  /** Due to somebody whom the app could not write to, and shown as such. */
  unreachable: number;
  /** Due, and done on the same day before a message that Teams had refused could go out again: then there is nothing to remind of. */
  overtaken: number;
  messages: Record<Message['state'], number>;
  reminders: number;
  taken: number;
  /** Messages on the day with the most. */
  worstDay: { day: string; messages: number };
}

/** The notifier's own words; the lists must say the same before it counts. */
const saysDone = ({ state, error }: Message): boolean => state === 'failed' && error.startsWith('It was done before this could be sent');
const isReminder = ({ nonce }: Message): boolean => nonce.startsWith('daily/') || nonce.startsWith('monthly/');

/** `withoutApp`: whom the app cannot write to, and from which day on. `doneOn`: the days on which people did what a reminder of it asks. */
export function judge(owed: readonly Owed[], messages: readonly Message[], accepted: readonly Accepted[], withoutApp: ReadonlyMap<string, string>, doneOn: (reference: string) => readonly string[] = () => []): Verdict {
  const reminders = messages.filter(isReminder);
  const told = new Map<string, Message[]>();
  for (const message of reminders) for (const { rule, reference, coverFor = '' } of message.items) {
    const name = nameOf({ day: message.day, to: message.recipient?.oid ?? '', rule, reference, coverFor });
    told.set(name, [...(told.get(name) ?? []), message]);
  }
  const due = new Set(owed.map(nameOf));
  const missing: string[] = [];
  let [unreachable, overtaken] = [0, 0];
  for (const one of owed) {
    const name = nameOf(one);
    const carriers = told.get(name) ?? [];
    const states = carriers.map(({ state }) => state);
    if (states.includes('sent') || states.includes('unknown')) continue;
    if (states.includes('failed') && (withoutApp.get(one.to) ?? '9') <= one.day) unreachable += 1;
    else if (carriers.some(saysDone) && doneOn(one.reference).includes(one.day)) overtaken += 1;
    else missing.push(`${name} (${carriers.map(({ state, error }) => `${state} ${error}`.trim()).join(', ') || 'no message'})`);
  }
  const twice = Array.from(told).filter(([, carriers]) => carriers.length > 1).map(([name]) => name);
  const byDay = countBy(messages, ({ day }) => day);
  const [day, most] = [...byDay].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return {
    owed: owed.length,
    missing,
    duplicates: [...twice, ...takenTooOften(messages, accepted)],
    unexpected: [...told.keys()].filter((name) => !due.has(name)),
    unreachable,
    overtaken,
    messages: { pending: 0, sending: 0, sent: 0, unknown: 0, failed: 0, ...Object.fromEntries(countBy(messages, ({ state }) => state)) },
    reminders: reminders.length,
    taken: accepted.length,
    worstDay: { day, messages: most },
  };
}

/** What Teams took is a message that the ledger knows as sent, by its activity; or one of those whose answer was lost, which the ledger counts as unknown. */
function takenTooOften(messages: readonly Message[], accepted: readonly Accepted[]): string[] {
  const sent = messages.filter(({ state }) => state === 'sent');
  const known = new Set(sent.map(({ activityId }) => activityId));
  const unknown = countBy(messages.filter(({ state }) => state === 'unknown'), ({ recipient }) => recipient?.oid ?? '');
  const unclaimed = countBy(accepted.filter(({ activityId }) => !known.has(activityId)), ({ oid }) => oid);
  const beyond = Array.from(unclaimed).filter(([oid, times]) => times > (unknown.get(oid) ?? 0));
  const claimedTwice = sent.length - known.size;
  return [...beyond.map(([oid, times]) => `${oid}: ${times} messages taken, ${unknown.get(oid) ?? 0} unknown`), ...(claimedTwice > 0 ? [`${claimedTwice} messages name an activity of another`] : [])];
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

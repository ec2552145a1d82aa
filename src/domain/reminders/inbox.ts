import { type Day } from '../clock';
import { isWalled } from '../moderation/standing';
import { coverOn, lastDayThere, leaveOn } from '../people/leave';
import { type Actor, type Role } from '../people/types';
import { daysAfter } from './turns';
import { type ReminderItem, type ReminderWorld } from './types';

/** The people, found at once: there may be thousands of recommendations to ask about. */
export interface Staff {
  byOid: ReadonlyMap<string, Actor>;
  leads: readonly Actor[];
  /** Those who may check some review. */
  checkers: readonly Actor[];
  coordinators: readonly Actor[];
}

export function staffOf(people: Iterable<Actor>): Staff {
  const all = [...people].filter(({ roles }) => roles.length > 0);
  const holders = (...wanted: Role[]): Actor[] => all.filter(({ roles }) => wanted.some((role) => roles.includes(role)));
  return { byOid: new Map(all.map((person) => [person.oid, person])), leads: holders('QaLead'), checkers: holders('QaLead', 'PanelChair'), coordinators: holders('QaCoordinator') };
}

/** One thing that somebody is told when its day comes. */
export interface Telling {
  item: ReminderItem;
  /** The review that it is about, or comes from: whoever is walled off from that is not told. Empty for what is theirs to do. */
  about: string;
  /** Whether its turn was on that day. */
  fell: (day: Day) => boolean;
  /** Whether whoever stands in may see it; left out for what nobody can do in their place. */
  coverMay?: (cover: Actor) => boolean;
}

/** What is due to whom today, gathered by person. */
export interface Inbox {
  tell(oid: string | undefined, telling: Telling): void;
  /** Who gets what is somebody's: themself, or while they are away whoever stands in; undefined when it waits. */
  receiverOf(oid: string): { receiver: Actor; coverFor?: string } | undefined;
  byPerson(): Iterable<[oid: string, items: readonly ReminderItem[]]>;
}

/** Opens the inboxes of a day: who is away, whose reminders of earlier days are still to come. */
export function openInbox({ byOid }: Staff, { leavesOf = () => [], wasPlanned = () => true, wasTold }: ReminderWorld, today: Day): Inbox {
  const gathered = new Map<string, Map<string, ReminderItem>>();
  const had = (oid: string) => (day: Day) => wasPlanned(day) || wasTold?.(oid, day) === true;
  /** The days whose reminders they get today: those since they were last there, and told. */
  const theirs = remembered((oid) => daysAfter(lastDayThere(leavesOf(oid), today, had(oid)), today));
  /** Whoever stands in gets what fell since they were last told, whether or not they were there: the rest waits. */
  const covering = remembered((oid) => daysAfter(lastDayThere([], today, had(oid)), today));

  const receiverOf: Inbox['receiverOf'] = (oid) => {
    const person = byOid.get(oid);
    if (!person) return undefined;
    if (!leaveOn(leavesOf(oid), today)) return { receiver: person };
    const receiver = byOid.get(coverOn(oid, today, leavesOf) ?? '');
    return receiver && { receiver, coverFor: oid };
  };
  const put = (oid: string, item: ReminderItem): void => {
    const items = gathered.get(oid) ?? new Map<string, ReminderItem>();
    const key = `${item.rule} ${item.reference}`;
    // What is theirs anyway they are not told again for somebody else; and for one of several, in whatever order they come.
    const known = items.get(key);
    if (!known || (item.coverFor ?? '') < (known.coverFor ?? '')) items.set(key, item);
    gathered.set(oid, items);
  };

  return {
    receiverOf,
    byPerson: () => Array.from(gathered, ([oid, items]) => [oid, [...items.values()].sort(byDueDay)]),
    tell(oid = '', { item, about, fell, coverMay }) {
      if (isWalled(byOid.get(oid)?.standings.get(about))) return;
      const found = receiverOf(oid);
      if (!found) return;
      const { receiver, coverFor } = found;
      if (coverFor === undefined) {
        if (theirs(oid).some(fell)) put(oid, item);
        return;
      }
      if (coverMay?.(receiver) && covering(receiver.oid).some(fell)) put(receiver.oid, { ...item, coverFor });
    },
  };
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** The most pressing first. */
export function byDueDay(a: ReminderItem, b: ReminderItem): number {
  if (a.dueDay !== b.dueDay) return a.dueDay < b.dueDay ? -1 : 1;
  if (a.reference !== b.reference) return a.reference < b.reference ? -1 : 1;
  return 0;
}

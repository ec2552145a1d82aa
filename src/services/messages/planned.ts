import { type Day, type Instant, toEpoch } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Setting } from '../../lists';
import { type Stored, type Stores } from '../../stores';
import { type ServiceContext } from '../context';

/** Where the days are kept whose reminders are all in the outbox: one on which no server ran is made up for on the next. */
const PLANNED = 'remindersPlanned';
/** Half a year of working days. */
const KEPT = 130;
const TRIES = 4;

type Source = Pick<Stores, 'settings'>;

/** The days on which everybody's reminders were planned, the first first; older ones are forgotten. */
export function plannedDays({ settings }: Source): readonly Day[] {
  return daysOf(settings.get(PLANNED)?.value);
}

function daysOf(setting: Setting | undefined): readonly Day[] {
  const days = setting?.value;
  return Array.isArray(days) ? days.filter((day) => typeof day === 'string') : [];
}

/** Everybody's reminders of that day are in the outbox. One Graph write a day, whichever server is first. */
export async function markPlanned({ settings }: Source, day: Day): Promise<void> {
  let known = settings.get(PLANNED) ?? (await settings.create(newSetting(PLANNED, [day]), { priority: 'followUp', sameIfExists: () => true }));
  for (let tries = 1; !daysOf(known.value).includes(day); tries += 1) {
    try {
      known = await settings.update(known, { value: [...daysOf(known.value), day].sort().slice(-KEPT) }, { priority: 'followUp' });
    } catch (error) {
      // Another server has marked a day meanwhile.
      if (!(error instanceof AppError) || error.code !== 'stale' || tries === TRIES) throw error;
      known = error.details.current as Stored<Setting>;
    }
  }
}

/** Where it is kept which server is planning. */
const IN_HAND = 'remindersInHand';
/** So many milliseconds a server has for it before another takes over. Two at once do no harm, but Graph is paid twice for every message. */
const HELD_FOR = 300_000;

/** Takes the reminders of that day in hand; false while another server has them. One Graph write a day. */
export async function takeInHand({ stores: { settings }, clock, serverId }: Pick<ServiceContext, 'stores' | 'clock' | 'serverId'>, day: Day): Promise<boolean> {
  const known = settings.get(IN_HAND);
  const now = clock.now();
  const held = inHandOf(known);
  if (held?.day === day && toEpoch(now) - toEpoch(held.at) < HELD_FOR) return held.by === serverId;
  const value = { day, by: serverId, at: now };
  try {
    const taken = known ? await settings.update(known, { value }, { priority: 'followUp' }) : await settings.create(newSetting(IN_HAND, value), { priority: 'followUp', sameIfExists: () => true });
    return inHandOf(taken)?.by === serverId;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'stale') throw error;
    // Another server was quicker, or it was this one and the answer was lost.
    const current = inHandOf(error.details.current as Stored<Setting>);
    return current?.by === serverId && current.day === day;
  }
}

function inHandOf(stored: Stored<Setting> | undefined): { day: Day; by: string; at: Instant } | undefined {
  return (stored?.value.value ?? undefined) as { day: Day; by: string; at: Instant } | undefined;
}

/** Settings that the clock keeps for itself: nobody decided anything, so no audit entry explains them. */
export const unaudited: ReadonlySet<string> = new Set([PLANNED, IN_HAND]);

function newSetting(key: string, value: Setting['value']): Setting {
  return { key, value, updatedAt: undefined, updatedBy: undefined, revision: 1 };
}

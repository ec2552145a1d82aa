import { type Day } from '../../domain/clock';
import { AppError } from '../../domain/errors';
import { type Setting } from '../../lists';
import { type Stored, type Stores } from '../../stores';

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
  const fresh: Setting = { key: PLANNED, value: [day], updatedAt: undefined, updatedBy: undefined, revision: 1 };
  let known = settings.get(PLANNED) ?? (await settings.create(fresh, { priority: 'followUp', sameIfExists: () => true }));
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

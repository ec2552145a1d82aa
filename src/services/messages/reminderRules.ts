import { type ReminderRules } from '../../domain/reminders/rules';
import { readReminderRules } from '../../domain/reminders/setRules';
import { type Stores } from '../../stores';

/** The key under which the QA lead's reminder rules are kept. */
export const REMINDER_RULES = 'reminderRules';

/** The rules of this council (domain.md §9); as usual where nothing is set. */
export function reminderRules({ settings }: Pick<Stores, 'settings'>): ReminderRules {
  return readReminderRules(settings.get(REMINDER_RULES)?.value.value);
}

import { type ReminderSettings, type SampleLine } from '../../contract/reminders';
import { type InadequateSteps } from '../../contract/settings';
import { type Actor } from '../../domain/people/types';
import { type ReminderRules } from '../../domain/reminders/rules';
import { type InadequateRules } from '../../domain/reviews/inadequate';

/** What the QA lead sets for the council. */
export interface SettingServices {
  inadequateSteps(actor: Actor): InadequateSteps;
  setInadequateSteps(actor: Actor, rules: InadequateRules & { revision: number }): Promise<InadequateSteps>;
  reminderRules(actor: Actor): ReminderSettings;
  setReminderRules(actor: Actor, rules: { rules: ReminderRules; revision: number }): Promise<ReminderSettings>;
  /** What would go out about examples under these rules. Needs `app.seeSettings`; throws `invalid`; changes nothing. */
  previewReminderRules(actor: Actor, rules: ReminderRules): SampleLine[];
}

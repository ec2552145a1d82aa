import { type Services } from '../../services/types';
import { presentReminderSettings, presentSampleLine } from '../presenters/reminders';
import { type Operations } from './types';

/** The reminder rules. */
export function reminderOperations({ settings }: Services): Pick<Operations, 'getReminderRules' | 'setReminderRules' | 'previewReminderRules'> {
  return {
    getReminderRules: { run: (actor) => presentReminderSettings(settings.reminderRules(actor)) },
    setReminderRules: { current: presentReminderSettings, run: async (actor, { body }) => presentReminderSettings(await settings.setReminderRules(actor, body)) },
    previewReminderRules: { run: (actor, { body }) => ({ lines: settings.previewReminderRules(actor, body.rules).map(presentSampleLine) }) },
  };
}

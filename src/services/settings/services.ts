import { type ServiceContext } from '../context';
import { readInadequateSteps, setInadequateSteps } from './inadequateSteps';
import { previewReminderRules, readReminderSettings, setReminderRules } from './reminderRules';
import { type SettingServices } from './types';

/** Every verb of the settings, over one context. */
export function settingServices(context: ServiceContext): SettingServices {
  return {
    inadequateSteps: (actor) => readInadequateSteps(context, actor),
    setInadequateSteps: (actor, rules) => setInadequateSteps(context, actor, rules),
    reminderRules: (actor) => readReminderSettings(context, actor),
    setReminderRules: (actor, rules) => setReminderRules(context, actor, rules),
    previewReminderRules: (actor, rules) => previewReminderRules(context, actor, rules),
  };
}

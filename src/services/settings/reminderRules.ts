import { type ReminderSettings, type SampleLine } from '../../contract/reminders';
import { londonDay } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { decide } from '../../domain/permissions/decide';
import { type ReminderRules } from '../../domain/reminders/rules';
import { sampleReminders } from '../../domain/reminders/sample';
import { decideReminderRules } from '../../domain/reminders/setRules';
import { type Setting } from '../../lists';
import { type JsonValue } from '../../stores';
import { type ServiceContext } from '../context';
import { REMINDER_RULES, reminderRules } from '../messages/reminderRules';
import { commitRow } from '../support/commitRow';
import { abilityOf, ensureMay } from '../support/guard';
import { stale } from '../support/load';

/** The reminder rules, and who said so. Needs `app.seeSettings`. */
export function readReminderSettings({ stores }: ServiceContext, actor: Actor): ReminderSettings {
  ensureMay(actor, 'app.seeSettings');
  const { updatedAt, updatedBy, revision = 0 } = stores.settings.get(REMINDER_RULES)?.value ?? {};
  return {
    rules: reminderRules(stores),
    ...(updatedAt && { updatedAt }),
    ...(updatedBy && { updatedBy: { oid: updatedBy.oid, name: updatedBy.name } }),
    abilities: { change: abilityOf(decide(actor, { action: 'app.changeSettings' })) },
    revision,
  };
}

/** The rules from now on. Needs `app.changeSettings`; throws `invalid` with every number that cannot be, and `stale` with what is there now. One Graph write. */
export async function setReminderRules(context: ServiceContext, actor: Actor, { rules, revision }: { rules: ReminderRules; revision: number }): Promise<ReminderSettings> {
  ensureMay(actor, 'app.changeSettings');
  const { stores, clock } = context;
  const decided = decideReminderRules(rules);
  const now = () => readReminderSettings(context, actor);
  const stored = stores.settings.get(REMINDER_RULES);
  if ((stored?.value.revision ?? 0) !== revision) throw stale(now());
  const change: Partial<Setting> = { value: decided as unknown as JsonValue, updatedAt: clock.now(), updatedBy: { oid: actor.oid, name: actor.name } };
  const fresh: Setting = { key: REMINDER_RULES, value: null, updatedAt: undefined, updatedBy: undefined, revision: 0 };
  await commitRow(context, actor, { store: stores.settings, row: stored ?? { fresh }, subject: 'settings', list: 'Settings' }, { action: 'settings.reminders', change, summary: JSON.stringify(decided) }, now);
  return now();
}

/** What would go out about examples under these rules, from today on. Needs `app.seeSettings`; throws `invalid`. */
export function previewReminderRules({ clock }: ServiceContext, actor: Actor, rules: ReminderRules): SampleLine[] {
  ensureMay(actor, 'app.seeSettings');
  return sampleReminders(decideReminderRules(rules), londonDay(clock.now()));
}

import { type ReminderRules, type ReminderSettings, type SampleLine } from '../../contract/reminders';
import { presentPerson } from './recommendations';

/** The reminder rules, and who said so. */
export function presentReminderSettings({ rules, updatedAt, updatedBy, abilities, revision }: ReminderSettings): ReminderSettings {
  return { rules: presentRules(rules), updatedAt, updatedBy: updatedBy && presentPerson(updatedBy), abilities, revision };
}

function presentRules({ reviewDeadline, firstLineCheck, panelReading, recommendationDue, monthlyUpdate, alert, awaitingSignOff, slowDown, message }: ReminderRules): ReminderRules {
  return {
    reviewDeadline: { before: reviewDeadline.before, lateEvery: reviewDeadline.lateEvery, copyAfter: reviewDeadline.copyAfter },
    firstLineCheck: { first: firstLineCheck.first, every: firstLineCheck.every },
    panelReading: { before: panelReading.before },
    recommendationDue: { before: recommendationDue.before, lateEvery: recommendationDue.lateEvery, toManagerAfter: recommendationDue.toManagerAfter, toQaLeadAfter: recommendationDue.toQaLeadAfter },
    monthlyUpdate: { before: monthlyUpdate.before },
    alert: { everyHours: alert.everyHours },
    awaitingSignOff: { everyWeeks: awaitingSignOff.everyWeeks },
    slowDown: { after: slowDown.after, times: slowDown.times, longest: slowDown.longest },
    message: { most: message.most },
  };
}

export const presentSampleLine = ({ subject, day, rule, to, daysAfterDue }: SampleLine): SampleLine => ({ subject, day, rule, to, daysAfterDue });

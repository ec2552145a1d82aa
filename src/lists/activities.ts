import { type Activity, activityStates } from '../domain/activities/types';
import { activityKinds } from '../domain/templates/types';
import { defineList } from './define';
import { json } from './document';
import { day, instant, key, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Activities beside the reviews, by reference; `originKey` keeps one from being started twice. What is filtered and counted is in columns of its own; sections and cases are laid out by the form. */
export const activitiesList = defineList<Activity>('Activities', {
  description: 'Audits, visits, observations, surveys and other activity that feeds the tracker, with its cases and links.',
  keyColumn: 'reference',
  keyOf: (activity) => activity.reference,
  committable: true,
  fields: {
    reference: key(),
    originKey: text({ unique: true }),
    kind: requiredCode(activityKinds, { indexed: true }),
    heading: note(),
    fromDay: day({ indexed: true }),
    toDay: day(),
    lead: requiredPerson({ indexed: true }),
    participants: note(),
    scope: note(),
    templateKey: text(),
    templateVersion: text(),
    sections: json<Activity['sections']>({}, { notes: 8 }),
    cases: json<Activity['cases']>([], { notes: 6 }),
    noneReason: note(),
    outcome: note(),
    links: json<Activity['links']>([], { notes: 2 }),
    state: requiredCode(activityStates, { indexed: true }),
    createdBy: requiredPerson(),
    createdAt: requiredInstant({ indexed: true }),
    updatedBy: requiredPerson(),
    updatedAt: requiredInstant(),
    finishedBy: person(),
    finishedAt: instant({ indexed: true }),
    timesReopened: number(),
    reopenReason: note(),
    withdrawReason: note(),
    revision: number(),
  },
});

import { type Report, reportStates } from '../domain/reports/types';
import { defineList } from './define';
import { json } from './document';
import { day, instant, key, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** Reports on the tracker, by reference; `originKey` keeps one from being started twice. `snapshot` holds the rows that a published one was counted from. */
export const reportsList = defineList<Report>('Reports', {
  description: 'Reports on the tracker: the period, the words, and the snapshot that a published one was counted from.',
  keyColumn: 'reference',
  keyOf: (report) => report.reference,
  committable: true,
  fields: {
    reference: key(),
    originKey: text({ unique: true }),
    heading: note(),
    fromDay: day(),
    toDay: day({ indexed: true }),
    opening: note(),
    closing: note(),
    state: requiredCode(reportStates, { indexed: true }),
    snapshot: json('', { notes: 10 }),
    createdBy: requiredPerson(),
    createdAt: requiredInstant({ indexed: true }),
    updatedBy: requiredPerson(),
    updatedAt: requiredInstant(),
    publishedBy: person(),
    publishedAt: instant({ indexed: true }),
    withdrawReason: note(),
    revision: number(),
  },
});

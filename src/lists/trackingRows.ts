import { ownerFlags, rags, statuses } from '../domain/recommendations/types';
import { rowKey } from '../domain/trackingMeetings/meeting';
import { type RowFacts, type TrackingRow } from '../domain/trackingMeetings/types';
import { defineList } from './define';
import { json } from './document';
import { day, group, note, number, requiredCode, text } from './fields';

const facts = () => group<RowFacts>({ status: requiredCode(statuses), flag: requiredCode(ownerFlags), rag: requiredCode(rags), dueDay: day() });

/** What a tracking meeting said of each recommendation, before and after; the key is `TM-2026-03/R-2026-031`. */
export const trackingRowsList = defineList<TrackingRow>('TrackingRows', {
  description: 'What a tracking meeting said of each recommendation: before, after, and in which words.',
  keyColumn: 'itemKey',
  keyOf: rowKey,
  committable: true,
  fields: {
    meetingReference: text({ indexed: true }),
    reference: text({ indexed: true }),
    steps: json<TrackingRow['steps']>([]),
    before: facts(),
    after: facts(),
    progress: note(),
    impactAchieved: note(),
    evidence: note(),
    evidenceDay: day(),
    nextStep: note(),
    revision: number(),
  },
});

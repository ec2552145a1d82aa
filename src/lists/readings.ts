import { readingKey } from '../domain/moderation/item';
import { type Agreement, type Reading } from '../domain/moderation/types';
import { defineList } from './define';
import { json } from './document';
import { instant, number, requiredPerson, text } from './fields';

const agreement = json<Agreement>({ agrees: undefined, comment: '' });

/** What one member makes of one review on one panel: an item of its own, so that two never collide. */
export const readingsList = defineList<Reading>('Readings', {
  description: 'What each member of a panel makes of each review.',
  keyColumn: 'readingKey',
  keyOf: ({ panelReference, reviewReference, member }) => readingKey(panelReference, reviewReference, member.oid),
  committable: true,
  fields: {
    panelReference: text({ indexed: true }),
    reviewReference: text({ indexed: true }),
    member: requiredPerson({ indexed: true }),
    grades: json<Reading['grades']>({}, { notes: 4 }),
    feedbackSought: agreement,
    childRecommendations: agreement,
    serviceRecommendations: agreement,
    submittedAt: instant({ indexed: true }),
    changedLateAt: instant({ indexed: true }),
    revision: number(),
  },
});

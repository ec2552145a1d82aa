import { levels, ownerFlags, type Recommendation, sourceKinds, statuses } from '../domain/recommendations/types';
import { defineList } from './define';
import { json } from './document';
import { day, instant, key, note, number, person, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** The tracker, by reference; `originKey` keeps one proposal from entering twice. */
export const recommendationsList = defineList<Recommendation>('Recommendations', {
  description: 'The recommendation and impact tracker, by reference.',
  keyColumn: 'reference',
  keyOf: (recommendation) => recommendation.reference,
  committable: true,
  fields: {
    reference: key(),
    level: requiredCode(levels, { indexed: true }),
    sourceKind: requiredCode(sourceKinds, { indexed: true }),
    sourceReference: text({ indexed: true }),
    originKey: text({ unique: true }),
    raisedBy: requiredPerson({ indexed: true }),
    section: text({ indexed: true }),
    theme: text({ indexed: true }),
    action: note(),
    impact: note(),
    owner: person({ indexed: true }),
    ownerRole: text({ indexed: true }),
    team: text({ indexed: true }),
    dueDay: day({ indexed: true }),
    firstDueDay: day(),
    timesMoved: number(),
    status: requiredCode(statuses, { indexed: true }),
    flag: requiredCode(ownerFlags, { indexed: true }),
    ragOverride: json<Recommendation['ragOverride']>(undefined),
    createdAt: requiredInstant({ indexed: true }),
    lastUpdateAt: instant({ indexed: true }),
    progress: note(),
    impactAchieved: note(),
    evidence: note(),
    evidenceDay: day(),
    evidenceAddedAt: instant(),
    nextStep: note(),
    doneAt: instant(),
    doneSignedOffAt: instant(),
    doneSignedOffBy: person(),
    noEvidenceReason: note(),
    impactSignedOffAt: instant({ indexed: true }),
    impactSignedOffBy: person(),
    timesReopened: number(),
    revision: number(),
  },
});

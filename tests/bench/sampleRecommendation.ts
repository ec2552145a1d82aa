import { ownerFlags, type Recommendation, statuses } from '../../src/domain/recommendations/types';

const words = 'the plan was updated after the visit and the worker recorded what was said about school contact health safety at home this month with partners and family'.split(' ');
const prose = (length: number, from: number): string => Array.from({ length }, (_, index) => words[(from * 7 + index * (1 + (from % 5))) % words.length]).join(' ');
const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** A recommendation of a large county: about 700 characters of text, 40 teams, 25 themes, 800 owners (domain.md §13). */
export function sampleRecommendation(index: number): Recommendation {
  const year = 2017 + ((index >> 2) % 10);
  const person = (from: number): { oid: string; name: string } => ({ oid: `00000000-0000-4000-8000-${pad(from, 12)}`, name: `Invented Person ${from}` });
  const moment = `${year}-${pad(1 + (index % 12), 2)}-${pad(1 + (index % 28), 2)}T${pad(index % 24, 2)}:${pad(index % 60, 2)}:00Z`;
  const course = courseOfSample(year, index);
  return {
    reference: `R-${year}-${pad(index, 5)}`, level: index % 4 ? 'child' : 'service', sourceKind: 'review', sourceReference: `PIR-${year}-${pad(index >> 2, 5)}`, originKey: `PIR-${year}-${pad(index >> 2, 5)}/${index}`, panelReference: '',
    raisedBy: person(index % 60), section: ['journey', 'needs', 'management', 'identity', 'partners'][index % 5] ?? 'journey', theme: `Theme ${index % 25}`, action: prose(28, index), impact: prose(20, index + 1), owner: person(100 + (index % 800)), ownerRole: '', team: `Team ${index % 40}`,
    dueDay: moment.slice(0, 10), firstDueDay: moment.slice(0, 10), timesMoved: index % 3, status: statuses[index % statuses.length] ?? 'notStarted', flag: ownerFlags[index % 3] ?? 'onTrack', ragOverride: undefined, createdAt: moment, lastUpdateAt: moment, lastUpdateBy: person(100 + (index % 800)),
    progress: prose(25, index + 2), impactAchieved: prose(15, index + 3), evidence: prose(10, index + 4), evidenceDay: moment.slice(0, 10), evidenceAddedAt: undefined, nextStep: prose(8, index + 5), doneAt: undefined,
    doneSignedOffAt: statuses[index % statuses.length] === 'signedOff' ? laterThan(moment, index % 200) : undefined, doneSignedOffBy: undefined, noEvidenceReason: '', impactSignedOffAt: statuses[index % statuses.length] === 'signedOff' && index % 2 === 0 ? laterThan(moment, 30 + (index % 300)) : undefined, impactSignedOffBy: undefined, timesReopened: 0, plan: undefined, planReference: '', mergedInto: '', toleratedUntil: '', toleratedReason: '', toleratedBy: undefined, doneWhen: '', experience: '', metInTime: undefined, becameAt: undefined, becameReadAt: undefined, course, revision: index % 9,
  };
}

const laterThan = (moment: string, days: number): string => `${new Date(Date.parse(moment) + days * 86_400_000).toISOString().slice(0, 19)}Z`;

/** Five changes in its first year, as 400,000 updates of 75,000 recommendations are (domain.md §13). */
function courseOfSample(year: number, index: number): string {
  return Array.from({ length: 5 }, (_, step) => `${year}-${pad(1 + ((index + 2 * step) % 12), 2)}-${pad(1 + (index % 28), 2)},${'niids'[step] ?? 'n'},${'trb'[(index + step) % 3] ?? 't'},${year}-${pad(1 + ((index + 6) % 12), 2)}-15`).sort().join(';');
}

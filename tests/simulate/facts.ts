import { type Day } from './calendar';

/** What is so on one morning, in plain records: the oracle knows nothing else. */
export interface Facts {
  people: ReadonlyMap<string, PersonFact>;
  reviews: readonly ReviewFact[];
  recommendations: readonly RecommendationFact[];
  meetings: readonly { reference: string; day: Day }[];
}
export interface PersonFact {
  oid: string;
  roles: readonly string[];
  team: string;
  managerOid: string;
  leaves: readonly { from: Day; until: Day; coverOid: string | undefined }[];
}
export interface ReviewFact {
  reference: string;
  state: string;
  dueDay: Day;
  submittedDay: Day;
  reviewerOid: string;
  /** Everybody who ever wrote it. */
  authors: readonly string[];
}
export interface RecommendationFact {
  reference: string;
  status: string;
  dueDay: Day;
  ownerOid: string | undefined;
  raisedByOid: string;
  team: string;
  toleratedUntil: Day;
}

/** One thing that somebody is to be told on a day. */
export interface Owed {
  day: Day;
  to: string;
  rule: string;
  reference: string;
  coverFor: string;
}
export const nameOf = ({ day, to, rule, reference, coverFor }: Owed): string => [day, to, rule, reference, coverFor].join(' ');

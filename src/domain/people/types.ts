import { type Standings } from '../moderation/standing';

/** The roles of domain.md §2: the `value`s of the Entra app roles. */
export const roles = ['QaLead', 'QaCoordinator', 'Reviewer', 'PanelMember', 'PanelChair', 'Manager', 'Practitioner', 'SeniorLeader'] as const;
export type Role = (typeof roles)[number];

/** A person as other things point to them: the Entra object id in our tenant, and the name at that time. */
export interface PersonRef {
  oid: string;
  name: string;
}

export type PersonKind = 'internal' | 'external';

/** Somebody the app knows: from their sign-in, the caseload, or the bot. */
export interface Person extends PersonRef {
  roles: readonly Role[];
  /** External reviewers are guests and see only reviews assigned to them. */
  kind: PersonKind;
  team: string;
  managerOid: string;
}

/** Who acts, as `domain/permissions` judges them: the person, with the roles that hold at this moment, and where they stand to reviews on panels. */
export interface Actor extends Person {
  standings: Standings;
}

import { type AgreementReport } from '../../domain/moderation/agreementReport';
import { type Actor, type PersonRef } from '../../domain/people/types';

/** How grades agree, by where the second grade comes from: the two are never added up. */
export interface AgreementView {
  /** Absent for the whole service. */
  person?: PersonRef;
  panel: AgreementReport;
  calibration: AgreementReport;
}

/** One person at a time, or all together without names: nowhere are reviewers side by side (domain.md §6). */
export interface AgreementServices {
  /** The actor's own. Needs `app.seeOwnAgreement`. */
  own(actor: Actor): AgreementView;
  /** One reviewer's; needs `app.seeAgreement`, unless it is one's own. */
  of(actor: Actor, oid: string): AgreementView;
  /** Of all reviewers together. Needs `app.seeAgreement`. */
  ofAll(actor: Actor): AgreementView;
}

import { type Day } from '../clock';
import { type ChildStatus } from '../templates/types';
import { type PersonRef } from './types';

/** A child on the imported caseload (domain.md §12): where reviews are drawn from. Gender, ethnicity and religion are the case system's own words. */
export interface Child {
  recordNumber: string;
  name: string;
  dateOfBirth: Day;
  gender: string;
  ethnicity: string;
  religion: string;
  status: ChildStatus;
  team: string;
  worker: PersonRef | undefined;
  lineManager: PersonRef | undefined;
  importedOn: Day;
}

import { type InadequateSteps } from '../../contract/settings';
import { presentPerson } from './recommendations';

/** What an Inadequate overall grade starts. */
export function presentInadequateSteps({ tell, panelPlace, reReviewMonths, updatedAt, updatedBy, abilities, revision }: InadequateSteps): InadequateSteps {
  return { tell, panelPlace, reReviewMonths, updatedAt, updatedBy: updatedBy && presentPerson(updatedBy), abilities, revision };
}

import { type InadequateSteps } from '../../contract/settings';
import { type Actor } from '../../domain/people/types';
import { type InadequateRules } from '../../domain/reviews/inadequate';

/** What the QA lead sets for the council. */
export interface SettingServices {
  inadequateSteps(actor: Actor): InadequateSteps;
  setInadequateSteps(actor: Actor, rules: InadequateRules & { revision: number }): Promise<InadequateSteps>;
}

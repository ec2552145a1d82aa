import { type Services } from '../../services/types';
import { presentInadequateSteps } from '../presenters/settings';
import { type Operations } from './types';

/** The settings part of the API. */
export function settingOperations({ settings }: Services): Pick<Operations, 'getInadequateSteps' | 'setInadequateSteps'> {
  const current = presentInadequateSteps;
  return {
    getInadequateSteps: { run: (actor) => presentInadequateSteps(settings.inadequateSteps(actor)) },
    setInadequateSteps: { current, run: async (actor, { body }) => presentInadequateSteps(await settings.setInadequateSteps(actor, body)) },
  };
}

import { type ServiceContext } from '../context';
import { readInadequateSteps, setInadequateSteps } from './inadequateSteps';
import { type SettingServices } from './types';

/** Every verb of the settings, over one context. */
export function settingServices(context: ServiceContext): SettingServices {
  return {
    inadequateSteps: (actor) => readInadequateSteps(context, actor),
    setInadequateSteps: (actor, rules) => setInadequateSteps(context, actor, rules),
  };
}

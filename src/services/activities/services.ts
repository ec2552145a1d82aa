import { type ServiceContext } from '../context';
import { seeActivity } from './case';
import { finishActivity, reopenActivity, withdrawActivity } from './course';
import { exportActivity } from './export';
import { listActivities } from './list';
import { saveActivity } from './save';
import { startActivity } from './start';
import { type ActivityServices } from './types';
import { viewActivity } from './view';

/** Every verb of activities, over one context. */
export function activityServices(context: ServiceContext): ActivityServices {
  return {
    list: (actor) => listActivities(context, actor),
    start: (actor, input) => startActivity(context, actor, input),
    get: (actor, reference) => viewActivity(context, actor, seeActivity(context, actor, reference).value),
    save: (actor, reference, input) => saveActivity(context, actor, reference, input),
    finish: (actor, reference, input) => finishActivity(context, actor, reference, input),
    reopen: (actor, reference, input) => reopenActivity(context, actor, reference, input),
    withdraw: (actor, reference, input) => withdrawActivity(context, actor, reference, input),
    export: (actor, reference) => exportActivity(context, actor, reference),
  };
}

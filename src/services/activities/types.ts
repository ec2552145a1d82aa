import { type ActivityFormChoice, type ActivityListRow, type ActivityResource, type activityRoutes } from '../../contract/activities';
import { type Body, type Reply } from '../../contract/route';
import { type Ability } from '../../contract/shapes';
import { type Actor } from '../../domain/people/types';
import { type ExportedFile } from '../reviews/accessTypes';

/** What a request of that route carries, parsed. */
export type Asked<Name extends keyof typeof activityRoutes> = Body<(typeof activityRoutes)[Name]>;
export type SavedActivity = Reply<(typeof activityRoutes)['saveActivity']>;

/**
 * Activities beside the reviews (domain.md §8). Each verb answers with what its actor may see of it: the resources of
 * the contract, filled field by field.
 */
export interface ActivityServices {
  /** Those that somebody may see, the latest first. Needs `app.use`. No Graph call. */
  list(actor: Actor): { rows: ActivityListRow[]; forms: ActivityFormChoice[]; start: Ability };
  /** The same attempt again gives the activity that is there. Needs `app.startActivities`; throws `invalid` with every fault. */
  start(actor: Actor, input: Asked<'startActivity'>): Promise<ActivityResource>;
  get(actor: Actor, reference: string): ActivityResource;
  /** One Graph write; none when nothing changed. Throws `stale` with the activity as it is now. */
  save(actor: Actor, reference: string, input: Asked<'saveActivity'>): Promise<SavedActivity>;
  /** It stands from now on, and its recommendations enter the tracker, each once. Throws `incomplete` with everything that is missing. */
  finish(actor: Actor, reference: string, input: Asked<'finishActivity'>): Promise<ActivityResource>;
  /** Only while nothing of it is in the tracker: otherwise `stateForbids`. */
  reopen(actor: Actor, reference: string, input: Asked<'reopenActivity'>): Promise<ActivityResource>;
  withdraw(actor: Actor, reference: string, input: Asked<'withdrawActivity'>): Promise<ActivityResource>;
  /** As a Word file; recorded first. Needs `activity.export`. */
  export(actor: Actor, reference: string): Promise<ExportedFile>;
}

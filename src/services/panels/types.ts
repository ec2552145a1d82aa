import { type PanelCandidate, type PanelItemResource, type PanelResource, type PanelRow } from '../../contract/panels';
import { type panelRoutes } from '../../contract/panelRoutes';
import { type Body } from '../../contract/route';
import { type Actor } from '../../domain/people/types';
import { type MeetingServices } from './meeting/types';

/** What a request of that route carries, parsed. */
export type Asked<Name extends keyof typeof panelRoutes> = Body<(typeof panelRoutes)[Name]>;

/**
 * Planning, declaring and reading. Each answers with what its actor may see of a panel or an item, and with nothing else:
 * the resources of the contract, filled field by field. To whoever is exempt from a review its item is `notFound`.
 */
export interface PlanningServices {
  /** Those to come first, the next at their head; then those that were, the latest first. Needs `app.use`. */
  list(actor: Actor): PanelRow[];
  /** Reviews that wait for a panel and are on none, the longest waiting first. Needs `app.schedulePanels`. */
  candidates(actor: Actor): PanelCandidate[];
  /** The same attempt again gives the panel that is there. Needs `app.schedulePanels`; throws `invalid` with every fault. */
  schedule(actor: Actor, input: Asked<'schedulePanel'>): Promise<PanelResource>;
  get(actor: Actor, panel: string): PanelResource;
  change(actor: Actor, panel: string, input: Asked<'changePanel'>): Promise<PanelResource>;
  postpone(actor: Actor, panel: string, input: Asked<'postponePanel'>): Promise<PanelResource>;
  cancel(actor: Actor, panel: string, input: Asked<'cancelPanel'>): Promise<PanelResource>;
  setAgenda(actor: Actor, panel: string, input: Asked<'setAgenda'>): Promise<PanelResource>;
  item(actor: Actor, panel: string, review: string): Promise<PanelItemResource>;
  /** Throws `invalid` with the reason for whoever may not chair that review. */
  replaceChair(actor: Actor, panel: string, review: string, input: Asked<'replaceChair'>): Promise<PanelItemResource>;
  hideGrades(actor: Actor, panel: string, review: string, input: Asked<'hideReviewerGrades'>): Promise<PanelItemResource>;
  /** After a conflict the review is not there any more for its subject: the answer is the panel. */
  declare(actor: Actor, panel: string, review: string, input: Asked<'declareConflict'>): Promise<PanelResource>;
  pin(actor: Actor, panel: string, review: string, oid: string, input: Asked<'pinConflict'>): Promise<PanelItemResource>;
  lift(actor: Actor, panel: string, review: string, oid: string, input: Asked<'liftConflict'>): Promise<PanelItemResource>;
  /** `revision` is the reading's. */
  saveReading(actor: Actor, panel: string, review: string, input: Asked<'saveReading'>): Promise<PanelItemResource>;
  submitReading(actor: Actor, panel: string, review: string, input: Asked<'submitReading'>): Promise<PanelItemResource>;
}

export interface PanelServices extends PlanningServices, MeetingServices {}

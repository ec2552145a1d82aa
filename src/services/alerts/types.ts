import { type Abilities, type Ability } from '../../contract/shapes';
import { type AlertCounts } from '../../domain/alerts/count';
import { type Raising } from '../../domain/alerts/decisions';
import { type Alert } from '../../domain/alerts/types';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';

export interface AlertView {
  alert: Alert;
  /** Minutes of working time until it was acknowledged, or until now. */
  waitedMinutes: number;
  /** Absent for whoever may not know who the child is. */
  childName?: string;
  /** Whether this actor may open the review that it stands on. */
  reviewVisible: boolean;
  /** `acknowledge` and `recordOutcome`. */
  abilities: Abilities;
}

export interface ReviewAlerts {
  alerts: AlertView[];
  /** Whether this actor may raise one, or why not. */
  raise: Ability;
  /** How many QA leads are told of a new one. */
  receivers: number;
}

export interface RaisedAlert {
  view: AlertView;
  receivers: number;
}

export interface AlertServices {
  /** Needs `app.seeAlerts`; open ones first. */
  list(actor: Actor): { alerts: AlertView[]; counts: AlertCounts };
  /** How many were raised from one day to another, for reports; zero included. Needs `app.seeAlerts`. */
  count(actor: Actor, period: { from?: Day | undefined; to?: Day | undefined }): AlertCounts;
  ofReview(actor: Actor, reviewReference: string): ReviewAlerts;
  get(actor: Actor, reference: string): AlertView;
  /** The same attempt twice is one alert. Throws `stale` when the attempt was used before with other words. */
  raise(actor: Actor, reviewReference: string, raising: Raising): Promise<RaisedAlert>;
  acknowledge(actor: Actor, reference: string): Promise<AlertView>;
  recordOutcome(actor: Actor, reference: string, input: { outcome: string }): Promise<AlertView>;
  /** Writes what is due now into the outbox: the first message of an alert at any hour, then one every working hour. Gives how many were new. */
  plan(): Promise<number>;
}

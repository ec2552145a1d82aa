import { type Instant } from '../clock';
import { entering, type EnteringRecommendation } from '../recommendations/enter';
import { type Activity, proposalsOf } from './types';

/** What a finished activity puts into the tracker (domain.md §7, §8): one for each recommendation, for the service, found again by `originKey`. Its lead is told what becomes of them. */
export function recommendationsFromActivity(activity: Pick<Activity, 'reference' | 'sections' | 'lead'>, now: Instant): EnteringRecommendation[] {
  const { reference, lead } = activity;
  // The sections of a review are not those of an activity: what it answers is said in the activity itself.
  return proposalsOf(activity).map((item) => ({ ...entering({ reference, team: '' }, 'service', { ...item, answers: [] }, { raisedBy: lead, panelReference: '', now }), sourceKind: 'activity' }));
}

import { type Standing } from './standing';
import { type PanelItem, type Reading } from './types';

/** What a member may see of one review on the panel. `out` and `declare` carry nothing of the review. */
export type Sight = { kind: 'none' } | { kind: 'out' } | { kind: 'declare' } | { kind: 'open'; reviewerGrades: boolean; readings: readonly Reading[] };

/** Whether the others' readings are visible: one's own is in, or the chair opened the discussion (domain.md §6.1). */
export function seesOthers(own: Reading | undefined, item: Pick<PanelItem, 'discussionOpenedAt'>): boolean {
  return own?.submittedAt !== undefined || item.discussionOpenedAt !== undefined;
}

/** The wall (domain.md §6, §15.5, §15.6): every reader of a panel's item asks here. Drafts are their writer's alone. */
export function sightOf(oid: string, standing: Standing, item: Pick<PanelItem, 'discussionOpenedAt' | 'hideGrades'>, readings: readonly Reading[]): Sight {
  if (standing.kind === 'notOnPanel') return { kind: 'none' };
  if (standing.kind === 'exempt') return { kind: 'out' };
  if (standing.kind === 'undeclared') return { kind: 'declare' };
  const own = readings.find(({ member }) => member.oid === oid);
  const all = seesOthers(own, item);
  return { kind: 'open', reviewerGrades: !item.hideGrades || all, readings: readings.filter((reading) => reading === own || (all && reading.submittedAt !== undefined)) };
}

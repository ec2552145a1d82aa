import type { PanelItemResource } from '../../../../src/contract/panels';

/** Whether a press that came too late may simply be sent again: what it is about is as the person saw it. */
export function pressAgain(seen: unknown, now: unknown): boolean {
  return JSON.stringify(seen) === JSON.stringify(now);
}

/** The item that a refusal carries; undefined where it carries another thing or none. */
export function currentItemOf(current: unknown): PanelItemResource | undefined {
  return typeof current === 'object' && current !== null && 'gradeDecisions' in current && 'beforeConcluding' in current ? (current as PanelItemResource) : undefined;
}

type Item = Pick<PanelItemResource, 'gradeDecisions' | 'recommendationDecisions'>;

/** What was decided of one grade. */
export const gradeDecisionOf = ({ gradeDecisions }: Pick<Item, 'gradeDecisions'>, key: string): Item['gradeDecisions'][number] | undefined => gradeDecisions.find((decision) => decision.key === key);

/** What was decided on one recommendation. */
export const recommendationDecisionOf = ({ recommendationDecisions }: Pick<Item, 'recommendationDecisions'>, id: string): Item['recommendationDecisions'][number] | undefined => recommendationDecisions.find((decision) => decision.id === id);

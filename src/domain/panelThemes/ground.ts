import { type PanelItem } from '../moderation/types';
import { type ReviewQuality } from '../reviews/types';
import { type SectionGrade } from '../templates/types';

/** One thing that a panel changed or marked, which a theme may rest on. */
export type Ground =
  | { kind: 'grade'; review: string; key: string; from: SectionGrade | undefined; to: SectionGrade; reason: string }
  | { kind: 'recommendation'; review: string; change: 'amended' | 'added' | 'removed'; reason: string }
  | { kind: 'action'; review: string; action: string }
  | { kind: 'quality'; review: string; aspect: keyof ReviewQuality; mark: 'partly' | 'notYet' };

/** What the panel did not leave as the reviewer had it: grades and recommendations that it changed, actions that arose, and what it found wanting in the review itself. */
export function groundOf({ state, reviewReference: review, gradeDecisions, recommendationDecisions, actions, quality }: PanelItem): Ground[] {
  if (state !== 'decided') return [];
  return [
    ...gradeDecisions.flatMap(({ key, original, grade, reason }): Ground[] => (original === grade ? [] : [{ kind: 'grade', review, key, from: original, to: grade, reason }])),
    ...recommendationDecisions.flatMap(({ kind, reason }): Ground[] => (kind === 'agreed' ? [] : [{ kind: 'recommendation', review, change: kind, reason }])),
    ...actions.map(({ action }): Ground => ({ kind: 'action', review, action })),
    ...(Object.entries(quality) as [keyof ReviewQuality, ReviewQuality[keyof ReviewQuality]][]).flatMap(([aspect, mark]): Ground[] => (mark === 'partly' || mark === 'notYet' ? [{ kind: 'quality', review, aspect, mark }] : [])),
  ];
}

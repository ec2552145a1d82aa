import type { Quality } from '../../../../src/contract/reviews';

export const qualityMarkNames = { fully: 'Fully', mostly: 'Mostly', partly: 'Partly', notYet: 'Not yet' } as const satisfies Record<NonNullable<Quality['complete']>, string>;

/** What the checker marks of the review itself (domain.md §6). */
export const qualityAspects = [
  { key: 'complete', label: 'Complete', hint: 'Every part says what it should.' },
  { key: 'evidenced', label: 'Evidenced', hint: 'Each judgement points to the record.' },
  { key: 'impactFocused', label: 'Focused on impact', hint: 'It says what is different for the child.' },
  { key: 'useful', label: 'Useful recommendations', hint: 'Somebody can act on them.' },
] as const satisfies readonly { key: keyof Quality; label: string; hint: string }[];

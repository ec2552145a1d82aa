import { type Day } from '../clock';
import { dayInFull } from '../dayInFull';
import { datesIn } from '../text/datesIn';
import { entryLists } from './entries';
import { type ReviewPart } from './types';

/** Advice on a field of one part: never a reason to refuse it. */
export interface PeriodAdvice {
  /** `journey.areas.0.evidence` */
  path: string;
  message: string;
}

/**
 * Where the evidence of an entry names a day before the period in view, and the entry is not marked so (domain.md §3.1).
 * Silent as soon as one day of it lies in the period: then the finding is not from before.
 */
export function periodAdvice(parts: readonly ReviewPart[], periodFrom: Day): PeriodAdvice[] {
  return parts.flatMap(({ part, answers }) => {
    if (answers.kind !== 'graded') return [];
    return entryLists.flatMap((list) =>
      answers.graded[list].flatMap(({ evidence, beforePeriod }, index): PeriodAdvice[] => {
        const latest = beforePeriod ? undefined : datesIn(evidence).toSorted().at(-1);
        return latest && latest < periodFrom ? [{ path: `${part}.${list}.${index}.evidence`, message: messageFor(latest, periodFrom) }] : [];
      }),
    );
  });
}

function messageFor(latest: Day, periodFrom: Day): string {
  return `The latest date here is ${dayInFull(latest)}, and the period in view begins on ${dayInFull(periodFrom)}. Findings from before it are welcome: mark this one as from before.`;
}

import { z } from 'zod/mini';
import { attemptOutcomes, feedbackMethods, standardOutcomes } from '../domain/templates/types';
import { type PartAnswers } from '../domain/reviews/types';
import { day, line, longText, PersonRef } from './shapes';
import { grade, sectionGrade } from './templates';

export { emptyAnswers } from '../domain/reviews/empty';
export { entryKey, MOST_ENTRIES, sectionOfFinding } from '../domain/reviews/entries';

/** `undefined` and `null` both mean "not answered yet": JSON has no undefined, so `null` comes in and goes out. */
const maybe = <T extends z.ZodMiniType>(inner: T) => z.pipe(z.nullish(inner), z.transform((value): z.output<T> | undefined => value ?? undefined));

const Header = z.object({
  gender: line,
  ethnicity: line,
  ethnicityText: line,
  ethnicityReason: longText,
  religion: line,
  religionReason: longText,
  additionalNeeds: longText,
  firstLanguage: line,
  interpreterNeeded: maybe(z.boolean()),
  corrections: longText,
});
const Standards = z.record(z.string(), z.object({ outcome: maybe(z.enum(standardOutcomes)), action: longText, reason: longText }));
/** One strength or area for development; `id` is made where the entry is begun. */
export const SectionEntry = z.object({ id: line, text: longText, evidence: longText, beforePeriod: z.boolean() });
export type SectionEntry = z.output<typeof SectionEntry>;
const Graded = z.object({ strengths: z.array(SectionEntry), areas: z.array(SectionEntry), impact: longText, grade: maybe(sectionGrade), notApplicableReason: longText });
const Attempt = z.object({ id: line, day, how: maybe(z.enum(feedbackMethods)), byWhom: line, outcome: maybe(z.enum(attemptOutcomes)), why: longText });
const FeedbackAnswer = z.object({ obtained: maybe(z.boolean()), day, method: maybe(z.enum(feedbackMethods)), said: longText, attempts: z.array(Attempt) });
const Feedback = z.object({ family: FeedbackAnswer, worker: FeedbackAnswer, manager: FeedbackAnswer });
const Summary = z.object({
  analysis: longText,
  goodPractice: longText,
  practiceGrade: maybe(grade),
  practiceReason: longText,
  outcomesGrade: maybe(grade),
  outcomesReason: longText,
  overallGrade: maybe(grade),
  overallReason: longText,
  outOfLineReason: longText,
});
const Proposed = z.object({ id: line, action: longText, impact: longText, doneWhen: z.optional(longText), experience: z.optional(longText), owner: maybe(PersonRef), ownerRole: line, dueDay: day, theme: line, answers: z.array(line) });
const Recommendations = z.object({ items: z.array(Proposed), noneReason: longText });

/** What a reviewer writes in one part; the kind must be the part's own. Shapes are `domain/reviews/types`. */
export const PartAnswersResource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('header'), header: Header }),
  z.object({ kind: z.literal('standards'), standards: Standards }),
  z.object({ kind: z.literal('graded'), graded: Graded }),
  z.object({ kind: z.literal('feedback'), feedback: Feedback }),
  z.object({ kind: z.literal('summary'), summary: Summary }),
  z.object({ kind: z.literal('recommendations'), recommendations: Recommendations }),
]);
export type PartAnswersResource = z.output<typeof PartAnswersResource>;

// The contract and the domain hold the same shape; either one drifting is a type error here.
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const answersMatchTheDomain: Same<Frozen<PartAnswersResource>, Frozen<PartAnswers>> = true;

import { z } from 'zod/mini';
import { attemptOutcomes, childStatuses, feedbackMethods, grades, standardOutcomes } from '../domain/templates/types';

export const grade = z.enum(grades);
export const sectionGrade = z.enum([...grades, 'notApplicable']);
const Option = z.object({ code: z.string(), label: z.string() });
const optionOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => z.object({ code: z.enum(codes), label: z.string() });

/** The form as data, as `domain/templates` holds it. */
export const TemplateResource = z.object({
  key: z.string(),
  version: z.string(),
  title: z.string(),
  publishedAt: z.string(),
  parts: z.array(z.object({ key: z.string(), title: z.string(), kind: z.enum(['header', 'standards', 'graded', 'feedback', 'summary', 'recommendations']) })),
  statuses: z.array(optionOf(childStatuses)),
  genders: z.array(Option),
  ethnicities: z.array(z.object({ group: z.string(), options: z.array(Option) })),
  religions: z.array(Option),
  standardOutcomes: z.array(optionOf(standardOutcomes)),
  standards: z.array(z.object({ key: z.string(), title: z.string() })),
  sections: z.array(z.object({ key: z.string(), title: z.string(), guidance: z.array(z.string()) })),
  feedback: z.object({
    title: z.string(),
    guidance: z.array(z.string()),
    sources: z.array(z.object({ key: z.enum(['family', 'worker', 'manager']), title: z.string(), hint: z.string() })),
    methods: z.array(optionOf(feedbackMethods)),
    attemptOutcomes: z.array(optionOf(attemptOutcomes)),
  }),
  summary: z.object({
    title: z.string(),
    guidance: z.array(z.string()),
    overallGrades: z.array(z.object({ key: z.enum(['practice', 'outcomes', 'overall']), title: z.string(), hint: z.string() })),
  }),
  scale: z.object({ version: z.string(), from: z.string(), grades: z.array(z.object({ code: grade, label: z.string(), descriptor: z.string() })) }),
  themes: z.array(z.object({ key: z.string(), title: z.string() })),
});
export type TemplateResource = z.infer<typeof TemplateResource>;

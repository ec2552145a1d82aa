import { z } from 'zod/mini';
import { changeKinds } from '../domain/templates/compare';
import { attemptOutcomes, childStatuses, feedbackMethods, grades, standardOutcomes, type TemplateDocument, templateForms } from '../domain/templates/types';
import { templateStates } from '../domain/templates/versions';
import { route } from './route';
import { Abilities, Fault, instant, line, longText, PersonRef } from './shapes';

export { activityAsks, activityKinds, childStatuses, columnKinds, headerRules, sectionRules, standardRules, summaryRules } from '../domain/templates/types';
export type { ActivityTemplate, CaseColumn, ChildStatus, GuidanceQuestion, Template, TemplateDocument } from '../domain/templates/types';

export const grade = z.enum(grades);
export const sectionGrade = z.enum([...grades, 'notApplicable']);
const Option = z.object({ code: z.string(), label: z.string() });
const optionOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => z.object({ code: z.enum(codes), label: z.string() });

/** The form as data, as a child of one status is asked it. */
export const TemplateResource = z.object({
  key: z.string(),
  version: z.string(),
  title: z.string(),
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

/** The whole document, conditions and rules included; `domain/templates/readDocument` is its schema, and names every fault by path. */
const Document = z.custom<TemplateDocument>((value) => typeof value === 'object' && value !== null);

/** One version of a template. */
export const TemplateRow = z.object({
  key: z.string(),
  version: z.string(),
  title: z.string(),
  form: z.enum(templateForms),
  state: z.enum(templateStates),
  /** New reviews (or activities of its kinds) begin with it. */
  active: z.boolean(),
  /** It came with the product. */
  shipped: z.boolean(),
  /** Reviews that began with it. */
  reviews: z.number(),
  /** The version it began as a copy of, `practice-and-impact/2025`; empty for none. */
  basedOn: z.string(),
  publishedAt: z.optional(instant),
  publishedBy: z.optional(PersonRef),
  retiredAt: z.optional(instant),
  retiredBy: z.optional(PersonRef),
  retireReason: z.string(),
  updatedAt: instant,
  updatedBy: PersonRef,
  /** `save`, `publish`, `retire`, `copy`. */
  abilities: Abilities,
  revision: z.number(),
});
export type TemplateRow = z.infer<typeof TemplateRow>;

/** A version in full; `faults` stand in the way of publishing a draft. */
export const TemplateVersionResource = z.object({ ...TemplateRow.shape, document: Document, faults: z.array(Fault) });
export type TemplateVersionResource = z.infer<typeof TemplateVersionResource>;

export const TemplateChange = z.object({ id: z.string(), change: z.enum(changeKinds), what: z.string(), where: z.string(), setting: z.string(), before: z.string(), after: z.string() });
export type TemplateChange = z.infer<typeof TemplateChange>;

const TemplateFile = z.object({ format: z.literal('practice-and-impact/template'), formatVersion: z.literal(1), template: Document });
const revision = z.number();

/** The templates part of the API. */
export const templateRoutes = {
  /** The form that a review of a child of that status shows; without a status, with everything in it. */
  getTemplate: route({ method: 'GET', path: '/api/templates/:key/:version', query: z.object({ status: z.optional(z.enum(childStatuses)) }), reply: TemplateResource }),
  listTemplates: route({ method: 'GET', path: '/api/templates', reply: z.object({ rows: z.array(TemplateRow) }) }),
  openTemplate: route({ method: 'GET', path: '/api/templates/:key/:version/document', reply: TemplateVersionResource }),
  compareTemplates: route({ method: 'GET', path: '/api/templates/:key/:version/compare/:otherKey/:otherVersion', reply: z.object({ before: TemplateRow, after: TemplateRow, changes: z.array(TemplateChange) }) }),
  exportTemplate: route({ method: 'GET', path: '/api/templates/:key/:version/export', reply: TemplateFile }),
  /** A draft of the next version; `as` makes it a template of its own. */
  startTemplate: route({ method: 'POST', path: '/api/templates/:key/:version/draft', body: z.object({ as: z.optional(z.object({ key: line, title: line })) }), reply: TemplateVersionResource }),
  saveTemplate: route({ method: 'PUT', path: '/api/templates/:key/:version', body: z.object({ revision, document: z.unknown() }), reply: TemplateVersionResource }),
  publishTemplate: route({ method: 'POST', path: '/api/templates/:key/:version/publish', body: z.object({ revision }), reply: TemplateVersionResource }),
  retireTemplate: route({ method: 'POST', path: '/api/templates/:key/:version/retire', body: z.object({ revision, reason: longText }), reply: TemplateVersionResource }),
  importTemplate: route({ method: 'POST', path: '/api/templates/import', body: z.object({ file: z.unknown() }), reply: z.object({ template: TemplateVersionResource, created: z.boolean() }) }),
} as const;

import { type Fault } from '../errors';
import { listOf, oneOf, optional, record, type Shape, text, yesNo } from './shape';
import {
  activityAsks, activityKinds, type ActivitySection, type ActivityTemplate, attemptOutcomes, type CaseColumn, childStatuses, columnKinds, feedbackMethods, type FeedbackSource, feedbackSources, type GradedSection, type GradeScale, grades,
  type GuidanceQuestion, headerRules, type Option, overallGradeKeys, type OverallGradeQuestion, sectionRules, standardOutcomes, type StandardQuestion, standardRules, summaryRules, type Template, type TemplateDocument,
} from './types';

const optionOf = <Code extends string>(code: Shape<Code>): Shape<Option<Code>> => record<Option<Code>>({ code, label: text });
const options = listOf(optionOf<string>(text));
const statuses = optional(listOf(oneOf(childStatuses)));
// A field that may be left out is `undefined` to the reader, and then not there: the document's type says the same.
const asked = statuses as Shape<never>;

const guidance = listOf(record<GuidanceQuestion>({ key: text, text, for: asked }));
const standard = record<StandardQuestion>({ key: text, title: text, required: listOf(oneOf(standardRules)), for: asked });
const section = record<GradedSection>({ key: text, title: text, guidance, required: listOf(oneOf(sectionRules)), for: asked });
const source = record<FeedbackSource>({ key: oneOf(feedbackSources), title: text, hint: text });
const overall = record<OverallGradeQuestion>({ key: oneOf(overallGradeKeys), title: text, hint: text });
const scale = record<GradeScale>({ version: text, from: text, grades: listOf(record({ code: oneOf(grades), label: text, descriptor: text })) });

const review = record<Template>({
  form: oneOf(['review']),
  key: text,
  version: text,
  title: text,
  statuses: listOf(optionOf(oneOf(childStatuses))),
  header: record<Template['header']>({ required: listOf(oneOf(headerRules)) }),
  genders: options,
  ethnicities: listOf(record({ group: text, options })),
  religions: options,
  standardOutcomes: listOf(optionOf(oneOf(standardOutcomes))),
  standards: listOf(standard),
  sections: listOf(section),
  feedback: record<Template['feedback']>({ title: text, guidance, sources: listOf(source), methods: listOf(optionOf(oneOf(feedbackMethods))), attemptOutcomes: listOf(optionOf(oneOf(attemptOutcomes))) }),
  summary: record<Template['summary']>({ title: text, guidance, overallGrades: listOf(overall), required: listOf(oneOf(summaryRules)) }),
  scale,
});

const activity = record<ActivityTemplate>({
  form: oneOf(['activity']),
  key: text,
  version: text,
  title: text,
  kinds: listOf(oneOf(activityKinds)),
  sections: listOf(record<ActivitySection>({ key: text, title: text, guidance, asks: listOf(oneOf(activityAsks)) })),
  cases: listOf(record<CaseColumn>({ key: text, title: text, kind: oneOf(columnKinds), options, required: yesNo })),
});

/** What was read: the document, or everything that is wrong with its shape, by path. */
export type ReadDocument = { document: TemplateDocument; faults: readonly [] } | { document: undefined; faults: readonly Fault[] };

/** Reads a template document from whatever was sent. Its fields come out in one order, so that equal documents are equal text. */
export function readDocument(sent: unknown): ReadDocument {
  const faults: Fault[] = [];
  const form = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>).form : undefined;
  const shape: Shape<TemplateDocument> = form === 'activity' ? activity : review;
  const document = shape(sent, '', (fault) => void faults.push(fault));
  return faults.length > 0 ? { document: undefined, faults } : { document, faults: [] };
}

import { type TemplateChange, type TemplateResource, type TemplateRow, type TemplateVersionResource } from '../../contract/templates';
import { themes2025 } from '../../domain/learning/themes';
import { partsOf } from '../../domain/templates/parts';
import { type GuidanceQuestion, type Option, type Template } from '../../domain/templates/types';
import { type TemplateRowView, type TemplateVersionView } from '../../services/templates/types';
import { presentPerson } from './recommendations';

/** The form as data, with its parts in order and the themes that a recommendation may have. */
export function presentTemplate(template: Template): TemplateResource {
  const { key, version, title, statuses, genders, ethnicities, religions, standardOutcomes, standards, sections, feedback, summary, scale } = template;
  return {
    key,
    version,
    title,
    parts: partsOf(template).map((part) => ({ key: part.key, title: part.title, kind: part.kind })),
    statuses: statuses.map(presentOption),
    genders: genders.map(presentOption),
    ethnicities: ethnicities.map(({ group, options }) => ({ group, options: options.map(presentOption) })),
    religions: religions.map(presentOption),
    standardOutcomes: standardOutcomes.map(presentOption),
    standards: standards.map((standard) => ({ key: standard.key, title: standard.title })),
    sections: sections.map((section) => ({ key: section.key, title: section.title, guidance: section.guidance.map(presentQuestion) })),
    feedback: {
      title: feedback.title,
      guidance: feedback.guidance.map(presentQuestion),
      sources: feedback.sources.map((source) => ({ key: source.key, title: source.title, hint: source.hint })),
      methods: feedback.methods.map(presentOption),
      attemptOutcomes: feedback.attemptOutcomes.map(presentOption),
    },
    summary: {
      title: summary.title,
      guidance: summary.guidance.map(presentQuestion),
      overallGrades: summary.overallGrades.map((question) => ({ key: question.key, title: question.title, hint: question.hint })),
    },
    scale: { version: scale.version, from: scale.from, grades: scale.grades.map(({ code, label, descriptor }) => ({ code, label, descriptor })) },
    themes: themes2025.themes.map((theme) => ({ key: theme.key, title: theme.title })),
  };
}

function presentOption<Code extends string>({ code, label }: Option<Code>): { code: Code; label: string } {
  return { code, label };
}

const presentQuestion = ({ text }: GuidanceQuestion): string => text;

/** One version as a row of the list. */
export function presentTemplateRow({ row, active, shipped, reviews, abilities }: TemplateRowView): TemplateRow {
  const { key, version, heading: title, form, state, basedOn, publishedAt, publishedBy, retiredAt, retiredBy, retireReason, updatedAt, updatedBy, revision } = row;
  return {
    key, version, title, form, state, active, shipped, reviews, basedOn,
    publishedAt,
    publishedBy: publishedBy && presentPerson(publishedBy),
    retiredAt,
    retiredBy: retiredBy && presentPerson(retiredBy),
    retireReason,
    updatedAt,
    updatedBy: presentPerson(updatedBy),
    abilities,
    revision,
  };
}

/** One version in full. Its document was read field by field (`readDocument`), so nothing is in it that is no part of a form. */
export function presentTemplateVersion(view: TemplateVersionView): TemplateVersionResource {
  return { ...presentTemplateRow(view), document: view.document, faults: view.faults.map(({ path, code, message }) => ({ path, code, message })) };
}

/** One difference between two versions. */
export function presentChange({ id, change, what, where, setting, before, after }: TemplateChange): TemplateChange {
  return { id, change, what, where, setting, before, after };
}

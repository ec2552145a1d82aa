import { type TemplateResource } from '../../contract/templates';
import { themes } from '../../domain/learning/themes';
import { partsOf } from '../../domain/templates/parts';
import { type Option, type Template } from '../../domain/templates/types';

/** The form as data, with its parts in order and the themes that a recommendation may have. */
export function presentTemplate(template: Template): TemplateResource {
  const { key, version, title, publishedAt, statuses, genders, ethnicities, religions, standardOutcomes, standards, sections, feedback, summary, scale } = template;
  return {
    key,
    version,
    title,
    publishedAt,
    parts: partsOf(template).map((part) => ({ key: part.key, title: part.title, kind: part.kind })),
    statuses: statuses.map(presentOption),
    genders: genders.map(presentOption),
    ethnicities: ethnicities.map(({ group, options }) => ({ group, options: options.map(presentOption) })),
    religions: religions.map(presentOption),
    standardOutcomes: standardOutcomes.map(presentOption),
    standards: standards.map((standard) => ({ key: standard.key, title: standard.title })),
    sections: sections.map((section) => ({ key: section.key, title: section.title, guidance: [...section.guidance] })),
    feedback: {
      title: feedback.title,
      guidance: [...feedback.guidance],
      sources: feedback.sources.map((source) => ({ key: source.key, title: source.title, hint: source.hint })),
      methods: feedback.methods.map(presentOption),
      attemptOutcomes: feedback.attemptOutcomes.map(presentOption),
    },
    summary: {
      title: summary.title,
      guidance: [...summary.guidance],
      overallGrades: summary.overallGrades.map((question) => ({ key: question.key, title: question.title, hint: question.hint })),
    },
    scale: { version: scale.version, from: scale.from, grades: scale.grades.map(({ code, label, descriptor }) => ({ code, label, descriptor })) },
    themes: themes.map((theme) => ({ key: theme.key, title: theme.title })),
  };
}

function presentOption<Code extends string>({ code, label }: Option<Code>): { code: Code; label: string } {
  return { code, label };
}

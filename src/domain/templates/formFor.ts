import { type ChildStatus, type Conditional, type Template } from './types';

/** Whether a child of that status is asked this. */
export function isAskedOf({ for: statuses }: Conditional, status: ChildStatus): boolean {
  return statuses === undefined || statuses.includes(status);
}

/**
 * The form as it is for a child of that status: sections, questions and standards that are not asked of them are not in
 * it, so whatever reads the form (the page, what is missing, the reading) need not know of conditions.
 */
export function formFor(template: Template, status: ChildStatus): Template {
  const asked = <Item extends Conditional>(items: readonly Item[]): readonly Item[] => items.filter((item) => isAskedOf(item, status));
  return {
    ...template,
    standards: asked(template.standards),
    sections: asked(template.sections).map((section) => ({ ...section, guidance: asked(section.guidance) })),
    feedback: { ...template.feedback, guidance: asked(template.feedback.guidance) },
    summary: { ...template.summary, guidance: asked(template.summary.guidance) },
  };
}

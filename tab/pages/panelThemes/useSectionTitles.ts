import { useTemplates, useTemplateVersion } from '../../queries/templates';

/** Titles of the graded sections by key, from the form that reviews begin with now. */
export function useSectionTitles(): (key: string) => string | undefined {
  const active = useTemplates().data?.rows.find(({ form, active: isActive }) => form === 'review' && isActive);
  const version = useTemplateVersion({ key: active?.key ?? 'practice-and-impact', version: active?.version ?? '2025' });
  const document = version.data?.document;
  return (key) => (document?.form === 'review' ? document.sections.find((section) => section.key === key)?.title : undefined);
}

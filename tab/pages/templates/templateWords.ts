import type { activityAsks, columnKinds, headerRules, sectionRules, standardRules, summaryRules, TemplateChange, TemplateRow } from '../../../src/contract/templates';
import type { Tone } from '../../components/Tag';

type Words<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>;

export const stateWords: Record<TemplateRow['state'], { label: string; tone: Tone }> = {
  draft: { label: 'Draft', tone: 'warning' },
  published: { label: 'Published', tone: 'good' },
  retired: { label: 'Retired', tone: 'neutral' },
};

export const changeWords: Record<TemplateChange['change'], { label: string; tone: Tone }> = {
  added: { label: 'Added', tone: 'good' },
  removed: { label: 'Removed', tone: 'danger' },
  reworded: { label: 'Reworded', tone: 'info' },
  changed: { label: 'Changed', tone: 'info' },
  moved: { label: 'Moved', tone: 'neutral' },
};

export const headerRuleNames: Words<typeof headerRules> = { gender: 'Gender', ethnicity: 'Ethnicity', religion: 'Religion', additionalNeeds: 'Additional needs', firstLanguage: 'First language', interpreterNeeded: 'Whether an interpreter is needed' };
export const standardRuleNames: Words<typeof standardRules> = { outcome: 'An outcome', action: 'An action, where it is partly met or not met' };
export const sectionRuleNames: Words<typeof sectionRules> = { grade: 'A grade', findings: 'Strengths or areas for development', evidence: 'Evidence for each of them', impact: 'The impact on the child' };
export const summaryRuleNames: Words<typeof summaryRules> = { analysis: 'The analysis', goodPractice: 'Good practice worth sharing', reasons: 'A reason for each overall grade' };
export const askNames: Words<typeof activityAsks> = { answer: 'An answer in words', strengths: 'Strengths', areas: 'Areas for development', recommendations: 'Recommendations' };
export const columnKindNames: Words<typeof columnKinds> = { text: 'Words', yesNo: 'Yes or no', choice: 'One of several answers', date: 'A date', number: 'A number', recordNumber: 'The record number of the case' };
/** `/templates/practice-and-impact/2025`. */
export function addressOf({ key, version }: { key: string; version: string }): string {
  return `/templates/${encodeURIComponent(key)}/${encodeURIComponent(version)}`;
}

/** "Practice and impact review, version 2025". */
export function nameOf({ title, version }: { title: string; version: string }): string {
  return `${title || 'Untitled template'}, version ${version}`;
}

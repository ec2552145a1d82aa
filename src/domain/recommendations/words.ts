import { type Level, type MetInTime, type OwnerFlag, type Plan, type Rag, type RecommendationStatus, type SourceKind } from './types';

// What the codes of the tracker are called, on every screen and in every file.

export const statusNames: Readonly<Record<RecommendationStatus, string>> = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  done: 'Done, awaiting sign-off',
  signedOff: 'Signed off',
  notRequired: 'Not required',
  movedToPlan: 'Moved to another plan',
  merged: 'Part of another',
};

export const planNames: Readonly<Record<Plan, string>> = {
  serviceDevelopment: 'Service development plan',
  workforceDevelopment: 'Workforce development plan',
  partnership: 'Partnership plan',
};

export const ragNames: Readonly<Record<Rag, string>> = { blue: 'Blue', green: 'Green', amber: 'Amber', red: 'Red' };
/** What each colour means (domain.md §7), for whoever cannot or need not see it. */
export const ragMeanings: Readonly<Record<Rag, string>> = {
  blue: 'signed off',
  green: 'on track',
  amber: 'needs attention',
  red: 'overdue or blocked',
};

export const levelNames: Readonly<Record<Level, string>> = { child: 'For this child', service: 'For the service' };
export const flagNames: Readonly<Record<OwnerFlag, string>> = { onTrack: 'On track', atRisk: 'At risk', blocked: 'Blocked' };
export const sourceKindNames: Readonly<Record<SourceKind, string>> = { review: 'Review', panelTheme: 'Theme of a panel', activity: 'Activity' };
export const metInTimeNames: Readonly<Record<MetInTime, string>> = { firstDate: 'Done by its first date', movedDate: 'Done by a moved date', late: 'Done late' };

const sectionNames: Readonly<Record<string, string>> = {
  header: 'About the child',
  standards: 'Practice standards',
  journey: 'Journey of the child',
  needs: 'Identification of needs, provision of support, and outcomes',
  management: 'Management oversight, influence and direction',
  identity: 'Understanding of identity and impact on practice',
  partners: 'Multi-agency work, partners and community services',
  feedback: 'Feedback',
  summary: 'Summary and overall grades',
};

/** A section in words; one of another template as its key says it. */
export function sectionInWords(key: string): string {
  const words = sectionNames[key] ?? key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

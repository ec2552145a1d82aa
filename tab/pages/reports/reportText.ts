import type { ReportListRow, ReportResource } from '../../../src/contract/reports';
import { type Grouping, reportStateNames } from '../../../src/contract/reportWords';
import type { Tone } from '../../components/Tag';
import type { Behind } from '../../queries/reports';
import { dayOf } from '../../words/dates';
import { levelNames, sourceKindNames } from '../../words/labels';
import { themeInWords } from '../../words/themes';

export const reportStates: Record<ReportListRow['state'], { label: string; tone: Tone }> = {
  draft: { label: reportStateNames.draft, tone: 'info' },
  published: { label: reportStateNames.published, tone: 'good' },
  withdrawn: { label: reportStateNames.withdrawn, tone: 'neutral' },
};

/** A value that the recommendations are told apart by, in words. */
export function valueInWords(by: Grouping, value: string): string {
  if (by === 'theme') return themeInWords(value) || 'No theme';
  if (by === 'team') return value || 'No team';
  const names: Readonly<Record<string, string>> = by === 'level' ? levelNames : sourceKindNames;
  return names[value] ?? value;
}

/** Where the recommendations behind a figure stand. */
export function addressBehind(reference: string, behind: Behind): { pathname: string; search: string } {
  return { pathname: `/reports/${reference}/rows`, search: new URLSearchParams({ ...behind }).toString() };
}

/** "2 October 2026, by Quinn Marlowe-Adeyemi"; without a name for those who see none. */
export function publishedIn({ publishedAt, publishedBy }: Pick<ReportResource, 'publishedAt' | 'publishedBy'>): string | undefined {
  if (!publishedAt) return undefined;
  return publishedBy ? `${dayOf(publishedAt)}, by ${publishedBy}` : dayOf(publishedAt);
}

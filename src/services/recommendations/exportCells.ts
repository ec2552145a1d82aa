import { type RecommendationRow, type TrackerQuery, type TrackerView } from '../../contract/recommendations';
import { type TrackerColumn } from '../../contract/trackerColumns';
import { listed } from '../../contract/trackerFilter';
import { type GroupCount, ownerOfKey, type TrackerGroup } from '../../contract/trackerGroups';
import { type Day, londonDay } from '../../domain/clock';
import { dayInFull } from '../../domain/dayInFull';
import { findTheme } from '../../domain/learning/themes';
import { type Recommendation } from '../../domain/recommendations/types';
import { flagNames, levelNames, metInTimeNames, planNames, ragNames, sectionInWords, sourceKindNames, statusNames } from '../../domain/recommendations/words';

/** One cell: a text, or a day that Excel sorts as a date. */
export type Cell = string | { day: Day };

interface FileColumn {
  title: string;
  /** In characters. */
  width: number;
  cell: (row: RecommendationRow, whole: Recommendation | undefined) => Cell;
}

const themeInWords = (theme: string): string => findTheme(theme)?.title ?? theme;

/** The columns of the tracker as a file has them: whole texts, days as dates. Names of people come from the row, which has none for those who see none. */
const fileColumns: Readonly<Record<TrackerColumn, FileColumn>> = {
  reference: { title: 'Reference', width: 13, cell: ({ reference }) => reference },
  action: { title: 'Recommendation', width: 60, cell: ({ action }) => action },
  level: { title: 'Level', width: 15, cell: ({ level }) => levelNames[level] },
  source: { title: 'From', width: 24, cell: ({ sourceKind, sourceReference }) => `${sourceKindNames[sourceKind]} ${sourceReference}` },
  section: { title: 'Section', width: 30, cell: ({ section }) => (section ? sectionInWords(section) : '') },
  theme: { title: 'Theme', width: 26, cell: ({ theme }) => themeInWords(theme) },
  impact: { title: 'Intended impact', width: 50, cell: (_, whole) => whole?.impact ?? '' },
  owner: { title: 'Owner', width: 28, cell: ({ owner, team }) => [owner, team].filter(Boolean).join(', ') },
  due: { title: 'Due', width: 13, cell: ({ dueDay }) => ({ day: dueDay }) },
  status: { title: 'Status', width: 30, cell: (row, whole) => [statusNames[row.status], row.impactNotYetSeen ? 'impact not yet seen' : '', row.status === 'inProgress' && row.flag !== 'onTrack' ? flagNames[row.flag].toLowerCase() : '', whole?.plan ? `${planNames[whole.plan]}, as ${whole.planReference}` : '', whole?.mergedInto ? `in ${whole.mergedInto}` : '', row.metInTime ? metInTimeNames[row.metInTime].toLowerCase() : '', movedInWords(row, whole)].filter(Boolean).join('; ') },
  rag: { title: 'Colour', width: 9, cell: ({ rag }) => ragNames[rag] },
  progress: { title: 'Latest progress', width: 50, cell: (_, whole) => whole?.progress ?? '' },
  impactAchieved: { title: 'Impact achieved', width: 50, cell: (_, whole) => whole?.impactAchieved ?? '' },
  evidence: { title: 'Evidence', width: 50, cell: (_, whole) => evidenceInWords(whole) },
  nextStep: { title: 'Next step', width: 40, cell: (_, whole) => whole?.nextStep ?? '' },
  doneWhen: { title: 'How we will know it is done', width: 40, cell: (_, whole) => whole?.doneWhen ?? '' },
  experience: { title: 'What children will experience', width: 40, cell: (_, whole) => whole?.experience ?? '' },
  updated: { title: 'Last update', width: 13, cell: ({ lastUpdateAt }) => (lastUpdateAt ? { day: londonDay(lastUpdateAt) } : '') },
};

export const titleOf = (column: TrackerColumn): string => fileColumns[column].title;
export const widthOf = (column: TrackerColumn): number => fileColumns[column].width;

/** A row of the file. */
export function cellsOf(row: RecommendationRow, whole: Recommendation | undefined, columns: readonly TrackerColumn[]): Cell[] {
  return columns.map((column) => fileColumns[column].cell(row, whole));
}

function movedInWords({ timesMoved }: RecommendationRow, whole: Recommendation | undefined): string {
  if (timesMoved === 0) return '';
  return `moved ${timesMoved === 1 ? 'once' : `${timesMoved} times`}${whole ? `, first due ${dayInFull(whole.firstDueDay)}` : ''}`;
}

/** Evidence with the day that it describes beside the day on which it was added (domain.md §7). */
function evidenceInWords(whole: Recommendation | undefined): string {
  if (!whole) return '';
  const { evidence, evidenceDay, evidenceAddedAt, noEvidenceReason } = whole;
  if (!evidence) return noEvidenceReason && `None needed: ${noEvidenceReason}`;
  const days = [evidenceDay && `describes ${dayInFull(evidenceDay)}`, evidenceAddedAt && `added ${dayInFull(londonDay(evidenceAddedAt))}`].filter(Boolean).join(', ');
  return days ? `${evidence} (${days})` : evidence;
}

const nameOfGroup: Readonly<Record<TrackerGroup, (key: string) => string>> = {
  theme: themeInWords,
  owner: ownerOfKey,
  source: (key) => key,
  sourceKind: (key) => sourceKindNames[key as keyof typeof sourceKindNames],
  section: sectionInWords,
  rag: (key) => ragNames[key as keyof typeof ragNames],
  team: (key) => key,
  status: (key) => statusNames[key as keyof typeof statusNames],
  level: (key) => levelNames[key as keyof typeof levelNames],
};

/** The line over a group: "Chronology: 12 (3 red, 2 amber, 7 green)". */
export function groupInWords(group: TrackerGroup, { key, total, ...counts }: GroupCount): string {
  const colours = (['red', 'amber', 'green', 'blue'] as const).flatMap((rag) => (counts[rag] > 0 ? [`${counts[rag]} ${rag}`] : []));
  return `${key === '' ? 'None' : nameOfGroup[group](key)}: ${total.toLocaleString('en-GB')} (${colours.join(', ')})`;
}

const viewNames: Readonly<Record<TrackerView, string>> = { open: 'Open', all: 'All', mine: 'Mine', overdue: 'Overdue', awaitingSignOff: 'Awaiting sign-off', impactNotYetSeen: 'Done, impact not yet seen', tolerated: 'Tolerated' };
const filterNames = { q: 'Search', status: 'Status', rag: 'Colour', level: 'Level', theme: 'Theme', owner: 'Owner', team: 'Team', section: 'Section', source: 'From', behind: 'Point of a picture', sort: 'Sorted by', group: 'Grouped by' } as const;

/** What was asked for, for the sheet that says what the file is. */
export function filtersInWords(query: TrackerQuery): [string, string][] {
  const codes: Partial<Record<keyof typeof filterNames, (code: string) => string>> = { status: (code) => statusNames[code as keyof typeof statusNames] ?? code, theme: themeInWords };
  const wordsOf = (name: keyof typeof filterNames, value: string): string => (name === 'q' ? value : listed(value).map(codes[name] ?? String).join(', '));
  const filters = (Object.keys(filterNames) as (keyof typeof filterNames)[]).flatMap((name): [string, string][] => (query[name] ? [[filterNames[name], wordsOf(name, query[name])]] : []));
  return [['View', viewNames[query.view ?? 'all']], ...filters];
}

import type { OperationName } from '../../../src/contract';
import type { ReportFigures, ReportListRow, ReportResource } from '../../../src/contract/reports';
import { themes2025 } from '../../../src/domain/learning/themes';
import { figuresOf, type Grouping, type Part, rowsBehind } from '../../../src/domain/reports/figures';
import { isOpen, type SnapshotRow, type Stand } from '../../../src/domain/reports/types';
import { cast } from '../../../infra/local/demo/people';

const may = { allowed: true };
const mayNot = { allowed: false, sentence: 'This cannot be done at this stage.' };
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Every way from the beginning of a period to its end that there is; the commonest more than once. */
const ways: readonly (readonly [Stand, Stand])[] = [['amber', 'green'], ['red', 'red'], ['absent', 'green'], ['green', 'signedOff'], ['green', 'amber'], ['amber', 'red'], ['absent', 'amber'], ['red', 'signedOff'], ['tolerated', 'tolerated'], ['green', 'green'], ['amber', 'notRequired'], ['absent', 'red'], ['signedOff', 'amber'], ['absent', 'merged'], ['amber', 'movedToPlan'], ['green', 'tolerated'], ['absent', 'signedOff']];
const teams = ['Children in Need 1', 'Children in Need 2', 'Looked After Children', 'Care Leavers', 'Early Help and Family Support', ''];
const themes = [...themes2025.themes.map(({ key }) => key), 'transport-to-school', 'Handover between teams when a family moves', 'short-breaks', 'young-carers', 'kinship-care', 'online-safety', ''];

/** Row number `index` of an invented snapshot; always the same. */
function snapshotRow(index: number): SnapshotRow {
  const [before, after] = pick(ways, index);
  const done = after === 'signedOff';
  return {
    reference: `R-${2025 + (index % 2)}-${String(index + 1).padStart(3, '0')}`,
    level: index % 4 === 3 ? 'service' : 'child',
    sourceKind: pick(['review', 'review', 'activity', 'review', 'panelTheme'], index),
    team: pick(teams, index * 5),
    theme: pick(themes, index * 7),
    before,
    after,
    overdueDays: after === 'red' ? 1 + ((index * 11) % 50) : 0,
    metInTime: done ? pick(['firstDate', 'firstDate', 'movedDate', 'late', undefined], Math.floor(index / 3)) : undefined,
    daysToDone: done ? 12 + (index % 60) : undefined,
    daysToImpact: done && index % 3 === 0 ? 60 + (index % 40) : undefined,
    again: before === 'absent' && index % 5 === 0,
  };
}

const snapshot = (rows: number): SnapshotRow[] => Array.from({ length: rows }, (_, index) => snapshotRow(index));

/** The figures of so many sample rows, as the contract words them. */
export function sampleReportFigures(rows: number): ReportFigures {
  const { middleDaysToDone, middleDaysToImpact, counts, groups } = figuresOf(snapshot(rows));
  const middle = { ...(middleDaysToDone !== undefined && { middleDaysToDone }), ...(middleDaysToImpact !== undefined && { middleDaysToImpact }) };
  const { theme, team, sourceKind, level } = groups;
  return { counts, ...middle, groups: { theme: [...theme], team: [...team], sourceKind: [...sourceKind], level: [...level] } };
}

const DRAFT_ROWS = 60;
const PUBLISHED_ROWS = 260;

export const sampleDraftReport: ReportResource = {
  reference: 'REP-2026-02',
  heading: 'Tracker report: February 2026',
  fromDay: '2026-02-01',
  toDay: '2026-02-28',
  opening: '',
  closing: '',
  state: 'draft',
  figures: sampleReportFigures(DRAFT_ROWS),
  stamp: `rows-${DRAFT_ROWS}`,
  missing: [{ path: 'opening', code: 'required', message: 'Say what the figures mean. Figures without words are read in as many ways as there are readers.' }],
  updatedAt: '2026-03-23T10:42:00Z',
  publishedBy: '',
  withdrawReason: '',
  abilities: { change: may, publish: may, withdraw: may, export: may },
  revision: 3,
};

const published: ReportResource = {
  ...sampleDraftReport,
  reference: 'REP-2026-01',
  heading: 'Tracker report: October to December 2025',
  fromDay: '2025-10-01',
  toDay: '2025-12-31',
  opening: 'More children are seen alone, and what they say is in the plan. Advocates are booked before the meeting.\n\nWhat worries us: chronologies wait longest, and a third of those that are overdue are about them.',
  closing: 'Team managers bring one chronology to each supervision until the end of June. Thank you to everybody who wrote what became of a recommendation.',
  state: 'published',
  figures: sampleReportFigures(PUBLISHED_ROWS),
  stamp: `rows-${PUBLISHED_ROWS}`,
  missing: [],
  publishedAt: '2026-01-14T09:30:00Z',
  publishedBy: cast.quinn.name,
  abilities: { change: mayNot, publish: mayNot, withdraw: may, export: may },
};
const withdrawn: ReportResource = { ...published, reference: 'REP-2026-03', heading: 'Tracker report: January 2026', fromDay: '2026-01-01', toDay: '2026-01-31', state: 'withdrawn', figures: sampleReportFigures(9), withdrawReason: 'Eleven recommendations of a panel were entered twice. REP-2026-04 takes its place.', publishedAt: '2026-02-05T09:30:00Z', abilities: { change: mayNot, publish: mayNot, withdraw: mayNot, export: mayNot } };

const reportListRow = ({ reference, heading, fromDay, toDay, state, publishedAt }: ReportResource): ReportListRow => ({ reference, heading, fromDay, toDay, state, ...(publishedAt && { publishedAt }) });

const SHOWN = 50;

function rowsOf(reference: string | undefined, { part, by, value = '' }: Record<string, string>) {
  const found = rowsBehind(snapshot(reference === published.reference ? PUBLISHED_ROWS : DRAFT_ROWS), part as Part, by ? { by: by as Grouping, value } : undefined);
  const hidden = found.filter(({ after, team }) => !isOpen(after) && team === '').length;
  const seen = found.slice(hidden);
  return { rows: seen.slice(0, SHOWN).map(({ metInTime: _, daysToDone: __, daysToImpact: ___, again: ____, ...row }) => row), total: seen.length, hidden };
}

/** What the API in memory says of reports; undefined for what is not about them. */
export function reportAnswers(name: OperationName, params: Record<string, string>, query: Record<string, string>): unknown {
  switch (name) {
    case 'listReports':
      return { rows: [withdrawn, sampleDraftReport, published].map(reportListRow), start: may };
    case 'getReport':
      return [sampleDraftReport, published, withdrawn].find(({ reference }) => reference === params.reference);
    case 'getReportRows':
      return rowsOf(params.reference, query);
    case 'exportReport':
      return { name: `${params.reference ?? ''}.docx`, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', base64: btoa('the file') };
    default:
      return undefined;
  }
}

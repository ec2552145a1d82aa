import { londonDay } from '../clock';
import { dayInFull } from '../dayInFull';
import { FEWEST_FOR_SHARE, shareOf } from '../activities/figures';
import { type ReviewDocument } from '../reviews/document';
import { type Block, NOTHING } from '../reviews/documentBlocks';
import { groupings, groupParts, type Part, type ReportFigures } from './figures';
import { type Report } from './types';
import { groupingNames, partNamesInWords, reportStateNames } from './words';

const text = (words: string): Block => ({ kind: 'text', text: words.trim() || NOTHING });
const heading = (level: 2 | 3, words: string): Block => ({ kind: 'heading', level, text: words });

/** A report as a document for a committee (domain.md §10): figures and words, nobody's name. */
export function reportDocumentOf(report: Report, figures: ReportFigures): ReviewDocument {
  const { reference, heading: title, opening, closing } = report;
  return {
    title: `${title} (${reference})`,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', title: 'The report', rows: frontRows(report) },
      heading(2, 'What the figures mean'),
      text(opening),
      ...figureBlocks(figures),
      heading(2, 'Closing remarks'),
      text(closing),
      { kind: 'text', text: `End of report ${reference}` },
    ],
  };
}

function frontRows({ reference, fromDay, toDay, state, publishedAt }: Report): [string, string][] {
  return [
    ['Reference', reference],
    ['Period', `${dayInFull(fromDay)} to ${dayInFull(toDay)}`],
    ['State', publishedAt ? `${reportStateNames[state]}, ${dayInFull(londonDay(publishedAt))}` : 'Draft: the figures may still change'],
  ];
}

function figureBlocks({ counts, middleDaysToDone, middleDaysToImpact, groups }: ReportFigures): Block[] {
  const rows = (...names: Part[]): [string, string][] => names.map((name) => [partNamesInWords[name], String(counts[name])]);
  const facts = (title: string, ...names: Part[]): Block => ({ kind: 'facts', title, rows: rows(...names) });
  return [
    heading(2, 'From the beginning to the end'),
    facts('From the beginning to the end', 'openBefore', 'entered', 'reopened', 'ended', 'openAfter'),
    facts('How those that ended did so', 'signedOff', 'notRequired', 'movedToPlan', 'merged'),
    heading(2, 'Colours'),
    { kind: 'table', title: 'Colours', head: ['Open recommendations', 'At the beginning', 'At the end'], rows: [['Red', 'redBefore', 'red'] as const, ['Amber', 'amberBefore', 'amber'] as const, ['Green', 'greenBefore', 'green'] as const, ['Tolerated', 'toleratedBefore', 'tolerated'] as const].map(([name, before, after]) => [name, String(counts[before]), String(counts[after])]) },
    heading(2, 'Overdue at the end'),
    facts('Overdue at the end', 'overdue', 'overdueBriefly', 'overdueLonger', 'overdueLong'),
    heading(2, 'Done in time, and to what effect'),
    { kind: 'facts', title: 'Done in time, and to what effect', rows: effectRows(counts, middleDaysToDone, middleDaysToImpact) },
    ...(counts.signedOff < FEWEST_FOR_SHARE ? [text(`Fewer than ${FEWEST_FOR_SHARE} were signed off as done, so no percentages are given.`)] : []),
    ...groupings.flatMap((by): Block[] => [
      heading(2, `By ${groupingNames[by].toLowerCase()}`),
      { kind: 'table', title: `By ${groupingNames[by].toLowerCase()}`, head: [groupingNames[by], ...groupParts.map((name) => partNamesInWords[name])], rows: groups[by].map((group) => [group.label, ...groupParts.map((name) => String(group.counts[name]))]) },
    ]),
  ];
}

function effectRows(counts: ReportFigures['counts'], toDone: number | undefined, toImpact: number | undefined): [string, string][] {
  const share = (name: Part): string => {
    const percent = shareOf(counts[name], counts.signedOff);
    return `${counts[name]} of ${counts.signedOff}${percent === undefined ? '' : ` (${percent}%)`}`;
  };
  const days = (middle: number | undefined): string => (middle === undefined ? 'None in this period' : middle === 0 ? 'Half took less than a day' : `Half took ${middle === 1 ? '1 day' : `${middle} days`} or fewer`);
  // Of some that were imported nobody knows; they are in what the shares are of.
  const unknown = counts.signedOff - counts.firstDate - counts.movedDate - counts.late;
  return [
    ...(['firstDate', 'movedDate', 'late'] as const).map((name): [string, string] => [partNamesInWords[name], share(name)]),
    ...(unknown > 0 ? [['Not known whether in time', String(unknown)] as [string, string]] : []),
    ['Days from entering the tracker to done', days(toDone)],
    [partNamesInWords.impact, String(counts.impact)],
    ['Days from entering the tracker to impact', days(toImpact)],
    [partNamesInWords.again, String(counts.again)],
  ];
}

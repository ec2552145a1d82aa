import { type Grouping, type Part } from './figures';
import { type ReportState, type Stand } from './types';

// What the parts of a report are called, on the page and in every file.

export const reportStateNames: Readonly<Record<ReportState, string>> = { draft: 'Draft', published: 'Published', withdrawn: 'Withdrawn' };

export const standNames: Readonly<Record<Stand, string>> = {
  absent: 'Not there yet',
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  tolerated: 'Tolerated',
  signedOff: 'Signed off',
  notRequired: 'Not required',
  movedToPlan: 'Moved to another plan',
  merged: 'Part of another',
};

/** Each figure as a title of the recommendations behind it. */
export const partNamesInWords: Readonly<Record<Part, string>> = {
  openBefore: 'Open at the beginning',
  entered: 'New',
  reopened: 'Opened again',
  ended: 'Ended',
  openAfter: 'Open at the end',
  signedOff: 'Signed off as done',
  notRequired: 'Agreed as not required',
  movedToPlan: 'Moved to another plan',
  merged: 'Became part of another',
  redBefore: 'Red at the beginning',
  amberBefore: 'Amber at the beginning',
  greenBefore: 'Green at the beginning',
  toleratedBefore: 'Tolerated at the beginning',
  red: 'Red at the end',
  amber: 'Amber at the end',
  green: 'Green at the end',
  tolerated: 'Tolerated at the end',
  overdue: 'Overdue at the end',
  overdueBriefly: 'Overdue by 1 to 14 days',
  overdueLonger: 'Overdue by 15 to 28 days',
  overdueLong: 'Overdue by more than 28 days',
  firstDate: 'Done by the first date',
  movedDate: 'Done by a moved date',
  late: 'Done late',
  impact: 'Impact signed off',
  again: 'Raised again after the same theme was signed off',
};

export const groupingNames: Readonly<Record<Grouping, string>> = { theme: 'Theme', team: 'Team', sourceKind: 'Where it came from', level: 'Level' };

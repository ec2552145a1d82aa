import { type Day, type Instant } from '../clock';
import { addDays } from '../cycle/workingDays';
import { AppError, type Fault } from '../errors';
import { type PersonRef } from '../people/types';
import { namingIn } from '../recommendations/namesChild';
import { type ChildIdentity } from '../reviews/types';
import { MOST_ROWS, packRows } from './packed';
import { type Period, type Report, type ReportWords, type SnapshotRow } from './types';

const refOf = ({ oid, name }: PersonRef): PersonRef => ({ oid, name });
const fault = (path: string, code: string, message: string): Fault => ({ path, code, message });

/** A report looks back over two years at most: a longer one would be a history. */
const MOST_DAYS = 730;
const LONGEST_HEADING = 200;

function refuse(code: 'invalid' | 'incomplete', message: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new AppError(code, message, { faults });
}

export interface Starting extends Period {
  attempt: string;
  heading: string;
}

/** The same attempt of the same person is one report. */
export const originKeyOf = ({ oid }: Pick<PersonRef, 'oid'>, attempt: string): string => `${oid}/${attempt}`;

/** A new report but for its reference. Throws `invalid` with every fault. */
export function decideStart({ attempt, heading, fromDay, toDay }: Starting, actor: PersonRef, now: Instant, today: Day): Omit<Report, 'reference'> {
  const faults = [
    ...(/^[\w-]{8,64}$/.test(attempt) ? [] : [fault('attempt', 'format', 'The attempt needs an id of its own: 8 to 64 letters, digits or hyphens.')]),
    ...headingFaults(heading),
    ...periodFaults({ fromDay, toDay }, today),
  ];
  refuse('invalid', 'The report was not started. Check what is marked.', faults);
  const by = refOf(actor);
  return { originKey: originKeyOf(actor, attempt), heading: heading.trim(), fromDay, toDay, opening: '', closing: '', state: 'draft', snapshot: '', createdBy: by, createdAt: now, updatedBy: by, updatedAt: now, publishedBy: undefined, publishedAt: undefined, withdrawReason: '', revision: 1 };
}

function headingFaults(heading: string): Fault[] {
  if (!heading.trim()) return [fault('heading', 'required', 'Give it a title.')];
  return heading.trim().length > LONGEST_HEADING ? [fault('heading', 'tooLong', `Use ${LONGEST_HEADING} characters or fewer for the title.`)] : [];
}

function periodFaults({ fromDay, toDay }: Period, today: Day): Fault[] {
  if (!fromDay || !toDay) return [...(fromDay ? [] : [fault('fromDay', 'required', 'Choose the first day.')]), ...(toDay ? [] : [fault('toDay', 'required', 'Choose the last day.')])];
  if (toDay > today) return [fault('toDay', 'future', 'This day is still to come. Choose today or an earlier day.')];
  if (toDay < fromDay) return [fault('toDay', 'order', 'The last day is before the first.')];
  return addDays(fromDay, MOST_DAYS) < toDay ? [fault('fromDay', 'tooLong', 'Choose two years or less.')] : [];
}

/** What is saved while it is written. Throws `invalid` without a title. */
export function decideSave({ heading, opening, closing }: ReportWords, actor: PersonRef, now: Instant): Partial<Report> {
  refuse('invalid', 'Your last words were not saved. Check what is marked.', headingFaults(heading));
  return { heading: heading.trim(), opening, closing, updatedBy: refOf(actor), updatedAt: now };
}

/** Everything that stands in the way of publishing. `children`: those behind its figures, whom its words must not name (domain.md §2). */
export function missingFrom({ heading, opening, closing }: ReportWords, rows: readonly SnapshotRow[], children: readonly ChildIdentity[]): Fault[] {
  const texts = Object.entries({ heading, opening, closing });
  return [
    ...(opening.trim() ? [] : [fault('opening', 'required', 'Say what the figures mean. Figures without words are read in as many ways as there are readers.')]),
    ...(rows.length === 0 ? [fault('fromDay', 'empty', 'Nothing was open in this period and nothing became of anything: there is nothing to report.')] : []),
    ...(rows.length > MOST_ROWS ? [fault('fromDay', 'tooLong', `${rows.length} recommendations are more than one report keeps (${MOST_ROWS}). Choose a shorter period.`)] : []),
    ...texts.filter(([, text]) => children.some(namingIn(text))).map(([path]) => fault(path, 'namesChild', 'This names a child. Write “the child” in place of the name or record number: people who do not know who the child is read it.')),
  ];
}

/** It stands from now on, with the rows that its figures are counted from. Throws `incomplete` with everything that is missing. */
export function decidePublish(missing: readonly Fault[], rows: readonly SnapshotRow[], actor: PersonRef, now: Instant): Partial<Report> {
  refuse('incomplete', 'It cannot be published yet. Check what is marked.', missing);
  return { state: 'published', snapshot: packRows(rows), publishedBy: refOf(actor), publishedAt: now };
}

/** It does not hold any more. A published one stays where it is, marked and with the reason: somebody may have relied on it. */
export function decideWithdraw(reason: string): Partial<Report> {
  if (!reason.trim()) throw new AppError('invalid', 'Say why it is withdrawn.', { faults: [fault('reason', 'required', 'Say why it is withdrawn.')] });
  return { state: 'withdrawn', withdrawReason: reason.trim() };
}

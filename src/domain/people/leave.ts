import { type Day } from '../clock';
import { addWorkingDays } from '../cycle/workingDays';
import { AppError, type Fault } from '../errors';
import { daysBetween } from '../recommendations/rag';
import { type PersonRef } from './types';

/** Days on which somebody is away, both included, and who stands in for them. Why is nobody's business and is not kept. */
export interface Leave {
  from: Day;
  until: Day;
  /** Undefined where nobody does: then everything waits. */
  cover: PersonRef | undefined;
}

/** Who is away may be recorded so many days late. */
const MOST_DAYS_BACK = 31;
/** Leave longer than this is a change of the job: the work is given to somebody else. */
const LONGEST = 400;
const MOST_AT_ONCE = 12;
/** What has ended is forgotten after so many days. */
const KEPT = 60;

/** The leave that holds that day. */
export function leaveOn(leaves: readonly Leave[], day: Day): Leave | undefined {
  return leaves.find(({ from, until }) => from <= day && day <= until);
}

/**
 * The last working day before `today` on which somebody was there, of those that `counts`: what fell after it, they get
 * now. Looks back so far as leave can last.
 */
export function lastDayThere(leaves: readonly Leave[], today: Day, counts: (day: Day) => boolean): Day {
  let day = addWorkingDays(today, -1);
  while ((leaveOn(leaves, day) || !counts(day)) && daysBetween(day, today) < LONGEST) day = addWorkingDays(day, -1);
  return day;
}

/**
 * The leaves with one more. Throws `invalid` where it ends before it begins, lies too far back, is too long, overlaps
 * another, or is covered by the person themself.
 */
export function decideLeave(leaves: readonly Leave[], leave: Leave, of: PersonRef, today: Day): Leave[] {
  const faults: Fault[] = [];
  const fault = (path: string, code: string, message: string): unknown => faults.push({ path, code, message });
  if (!leave.from) fault('from', 'required', 'Choose the first day away.');
  else if (daysBetween(leave.from, today) > MOST_DAYS_BACK) fault('from', 'past', `Choose a day that is no more than ${MOST_DAYS_BACK} days ago.`);
  if (!leave.until) fault('until', 'required', 'Choose the last day away.');
  else if (leave.until < leave.from) fault('until', 'order', 'Choose the first day or a later one.');
  else if (leave.until < today) fault('until', 'past', 'Choose today or a later day: what is over needs no cover.');
  else if (daysBetween(leave.from, leave.until) >= LONGEST) fault('until', 'long', 'Leave of more than a year is too long to cover. Give the work to somebody else.');
  const other = leaves.find(({ from, until }) => from <= leave.until && leave.from <= until);
  if (other && faults.length === 0) fault('from', 'overlaps', 'These days overlap with other days away. End or remove those first.');
  if (leave.cover?.oid === of.oid) fault('coverOid', 'self', 'Choose somebody else as cover.');
  const kept = leaves.filter(({ until }) => daysBetween(until, today) <= KEPT);
  if (kept.filter(({ until }) => until >= today).length >= MOST_AT_ONCE) fault('from', 'many', `Record at most ${MOST_AT_ONCE} times away ahead.`);
  if (faults.length > 0) throw new AppError('invalid', 'The days away were not recorded.', { faults });
  return [...kept, leave].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The leaves when the one that begins on that day ends early: what has not begun is taken out, and what has begun ends
 * today, so that whatever waited comes on the next working day. One that is not there, or is over, changes nothing.
 */
export function decideEndLeave(leaves: readonly Leave[], from: Day, today: Day): Leave[] {
  return leaves.flatMap((leave) => {
    if (leave.from !== from || leave.until < today) return [leave];
    return leave.from > today ? [] : [{ ...leave, until: today }];
  });
}

/** Whoever stands in on that day: the cover, or where they are away too, theirs. Undefined where nobody is there. */
export function coverOn(oid: string, day: Day, leavesOf: (oid: string) => readonly Leave[]): string | undefined {
  const asked = new Set([oid]);
  for (let away: string | undefined = oid; away !== undefined; ) {
    const leave = leaveOn(leavesOf(away), day);
    if (!leave) return away === oid ? undefined : away;
    const next: string | undefined = leave.cover?.oid;
    if (next === undefined || asked.has(next)) return undefined;
    asked.add(next);
    away = next;
  }
  return undefined;
}

/** When they are back: the first working day after it. */
export const backOn = ({ until }: Pick<Leave, 'until'>): Day => addWorkingDays(until, 1);

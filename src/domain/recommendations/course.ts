import { type Day, londonDay } from '../clock';
import { colourOf, type Standing } from './rag';
import { type OwnerFlag, type Rag, type Recommendation, type RecommendationStatus } from './types';

/**
 * How a recommendation stood at the end of each day on which it changed, oldest first, so that its colour on any day since
 * is known and not guessed: `2026-03-10,i,t,2026-06-12;2026-04-01,d,t,2026-06-12`. Day, status, flag, due day, tolerated
 * until, colour set by hand, last update where that was on another day; what is empty at the end is left out.
 */
const statusLetters: Readonly<Record<RecommendationStatus, string>> = { notStarted: 'n', inProgress: 'i', done: 'd', signedOff: 's', notRequired: 'q', movedToPlan: 'p', merged: 'm' };
const flagLetters: Readonly<Record<OwnerFlag, string>> = { onTrack: 't', atRisk: 'r', blocked: 'b' };
const ragLetters: Readonly<Record<Rag, string>> = { blue: 'b', green: 'g', amber: 'a', red: 'r' };

const turned = <Code extends string>(letters: Readonly<Record<Code, string>>): ReadonlyMap<string, Code> => new Map(Object.entries<string>(letters).map(([code, letter]) => [letter, code as Code]));
const statusOf = turned(statusLetters);
const flagOf = turned(flagLetters);
const ragOfLetter = turned(ragLetters);

type Stands = Pick<Recommendation, 'status' | 'flag' | 'dueDay' | 'toleratedUntil' | 'ragOverride' | 'lastUpdateAt' | 'course'>;

/** The course with how it stands at the end of that day; of several changes in a day the last one holds. */
export function courseAfter(recommendation: Stands, day: Day): string {
  const { course } = recommendation;
  const entry = entryOf(recommendation, day);
  const lastAt = course.lastIndexOf(';') + 1;
  const before = course.startsWith(day, lastAt) ? course.slice(0, Math.max(0, lastAt - 1)) : course;
  return before === '' ? entry : `${before};${entry}`;
}

function entryOf({ status, flag, dueDay, toleratedUntil, ragOverride, lastUpdateAt }: Stands, day: Day): string {
  const updatedOn = lastUpdateAt ? londonDay(lastUpdateAt) : '-';
  return [day, statusLetters[status], flagLetters[flag], dueDay, toleratedUntil, ragOverride ? ragLetters[ragOverride.rag] : '', updatedOn === day ? '' : updatedOn].join(',').replace(/,+$/, '');
}

interface Entry extends Standing {
  day: Day;
}

function readCourse(course: string): Entry[] {
  return course === '' ? [] : course.split(';').map(readEntry);
}

function readEntry(text: string): Entry {
  const [day = '', status = '', flag = '', dueDay = '', toleratedUntil = '', setByHand = '', updated = ''] = text.split(',');
  return { day, status: statusOf.get(status) ?? 'notStarted', flag: flagOf.get(flag) ?? 'onTrack', dueDay, toleratedUntil, setByHand: ragOfLetter.get(setByHand), updatedOn: updated === '-' ? '' : updated || day };
}

/** The last day on which something about it changed. */
export function changedOn(recommendation: Pick<Recommendation, 'createdAt' | 'firstDueDay'> & Stands): Day {
  const course = recommendation.course || keptCourse(recommendation);
  return course.slice(course.lastIndexOf(';') + 1).slice(0, 'YYYY-MM-DD'.length);
}

/** How it stood at the end of each of these days, which rise; undefined before it was there. */
export function standingsOn(recommendation: Pick<Recommendation, 'createdAt' | 'firstDueDay'> & Stands, days: readonly Day[]): (Standing | undefined)[] {
  const entries = readCourse(recommendation.course || keptCourse(recommendation));
  let at = -1;
  return days.map((day) => {
    while ((entries[at + 1]?.day ?? '~') <= day) at += 1;
    return entries[at];
  });
}

/** Its colour at the end of each of these days, which rise; undefined before it was there. */
export function coloursOn(recommendation: Pick<Recommendation, 'createdAt' | 'firstDueDay'> & Stands, days: readonly Day[]): (Rag | undefined)[] {
  return standingsOn(recommendation, days).map((standing, index) => standing && colourOf(standing, days[index] ?? ''));
}

/** Of one that came from elsewhere no course was kept: how it began, and how it stands since its last update. */
function keptCourse(recommendation: Pick<Recommendation, 'createdAt' | 'firstDueDay'> & Stands): string {
  const { createdAt, firstDueDay, lastUpdateAt } = recommendation;
  const begun = entryOf({ status: 'notStarted', flag: 'onTrack', dueDay: firstDueDay, toleratedUntil: '', ragOverride: undefined, lastUpdateAt: undefined, course: '' }, londonDay(createdAt));
  return courseAfter({ ...recommendation, course: begun }, londonDay(lastUpdateAt ?? createdAt));
}

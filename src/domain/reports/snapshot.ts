import { type Day, londonDay } from '../clock';
import { addDays } from '../cycle/workingDays';
import { changedOn, standingsOn } from '../recommendations/course';
import { isRaisedAgain } from '../recommendations/pictures';
import { colourOf, daysBetween, type Standing } from '../recommendations/rag';
import { isOver, isTolerated } from '../recommendations/settle';
import { type Recommendation } from '../recommendations/types';
import { isOpen, type Period, type SnapshotRow, type Stand } from './types';

/** The rows behind a report of that period: all that were open at its beginning or at its end, or of which something became in between. */
export function snapshotOf(all: Iterable<Recommendation>, period: Period): SnapshotRow[] {
  const recommendations = [...all];
  const firstDone = firstDoneOf(recommendations);
  return recommendations.flatMap((each) => (isHistory(each, period) ? [] : (rowOf(each, period, firstDone) ?? []))).sort((a, b) => (a.reference < b.reference ? -1 : 1));
}

/** Over before the period began, and never touched since: ten years of them need not be read. */
function isHistory(recommendation: Recommendation, { fromDay }: Period): boolean {
  return isOver(recommendation) && changedOn(recommendation) < fromDay;
}

function rowOf(recommendation: Recommendation, { fromDay, toDay }: Period, firstDone: ReadonlyMap<string, Day>): SnapshotRow | undefined {
  const dayBefore = addDays(fromDay, -1);
  const [then, now] = standingsOn(recommendation, [dayBefore, toDay]);
  const [before, after] = [standOf(then, dayBefore), standOf(now, toDay)];
  const { reference, level, sourceKind, team, theme, createdAt, doneSignedOffAt, impactSignedOffAt } = recommendation;
  const entered = londonDay(createdAt);
  const within = (day: Day): boolean => day >= fromDay && day <= toDay;
  const [doneOn, impactOn] = [dayOf(doneSignedOffAt), dayOf(impactSignedOffAt)];
  const done = after === 'signedOff' && before !== 'signedOff';
  if (after === 'absent' || (!isOpen(before) && !isOpen(after) && before === after && !within(impactOn))) return undefined;
  return {
    reference,
    level,
    sourceKind,
    team,
    theme,
    before,
    after,
    overdueDays: now && isOverdue(now, toDay) ? daysBetween(now.dueDay, toDay) : 0,
    metInTime: done ? recommendation.metInTime : undefined,
    // One that was opened again since has a later sign-off or none: how long the one of this period took is not known any more.
    daysToDone: done && within(doneOn) ? daysBetween(entered, doneOn) : undefined,
    daysToImpact: within(impactOn) ? daysBetween(entered, impactOn) : undefined,
    again: before === 'absent' && isRaisedAgain(recommendation, { entered }, firstDone),
  };
}

/** The day on which one of each theme was first signed off as done. */
function firstDoneOf(all: readonly Recommendation[]): Map<string, Day> {
  const first = new Map<string, string>();
  for (const { theme, doneSignedOffAt } of all) if (theme && doneSignedOffAt && doneSignedOffAt < (first.get(theme) ?? '~')) first.set(theme, doneSignedOffAt);
  return new Map([...first].map(([theme, at]) => [theme, londonDay(at)]));
}

const dayOf = (at: string | undefined): Day => (at ? londonDay(at) : '');

function standOf(standing: Standing | undefined, day: Day): Stand {
  if (!standing) return 'absent';
  const { status } = standing;
  if (status === 'signedOff' || status === 'notRequired' || status === 'movedToPlan' || status === 'merged') return status;
  const colour = colourOf(standing, day);
  return colour === 'blue' ? 'tolerated' : colour;
}

/** To do, past its date and not tolerated: what the tracker shows under that name. */
function isOverdue(standing: Standing, day: Day): boolean {
  return (standing.status === 'notStarted' || standing.status === 'inProgress') && standing.dueDay !== '' && standing.dueDay < day && !isTolerated(standing, day);
}

import { type ReportResource } from '../../../src/contract/reports';
import { addDays, addWorkingDays } from '../../../src/domain/cycle/workingDays';
import { type Connection } from '../connection';
import { actorOf } from './knowPeople';
import { cast } from './people';
import { type StoryClock } from './storyClock';

export interface ReportScene {
  connection: Connection;
  clock: StoryClock;
  today: string;
}

/** Working days ago on which the last quarter was published, and the coordinator began to write of this one. */
const PUBLISHED = -2;
const BEGUN = -1;

const [casey, quinn] = [actorOf(cast.casey), actorOf(cast.quinn)];
const quarterNames = ['January to March', 'April to June', 'July to September', 'October to December'];

/** The report on the last quarter, which the channel was told of; and one that the coordinator has begun, of the days since. */
export async function playReports({ connection: { services: { reports }, committer }, clock, today }: ReportScene): Promise<void> {
  const published = addWorkingDays(today, PUBLISHED);
  const { heading, fromDay, toDay } = lastQuarter(published);
  clock.set(published);
  const draft = await reports.start(casey, { attempt: `demo-report-${toDay}`, heading, fromDay, toDay });
  const { revision, stamp } = await reports.save(casey, draft.reference, { revision: draft.revision, words: { heading, ...wordsOf(draft) } });
  await reports.publish(quinn, draft.reference, { revision, stamp });
  await committer.idle();
  clock.set(addWorkingDays(today, BEGUN));
  const since = addDays(toDay, 1);
  await reports.start(casey, { attempt: `demo-report-${since}`, heading: `Tracker report: since ${quarterNames[quarterOf(toDay)]?.split(' ').at(-1) ?? ''}`, fromDay: since, toDay: addWorkingDays(today, BEGUN) });
  await committer.idle();
}

const quarterOf = (day: string): number => Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/** The last whole quarter before a day. */
function lastQuarter(day: string): { heading: string; fromDay: string; toDay: string } {
  const first = (at: string): string => `${at.slice(0, 4)}-${String(quarterOf(at) * 3 + 1).padStart(2, '0')}-01`;
  const toDay = addDays(first(day), -1);
  return { heading: `Tracker report: ${quarterNames[quarterOf(toDay)] ?? ''} ${toDay.slice(0, 4)}`, fromDay: first(toDay), toDay };
}

function wordsOf({ figures: { counts } }: ReportResource): { opening: string; closing: string } {
  return {
    opening: `Of what was agreed, ${counts.signedOff} actions were signed off as done, and for ${counts.impact} somebody has seen what is different for the child. Children say more often that they see the same worker.\n\nWhat worries us: ${counts.overdue} were overdue at the end, most of them about plans without dates.`,
    closing: 'The heads of service take the overdue ones through the next tracking meeting. We look again in three months.',
  };
}

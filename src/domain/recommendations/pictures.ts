import { type Day } from '../clock';
import { colourAt, type PictureFacts, type PictureMonth } from './pictureFacts';
import { type MetInTime, type Rag, type Recommendation } from './types';

/** One recommendation as the pictures count it. */
export interface Pictured {
  recommendation: Pick<Recommendation, 'team' | 'theme'>;
  facts: PictureFacts;
  /** To do, past its date and not tolerated: the tracker's own view of it. */
  overdue: boolean;
  /** Still asks something of somebody. */
  open: boolean;
}

export interface ColoursOfMonth extends PictureMonth, Readonly<Record<Rag, number>> {}

/** How long it took, over those that got there in a month. */
export interface TimeOfMonth extends PictureMonth {
  count: number;
  /** Half took so many days or fewer; undefined where none got there. */
  middleDays: number | undefined;
  /** Of time to done: by which date it was done. */
  met: Readonly<Record<MetInTime, number>>;
}

export interface OverdueTeam {
  team: string;
  overdue: number;
  open: number;
}

export interface RecurringTheme {
  theme: string;
  /** Raised after one of this theme had been signed off as done. */
  again: number;
  raised: number;
  /** The year in which it was raised first. */
  since: string;
  lastSignedOff: Day;
  open: number;
}

/** What leaders look at each month (domain.md §7, §11). */
export interface Pictures {
  colours: ColoursOfMonth[];
  overdue: OverdueTeam[];
  toDone: TimeOfMonth[];
  toImpact: TimeOfMonth[];
  recurring: RecurringTheme[];
}

/** So many themes are shown: the ones that come back most. */
const MOST_THEMES = 12;

/** Counts them all in one pass. `months` are those that the facts were made for. */
export function picturesOf(all: Iterable<Pictured>, months: readonly PictureMonth[]): Pictures {
  const colours = months.map(() => ({ blue: 0, green: 0, amber: 0, red: 0 }));
  const [toDone, toImpact] = [timesOver(months), timesOver(months)];
  const teams = new Map<string, OverdueTeam>();
  const themes = new Map<string, ThemeCount>();
  for (const { recommendation, facts, overdue, open } of all) {
    colours.forEach((month, place) => {
      const rag = colourAt(facts, place);
      if (rag) month[rag] += 1;
    });
    if (facts.doneOn) toDone.add(facts.doneOn, facts.daysToDone, facts.metInTime);
    if (facts.impactOn) toImpact.add(facts.impactOn, facts.daysToImpact, undefined);
    if (open) countTeam(teams, recommendation.team, overdue);
    if (recommendation.theme) countTheme(themes, recommendation.theme, facts, open);
  }
  return {
    colours: months.map((month, place) => ({ ...month, ...(colours[place] ?? { blue: 0, green: 0, amber: 0, red: 0 }) })),
    overdue: [...teams.values()].filter(({ overdue }) => overdue > 0).sort((a, b) => b.overdue - a.overdue || (a.team < b.team ? -1 : 1)),
    toDone: toDone.result(),
    toImpact: toImpact.result(),
    recurring: recurringOf(themes),
  };
}

/** Whether it was raised after one of its theme had been signed off as done. `first`: each theme's first sign-off (`firstSignOffs`). */
export function isRaisedAgain({ theme }: Pick<Recommendation, 'theme'>, { entered }: PictureFacts, first: ReadonlyMap<string, Day>): boolean {
  const signedOff = first.get(theme);
  return signedOff !== undefined && entered > signedOff;
}

/** The day on which one of each theme was first signed off as done. */
export function firstSignOffs(all: Iterable<Pick<Pictured, 'recommendation' | 'facts'>>): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const { recommendation: { theme }, facts: { doneOn } } of all) if (theme && doneOn && doneOn < (first.get(theme) ?? '~')) first.set(theme, doneOn);
  return first;
}

function timesOver(months: readonly PictureMonth[]) {
  const places = new Map(months.map(({ month }, place) => [month, place]));
  const taken = months.map(() => ({ days: [] as number[], met: { firstDate: 0, movedDate: 0, late: 0 } }));
  return {
    add: (day: Day, days: number, met: MetInTime | undefined): void => {
      const month = taken[places.get(day.slice(0, 7)) ?? -1];
      month?.days.push(days);
      if (month && met) month.met[met] += 1;
    },
    result: (): TimeOfMonth[] => months.map((month, place) => ({ ...month, count: taken[place]?.days.length ?? 0, middleDays: middleOf(taken[place]?.days ?? []), met: taken[place]?.met ?? { firstDate: 0, movedDate: 0, late: 0 } })),
  };
}

/** The lower of the two in the middle: a number of days that one of them really took. */
function middleOf(days: readonly number[]): number | undefined {
  return days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)];
}

function countTeam(teams: Map<string, OverdueTeam>, team: string, overdue: boolean): void {
  const before = teams.get(team) ?? { team, overdue: 0, open: 0 };
  before.open += 1;
  if (overdue) before.overdue += 1;
  teams.set(team, before);
}

interface ThemeCount {
  theme: string;
  entered: Day[];
  firstDone: Day;
  lastDone: Day;
  open: number;
}

function countTheme(themes: Map<string, ThemeCount>, theme: string, { entered, doneOn }: PictureFacts, open: boolean): void {
  const count = themes.get(theme) ?? { theme, entered: [], firstDone: '', lastDone: '', open: 0 };
  count.entered.push(entered);
  if (open) count.open += 1;
  if (doneOn && (count.firstDone === '' || doneOn < count.firstDone)) count.firstDone = doneOn;
  if (doneOn > count.lastDone) count.lastDone = doneOn;
  themes.set(theme, count);
}

function recurringOf(themes: ReadonlyMap<string, ThemeCount>): RecurringTheme[] {
  const all = [...themes.values()].map(({ theme, entered, firstDone, lastDone, open }) => ({ theme, again: firstDone ? entered.filter((day) => day > firstDone).length : 0, raised: entered.length, since: leastOf(entered).slice(0, 4), lastSignedOff: lastDone, open }));
  return all.filter(({ again }) => again > 0).sort((a, b) => b.again - a.again || (a.theme < b.theme ? -1 : 1)).slice(0, MOST_THEMES);
}

const leastOf = (days: readonly Day[]): Day => days.reduce((least, day) => (day < least ? day : least));

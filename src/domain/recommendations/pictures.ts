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

/** Counts to which one can be added and from which one can be taken: a change of one of 75,000 counts one anew. */
export interface PictureCounts {
  count(each: Pictured, times: 1 | -1): void;
  result(): Pictures;
}

/** Nothing counted yet. `months` are those that the facts were made for. */
export function createPictureCounts(months: readonly PictureMonth[]): PictureCounts {
  const since = months[0]?.month ?? '';
  const years = new Map<number, number>();
  const [toDone, toImpact] = [timesOver(months), timesOver(months)];
  const teams = new Map<string, OverdueTeam>();
  const themes = new Map<string, ThemeCount>();
  return {
    count: ({ recommendation: { team, theme }, facts, overdue, open }, times) => {
      add(years, facts.colours, times);
      if (facts.doneOn >= since) toDone.add(facts.doneOn, facts.daysToDone, facts.metInTime, times);
      if (facts.impactOn >= since) toImpact.add(facts.impactOn, facts.daysToImpact, undefined, times);
      if (open) countTeam(teams, team, overdue, times);
      if (theme) countTheme(themes, theme, facts, open, times);
    },
    result: () => ({
      colours: coloursOfMonths(years, months),
      overdue: [...teams.values()].filter(({ overdue }) => overdue > 0).map((team) => ({ ...team })).sort((a, b) => b.overdue - a.overdue || (a.team < b.team ? -1 : 1)),
      toDone: toDone.result(),
      toImpact: toImpact.result(),
      recurring: recurringOf(themes),
    }),
  };
}

/** The pictures of all of these. */
export function picturesOf(all: Iterable<Pictured>, months: readonly PictureMonth[]): Pictures {
  const counts = createPictureCounts(months);
  for (const each of all) counts.count(each, 1);
  return counts.result();
}

/** Few different years of colours stand for many recommendations: each is spelt out once. */
function coloursOfMonths(years: ReadonlyMap<number, number>, months: readonly PictureMonth[]): ColoursOfMonth[] {
  const counts = months.map((month) => ({ ...month, blue: 0, green: 0, amber: 0, red: 0 }));
  for (const [colours, times] of years)
    counts.forEach((month, place) => {
      const rag = colourAt({ colours }, place);
      if (rag) month[rag] += times;
    });
  return counts;
}

function add<Key>(counts: Map<Key, number>, key: Key, times: number): void {
  const next = (counts.get(key) ?? 0) + times;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}

/** Whether it was raised after one of its theme had been signed off as done. `first`: each theme's first sign-off (`firstSignOffs`). */
export function isRaisedAgain({ theme }: Pick<Recommendation, 'theme'>, { entered }: Pick<PictureFacts, 'entered'>, first: ReadonlyMap<string, Day>): boolean {
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
  const taken = months.map(() => ({ days: new Map<number, number>(), met: { firstDate: 0, movedDate: 0, late: 0 } }));
  return {
    add: (day: Day, days: number, met: MetInTime | undefined, times: number): void => {
      const month = taken[places.get(day.slice(0, 7)) ?? -1];
      if (!month) return;
      add(month.days, days, times);
      if (met) month.met[met] += times;
    },
    result: (): TimeOfMonth[] =>
      months.map((month, place) => {
        const { days = new Map<number, number>(), met = { firstDate: 0, movedDate: 0, late: 0 } } = taken[place] ?? {};
        const count = [...days.values()].reduce((sum, times) => sum + times, 0);
        return { ...month, count, middleDays: middleOf(days, count), met: { ...met } };
      }),
  };
}

/** The lower of the two in the middle: a number of days that one of them really took. */
function middleOf(days: ReadonlyMap<number, number>, count: number): number | undefined {
  let left = Math.floor((count - 1) / 2);
  for (const [each, times] of [...days].sort(([a], [b]) => a - b)) {
    if (left < times) return each;
    left -= times;
  }
  return undefined;
}

function countTeam(teams: Map<string, OverdueTeam>, team: string, overdue: boolean, times: number): void {
  const before = teams.get(team) ?? { team, overdue: 0, open: 0 };
  before.open += times;
  if (overdue) before.overdue += times;
  teams.set(team, before);
}

interface ThemeCount {
  theme: string;
  /** How many came, and how many were signed off, on each day. */
  entered: Map<Day, number>;
  done: Map<Day, number>;
  open: number;
}

function countTheme(themes: Map<string, ThemeCount>, theme: string, { entered, doneOn }: PictureFacts, open: boolean, times: number): void {
  const count: ThemeCount = themes.get(theme) ?? { theme, entered: new Map(), done: new Map(), open: 0 };
  add(count.entered, entered, times);
  if (open) count.open += times;
  if (doneOn) add(count.done, doneOn, times);
  themes.set(theme, count);
}

function recurringOf(themes: ReadonlyMap<string, ThemeCount>): RecurringTheme[] {
  return [...themes.values()].map(recurrenceOf).filter(({ again }) => again > 0).sort((a, b) => b.again - a.again || (a.theme < b.theme ? -1 : 1)).slice(0, MOST_THEMES);
}

function recurrenceOf({ theme, entered, done, open }: ThemeCount): RecurringTheme {
  const ends = [...done.keys()];
  const first = leastOf(ends);
  let [again, raised] = [0, 0];
  for (const [day, times] of entered) {
    raised += times;
    if (first !== '' && day > first) again += times;
  }
  return { theme, again, raised, since: leastOf([...entered.keys()]).slice(0, 4), lastSignedOff: ends.reduce((last, day) => (day > last ? day : last), ''), open };
}

/** The earliest; empty where there is none. */
const leastOf = (days: readonly Day[]): Day => days.reduce((least, day) => (least === '' || day < least ? day : least), '');

/** SharePoint's dealings with dates: whole seconds, day values kept as midnight in the site's zone, and the POST that lies about zones. */
import { invalidRequest } from './failures';
import { timestamp } from './tenant';

const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;
const local = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/;
const midnightUtc = /^\d{4}-\d\d-\d\d(T00:00(:00(\.0+)?)?(Z|\+00:00))?$/i;
const day = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
  });
  formatters.set(timeZone, made);
  return made;
}

/** Of a zone by the quarter of an hour: none changes its offset between, and a calendar is asked for the same ones again and again. */
const offsets = new Map<string, number>();
const MOST_OFFSETS = 10_000;
const quarterLong = 900_000;

/** The instant's wall-clock time in the zone, as milliseconds that read right when shown as UTC. */
function wallClock(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / quarterLong) * quarterLong;
  const key = `${timeZone} ${quarter}`;
  const offset = offsets.get(key) ?? readClock(quarter, timeZone) - quarter;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, offset);
  return Math.floor((instant + offset) / 1000) * 1000;
}

function readClock(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(formatterOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

/** The instant at which clocks in the zone show this wall-clock time. */
function instantOf(wall: number, timeZone: string): number {
  const guess = wall - (wallClock(wall, timeZone) - wall);
  return wall - (wallClock(guess, timeZone) - guess);
}

function parse(text: string, timeZone: string): number {
  const instant = zoned.test(text) ? Date.parse(text) : local.test(text) ? instantOf(Date.parse(`${text.length === 10 ? `${text}T00:00` : text}Z`), timeZone) : NaN;
  if (Number.isNaN(instant)) throw invalidRequest(`'${text}' is not a date`);
  return instant;
}

/** A date and time as it is kept: UTC, whole seconds. A time without a zone is read in the site's. */
export function storedDateTime(text: string, timeZone: string): string {
  return timestamp(new Date(parse(text, timeZone)));
}

/** A day as it is kept: midnight in the site's zone. `2026-03-01` and midnight UTC both mean that day; any other instant means the day it falls on in the zone. */
export function storedDay(text: string, timeZone: string): string {
  const wall = midnightUtc.test(text) ? Date.parse(text.slice(0, 10)) : wallClock(parse(text, timeZone), timeZone);
  if (Number.isNaN(wall)) throw invalidRequest(`'${text}' is not a date`);
  return timestamp(new Date(instantOf(Math.floor(wall / day) * day, timeZone)));
}

/** What a POST reply makes of a date: the site's wall-clock time, wrongly marked Z. */
export function mislabelled(stored: string, timeZone: string): string {
  return timestamp(new Date(wallClock(Date.parse(stored), timeZone)));
}

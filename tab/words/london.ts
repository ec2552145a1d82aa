const HOUR = 3_600_000;

/** The London day (`YYYY-MM-DD`) and time (`HH:MM`) of a moment; both empty for an impossible one. */
export function londonOf(instant: string): { day: string; time: string } {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return { day: '', time: '' };
  const shown = new Date(isSummer(at) ? at + HOUR : at).toISOString();
  return { day: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** Clocks go forward on the last Sunday of March and back on the last of October, at 01:00 UTC (Summer Time Order 2002; so since 1996). */
function isSummer(at: number): boolean {
  const year = new Date(at).getUTCFullYear();
  return lastSunday(year, 2) + HOUR <= at && at < lastSunday(year, 9) + HOUR;
}

/** Its midnight in UTC. March and October both have 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}

/** The moment when it is that time on that day in London; empty where there is no such day or time. In the hour that the clocks repeat it is the first one; one that they leave out is the hour after. */
export function londonInstant(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // 30 February would become 2 March.
  if (Number.isNaN(wanted) || toSecond(wanted) !== `${day}T${time}:00Z`) return '';
  const summer = toSecond(wanted - HOUR);
  const found = londonOf(summer);
  return found.day === day && found.time === time ? summer : toSecond(wanted);
}

/** A moment as the API writes it: to the second. */
const toSecond = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** So many months later, on the same day of the month or the last one that there is; a weekend day moves to the Monday after. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)));
  const weekend = { 6: 2, 0: 1 }[at.getUTCDay()] ?? 0;
  return new Date(at.getTime() + weekend * 86_400_000).toISOString().slice(0, 10);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The London day (`YYYY-MM-DD`) and time (`HH:MM`) of a moment; both empty for an impossible one. */
export function londonOf(instant: string): { day: string; time: string } {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return { day: '', time: '' };
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** The moment when it is that time on that day in London; empty where there is no such day or time. In the hour that the clocks repeat it is the first one; one that they leave out is the hour after. */
export function londonInstant(day: string, time: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // 30 February would become 2 March.
  if (Number.isNaN(wanted) || toSecond(wanted) !== `${day}T${time}:00Z`) return '';
  const summer = toSecond(wanted - 3_600_000);
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

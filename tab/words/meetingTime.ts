/** Minutes and seconds since a moment, "0:07" or "1:02:03"; "0:00" where that is still ahead by the clock here. */
export function elapsed(since: string | undefined, now: number): string {
  const seconds = secondsSince(since, now);
  if (seconds === undefined) return '';
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60), seconds % 60];
  const pair = (number: number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(rest)}` : `${minutes}:${pair(rest)}`;
}

/** What is left of the time that was planned, in words. */
export function leftInWords(since: string | undefined, minutes: number, now: number): string {
  const seconds = secondsSince(since, now);
  if (seconds === undefined) return '';
  const left = Math.ceil(minutes - seconds / 60);
  if (left > 0) return `${left} of ${minutes} minutes left`;
  return left === 0 ? `The ${minutes} minutes are over` : `${-left} ${left === -1 ? 'minute' : 'minutes'} over the ${minutes}`;
}

/** The share of one review in the time of the meeting, in whole minutes. */
export function shareOf(minutes: number, reviews: number): number {
  return reviews === 0 ? minutes : Math.max(1, Math.floor(minutes / reviews));
}

function secondsSince(since: string | undefined, now: number): number | undefined {
  const at = since ? Date.parse(since) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.floor((now - at) / 1_000));
}

import { bankHolidays } from '../../../src/domain/cycle/bankHolidays';

/** Easter Sunday by the Gregorian rule of Meeus, Jones and Butcher. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return Date.UTC(year, Math.floor((h + l - 7 * m + 114) / 31) - 1, ((h + l - 7 * m + 114) % 31) + 1);
}
const isoDay = (epoch: number) => new Date(epoch).toISOString().slice(0, 10);
/** That day, or the first weekday after it that is not taken. */
function substitute(day: number, taken: readonly string[] = []): string {
  const candidates = [0, 1, 2, 3, 4].map((later) => isoDay(day + later * 86_400_000));
  return candidates.find((each) => ![0, 6].includes(new Date(each).getUTCDay()) && !taken.includes(each)) ?? '';
}
const mondayOnOrAfter = (day: number) => isoDay(day + ((8 - new Date(day).getUTCDay()) % 7) * 86_400_000);
const oneOff: Readonly<Record<number, { added: string[]; removed: string[] }>> = {
  2020: { added: ['2020-05-08'], removed: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], removed: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], removed: [] },
};
function isWeekend(year: number, december: number): boolean {
  return [0, 6].includes(new Date(Date.UTC(year, 11, december)).getUTCDay());
}

test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])('the bank holidays of %s are those that the law gives, and the one-off ones', (year) => {
  const christmas = substitute(Date.UTC(year, 11, 25), isWeekend(year, 26) ? [] : [isoDay(Date.UTC(year, 11, 26))]);
  const boxing = substitute(Date.UTC(year, 11, 26), [christmas]);
  const byLaw = [substitute(Date.UTC(year, 0, 1)), isoDay(easter(year) - 2 * 86_400_000), isoDay(easter(year) + 86_400_000), mondayOnOrAfter(Date.UTC(year, 4, 1)), mondayOnOrAfter(Date.UTC(year, 4, 25)), mondayOnOrAfter(Date.UTC(year, 7, 25)), christmas, boxing];
  const { added, removed } = oneOff[year] ?? { added: [], removed: [] };
  expect([...bankHolidays].filter((day) => day.startsWith(`${year}`))).toEqual([...byLaw.filter((day) => !removed.includes(day)), ...added].sort());
});

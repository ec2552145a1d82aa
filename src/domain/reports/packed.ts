import { levels, metInTimes, sourceKinds } from '../recommendations/types';
import { type SnapshotRow, stands } from './types';

/** The most rows that one report keeps: at 45 characters each they fit the columns of its list with room to spare. */
export const MOST_ROWS = 12_000;

/**
 * Rows as one text: teams and themes once, everything else as places in its list of codes. A quarter of the same rows as
 * JSON: a year of a large county fits one item.
 */
export function packRows(rows: readonly SnapshotRow[]): string {
  const [teams, themes] = [placesOf(), placesOf()];
  const packed = rows.map(({ reference, level, sourceKind, team, theme, before, after, overdueDays, metInTime, daysToDone, daysToImpact, again }) =>
    [reference, levels.indexOf(level), sourceKinds.indexOf(sourceKind), teams.of(team), themes.of(theme), stands.indexOf(before), stands.indexOf(after), overdueDays || '', metInTime ? metInTimes.indexOf(metInTime) : '', daysToDone ?? '', daysToImpact ?? '', again ? 1 : ''].join(',').replace(/,+$/, ''),
  );
  return `${JSON.stringify([teams.all(), themes.all()])}\n${packed.join(';')}`;
}

/** The rows again; none of an empty text. Throws TypeError for a text that is none of ours. */
export function unpackRows(text: string): SnapshotRow[] {
  const end = text.indexOf('\n');
  if (text === '') return [];
  if (end < 0) throw new TypeError('The rows of a report cannot be read.');
  const [teams = [], themes = []] = JSON.parse(text.slice(0, end)) as string[][];
  const rows = text.slice(end + 1);
  return rows === '' ? [] : rows.split(';').map((row) => readRow(row, teams, themes));
}

function readRow(text: string, teams: readonly string[], themes: readonly string[]): SnapshotRow {
  const [reference = '', level, source, team, theme, before, after, overdue, met, done, impact, again] = text.split(',');
  return {
    reference,
    level: at(levels, level),
    sourceKind: at(sourceKinds, source),
    team: at(teams, team),
    theme: at(themes, theme),
    before: at(stands, before),
    after: at(stands, after),
    overdueDays: Number(overdue || 0),
    metInTime: met ? at(metInTimes, met) : undefined,
    daysToDone: done ? Number(done) : undefined,
    daysToImpact: impact ? Number(impact) : undefined,
    again: again === '1',
  };
}

function placesOf() {
  const places = new Map<string, number>();
  const of = (value: string): number => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  };
  return { of, all: () => [...places.keys()] };
}

function at<Value>(values: readonly Value[], place: string | undefined): Value {
  const value = place ? values[Number(place)] : undefined;
  if (value === undefined) throw new TypeError('A row of a report holds a code that is not known.');
  return value;
}

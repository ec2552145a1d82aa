import { type Day, londonDay } from '../clock';
import { coloursOn } from './course';
import { lastDayOf } from './months';
import { daysBetween } from './rag';
import { type MetInTime, type Rag, type Recommendation } from './types';

/** The pictures look back over so many months, this one included. */
export const MONTHS_BACK = 12;

/** A month of the pictures, `YYYY-MM`, and the day on which its colours are counted: its last, or today. */
export interface PictureMonth {
  month: string;
  day: Day;
}

/** This month and those before it, oldest first. */
export function pictureMonths(today: Day): PictureMonth[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: MONTHS_BACK }, (_, index) => {
    const back = MONTHS_BACK - 1 - index;
    if (back === 0) return { month: today.slice(0, 7), day: today };
    const last = back < month ? lastDayOf(year, month - back) : lastDayOf(year - 1, month - back + 12);
    return { month: last.slice(0, 7), day: last };
  });
}

/** What the pictures need to know of one recommendation: worked out once, and again only when it changes or a day begins. */
export interface PictureFacts {
  /** Its colour in each of the months, as digits to the base of five: a number is a twentieth of a list of words. */
  colours: number;
  entered: Day;
  /** When it was first signed off as done, and how many days it had been in the tracker; empty and 0 where it was not. */
  doneOn: Day;
  daysToDone: number;
  metInTime: MetInTime | undefined;
  impactOn: Day;
  daysToImpact: number;
}

const BASE = 5;
const digits: readonly (Rag | undefined)[] = [undefined, 'blue', 'green', 'amber', 'red'];

/** Facts of one recommendation for the months that end today. */
export function factsOf(recommendation: Recommendation, months: readonly PictureMonth[]): PictureFacts {
  const { createdAt, doneSignedOffAt, impactSignedOffAt, metInTime } = recommendation;
  const entered = londonDay(createdAt);
  const doneOn = doneSignedOffAt ? londonDay(doneSignedOffAt) : '';
  const impactOn = impactSignedOffAt ? londonDay(impactSignedOffAt) : '';
  const colours = coloursOn(recommendation, months.map(({ day }) => day)).reduceRight((sum, rag) => sum * BASE + digits.indexOf(rag), 0);
  return { colours, entered, doneOn, daysToDone: doneOn ? daysBetween(entered, doneOn) : 0, metInTime, impactOn, daysToImpact: impactOn ? daysBetween(entered, impactOn) : 0 };
}

/** The colour that the facts keep for a month by its place; undefined before it was there. */
export function colourAt({ colours }: Pick<PictureFacts, 'colours'>, place: number): Rag | undefined {
  return digits[Math.floor(colours / BASE ** place) % BASE];
}

import { Temporal } from 'temporal-polyfill';
import { type Day, type Instant, LONDON, toInstant } from '../clock';
import { addWorkingDays } from '../cycle/workingDays';

const DAYS_A_WEEK = 7;

/**
 * The day of the next monthly meeting: the same weekday of the next month as the last one had ("the second Tuesday"), or
 * the next working day where that is none; after `today`.
 */
export function suggestNextDay(last: Day, today: Day): Day {
  let month = Temporal.PlainDate.from(last).with({ day: 1 });
  for (;;) {
    month = month.add({ months: 1 });
    const day = addWorkingDays(sameWeekday(Temporal.PlainDate.from(last), month).toString(), 0);
    if (day > today) return day;
  }
}

/** A month with no fifth Tuesday has its last one. */
function sameWeekday(last: Temporal.PlainDate, month: Temporal.PlainDate): Temporal.PlainDate {
  const toFirst = (last.dayOfWeek - month.dayOfWeek + DAYS_A_WEEK) % DAYS_A_WEEK;
  const day = month.add({ days: toFirst + (Math.ceil(last.day / DAYS_A_WEEK) - 1) * DAYS_A_WEEK });
  return day.month === month.month ? day : day.subtract({ days: DAYS_A_WEEK });
}

/** The same time of day in London, on another day. */
export function atSameTime(startsAt: Instant, day: Day): Instant {
  const time = Temporal.Instant.from(startsAt).toZonedDateTimeISO(LONDON).toPlainTime();
  return toInstant(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: LONDON, plainTime: time }).epochMilliseconds);
}

/** The next meeting after one that starts then: a month on, at the same time of day. */
export function suggestNext(startsAt: Instant, today: Day): Instant {
  const last = Temporal.Instant.from(startsAt).toZonedDateTimeISO(LONDON).toPlainDate().toString();
  return atSameTime(startsAt, suggestNextDay(last, today));
}

import fc from 'fast-check';
import { londonInstant, londonOf } from '../../../tab/words/london';

const minutes = fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });

test('whatever day and time London’s clocks show, they show again at the moment that is made of them', () => {
  fc.assert(
    fc.property(minutes, (minute) => {
      const shown = londonOf(new Date(minute * 60_000).toISOString());
      expect(londonOf(londonInstant(shown.day, shown.time))).toEqual(shown);
    }),
  );
});

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
function asThePlatformTells(at: number): { day: string; time: string } {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

test('London’s clocks are told as the platform’s own calendar tells them', () => {
  fc.assert(fc.property(minutes, (minute) => expect(londonOf(new Date(minute * 60_000).toISOString())).toEqual(asThePlatformTells(minute * 60_000))));
});

test('so are the minutes around every change of the clocks from 1996 to 2040: a law that changes them will fail this', () => {
  for (let at = Date.UTC(1996, 0, 1, 0, 59); at < Date.UTC(2040, 0, 1); at += 86_400_000) {
    for (const moment of [at, at + 60_000]) expect(londonOf(new Date(moment).toISOString())).toEqual(asThePlatformTells(moment));
  }
});

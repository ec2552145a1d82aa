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

import fc from 'fast-check';
import { monthlyCard, nextOf, ROWS_ON_A_PAGE, shownOf, waits, type MonthlyAsk, type MonthlyRow } from '../../../bot/cards/monthlyCards';
import { cardFaults } from '../support/lint';
import { someFacts, teamsLinks } from '../support/samples';

const row = fc.record({ answered: fc.boolean(), mayUpdate: fc.boolean() });
const asks = fc.array(row, { minLength: 1, maxLength: 60 }).map((rows): MonthlyAsk => ({ meeting: 'TM-2026-03', meetingDay: '2026-03-27', cover: '', away: undefined, rows: rows.map(({ answered, mayUpdate }, index): MonthlyRow => ({ answered, facts: someFacts({ reference: `R-2026-${String(index + 1).padStart(3, '0')}`, mayUpdate, theme: 'anti-racist-practice', flag: 'blocked' }) })) }));
const onPage = ({ rows }: MonthlyAsk, page: number) => rows.slice(page * ROWS_ON_A_PAGE, (page + 1) * ROWS_ON_A_PAGE).map(({ facts }) => facts.reference);

test('saving again and again answers every row that waits, each once, from whatever row one begins', () => {
  fc.assert(
    fc.property(asks, fc.nat(), (ask, start) => {
      const waiting = ask.rows.filter(waits).map(({ facts }) => facts.reference);
      const answered: string[] = [];
      let rows = ask.rows;
      let next = nextOf({ ...ask, rows }, rows[start % rows.length]?.facts.reference ?? '');
      while (next.row !== '') {
        const saved = next.row;
        answered.push(saved);
        rows = rows.map((each) => (each.facts.reference === saved ? { ...each, answered: true } : each));
        next = nextOf({ ...ask, rows }, saved);
      }
      return answered.length === waiting.length && new Set(answered).size === waiting.length && answered.every((reference) => waiting.includes(reference));
    }),
  );
});

test('the row that is open stands on the page that is shown, and takes an answer', () => {
  fc.assert(
    fc.property(asks, fc.nat({ max: 20 }), fc.nat({ max: 80 }), (ask, page, number) => {
      const shown = shownOf(ask, { page, row: `R-2026-${String(number).padStart(3, '0')}` });
      return onPage(ask, shown.page).length > 0 && (shown.row === '' || (onPage(ask, shown.page).includes(shown.row) && ask.rows.some(({ facts }) => facts.reference === shown.row && facts.mayUpdate)));
    }),
  );
});

test('however many rows there are, and whichever page is shown, every client draws the card', () => {
  fc.assert(
    fc.property(asks, fc.nat({ max: 20 }), (ask, page) => cardFaults(monthlyCard(ask, { page, row: '' }, undefined, '2026-03-20', teamsLinks).card).length === 0),
    { numRuns: 40 },
  );
});

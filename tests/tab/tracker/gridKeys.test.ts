import { moveInGrid } from '../../../tab/pages/tracker/useGridKeys';

const grid = { rowCount: 10_000, columnCount: 6 };

test.each([
  ['ArrowDown', false, { row: 5, column: 2 }],
  ['ArrowUp', false, { row: 3, column: 2 }],
  ['ArrowRight', false, { row: 4, column: 3 }],
  ['ArrowLeft', false, { row: 4, column: 1 }],
  ['PageDown', false, { row: 14, column: 2 }],
  ['Home', false, { row: 4, column: 0 }],
  ['End', false, { row: 4, column: 5 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 9_999, column: 5 }],
])('%s (control: %s) moves in the grid as the pattern for grids says', (key, control, to) => {
  expect(moveInGrid({ row: 4, column: 2 }, key, control, grid)).toEqual(to);
});

test('no key leads out of the grid', () => {
  expect(moveInGrid({ row: 0, column: 0 }, 'ArrowUp', false, grid)).toEqual({ row: 0, column: 0 });
  expect(moveInGrid({ row: 9_999, column: 5 }, 'PageDown', false, grid)).toEqual({ row: 9_999, column: 5 });
});

test('any other key is left to the browser', () => {
  expect(moveInGrid({ row: 0, column: 0 }, 'a', false, grid)).toBeUndefined();
});

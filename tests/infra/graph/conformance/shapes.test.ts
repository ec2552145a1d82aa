import { shapeFaults } from '../support/openapi';

describe('20 every answer is held against Microsoft’s description', () => {
  const item = { id: '1', eTag: '"a,1"', createdDateTime: '2026-01-01T00:00:00Z', fields: { Title: 'Ann' } };

  test('a good item passes', () => {
    expect(shapeFaults('GET', '/sites/a,b,c/lists/l/items/1', 200, item)).toEqual([]);
  });

  test.each([
    ['an id that is a number', { ...item, id: 1 }],
    ['a date without a zone', { ...item, createdDateTime: '2026-01-01T00:00:00' }],
    ['fields that are a list', { ...item, fields: [] }],
  ])('%s is found out', (_what, body) => {
    expect(shapeFaults('GET', '/sites/a,b,c/lists/l/items/1', 200, body)).not.toEqual([]);
  });

  test('an error without a message is found out', () => {
    expect(shapeFaults('GET', '/sites/a,b,c/lists/l/items', 400, { error: { code: 'invalidRequest' } })).not.toEqual([]);
  });

  test('a path and a method that Graph does not have are found out', () => {
    expect(shapeFaults('PUT', '/sites/a,b,c/lists/l/items', 200, {})).not.toEqual([]);
  });
});

import { declarations, planList, reviewsList } from '../../src/lists';

const list = declarations.find((each) => each.name === reviewsList.name) ?? declarations[0];
if (!list) throw new Error('no lists');
const asDeclared = list.columns.map((column, index) => ({ id: String(index), name: column.name, facet: column.type, indexed: column.indexed, unique: column.unique }));

test('a list as declared needs nothing', () => {
  expect(planList(list, asDeclared)).toEqual({ steps: [], problems: [] });
});

test('columns that nobody declares any more stay', () => {
  expect(planList(list, [...asDeclared, { id: 'x', name: 'oldColumn', facet: 'text', indexed: false, unique: false }])).toEqual({ steps: [], problems: [] });
});

test('a missing column is added and a missing index is made', () => {
  const older = asDeclared.filter((column) => column.name !== 'theme').map((column) => (column.name === 'state' ? { ...column, indexed: false } : column));
  expect(planList(list, older).steps.map((step) => [step.kind, 'column' in step ? step.column.name : ''])).toEqual([
    ['addIndex', 'state'],
    ['addColumn', 'theme'],
  ]);
});

test('a column of another type is told, not touched', () => {
  const wrong = asDeclared.map((column) => (column.name === 'state' ? { ...column, facet: 'number' } : column));
  expect(planList(list, wrong)).toEqual({ steps: [], problems: [expect.stringContaining('column state is of type number and should be text')] });
});

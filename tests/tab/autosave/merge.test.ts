import { mergeFields, same, withField } from '../../../tab/autosave/merge';

const base = { strengths: 'Visits are regular.', areas: '', evidence: '', items: [{ id: 'one', action: 'Refer to advocacy', dueDay: '' }] };

test('Robin’s strengths and Morgan’s areas both survive', () => {
  const { value, conflicts } = mergeFields(base, { ...base, strengths: 'Visits are weekly.' }, { ...base, areas: 'No chronology.' });

  expect(value).toEqual({ ...base, strengths: 'Visits are weekly.', areas: 'No chronology.' });
  expect(conflicts).toEqual([]);
});

test('the same field changed twice is a conflict that holds both texts', () => {
  const { value, conflicts } = mergeFields(base, { ...base, areas: 'Robin’s words' }, { ...base, areas: 'Morgan’s words' });

  expect(conflicts).toEqual([{ path: 'areas', base: '', mine: 'Robin’s words', theirs: 'Morgan’s words' }]);
  expect(value.areas).toBe('Robin’s words');
});

test('two people who fill in different fields of one recommendation both keep theirs', () => {
  const mine = { ...base, items: [{ id: 'one', action: 'Refer to an advocate', dueDay: '' }] };
  const theirs = { ...base, items: [{ id: 'one', action: 'Refer to advocacy', dueDay: '2026-03-27' }] };

  expect(mergeFields(base, mine, theirs).value.items).toEqual([{ id: 'one', action: 'Refer to an advocate', dueDay: '2026-03-27' }]);
});

test('a recommendation that one removed and nobody changed is gone', () => {
  expect(mergeFields(base, { ...base, items: [] }, { ...base, areas: 'x' }).value.items).toEqual([]);
});

test('a recommendation that one removed and the other changed stays', () => {
  const changed = { ...base, items: [{ id: 'one', action: 'Refer to advocacy this week', dueDay: '' }] };

  expect(mergeFields(base, { ...base, items: [] }, changed).value.items).toEqual(changed.items);
});

test('a missing answer, null and undefined are the same answer', () => {
  expect(same({ grade: null }, {})).toBe(true);
  expect(same({ grade: undefined, said: '' }, { said: '' })).toBe(true);
  expect(same({ grade: 'good' }, {})).toBe(false);
});

test('a field is replaced by its path, list items by their id', () => {
  expect(withField(base, 'items.one.dueDay', '2026-03-27').items).toEqual([{ id: 'one', action: 'Refer to advocacy', dueDay: '2026-03-27' }]);
  expect(withField(base, 'areas', 'x')).toEqual({ ...base, areas: 'x' });
});

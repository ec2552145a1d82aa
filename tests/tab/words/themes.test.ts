import { themes2025 } from '../../../src/contract/themes';
import { themeInWords, themeMeaning } from '../../../tab/words/themes';

test('a theme is worded as the taxonomy words it, by its key and by its title', () => {
  expect([themeInWords('smart-planning'), themeInWords('SMART planning'), themeInWords('anti-racist-practice')]).toEqual(['SMART planning', 'SMART planning', 'Anti-racist practice and Social GRACES']);
});

test('a theme that is not in the taxonomy stands as somebody wrote it, a key with spaces', () => {
  expect([themeInWords('PEP timeliness'), themeInWords('transport-to-school'), themeInWords('')]).toEqual(['PEP timeliness', 'Transport to school', '']);
});

test('every abbreviation in a theme is spelt out', () => {
  const abbreviated = themes2025.themes.filter(({ title }) => /[A-Z]{2,}/.test(title));
  expect(abbreviated.map(({ key }) => key)).toEqual(['smart-planning', 'anti-racist-practice']);
  expect(abbreviated.map(({ key }) => themeMeaning(key)?.split(':')[0])).toEqual(['SMART', 'Social GRACES']);
});

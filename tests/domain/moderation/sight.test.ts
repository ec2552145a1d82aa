import { sightOf } from '../../../src/domain/moderation/sight';
import { reading } from './builders';

const cleared = { kind: 'cleared' } as const;
const blind = { hideGrades: true, discussionOpenedAt: undefined };
const names = (sight: ReturnType<typeof sightOf>) => (sight.kind === 'open' ? sight.readings.map(({ member }) => member.name) : []);

test('while Asha has not handed in, she sees her own reading alone and no grade of the reviewer', () => {
  const sight = sightOf('oid-Asha', cleared, blind, [reading('Asha', false), reading('Bryn', true)]);
  expect(names(sight)).toEqual(['Asha']);
  expect(sight).toMatchObject({ reviewerGrades: false });
});

test('once her own is in, Asha sees the others that are in, and never a draft', () => {
  const sight = sightOf('oid-Asha', cleared, blind, [reading('Asha', true), reading('Bryn', true), reading('Cato', false)]);
  expect(names(sight)).toEqual(['Asha', 'Bryn']);
  expect(sight).toMatchObject({ reviewerGrades: true });
});

test('the chair opening the discussion shows the readings to a member who has none', () => {
  const opened = { ...blind, discussionOpenedAt: '2026-11-20T09:00:00Z' };
  expect(names(sightOf('oid-Dara', cleared, opened, [reading('Bryn', true), reading('Cato', false)]))).toEqual(['Bryn']);
});

test('where the grades are not hidden, the reviewer’s are seen before the own reading is in', () => {
  expect(sightOf('oid-Asha', cleared, { ...blind, hideGrades: false }, [])).toMatchObject({ reviewerGrades: true });
});

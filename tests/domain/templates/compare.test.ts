import fc from 'fast-check';
import { compareTemplates } from '../../../src/domain/templates/compare';
import { template2025 } from '../../../src/domain/templates/template2025';
import { documents } from './samples';

const [journey, needs, ...rest] = template2025.sections;
if (!journey || !needs) throw new Error('The form of 2025 has sections.');
const told = (later: typeof template2025) => compareTemplates(template2025, later).map(({ change, id, setting }) => [change, id, setting].filter(Boolean).join(' '));

test('a section that changed places is told as moved, and the others are not', () => {
  expect(told({ ...template2025, sections: [needs, ...rest, journey] })).toEqual(['moved sections.journey']);
});

test('a question in other words is told with both wordings', () => {
  const [first, ...others] = journey.guidance;
  const reworded = { ...journey, guidance: [{ key: first?.key ?? '', text: 'Where did it begin?' }, ...others] };
  expect(compareTemplates(template2025, { ...template2025, sections: [reworded, needs, ...rest] })).toEqual([expect.objectContaining({ change: 'reworded', what: 'Question', where: journey.title, before: first?.text, after: 'Where did it begin?' })]);
});

test('a condition and a rule are told by name', () => {
  const narrowed = { ...journey, for: ['lookedAfter' as const], required: ['grade' as const] };
  expect(told({ ...template2025, sections: [narrowed, needs, ...rest] })).toEqual(['changed sections.journey Asked about', 'changed sections.journey Required']);
});

test('a standard that is gone is told as removed', () => {
  expect(told({ ...template2025, standards: template2025.standards.filter(({ key }) => key !== 'visits') })).toEqual(['removed standards.visits']);
});

test('a document does not differ from itself', () => {
  fc.assert(fc.property(documents, (document) => expect(compareTemplates(document, document)).toEqual([])));
});

test('what is added one way is removed the other way', () => {
  fc.assert(
    fc.property(documents, documents, (a, b) => {
      const ids = (changes: ReturnType<typeof compareTemplates>, change: string) => changes.filter((each) => each.change === change).map(({ id }) => id).sort();
      expect(ids(compareTemplates(a, b), 'added')).toEqual(ids(compareTemplates(b, a), 'removed'));
    }),
  );
});

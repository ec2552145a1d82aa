import fc from 'fast-check';
import { activity2026, visitsTable2026 } from '../../../src/domain/templates/activities';
import { shippedVersions } from '../../../src/domain/templates/shipped';
import { template2024 } from '../../../src/domain/templates/template2024';
import { template2025 } from '../../../src/domain/templates/template2025';
import { childStatuses, type Conditional, type Template, type TemplateDocument } from '../../../src/domain/templates/types';
import { type TemplateVersion } from '../../../src/domain/templates/versions';

/** A version of the shipped form of 2025, with what the test says of it. */
export function version(changes: Partial<TemplateVersion> = {}): TemplateVersion {
  const shipped = shippedVersions.find(({ version: name }) => name === '2025');
  if (!shipped) throw new Error('The form of 2025 does not ship.');
  const made = { ...shipped, ...changes };
  return { ...made, document: { ...made.document, key: made.key, version: made.version } };
}

/** A draft of 2026, begun from 2025. */
export const draft = (changes: Partial<TemplateVersion> = {}): TemplateVersion => version({ version: '2026', state: 'draft', publishedAt: undefined, publishedBy: undefined, ...changes });

const words = fc.constantFrom('Is she listened to?', 'Visits are timely', '“Quoted” — é', 'Ünïcode 👩‍👧', 'two\nlines');
const condition: fc.Arbitrary<Conditional> = fc.oneof(fc.constant({}), fc.subarray([...childStatuses], { minLength: 1 }).map((statuses) => ({ for: statuses })));

function reworded<Item extends { key: string }>(items: readonly Item[], change: (item: Item, text: string) => Item): fc.Arbitrary<Item[]> {
  const orders = fc.shuffledSubarray([...items], { minLength: 1 });
  return fc.tuple(orders, fc.array(words, { minLength: items.length, maxLength: items.length }), fc.array(condition, { minLength: items.length, maxLength: items.length })).map(([kept, texts, conditions]) => kept.map((item, index) => ({ ...change(item, texts[index] ?? ''), ...conditions[index] })));
}

/** Forms of a review that a QA lead could come to: some of the sections and standards, in any order, in other words and with conditions. */
export const editedTemplates: fc.Arbitrary<Template> = fc
  .record({ base: fc.constantFrom(template2024, template2025), sections: reworded(template2025.sections, (item, title) => ({ ...item, title })), standards: reworded(template2025.standards, (item, title) => ({ ...item, title })), title: words })
  .map(({ base, sections, standards, title }) => ({ ...base, title, sections, standards }));

/** Any document: a form of a review or of an activity. */
export const documents: fc.Arbitrary<TemplateDocument> = fc.oneof(editedTemplates, fc.constantFrom<TemplateDocument>(activity2026, visitsTable2026));

import fc from 'fast-check';
import { type Block } from '../../../src/domain/reviews/documentBlocks';
import { documentOf } from '../../../src/domain/reviews/document';
import { emptyAnswers } from '../../../src/domain/reviews/empty';
import { type ReviewPart } from '../../../src/domain/reviews/types';
import { partsOf } from '../../../src/domain/templates/parts';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, review } from '../support/builders';

const today = '2026-11-20';
const textOf = (blocks: readonly Block[]): string => blocks.map((block) => (block.kind === 'facts' || block.kind === 'table' ? [block.title, ...block.rows.flat()].join('\n') : block.text)).join('\n');
/** Fields that hold what somebody wrote, as against codes, ids and days. */
const free = new Set(['text', 'evidence', 'impact', 'action', 'reason', 'said', 'why', 'byWhom', 'analysis', 'goodPractice', 'practiceReason', 'outcomesReason', 'outOfLineReason', 'ownerRole', 'noneReason', 'notApplicableReason', 'ethnicityText', 'ethnicityReason', 'religionReason', 'additionalNeeds', 'firstLanguage', 'corrections']);

/** Every field that somebody may write in, each with a mark of its own: what was written, and the marks. */
function marked(parts: readonly ReviewPart[], mark: (at: number) => string): { parts: ReviewPart[]; marks: string[] } {
  const marks: string[] = [];
  const fill = (value: unknown, name: string): unknown => {
    if (typeof value === 'string' && free.has(name)) return marks[marks.push(mark(marks.length)) - 1];
    if (Array.isArray(value)) return value.map((each) => fill(each, name));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each, key)]));
    return value;
  };
  return { parts: parts.map((part) => ({ ...part, answers: fill(part.answers, '') as ReviewPart['answers'] })), marks };
}

test('every word that anybody wrote is in the document', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => text.trim() === text && text !== ''), (text) => {
      const { parts, marks } = marked(completeParts(), (at) => `⟨${at}⟩${text}`);
      const written = textOf(documentOf(review(), template2025, parts, today).blocks);
      expect(marks.filter((mark) => !written.includes(mark))).toEqual([]);
      expect(marks.length).toBeGreaterThan(30);
    }),
  );
});

test('each part has its heading, in the order of the form', () => {
  const { blocks } = documentOf(review(), template2025, completeParts(), today);
  const headings = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : []));
  expect(headings).toEqual(partsOf(template2025).map(({ title }) => title));
});

test('grades, outcomes and dates are in words', () => {
  const written = textOf(documentOf(review({ practiceGrade: 'requiresImprovement', submittedAt: '2026-11-12T23:30:00Z' }), template2025, completeParts(), today).blocks);
  for (const words of ['Requires improvement to be good', 'Met', '15 January 2027', '12 November 2026', 'African', 'Fathers and wider family']) expect(written).toContain(words);
  expect(written).not.toMatch(/requiresImprovement|notApplicable|fathers-and-wider-family|\d{4}-\d{2}-\d{2}/);
});

test('where moderation settled on another grade, both stand side by side', () => {
  const written = textOf(documentOf(review({ practiceGrade: 'outstanding', agreedGrades: { practice: 'good', outcomes: undefined, overall: undefined } }), template2025, completeParts(), today).blocks);
  expect(written).toContain('Outstanding (reviewer); Good (agreed)');
});

test('a review that nobody began says of every part that nothing is written', () => {
  const parts = partsOf(template2025).map(({ key, kind }): ReviewPart => ({ reviewReference: 'PIR-2026-07', part: key, answers: emptyAnswers(kind, template2025), round: 0, updatedAt: undefined, updatedBy: undefined, revision: 0 }));
  const { blocks } = documentOf(review(), template2025, parts, today);
  expect(textOf(blocks)).toContain('Not submitted yet: this is a draft');
  expect(textOf(blocks).split('Nothing written').length).toBeGreaterThan(40);
});

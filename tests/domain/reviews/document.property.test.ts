import fc from 'fast-check';
import { type Block } from '../../../src/domain/reviews/documentBlocks';
import { documentOf } from '../../../src/domain/reviews/document';
import { emptyAnswers } from '../../../src/domain/reviews/empty';
import { type NoteKind, type ReviewNote } from '../../../src/domain/reviews/notes';
import { type ReviewPart } from '../../../src/domain/reviews/types';
import { partsOf } from '../../../src/domain/templates/parts';
import { template2024 } from '../../../src/domain/templates/template2024';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, review } from '../support/builders';

const today = '2026-11-20';
const textOf = (blocks: readonly Block[]): string => blocks.map((block) => (block.kind === 'facts' || block.kind === 'table' ? [block.title, ...(block.kind === 'table' ? block.head : []), ...block.rows.map((row) => row.join(' | '))].join('\n') : block.text)).join('\n');
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
  expect(written).toContain('Grade of the reviewer\nAgreed grade\nSocial work practice | Outstanding | Good');
});

test('a review that nobody began says of every part that nothing is written', () => {
  const parts = partsOf(template2025).map(({ key, kind }): ReviewPart => ({ reviewReference: 'PIR-2026-07', part: key, answers: emptyAnswers(kind, template2025), round: 0, updatedAt: undefined, updatedBy: undefined, revision: 0 }));
  const { blocks } = documentOf(review(), template2025, parts, today);
  expect(textOf(blocks)).toContain('Not submitted yet: this is a draft');
  expect(textOf(blocks).split('Nothing written').length).toBeGreaterThan(40);
});

test('a review of the form of 2024 shows its one overall grade, and what was agreed beside it', () => {
  const own = review({ templateVersion: '2024', overallGrade: 'good', agreedGrades: { practice: undefined, outcomes: undefined, overall: 'requiresImprovement' } });
  const { blocks } = documentOf(own, template2024, completeParts(), today);
  expect(textOf(blocks)).toContain('Overall grade | Good | Requires improvement to be good');
  expect(textOf(blocks)).not.toContain('Outcomes for the child');
});

test('the office-use box has its dates, and says which are not recorded yet', () => {
  const written = textOf(documentOf(review({ agreedAt: '2026-11-16T10:00:00Z', moderatedByPanel: true, office: { sent: '2026-11-17', uploaded: '', trackingMeeting: '2026-12-01' } }), template2025, completeParts(), today).blocks);
  for (const row of ['Moderated by panel | Yes', 'Sent to the worker and the line manager | 17 November 2026', 'Uploaded to the case system | Not recorded yet', 'Recommendation tracking meeting | 1 December 2026']) expect(written).toContain(row);
});

test('the declaration stands in the words that were confirmed, with who and when', () => {
  const declaration = { sentence: 'I read the record myself.', by: { oid: 'r', name: 'Robin Asante' }, at: '2026-11-12T09:05:00Z' };
  expect(textOf(documentOf(review({ declaration }), template2025, completeParts(), today).blocks)).toContain('Confirmed | I read the record myself.\nBy | Robin Asante\nOn | 12 November 2026 at 09:05');
});

test('what worker, manager and reviewer said is the annex; what the checker noted is in no document', () => {
  const note = (kind: NoteKind, text: string): ReviewNote => ({ key: `PIR-2026-07/${text}`, reviewReference: 'PIR-2026-07', kind, part: '', text, by: { oid: 'j', name: 'Jules Okoro' }, at: '2026-11-18T10:00:00Z', round: 0, revision: 1 });
  const written = textOf(documentOf(review(), template2025, completeParts(), today, [note('checkComment', 'Which visit?'), note('reflection', 'I see the year anew.'), note('managerFeedback', 'Fair.'), note('reply', 'Thank you.')]).blocks);
  for (const words of ['Reflection of the allocated worker', 'I see the year anew.', 'Fair.', 'Thank you.']) expect(written).toContain(words);
  expect(written).not.toContain('Which visit?');
});

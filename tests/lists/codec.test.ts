import fc from 'fast-check';
import { AppError } from '../../src/domain/errors';
import { checkList, declarations, defineList, partKey, recommendationsList, reviewPartsList, reviewsList } from '../../src/lists';
import { begunSection, entry } from '../domain/support/builders';
import { json } from '../../src/lists/document';
import { key, text } from '../../src/lists/fields';
import * as rows from './rows';

const [recommendation] = fc.sample(rows.recommendations, { numRuns: 1, seed: 1 });
const [review] = fc.sample(rows.reviews, { numRuns: 1, seed: 1 });
if (!recommendation || !review) throw new Error('no samples');

const refusal = (work: () => unknown): AppError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

test.each(declarations.map((list) => [list.name, list] as const))('SharePoint accepts every name, index and row of the list %s', (_, list) => {
  expect(checkList(list)).toEqual([]);
});

test('every person column is indexed on request and keeps the name beside it', () => {
  const columns = recommendationsList.columns.filter((column) => column.name.startsWith('owner'));
  expect(columns).toEqual([
    { name: 'ownerOid', type: 'text', indexed: true, unique: false },
    { name: 'ownerName', type: 'text', indexed: false, unique: false },
    { name: 'ownerRole', type: 'text', indexed: true, unique: false },
  ]);
});

test('a list that SharePoint would refuse is told with every reason', () => {
  const list = defineList<{ Title: string; a: string; averyveryverylongnamethatgoesonandon: string }>('Bad', {
    description: 'Bad.',
    keyColumn: 'a',
    keyOf: (row) => row.a,
    fields: { Title: text(), a: text(), averyveryverylongnamethatgoesonandon: key() },
  });
  expect(checkList(list)).toHaveLength(4);
});

test('a pasted text of 70,000 characters is refused with the name of the field and both lengths', () => {
  const error = refusal(() => recommendationsList.encodeChange({ progress: 'x'.repeat(70_000) }));
  expect(error.code).toBe('tooLong');
  expect(error.message).toContain('“progress” is 70,000 characters long; the most that can be kept is 63,999');
  expect(error.details.faults?.[0]?.path).toBe('progress');
});

test('an emoji counts as two characters, as it does in SharePoint', () => {
  expect(refusal(() => recommendationsList.encodeChange({ theme: '👩'.repeat(128) })).message).toContain('256');
  expect(recommendationsList.encodeChange({ theme: '👩'.repeat(127) }).theme).toHaveLength(254);
});

test('line breaks of Windows become line feeds and control characters go', () => {
  expect(recommendationsList.encodeChange({ progress: 'a\r\nb\rc\u0000\u000bd' }).progress).toBe('a\nb\ncd');
});

test('a document longer than a note is spread over several, and never cut inside an emoji', () => {
  const field = json('', { notes: 3 });
  const cells: Record<string, string | number | boolean | null> = {};
  field.encode('document', `a${'👩'.repeat(60_000)}`, cells);
  expect(Object.keys(cells)).toEqual(['document', 'document2', 'document3']);
  expect(Buffer.from(String(cells.document)).toString()).toBe(cells.document);
  expect(field.decode('document', cells)).toBe(`a${'👩'.repeat(60_000)}`);
  expect(refusal(() => field.encode('document', 'x'.repeat(200_000), {})).code).toBe('tooLong');
});

test('a graded section is columns that can be filtered and read in Power BI', () => {
  const { graded } = begunSection('Warm');
  const answers = { kind: 'graded', graded: { ...graded, strengths: [...graded.strengths, entry('Curious', { id: 's2', evidence: 'Note of 4 May.', beforePeriod: true })], grade: 'good' } } as const;
  const cells = reviewPartsList.encode({ reviewReference: 'PIR-2025-07', part: 'journey', answers, round: 0, updatedAt: undefined, updatedBy: undefined, revision: 1 });
  expect(cells).toMatchObject({ partKey: partKey('PIR-2025-07', 'journey'), grade: 'good', strengths: 'Warm\n\n(before the period in view) Curious', evidence: 'Visit of 3 November.\nNote of 4 May.', areas: null });
});

const section = { answersKind: 'graded', reviewReference: 'PIR-2025-07', part: 'journey', revision: 3 };
const entriesOf = (cells: Record<string, string | number>) => {
  const { answers } = reviewPartsList.decode({ ...section, ...cells }).row;
  return answers.kind === 'graded' ? [answers.graded.strengths, answers.graded.areas] : [];
};

test('a section that the version before kept as three texts opens as entries, with every word and the evidence of each', () => {
  const evidence = 'Visit of 4 May.\nCase note of 12 July.';
  expect(entriesOf({ strengths: 'Warm.\n\nPatient.', areas: 'Late plans.', evidence })).toEqual([[{ id: 's1', text: 'Warm.\n\nPatient.', evidence, beforePeriod: false }], [{ id: 'a1', text: 'Late plans.', evidence, beforePeriod: false }]]);
  expect(entriesOf({ evidence })).toEqual([[{ id: 's1', text: '', evidence, beforePeriod: false }], []]);
  expect(entriesOf({})).toEqual([[], []]);
});

test('an attempt that the version before kept without an id is named by its place', () => {
  const answer = { obtained: false, day: '', said: '', attempts: [{ day: '2026-03-05', how: 'email', byWhom: 'Robin', outcome: 'noAnswer', why: '' }] };
  const { answers } = reviewPartsList.decode({ ...section, answersKind: 'feedback', document: JSON.stringify({ kind: 'feedback', feedback: { family: answer, worker: answer, manager: answer } }) }).row;
  expect(answers).toMatchObject({ feedback: { family: { attempts: [{ id: 't1', byWhom: 'Robin' }] } } });
});

test('a row whose required cell was emptied by hand cannot be read, and says which', () => {
  const cells = { ...reviewsList.encode(review), state: null };
  expect(() => reviewsList.decode(cells)).toThrow('state');
});

test('a row that could not be read again is not written', () => {
  expect(() => recommendationsList.encode({ ...recommendation, raisedBy: { oid: '', name: '' } })).toThrow('raisedBy');
});

test('follow-ups travel in the same item as the change', () => {
  const followUps = [{ id: 'audit/1', kind: 'audit', payload: { text: 'assigned' }, notBefore: '2026-01-01T00:00:00Z' }];
  const cells = reviewsList.encodeChange({ state: 'submitted' }, followUps);
  expect(Object.keys(cells).sort()).toEqual(['followUps', 'state']);
  expect(reviewsList.decode({ ...reviewsList.encode(review), ...cells }).followUps).toEqual(followUps);
});

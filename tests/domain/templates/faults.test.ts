import { activity2026, visitsTable2026 } from '../../../src/domain/templates/activities';
import { documentFaults } from '../../../src/domain/templates/faults';
import { readDocument } from '../../../src/domain/templates/readDocument';
import { template2025 } from '../../../src/domain/templates/template2025';
import { type ActivityTemplate, type Template } from '../../../src/domain/templates/types';

const [journey, needs] = template2025.sections;
const [details] = template2025.standards;
const [outstanding, ...otherGrades] = template2025.scale.grades;
if (!journey || !needs || !details || !outstanding) throw new Error('The form of 2025 has sections, standards and grades.');

const pathsOf = (change: Partial<Template>) => documentFaults({ ...template2025, ...change }).map(({ path, code }) => `${path} ${code}`);
const wrong: readonly (readonly [string, Partial<Template>, readonly string[]])[] = [
  ['a key with a space', { key: 'two words' }, ['key key']],
  ['no title', { title: ' ' }, ['title required']],
  ['no section at all', { sections: [] }, ['sections required']],
  ['two sections of one key', { sections: [journey, { ...needs, key: 'journey' }] }, ['sections.1.key twice']],
  ['a section that takes the place of a fixed part', { sections: [{ ...journey, key: 'summary' }] }, ['sections.0.key taken']],
  ['a section without a title', { sections: [{ ...journey, title: '' }] }, ['sections.0.title required']],
  ['evidence required of no finding', { sections: [{ ...journey, required: ['evidence'] }] }, ['sections.0.required needs']],
  ['a question without words', { sections: [{ ...journey, guidance: [{ key: 'q1', text: '' }] }] }, ['sections.0.guidance.0.text required']],
  ['two questions of one key', { sections: [{ ...journey, guidance: [{ key: 'q1', text: 'A?' }, { key: 'q1', text: 'B?' }] }] }, ['sections.0.guidance.1.key twice']],
  ['a condition on no status', { standards: [{ ...details, for: [] }] }, ['standards.0.for required']],
  ['no section for a care leaver', { sections: [{ ...journey, for: ['earlyHelp', 'childInNeed', 'childProtection', 'lookedAfter'] }] }, ['sections noneFor']],
  ['a standard without words', { standards: [{ ...details, title: '' }] }, ['standards.0.title required']],
  ['an action required without an outcome', { standards: [{ ...details, required: ['action'] }] }, ['standards.0.required needs']],
  ['a grade without a descriptor', { scale: { ...template2025.scale, grades: [{ ...outstanding, descriptor: '' }, ...otherGrades] } }, ['scale.grades.0.descriptor required']],
  ['three grades', { scale: { ...template2025.scale, grades: otherGrades } }, ['scale.grades grades']],
  ['a scale without a day', { scale: { ...template2025.scale, from: '2026-02-30' } }, ['scale.from day']],
  ['no overall grade', { summary: { ...template2025.summary, overallGrades: [] } }, ['summary.overallGrades required']],
  ['one overall grade beside the two', { summary: { ...template2025.summary, overallGrades: [...template2025.summary.overallGrades, { key: 'overall', title: 'Overall', hint: '' }] } }, ['summary.overallGrades oneOrTwo']],
  ['no way to say that religion is not recorded', { religions: [{ code: 'none', label: 'No religion' }] }, ['religions notRecorded']],
  ['an answer without words', { genders: [{ code: 'female', label: '' }] }, ['genders.0.label required']],
  ['a status taken away', { statuses: template2025.statuses.slice(1) }, ['statuses missing']],
];

test.each(wrong)('a form is not sound with %s, and the fault names the place', (_, change, paths) => {
  expect(pathsOf(change)).toEqual(paths);
});

test.each<readonly [string, Partial<ActivityTemplate>, readonly string[]]>([
  ['no kind of activity', { kinds: [] }, ['kinds required']],
  ['neither section nor table', { sections: [], cases: [] }, ['sections required']],
  ['a section that asks nothing', { sections: [{ key: 'scope', title: 'Scope', guidance: [], asks: [] }] }, ['sections.0.asks required']],
  ['a choice of one answer', { cases: [{ key: 'way', title: 'Way', kind: 'choice', options: [{ code: 'a', label: 'A' }], required: true }] }, ['cases.0.options required']],
  ['answers to choose in a column of text', { cases: [{ key: 'way', title: 'Way', kind: 'text', options: [{ code: 'a', label: 'A' }], required: true }] }, ['cases.0.options unknown']],
])('the form of an activity is not sound with %s', (_, change, paths) => {
  expect(documentFaults({ ...activity2026, ...change }).map(({ path, code }) => `${path} ${code}`)).toEqual(paths);
});

test('a table of cases alone is a form', () => {
  expect(documentFaults({ ...visitsTable2026, sections: [] })).toEqual([]);
});

test('whatever was sent in place of a template, each fault in its shape is named by its path', () => {
  const sent = { ...template2025, colour: 'red', title: 7, standards: [{ ...details, for: ['teenager'], required: ['prayer'] }], sections: [{ key: 'journey', title: 'Journey', guidance: 'How?' }] };
  expect(readDocument(sent).faults.map(({ path }) => path).sort()).toEqual(['colour', 'sections.0.guidance', 'sections.0.required', 'standards.0.for.0', 'standards.0.required.0', 'title']);
});

test.each([[undefined], [null], [[]], ['{}'], [7], [{ form: 'review' }], [{ form: 'poem' }]])('%j is no template', (sent) => {
  expect(readDocument(sent)).toMatchObject({ document: undefined, faults: expect.arrayContaining([expect.objectContaining({ path: expect.any(String) as string })]) as unknown });
});

import { adviceOn, missingFrom } from '../../../src/domain/activities/missing';
import { type Activity } from '../../../src/domain/activities/types';
import { activity, findings, proposed, TODAY, visit, visits, visitsWithNumbers } from './activityBuilder';

const wren = { recordNumber: 'M20411', name: 'Wren Ashdown', dateOfBirth: '2014-03-27' };
const places = (changes: Partial<Activity>, template = visits) => missingFrom(activity(changes), template, [wren], TODAY).map(({ path, code }) => `${path} ${code}`);

test('a whole one can be finished', () => {
  expect(places({})).toEqual([]);
});

test('each thing that is missing is named with its place', () => {
  expect(places({ heading: ' ', scope: '', outcome: '', sections: {}, cases: [], fromDay: '' })).toEqual(['heading required', 'fromDay required', 'scope required', 'sections.findings.answer required', 'sections.findings.strengths required', 'cases required', 'outcome required']);
});

test('what is still to come is not finished', () => {
  expect(places({ fromDay: '2026-11-11' })).toEqual(['fromDay future']);
  expect(places({ toDay: '2026-11-12' })).toEqual(['toDay future']);
  expect(places({ toDay: '2026-11-01' })).toEqual(['toDay order']);
});

test('an area for development needs a recommendation, or the reason why none is needed', () => {
  const without = { sections: { findings: findings({ recommendations: [] }) } };
  expect(places(without)).toEqual(['sections.findings.recommendations required']);
  expect(places({ ...without, noneReason: 'It was put right on the day.' })).toEqual([]);
  expect(places({ sections: { findings: findings({ areas: [], recommendations: [] }) } })).toEqual([]);
});

test('a recommendation without an owner, a date or an impact keeps it open', () => {
  const half = proposed({ owner: undefined, dueDay: '', impact: '' });
  expect(places({ sections: { findings: findings({ recommendations: [half] }) } })).toEqual(['owner noOwner', 'dueDay noDate', 'impact noImpact'].map((rest) => `sections.findings.recommendations.0.${rest}`));
});

test('a vague verb is advised against, and blocks nothing', () => {
  const vague = activity({ sections: { findings: findings({ recommendations: [proposed({ action: 'Ensure that visits are on time.' })] }) } });
  expect(missingFrom(vague, visits, [], TODAY)).toEqual([]);
  expect(adviceOn(vague, visits, TODAY).map(({ path, code }) => `${path} ${code}`)).toEqual(['sections.findings.recommendations.0.action vague']);
});

test('an empty cell counts where the form asks for it, and what a column cannot hold counts anywhere', () => {
  expect(places({ cases: [visit('c1', { method: '' }), visit('c2', { childSeen: '' }), visit('c3', { way: 'onFoot' })] })).toEqual(['cases.1.childSeen cell', 'cases.2.way cell']);
});

test('a text that names a child of a review it mentions is refused, wherever it stands', () => {
  const named = { heading: 'Visits to Wren', sections: { findings: findings({ areas: [{ id: 'a1', text: 'Late.', evidence: 'M20411, note of 3 October' }] }) }, links: [{ id: 'l1', title: 'Notes', url: 'https://files.example.org/Wren%20Ashdown.docx' }] };
  expect(places(named)).toEqual(['heading namesChild', 'sections.findings.areas.0.evidence namesChild', 'links.0.url namesChild']);
});

test('a record number belongs in the column that asks for it, and in no text', () => {
  const cases = [visit('c1', { record: 'M-77001', method: 'Asked about M77001' }), visit('c2', { record: 'M 77002' })];
  expect(places({ cases, outcome: 'Case M-77001 was late.' }, visitsWithNumbers)).toEqual(['outcome namesChild']);
  expect(places({ cases, scope: 'M 77002 and others' }, visitsWithNumbers)).toEqual(['scope namesChild']);
});

test.each([
  ['http://files.example.org/a', true],
  ['https://files.example.org/a?b=c', false],
  ['javascript:alert(1)', true],
  ['https://name:secret@files.example.org', true],
  ['https://files', true],
  ['files.example.org', true],
  ['', true],
])('a link to “%s” is refused: %s', (url, refused) => {
  expect(places({ links: [{ id: 'l1', title: 'Notes', url }] })).toEqual(refused ? ['links.0.url format'] : []);
});

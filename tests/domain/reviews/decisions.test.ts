import { decideReturn, decideSubmit } from '../../../src/domain/reviews/decisions';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, person, review } from '../support/builders';

const now = '2026-11-16T15:00:00Z';
const today = '2026-11-16';
const quinn = person('Quinn', ['QaLead']);

test('submitting copies the overall grades and freezes the revision of every part', () => {
  const change = decideSubmit(review(), template2025, completeParts(), true, now, today);
  expect(change).toMatchObject({ state: 'submitted', submittedAt: now, practiceGrade: 'good', outcomesGrade: 'good' });
  expect(Object.values(change.frozenParts ?? {})).toEqual(Array(11).fill(4));
});

test('a review that comes back is to be checked anew, by the same checker', () => {
  const returned = review({ checker: { oid: quinn.oid, name: 'Quinn' }, checkedAt: now, checkComment: 'Nearly.', timesReturned: 1 });
  expect({ ...returned, ...decideSubmit(returned, template2025, completeParts(), true, now, today) }).toMatchObject({ state: 'submitted', checker: { name: 'Quinn' }, checkedAt: undefined, checkComment: '', timesReturned: 1 });
});

test('a review with something missing is refused with the fault of each part', () => {
  const attempt = () => decideSubmit(review(), template2025, [], true, now, today);
  expect(attempt).toThrow(expect.objectContaining({ code: 'incomplete', details: { faults: expect.arrayContaining([expect.objectContaining({ path: 'header.gender' }), expect.objectContaining({ path: 'summary.analysis' })]) } }));
});

test('what the reviewer declared is kept in its words, with who and when', () => {
  const { declaration } = decideSubmit(review(), template2025, completeParts(), true, now, today);
  expect(declaration).toEqual({ sentence: expect.stringContaining('my own judgement'), by: { oid: 'oid-Robin', name: 'Robin' }, at: now });
});

test('a review is not submitted without the declaration', () => {
  expect(() => decideSubmit(review(), template2025, completeParts(), false, now, today)).toThrow(expect.objectContaining({ code: 'incomplete' }));
});

test('sending back counts, keeps the reasons and names who checked', () => {
  const reasons = [{ part: 'needs', text: 'Say what changed for the child.' }];
  expect(decideReturn(review({ state: 'submitted' }), ['needs'], reasons, quinn)).toEqual({ state: 'inProgress', returnReasons: reasons, timesReturned: 1, checker: { oid: quinn.oid, name: 'Quinn' } });
});

test('sending back without words, or about a part the form has not, is refused with each fault', () => {
  const attempt = () => decideReturn(review(), ['needs'], [{ part: 'needs', text: ' ' }, { part: 'nowhere', text: 'x' }], quinn);
  expect(attempt).toThrow(expect.objectContaining({ details: { faults: [expect.objectContaining({ path: 'reasons.0.text' }), expect.objectContaining({ path: 'reasons.1.part' })] } }));
});

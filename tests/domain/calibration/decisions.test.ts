import { decideAnswer, decideClose, decidePrepare, decideSend, decideStart, decideWithdraw, isLate } from '../../../src/domain/calibration/decisions';
import { moderatedGrades } from '../../../src/domain/calibration/graded';
import { leftoversOf } from '../../../src/domain/calibration/leftovers';
import { participantRefusal } from '../../../src/domain/calibration/participants';
import { resultsOf } from '../../../src/domain/calibration/results';
import { readForm } from '../../../src/domain/reviews/reading';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, person, review } from '../support/builders';
import { answer, calibration, graded } from './builders';

const [quinn, robin] = [person('Quinn', ['QaLead']), person('Robin', ['Reviewer'])];
const now = '2026-11-10T10:00:00Z';
const faultsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    return (error as { details: { faults?: { path: string }[] } }).details.faults?.map(({ path }) => path) ?? [(error as Error).message];
  }
  return [];
};

test('an exercise begins as a draft that names its review for the QA lead, and has no copy yet', () => {
  expect(decideStart(review({ state: 'closed' }), 'attempt-1', {}, quinn, now)).toMatchObject({ state: 'draft', reviewReference: 'PIR-2026-07', copy: [], participants: [] });
});

test('the gold standard begins with what the panel decided, and with the agreed grades where it decided nothing', () => {
  const decision = { key: 'journey', original: 'good' as const, grade: 'outstanding' as const, decidedBy: 'agreement' as const, reason: 'Her voice is everywhere.', recordedBy: quinn, at: now };
  const form = readForm(template2025, completeParts());
  const gold = moderatedGrades(review({ state: 'closed', agreedGrades: { practice: 'inadequate', outcomes: undefined, overall: undefined }, outcomesGrade: 'good' }), form, [decision]);
  expect([gold.journey, gold.practice?.grade, gold.outcomes?.grade, gold.needs?.grade]).toEqual([{ grade: 'outstanding', reason: 'Her voice is everywhere.' }, 'inadequate', 'good', form.sections.needs?.grade]);
});

test('words struck twice are struck once, and empty ones not at all', () => {
  const { strikes } = decidePrepare({ strikes: [{ text: ' Kayla ', as: '' }, { text: 'kayla', as: 'x' }, { text: ' ', as: '' }], gold: {}, participants: [], dueDay: '' }, graded);
  expect(strikes).toEqual([{ text: 'Kayla', as: '' }]);
});

test('an exercise is sent only whole: gold standard with reasons, two reviewers, a day to come, and a person who read it through', () => {
  const gold = { ...calibration().gold, journey: { grade: undefined, reason: '' }, needs: { grade: 'good' as const, reason: ' ' } };
  const missing = faultsOf(() => decideSend(calibration({ state: 'draft', gold, participants: [robin], dueDay: '2026-11-10' }), [], graded, false, quinn, now));
  expect(missing).toEqual(['gold.journey', 'gold.needs.reason', 'participants', 'dueDay', 'readThrough']);
});

test('what is handed in is graded whole, and stands from then on', () => {
  const some = { journey: { grade: 'good' as const, comment: '' } };
  const before = answer('Robin', 'good', { submittedAt: undefined });
  expect(faultsOf(() => decideAnswer(before, some, true, graded, now))).toEqual(graded.filter(({ key }) => key !== 'journey').map(({ key }) => `grades.${key}`));
  expect(faultsOf(() => decideAnswer(answer('Robin', 'good'), some, false, graded, now))).toEqual(['You have handed your grades in. They stand as they are.']);
});

test('an overall grade is never “not applicable”, and what is not graded has no grade', () => {
  const before = answer('Robin', 'good', { submittedAt: undefined });
  expect(faultsOf(() => decideAnswer(before, { practice: { grade: 'notApplicable', comment: '' }, shoe: { grade: 'good', comment: '' } }, false, graded, now))).toEqual(['grades.practice', 'grades.shoe']);
});

test('handed in on the day is in time, in London; the day after is late', () => {
  const at = (submittedAt: string) => isLate({ submittedAt }, { dueDay: '2026-11-27' });
  expect([at('2026-11-27T23:59:00Z'), at('2026-11-28T00:00:00Z'), isLate({ submittedAt: undefined }, { dueDay: '2026-11-27' })]).toEqual([false, true, false]);
});

test('an exercise in which nobody handed in is not closed, and none is withdrawn without a reason', () => {
  expect(faultsOf(() => decideClose(0, quinn, now))).toHaveLength(1);
  expect(faultsOf(() => decideWithdraw('  '))).toEqual(['reason']);
});

test.each([
  ['author', person('Robin', ['Reviewer'])],
  ['author', person('Kit', ['Reviewer'])],
  ['checker', person('Quinn', ['Reviewer'])],
  ['worker', person('Jules', ['Reviewer'])],
  ['lineManager', person('Ola', ['Reviewer', 'Manager'])],
  ['office', person('Morgan', ['QaLead', 'Reviewer'])],
  ['notReviewer', person('Sam', ['Manager'])],
  [undefined, person('Marit', ['Reviewer', 'Manager'])],
])('participation: %s', (refusal, somebody) => {
  const subject = review({ state: 'closed', checker: { oid: 'oid-Quinn', name: 'Quinn' }, formerReviewers: [{ oid: 'oid-Kit', name: 'Kit' }] });
  expect(participantRefusal(somebody, subject, undefined)).toBe(refusal);
});

test('whoever has a conflict with the review, or sat on its panel, takes no part', () => {
  const marit = person('Marit', ['Reviewer']);
  expect([participantRefusal(marit, review(), { kind: 'exempt', reason: 'declared' }), participantRefusal(marit, review(), { kind: 'cleared' }), participantRefusal(marit, review(), { kind: 'notOnPanel' })]).toEqual(['conflict', 'panel', undefined]);
});

test('the distribution counts every grade, given or not; with two sets of grades there is none', () => {
  const of = (...answers: Parameters<typeof resultsOf>[1]) => resultsOf(calibration(), answers, graded)[0];
  expect(of(answer('Robin', 'good'), answer('Kit', 'inadequate'))?.distribution).toBeUndefined();
  expect(of(answer('Robin', 'good'), answer('Kit', 'good'), answer('Marit', 'inadequate'), answer('Eden', 'good', { submittedAt: undefined }))?.distribution).toEqual([
    { grade: 'outstanding', count: 0 }, { grade: 'good', count: 2 }, { grade: 'requiresImprovement', count: 0 }, { grade: 'inadequate', count: 1 }, { grade: 'notApplicable', count: 0 },
  ]);
});

test('names that the app does not know are pointed out; words of the work, and what was taken out, are not', () => {
  const copy = [{ key: 'journey', title: 'Journey', answers: [{ id: 'a', field: 'A', text: 'Kayla came with [the child]. She met Kayla at Northgate. The plan was Good. Early Help helped in March. Record 1234567.' }] }];
  expect(leftoversOf(copy)).toEqual([{ word: 'Kayla', times: 2 }, { word: '1234567', times: 1 }, { word: 'Northgate', times: 1 }]);
});

import { missing, progressOf } from '../../../src/domain/reviews/completeness';
import { emptyAnswers } from '../../../src/domain/reviews/empty';
import { type GradedAnswers, type PartAnswers, type SummaryAnswers } from '../../../src/domain/reviews/types';
import { template2025 } from '../../../src/domain/templates/template2025';
import { completeParts, entry, review } from '../support/builders';

const today = '2026-11-16';
const pathsOf = (changes: Record<string, PartAnswers> = {}) => missing(template2025, completeParts(changes), review().child, today).map(({ path }) => path);
const part = <Kind extends PartAnswers['kind']>(kind: Kind, key: string) => completeParts().find((each) => each.part === key)?.answers as Extract<PartAnswers, { kind: Kind }>;
const section = (changes: Partial<GradedAnswers>): PartAnswers => ({ kind: 'graded', graded: { ...part('graded', 'needs').graded, ...changes } });
const summary = (changes: Partial<SummaryAnswers>): PartAnswers => ({ kind: 'summary', summary: { ...part('summary', 'summary').summary, ...changes } });

test('a complete form has nothing missing', () => {
  expect(pathsOf()).toEqual([]);
});

test('an empty form names every part, in the order of the form', () => {
  const empty = missing(template2025, [], review().child, today);
  const parts = [...new Set(empty.map(({ path }) => path.split('.')[0]))];
  expect(parts).toEqual(['header', 'standards', 'journey', 'needs', 'management', 'identity', 'partners', 'feedback', 'summary', 'childRecommendations', 'serviceRecommendations']);
});

test('a section below Good must be answered by a recommendation', () => {
  expect(pathsOf({ needs: section({ grade: 'requiresImprovement' }) })).toEqual(['needs.grade']);
});

test('a section below Good that a recommendation answers is complete', () => {
  const answered = part('recommendations', 'childRecommendations').recommendations;
  const linked: PartAnswers = { kind: 'recommendations', recommendations: { ...answered, items: answered.items.map((item) => ({ ...item, answers: ['needs'] })) } };
  expect(pathsOf({ needs: section({ grade: 'requiresImprovement' }), childRecommendations: linked })).toEqual([]);
});

test('a recommendation that answers one area for development answers its section', () => {
  const answered = part('recommendations', 'childRecommendations').recommendations;
  const linked = (finding: string): PartAnswers => ({ kind: 'recommendations', recommendations: { ...answered, items: answered.items.map((item) => ({ ...item, answers: [finding] })) } });
  const weak = section({ grade: 'requiresImprovement', areas: [entry('Plans came late.', { id: 'a1' })] });
  expect(pathsOf({ needs: weak, childRecommendations: linked('needs#a1') })).toEqual([]);
  expect(pathsOf({ needs: weak, childRecommendations: linked('needs#removed') })).toEqual(['needs.grade']);
});

test('not applicable needs a reason and nothing else', () => {
  const bare = { strengths: [], impact: '', grade: 'notApplicable' as const };
  expect(pathsOf({ needs: section(bare) })).toEqual(['needs.notApplicableReason']);
  expect(pathsOf({ needs: section({ ...bare, notApplicableReason: 'Closed before the period.' }) })).toEqual([]);
});

test('impact on the child is asked in every section', () => {
  expect(pathsOf({ needs: section({ impact: '  ' }) })).toEqual(['needs.impact']);
});

test('a standard not met needs an action', () => {
  const standards: PartAnswers = { kind: 'standards', standards: { ...part('standards', 'standards').standards, visits: { outcome: 'notMet', action: '', reason: '' } } };
  expect(pathsOf({ standards })).toEqual(['standards.visits.action']);
});

test('ethnicity not recorded needs a reason or a recommendation that answers it', () => {
  const header: PartAnswers = { kind: 'header', header: { ...part('header', 'header').header, ethnicity: 'notRecorded' } };
  expect(pathsOf({ header })).toEqual(['header.ethnicityReason']);
  const answered = part('recommendations', 'childRecommendations').recommendations;
  expect(pathsOf({ header, childRecommendations: { kind: 'recommendations', recommendations: { ...answered, items: answered.items.map((item) => ({ ...item, answers: ['header.ethnicity'] })) } } })).toEqual([]);
});

test('feedback that was not obtained needs every attempt told', () => {
  const feedback = part('feedback', 'feedback').feedback;
  const untold: PartAnswers = { kind: 'feedback', feedback: { ...feedback, manager: { ...feedback.manager, attempts: [] } } };
  expect(pathsOf({ feedback: untold })).toEqual(['feedback.manager.attempts']);
});

test('feedback and attempts of a day to come are refused', () => {
  const { family, worker, manager } = part('feedback', 'feedback').feedback;
  const ahead: PartAnswers = { kind: 'feedback', feedback: { family: { ...family, day: '2026-11-17' }, worker: { ...worker, day: today }, manager: { ...manager, attempts: manager.attempts.map((attempt) => ({ ...attempt, day: '2026-12-01' })) } } };
  expect(pathsOf({ feedback: ahead })).toEqual(['feedback.family.day', 'feedback.manager.attempts.0.day']);
});

test('an attempt that was not appropriate says why', () => {
  const feedback = part('feedback', 'feedback').feedback;
  const unexplained: PartAnswers = { kind: 'feedback', feedback: { ...feedback, manager: { ...feedback.manager, attempts: feedback.manager.attempts.map((attempt) => ({ ...attempt, outcome: 'notAppropriate' as const })) } } };
  expect(pathsOf({ feedback: unexplained })).toEqual(['feedback.manager.attempts.0.why']);
});

test('an overall Good beside an Inadequate section asks why', () => {
  const answered = part('recommendations', 'childRecommendations').recommendations;
  const linked: PartAnswers = { kind: 'recommendations', recommendations: { ...answered, items: answered.items.map((item) => ({ ...item, answers: ['needs'] })) } };
  expect(pathsOf({ needs: section({ grade: 'inadequate' }), childRecommendations: linked })).toEqual(['summary.outOfLineReason']);
});

test('an overall grade outside the range of the sections asks why', () => {
  expect(pathsOf({ summary: summary({ practiceGrade: 'outstanding' }) })).toEqual(['summary.outOfLineReason']);
  expect(pathsOf({ summary: summary({ practiceGrade: 'outstanding', outOfLineReason: 'The direct work was exceptional.' }) })).toEqual([]);
});

test('the two overall grades may differ within the range of the sections', () => {
  const changes = { needs: section({ grade: 'outstanding' }), summary: summary({ practiceGrade: 'outstanding', outcomesGrade: 'good' }) };
  expect(pathsOf(changes)).toEqual([]);
});

test('a recommendation that blocks is named with its number and field', () => {
  const answered = part('recommendations', 'childRecommendations').recommendations;
  const items = answered.items.map((item) => ({ ...item, dueDay: '2026-11-01', owner: undefined }));
  expect(pathsOf({ childRecommendations: { kind: 'recommendations', recommendations: { ...answered, items } } })).toEqual(['childRecommendations.items.0.owner', 'childRecommendations.items.0.dueDay']);
});

test('a part is empty until somebody writes, then started, then complete', () => {
  const faults = [{ path: 'needs.grade', code: 'required', message: '' }];
  expect([progressOf({ part: 'needs', revision: 0 }, faults), progressOf({ part: 'needs', revision: 1 }, faults), progressOf({ part: 'journey', revision: 1 }, faults)]).toEqual(['empty', 'started', 'complete']);
});

test('empty answers have a place for each standard of the template', () => {
  expect(emptyAnswers('standards', template2025)).toMatchObject({ standards: { 'legal-documents': { action: '' } } });
});

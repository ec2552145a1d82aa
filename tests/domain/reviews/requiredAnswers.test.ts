import { missing } from '../../../src/domain/reviews/completeness';
import { isOutOfLine } from '../../../src/domain/reviews/outOfLine';
import { readForm } from '../../../src/domain/reviews/reading';
import { type FeedbackAnswers, type GradedAnswers, type HeaderAnswers, type PartAnswers, type RecommendationsAnswers, type StandardAnswer, type SummaryAnswers } from '../../../src/domain/reviews/types';
import { template2025 } from '../../../src/domain/templates/template2025';
import { type Grade, type SectionGrade } from '../../../src/domain/templates/types';
import { completeParts, entry, review } from '../support/builders';

const parts = completeParts();
const answersOf = <Kind extends PartAnswers['kind']>(kind: Kind, key: string) => parts.find(({ part }) => part === key)?.answers as Extract<PartAnswers, { kind: Kind }>;
const header = (changes: Partial<HeaderAnswers>): Record<string, PartAnswers> => ({ header: { kind: 'header', header: { ...answersOf('header', 'header').header, ...changes } } });
const visits = (changes: Partial<StandardAnswer>): Record<string, PartAnswers> => ({ standards: { kind: 'standards', standards: { ...answersOf('standards', 'standards').standards, visits: { outcome: 'met', action: '', reason: '', ...changes } } } });
const needs = (changes: Partial<GradedAnswers>): Record<string, PartAnswers> => ({ needs: { kind: 'graded', graded: { ...answersOf('graded', 'needs').graded, ...changes } } });
const summary = (changes: Partial<SummaryAnswers>): Record<string, PartAnswers> => ({ summary: { kind: 'summary', summary: { ...answersOf('summary', 'summary').summary, ...changes } } });
const proposed = (key: string, changes: Partial<RecommendationsAnswers>): Record<string, PartAnswers> => ({ [key]: { kind: 'recommendations', recommendations: { ...answersOf('recommendations', key).recommendations, ...changes } } });
const family = (changes: Partial<FeedbackAnswers['family']>): Record<string, PartAnswers> => {
  const { feedback } = answersOf('feedback', 'feedback');
  return { feedback: { kind: 'feedback', feedback: { ...feedback, family: { ...feedback.family, ...changes } } } };
};
const attempt = { id: 't1', day: '2026-03-05', how: 'email', byWhom: 'Robin', outcome: 'noAnswer', why: '' } as const;

test.each<[string, Record<string, PartAnswers>, string[]]>([
  ['no gender', header({ gender: '' }), ['header.gender']],
  ['no ethnicity', header({ ethnicity: '' }), ['header.ethnicity']],
  ['no religion', header({ religion: ' ' }), ['header.religion']],
  ['religion not recorded, without a reason', header({ religion: 'notRecorded' }), ['header.religionReason']],
  ['religion not recorded, with a reason', header({ religion: 'notRecorded', religionReason: 'The family was asked.' }), []],
  ['no first language', header({ firstLanguage: '' }), ['header.firstLanguage']],
  ['nothing said about an interpreter', header({ interpreterNeeded: undefined }), ['header.interpreterNeeded']],
  ['a standard without an outcome', visits({ outcome: undefined }), ['standards.visits.outcome']],
  ['a standard partly met, without an action', visits({ outcome: 'partlyMet' }), ['standards.visits.action']],
  ['a standard not applicable, without a reason', visits({ outcome: 'notApplicable' }), ['standards.visits.reason']],
  ['a section without a grade', needs({ grade: undefined }), ['needs.grade']],
  ['a section without findings', needs({ strengths: [], areas: [] }), ['needs.strengths']],
  ['a section with areas for development only', needs({ strengths: [], areas: [entry('Late plans.')] }), []],
  ['an area for development without words', needs({ areas: [entry('Late plans.'), entry(' ')] }), ['needs.areas.1.text']],
  ['a strength without evidence', needs({ strengths: [entry('Seen alone.', { evidence: ' ' })] }), ['needs.strengths.0.evidence']],
  ['nothing said about feedback', family({ obtained: undefined }), ['feedback.family.obtained']],
  ['feedback without its day, method and words', family({ day: '', method: undefined, said: '' }), ['feedback.family.day', 'feedback.family.method', 'feedback.family.said']],
  ['an attempt without who made it', family({ obtained: false, attempts: [{ ...attempt, byWhom: ' ' }] }), ['feedback.family.attempts.0.day']],
  ['no summary', summary({ analysis: '' }), ['summary.analysis']],
  ['no overall grade for practice', summary({ practiceGrade: undefined }), ['summary.practiceGrade']],
  ['no overall grade for outcomes', summary({ outcomesGrade: undefined }), ['summary.outcomesGrade']],
  ['an overall grade without its reason', summary({ outcomesReason: '' }), ['summary.outcomesReason']],
  ['no recommendation for the child and no reason', proposed('childRecommendations', { items: [] }), ['childRecommendations.items']],
  ['no recommendation for the child, with a reason', proposed('childRecommendations', { items: [], noneReason: 'Closed with a good plan.' }), []],
  ['no recommendation for the service and no reason', proposed('serviceRecommendations', { noneReason: '' }), ['serviceRecommendations.items']],
])('a form with %s lacks exactly that', (_, changes, paths) => {
  expect(missing(template2025, completeParts(changes), review().child, '2026-11-16').map(({ path }) => path)).toEqual(paths);
});

test('every fault says in a sentence what to do', () => {
  for (const { message } of missing(template2025, [], review().child, '2026-11-16')) expect(message).toMatch(/^\p{Lu}.{8,160}[.]$/u);
});

test.each<[Grade, SectionGrade[], boolean]>([
  ['good', ['good', 'requiresImprovement'], false],
  ['outstanding', ['good', 'requiresImprovement'], true],
  ['inadequate', ['good', 'requiresImprovement'], true],
  ['good', ['good', 'inadequate'], true],
  ['requiresImprovement', ['good', 'inadequate'], false],
  ['good', ['notApplicable', 'outstanding'], true],
  ['good', ['notApplicable'], false],
])('%s over sections %s is out of line: %s', (overall, sections, expected) => {
  const keys = template2025.sections.map(({ key }) => key);
  const graded = parts.filter(({ part }) => keys.includes(part)).map((each, index) => ({ ...each, answers: { kind: 'graded' as const, graded: { ...answersOf('graded', 'needs').graded, grade: sections[index] } } }));
  expect(isOutOfLine(overall, readForm(template2025, graded))).toBe(expected);
});

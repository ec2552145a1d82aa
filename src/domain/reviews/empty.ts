import { type StandardQuestion } from '../templates/types';
import { type FeedbackAnswer, type GradedAnswers, type HeaderAnswers, type PartAnswers, type PartKind, type ProposedRecommendation, type StandardAnswer, type SummaryAnswers } from './types';

const header: HeaderAnswers = { gender: '', ethnicity: '', ethnicityText: '', ethnicityReason: '', religion: '', religionReason: '', additionalNeeds: '', firstLanguage: '', interpreterNeeded: undefined, corrections: '' };
const standard: StandardAnswer = { outcome: undefined, action: '', reason: '' };
const graded: GradedAnswers = { strengths: [], areas: [], impact: '', grade: undefined, notApplicableReason: '' };
const feedback: FeedbackAnswer = { obtained: undefined, day: '', method: undefined, said: '', attempts: [] };
const summary: SummaryAnswers = { analysis: '', goodPractice: '', practiceGrade: undefined, practiceReason: '', outcomesGrade: undefined, outcomesReason: '', overallGrade: undefined, overallReason: '', outOfLineReason: '' };

/** A part that nobody has written in. */
export function emptyAnswers(kind: PartKind, template: { standards: readonly Pick<StandardQuestion, 'key'>[] }): PartAnswers {
  switch (kind) {
    case 'header':
      return { kind, header };
    case 'standards':
      return { kind, standards: Object.fromEntries(template.standards.map(({ key }) => [key, standard])) };
    case 'graded':
      return { kind, graded };
    case 'feedback':
      return { kind, feedback: { family: feedback, worker: feedback, manager: feedback } };
    case 'summary':
      return { kind, summary };
    case 'recommendations':
      return { kind, recommendations: { items: [], noneReason: '' } };
  }
}

/** A recommendation that has just been begun. */
export function emptyProposal(id: string): ProposedRecommendation {
  return { id, action: '', impact: '', owner: undefined, ownerRole: '', dueDay: '', theme: '', answers: [] };
}

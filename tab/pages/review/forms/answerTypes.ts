import type { PartAnswersResource } from '../../../../src/contract/answers';

export type AnswersOf<Kind extends PartAnswersResource['kind']> = Extract<PartAnswersResource, { kind: Kind }>;
export type HeaderAnswers = AnswersOf<'header'>['header'];
export type StandardsAnswers = AnswersOf<'standards'>['standards'];
export type GradedAnswers = AnswersOf<'graded'>['graded'];
export type FeedbackAnswers = AnswersOf<'feedback'>['feedback'];
export type FeedbackAnswer = FeedbackAnswers['family'];
export type FeedbackAttempt = FeedbackAnswer['attempts'][number];
export type SummaryAnswers = AnswersOf<'summary'>['summary'];
export type RecommendationsAnswers = AnswersOf<'recommendations'>['recommendations'];
export type ProposedRecommendation = RecommendationsAnswers['items'][number];

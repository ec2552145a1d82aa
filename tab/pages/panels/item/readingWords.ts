import type { PanelItemResource, ReadingInput } from '../../../../src/contract/panels';
import type { SummaryError } from '../../../components/ErrorSummary';
import { fieldId } from '../../../components/fieldId';
import { type GradeCode, gradeNames } from '../../../words/labels';

export type Opinion = ReadingInput['grades'][string];
export type Agreement = ReadingInput['feedbackSought'];
export type Graded = PanelItemResource['graded'][number];

const unanswered: Agreement = { agrees: undefined, comment: '' };
export const emptyReading: ReadingInput = { grades: {}, feedbackSought: unanswered, childRecommendations: unanswered, serviceRecommendations: unanswered };
export const emptyOpinion: Opinion = { agrees: undefined, grade: undefined, comment: '' };

/** The three questions beside the grades, in the order of the form. */
export const agreementNames = {
  feedbackSought: { question: 'Was feedback properly sought?', yes: 'Yes', no: 'No', said: 'Feedback was properly sought', unsaid: 'Feedback was not properly sought' },
  childRecommendations: { question: 'Do you agree with the recommendations for the child?', yes: 'Yes, I agree', no: 'No, not with all of them', said: 'Agrees with the recommendations for the child', unsaid: 'Does not agree with the recommendations for the child' },
  serviceRecommendations: { question: 'Do you agree with the recommendations for the service?', yes: 'Yes, I agree', no: 'No, not with all of them', said: 'Agrees with the recommendations for the service', unsaid: 'Does not agree with the recommendations for the service' },
} as const;
export type AgreementKey = keyof typeof agreementNames;
export const agreementKeys = Object.keys(agreementNames) as AgreementKey[];

/** What of a reading is the member's to write. */
export function inputOf(reading: ReadingInput | undefined): ReadingInput {
  if (!reading) return emptyReading;
  const { grades, feedbackSought, childRecommendations, serviceRecommendations } = reading;
  return { grades, feedbackSought, childRecommendations, serviceRecommendations };
}

/** Where a member stands to the reviewer's grade; a grade given before it could be seen may turn out to be the same. */
export function stanceOf(opinion: Opinion, own: GradeCode | undefined): 'agree' | 'differ' | undefined {
  if (opinion.agrees === true || (opinion.grade !== undefined && opinion.grade === own)) return 'agree';
  return opinion.agrees === false || opinion.grade !== undefined ? 'differ' : undefined;
}

/** What an opinion says, for a list: "Agrees: Good", "Would give Outstanding". */
export function opinionInWords(opinion: Opinion | undefined, own: GradeCode | undefined): string {
  if (!opinion) return 'Not answered';
  const stance = stanceOf(opinion, own);
  if (stance === 'agree') return own ? `Agrees: ${gradeNames[own]}` : 'Agrees';
  return opinion.grade ? `Would give ${gradeNames[opinion.grade]}` : 'Not answered';
}

/** The server's faults, each at its field. */
export function errorsOf(faults: readonly { path: string; message: string }[]): SummaryError[] {
  return faults.map(({ path, message }) => ({ message, to: fieldId(path) }));
}

/** What a field of the reading is called, by its dotted path. */
export function readingFieldName(path: string, graded: readonly Graded[]): string {
  const [head = '', key = '', field = ''] = path.split('.');
  if (head === 'grades') return `${graded.find((each) => each.key === key)?.title ?? key}${field === 'comment' ? ': comment' : ''}`;
  return `${agreementNames[head as AgreementKey].question}${key === 'comment' ? ' Comment' : ''}`;
}

/** An answer that is no text, in words. */
export function readingAnswerInWords(value: unknown): string {
  if (value === true) return 'Agrees';
  if (value === false) return 'Does not agree';
  if (typeof value === 'string') return value in gradeNames ? gradeNames[value as GradeCode] : value;
  if (typeof value === 'object' && value !== null) return Object.values(value).map(readingAnswerInWords).filter(Boolean).join(', ');
  return '';
}

/** How many of the questions have an answer, for "5 of 10 answered". */
export function answeredOf(reading: ReadingInput, graded: readonly Graded[]): { answered: number; of: number } {
  const grades = graded.filter(({ key }) => reading.grades[key]?.agrees === true || reading.grades[key]?.grade !== undefined).length;
  const others = agreementKeys.filter((key) => reading[key].agrees !== undefined).length;
  return { answered: grades + others, of: graded.length + agreementKeys.length };
}

/** The readings that are in and may be seen: the others', and the person's own. */
export function everyReading({ reading, readings, othersShown }: Pick<PanelItemResource, 'reading' | 'readings' | 'othersShown'>): PanelItemResource['readings'] {
  const others = othersShown ? readings : [];
  return [...(reading && !others.some(({ member }) => member.oid === reading.member.oid) ? [reading] : []), ...others].filter(({ submittedAt }) => submittedAt);
}

import type { TemplateResource } from '../../../../src/contract/templates';
import { Facts } from '../../../components/Facts';
import { dayInWords, plural } from '../../../words/dates';
import { labelOf } from '../fieldNames';
import type { FeedbackAnswer, FeedbackAnswers } from '../forms/answerTypes';
import { Words } from './Words';

/** Feedback by source: what was said, or every attempt to obtain it. */
export function FeedbackReading({ template, feedback }: { template: TemplateResource; feedback: FeedbackAnswers }) {
  return <Facts facts={template.feedback.sources.map(({ key, title }) => [title, <Words key={key} text={inWords(feedback[key], template)} strong />] as const)} />;
}

function inWords({ obtained, day, method, said, attempts }: FeedbackAnswer, template: TemplateResource): string {
  if (obtained === true) return [`Obtained${day ? ` on ${dayInWords(day)}` : ''}${method ? `, ${(labelOf(method, template) ?? '').toLowerCase()}` : ''}`, said].filter(Boolean).join('\n');
  if (obtained !== false) return '';
  const lines = attempts.map(({ day: when, how, byWhom, outcome, why }) =>
    [when && dayInWords(when), how && labelOf(how, template), byWhom && `by ${byWhom}`, outcome && labelOf(outcome, template), why].filter(Boolean).join(', '),
  );
  return [`Not obtained, ${plural(attempts.length, 'attempt')}`, ...lines].join('\n');
}

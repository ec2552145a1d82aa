import type { PartAnswersResource } from '../../../../src/contract/answers';
import type { ReviewResource } from '../../../../src/contract/reviews';
import type { ReviewWithFacts } from '../ReviewFacts';
import type { TemplateResource } from '../../../../src/contract/templates';
import { FeedbackForm } from './FeedbackForm';
import { GradedForm } from './GradedForm';
import { HeaderForm } from './HeaderForm';
import { RecommendationsForm } from './RecommendationsForm';
import { StandardsForm } from './StandardsForm';
import { SummaryForm } from './SummaryForm';

/** What every form of a part is given. Paths are those of the answers: `visits.action`. */
/** What a form looks at of its review: the preview of a template has no more. */
export type ReviewInForm = ReviewWithFacts & Pick<ReviewResource, 'parts' | 'periodFrom' | 'missing'>;

export interface FormContext {
  review: ReviewInForm;
  template: TemplateResource;
  part: string;
  errorOf: (path: string) => string | undefined;
  adviceOf: (path: string) => string[];
}

interface Props extends FormContext {
  answers: PartAnswersResource;
  onChange: (answers: PartAnswersResource) => void;
}

/** The form of a part, by its kind. */
export function FormOfPart({ answers, onChange, ...context }: Props) {
  switch (answers.kind) {
    case 'header':
      return <HeaderForm {...context} answers={answers.header} onChange={(header) => onChange({ kind: 'header', header })} />;
    case 'standards':
      return <StandardsForm {...context} answers={answers.standards} onChange={(standards) => onChange({ kind: 'standards', standards })} />;
    case 'graded':
      return <GradedForm {...context} answers={answers.graded} onChange={(graded) => onChange({ kind: 'graded', graded })} />;
    case 'feedback':
      return <FeedbackForm {...context} answers={answers.feedback} onChange={(feedback) => onChange({ kind: 'feedback', feedback })} />;
    case 'summary':
      return <SummaryForm {...context} answers={answers.summary} onChange={(summary) => onChange({ kind: 'summary', summary })} />;
    case 'recommendations':
      return <RecommendationsForm {...context} answers={answers.recommendations} onChange={(recommendations) => onChange({ kind: 'recommendations', recommendations })} />;
  }
}

import type { PartResource, ReviewResource } from '../../../../src/contract/reviews';
import type { TemplateResource } from '../../../../src/contract/templates';
import { Facts } from '../../../components/Facts';
import { FeedbackReading } from './FeedbackReading';
import { gradedFacts, headerFacts, standardsFacts, summaryFacts } from './facts';
import { RecommendationsReading } from './RecommendationsReading';
import { Words } from './Words';

interface Props {
  review: ReviewResource;
  template: TemplateResource;
  part: PartResource;
  gradesHidden: boolean;
}

/** One part as it was written, in words. */
export function PartReading({ review, template, part: { answers }, gradesHidden }: Props) {
  switch (answers.kind) {
    case 'header':
      return <Written facts={headerFacts(answers.header, template)} />;
    case 'standards':
      return <Written facts={standardsFacts(answers.standards, template)} longNames />;
    case 'graded':
      return <Written facts={gradedFacts(answers.graded, template, gradesHidden)} strong="Grade" />;
    case 'feedback':
      return <FeedbackReading template={template} feedback={answers.feedback} />;
    case 'summary':
      return <Written facts={summaryFacts(answers.summary, template, gradesHidden)} />;
    case 'recommendations':
      return <RecommendationsReading review={review} template={template} answers={answers.recommendations} />;
  }
}

function Written({ facts, strong, longNames = false }: { facts: readonly (readonly [name: string, text: string | undefined])[]; strong?: string; longNames?: boolean }) {
  return <Facts longNames={longNames} facts={facts.map(([name, text]) => [name, text === undefined ? undefined : <Words key={name} text={text} strong={name === strong} />] as const)} />;
}

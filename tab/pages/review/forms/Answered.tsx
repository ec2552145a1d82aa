import { Link } from 'react-router';
import { entryKey, sectionOfFinding } from '../../../../src/contract/answers';
import type { ReviewResource } from '../../../../src/contract/reviews';
import layout from '../../../components/layout.module.css';
import type { FormContext } from './FormOfPart';

interface Props extends FormContext {
  /** One entry of a graded section. */
  entry?: string;
  /** One answer of another part: `visits`, `ethnicity`. */
  answer?: string;
}

/** Which recommendations answer a finding, or the way to make one that does. */
export function Answered({ review, part, entry, answer }: Props) {
  const finding = entry ? entryKey(part, entry) : answer ? `${part}.${answer}` : part;
  const found = answersTo(review, finding);
  if (found.length === 0)
    return (
      <p className={layout.small}>
        No recommendation answers this yet. <Link to={`/reviews/${review.reference}/parts/childRecommendations?for=${encodeURIComponent(finding)}`}>Make one</Link>
      </p>
    );
  return (
    <p className={layout.small}>
      Answered by{' '}
      {found.map(({ part: where, number }, index) => (
        <span key={`${where} ${number}`}>
          {index > 0 && ' and '}
          <Link to={`/reviews/${review.reference}/parts/${where}#field-${where}-items-${number - 1}-action`}>
            recommendation {number} {where === 'childRecommendations' ? 'for this child' : 'for the service'}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** The recommendations that name the finding, or (of a section) one of its entries, by part and number. */
function answersTo(review: Pick<ReviewResource, 'parts'>, finding: string): { part: string; number: number }[] {
  const names = (answer: string) => answer === finding || sectionOfFinding(answer) === finding;
  return (review.parts ?? []).flatMap(({ part, answers }) => (answers.kind === 'recommendations' ? answers.recommendations.items.flatMap((item, index) => (item.answers.some(names) ? [{ part, number: index + 1 }] : [])) : []));
}

import type { ReviewResource } from '../../../../src/contract/reviews';
import type { TemplateResource } from '../../../../src/contract/templates';
import { Facts } from '../../../components/Facts';
import { dayInWords } from '../../../words/dates';
import { findingsOf } from '../forms/findings';
import type { RecommendationsAnswers } from '../forms/answerTypes';
import styles from '../ReviewReading.module.css';
import { Words } from './Words';

interface Props {
  review: ReviewResource;
  template: TemplateResource;
  answers: RecommendationsAnswers;
}

/** Recommendations as they were written. */
export function RecommendationsReading({ review, template, answers }: Props) {
  if (answers.items.length === 0) return <Words text={answers.noneReason ? `None needed\n${answers.noneReason}` : ''} />;
  return (
    <>
      {answers.items.map((item, index) => (
        <div key={item.id} className={styles.item}>
          <h3>Recommendation {index + 1}</h3>
          <Facts
            facts={[
              ['Action', <Words key="action" text={item.action} />],
              ['Impact', <Words key="impact" text={item.impact} />],
              ['By whom', <Words key="owner" text={item.owner?.name ?? item.ownerRole} />],
              ['By when', <Words key="due" text={dayInWords(item.dueDay)} />],
              ['Theme', <Words key="theme" text={template.themes.find(({ key }) => key === item.theme)?.title} />],
              ['Answers', <Words key="answers" text={answeredBy(item.answers, review, template)} />],
            ]}
          />
        </div>
      ))}
    </>
  );
}

function answeredBy(keys: readonly string[], review: ReviewResource, template: TemplateResource): string {
  const findings = findingsOf(review, template, keys);
  return keys.map((key) => findings.find((finding) => finding.key === key)?.label ?? key).join('\n');
}

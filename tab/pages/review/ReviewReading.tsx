import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import type { TemplateResource } from '../../../src/contract/templates';
import layout from '../../components/layout.module.css';
import { PartReading } from './reading/PartReading';
import styles from './ReviewReading.module.css';

interface Props {
  review: ReviewResource;
  template: TemplateResource;
  parts: readonly PartResource[];
  /** Beside each part's title, for example a link to change it. */
  beside?: (part: PartResource) => ReactNode;
  /** Under what each part says, for example what a checker says of it. */
  under?: (part: PartResource) => ReactNode;
  /** The reviewer's grades are not in the answer, for whoever reads first on their own. */
  gradesHidden?: boolean;
}

/** What the review says, part by part. */
export function ReviewReading({ review, template, parts, beside, under, gradesHidden = false }: Props) {
  return (
    <div className={`${layout.stack} ${styles.parts}`}>
      {parts.map((part) => (
        <section key={part.part} id={`part-${part.part}`} tabIndex={-1} className={layout.card} aria-labelledby={`title-${part.part}`}>
          <div className={styles.head}>
            <h2 id={`title-${part.part}`}>{part.title}</h2>
            {beside?.(part)}
          </div>
          <PartReading review={review} template={template} part={part} gradesHidden={gradesHidden} />
          {under?.(part)}
        </section>
      ))}
    </div>
  );
}

/** The way to change a part, named so that it can be told from the others. */
export function ChangeLink({ review, part }: { review: ReviewResource; part: PartResource }) {
  return (
    <Link to={`/reviews/${review.reference}/parts/${part.part}`}>
      Change<span className="hidden"> {part.title}</span>
    </Link>
  );
}

import { useState } from 'react';
import { emptyAnswers, type PartAnswersResource } from '../../../src/contract/answers';
import type { ReviewResource } from '../../../src/contract/reviews';
import type { ChildStatus, TemplateResource } from '../../../src/contract/templates';
import layout from '../../components/layout.module.css';
import { useMe } from '../../queries/app';
import { FormOfPart } from '../review/forms/FormOfPart';

/** Every part of a review’s form but the recommendations, which are the same in every form. */
export function FormPreview({ template, status }: { template: TemplateResource; status: ChildStatus }) {
  const me = useMe().data;
  const review = sampleReview(template, status, me?.person ?? { oid: '', name: '' }, me?.today ?? '');
  return (
    <>
      {template.parts
        .filter(({ kind }) => kind !== 'recommendations')
        .map(({ key, title, kind }) => (
          <section key={key} className={layout.stack} aria-label={title}>
            <h2>{title}</h2>
            <Part review={review} template={template} part={key} empty={emptyAnswers(kind, template) as PartAnswersResource} />
          </section>
        ))}
      <p className={layout.muted}>Then come the recommendations for this child and for the service, which are the same in every form.</p>
    </>
  );
}

function Part({ empty, ...context }: { review: ReviewResource; template: TemplateResource; part: string; empty: PartAnswersResource }) {
  const [answers, setAnswers] = useState(empty);
  return <FormOfPart {...context} answers={answers} onChange={setAnswers} errorOf={() => undefined} adviceOf={() => []} />;
}

/** A review of nobody, as far as the form looks at one. */
function sampleReview(template: TemplateResource, childStatus: ChildStatus, reviewer: { oid: string; name: string }, dueDay: string): ReviewResource {
  const known: Partial<ReviewResource> = {
    reference: 'PIR-0000-00',
    state: 'inProgress',
    childStatus,
    team: 'A team',
    reviewer,
    reviewerKind: 'internal',
    theme: '',
    dueDay,
    workingDaysLeft: 0,
    templateKey: template.key,
    templateVersion: template.version,
    parts: [],
    periodFrom: '',
    missing: [],
    help: [],
    recommendations: [],
    abilities: {},
    revision: 0,
  };
  return known as ReviewResource;
}

import { useState } from 'react';
import { emptyAnswers, type PartAnswersResource } from '../../../src/contract/answers';
import type { ChildStatus, TemplateResource } from '../../../src/contract/templates';
import layout from '../../components/layout.module.css';
import { useMe } from '../../queries/app';
import { FormOfPart, type ReviewInForm } from '../review/forms/FormOfPart';

/** A draft may have a section whose title is still to be written. */
const untitled = 'Section without a title';

/** Every part of a review’s form but the recommendations, which are the same in every form. */
export function FormPreview({ template, status }: { template: TemplateResource; status: ChildStatus }) {
  const me = useMe().data;
  const review = sampleReview(status, me?.person ?? { oid: '', name: '' }, me?.today ?? '');
  return (
    <>
      {template.parts
        .filter(({ kind }) => kind !== 'recommendations')
        .map(({ key, title, kind }) => (
          <section key={key} className={layout.stack} aria-label={title || untitled}>
            <h2>{title || untitled}</h2>
            <Part review={review} template={template} part={key} empty={emptyAnswers(kind, template) as PartAnswersResource} />
          </section>
        ))}
      <p className={layout.muted}>Then come the recommendations for this child and for the service, which are the same in every form.</p>
    </>
  );
}

function Part({ empty, ...context }: { review: ReviewInForm; template: TemplateResource; part: string; empty: PartAnswersResource }) {
  const [answers, setAnswers] = useState(empty);
  return <FormOfPart {...context} answers={answers} onChange={setAnswers} errorOf={() => undefined} adviceOf={() => []} />;
}

/** A review of nobody, as far as the form looks at one. */
function sampleReview(childStatus: ChildStatus, reviewer: { oid: string; name: string }, dueDay: string): ReviewInForm {
  return {
    reference: 'PIR-0000-00',
    childStatus,
    team: 'A team',
    reviewer,
    reviewerKind: 'internal',
    theme: '',
    dueDay,
    moderatedByPanel: false,
    agreedGrades: {},
    office: { sent: '', uploaded: '', trackingMeeting: '' },
    parts: [],
    periodFrom: '',
    missing: [],
    abilities: {},
  };
}

import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { PartResource, ReviewResource } from '../../../src/contract/reviews';
import type { TemplateResource } from '../../../src/contract/templates';
import { ErrorSummary, focusField } from '../../components/ErrorSummary';
import { fieldId } from '../../components/FormField';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { ConflictPanel } from './ConflictPanel';
import { answerInWords, fieldName } from './fieldNames';
import { FormOfPart } from './forms/FormOfPart';
import styles from './PartPage.module.css';
import { PartsNavigation } from './PartsNavigation';
import { PresenceLine } from './PresenceLine';
import { SaveBar } from './SaveBar';
import { UnsavedGuard } from './UnsavedGuard';
import { usePart } from './usePart';

interface Props {
  review: ReviewResource;
  template: TemplateResource;
  part: PartResource;
}

/** A part while it is written: everything typed is saved by itself, and what is missing shows once it was asked for. */
export function PartEditor({ review, template, part }: Props) {
  const saver = usePart(review.reference, part);
  const { search, hash } = useLocation();
  const showErrors = new URLSearchParams(search).has('missing');
  const faults = showErrors ? faultsOf(review, part.part) : [];
  const number = (review.parts ?? []).findIndex((each) => each.part === part.part) + 1;
  const next = review.parts?.[number];
  const state = saver.state();
  useEffect(() => {
    if (hash) focusField(hash.slice(1));
  }, [hash]);
  return (
    <div className={styles.columns}>
      <PartsNavigation review={review} here={part.part} />
      <div className={styles.form}>
        <PageHeading title={part.title} caption={<Caption review={review} number={number} />} prefix={faults.length > 0 ? 'Error: ' : ''} />
        {faults.length > 0 && !hash && <ErrorSummary errors={faults.map(({ path, message }) => ({ message, to: fieldId(path) }))} />}
        <PresenceLine reference={review.reference} part={part} />
        <AskedToChange review={review} part={part.part} />
        <ConflictPanel saver={saver} nameOf={(path) => fieldName(path, template)} wordsOf={(value) => answerInWords(value, template)} />
        <UnsavedGuard saver={saver} />
        <FormOfPart
          review={review}
          template={template}
          part={part.part}
          answers={state.mine}
          onChange={(answers) => saver.handle({ type: 'edited', answers })}
          errorOf={(path) => faults.find((fault) => fault.path === `${part.part}.${path}`)?.message}
          adviceOf={(path) => review.help.filter((help) => help.path === `${part.part}.${path}`).map(({ message }) => message)}
        />
        <SaveBar state={state}>
          <Continue to={next ? `/reviews/${review.reference}/parts/${next.part}` : `/reviews/${review.reference}/answers`} words={next ? 'Save and continue' : 'Check your answers'} />
        </SaveBar>
      </div>
    </div>
  );
}

/** What blocks submission in this part, by the part's own fields. */
function faultsOf(review: ReviewResource, part: string) {
  return review.missing.filter(({ path }) => path === part || path.startsWith(`${part}.`));
}

function Caption({ review, number }: { review: ReviewResource; number: number }) {
  return (
    <>
      <Link to={`/reviews/${review.reference}`}>Review {review.reference}</Link> · Part {number} of {review.parts?.length ?? number}
    </>
  );
}

function AskedToChange({ review, part }: { review: ReviewResource; part: string }) {
  const reasons = review.returnReasons.filter((reason) => reason.part === part);
  if (reasons.length === 0) return null;
  return (
    <div className={styles.asked}>
      <Notice tone="warning" title="You were asked to change this part">
        {reasons.map(({ text }) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    </div>
  );
}

/** Moves on at once: leaving the page saves it (`UnsavedGuard`). */
function Continue({ to, words }: { to: string; words: string }) {
  const navigate = useNavigate();
  return (
    <Button appearance="primary" size="large" onClick={() => void navigate(to)}>
      {words}
    </Button>
  );
}

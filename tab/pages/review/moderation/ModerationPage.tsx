import { Link, useParams } from 'react-router';
import type { ModerationRecord } from '../../../../src/contract/panels';
import { ApiError } from '../../../../src/contract/client';
import { DataTable } from '../../../components/DataTable';
import { EmptyState } from '../../../components/EmptyState';
import { Facts } from '../../../components/Facts';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { PageHeading } from '../../../components/PageHeading';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useModeration } from '../../../queries/panels';
import { dayOf, momentInWords } from '../../../words/dates';
import { qualityAspects, qualityMarkNames } from '../check/qualityWords';
import { changesInWords, quorumOfRecord, timeTakenInWords } from './moderationWords';
import { GradesOfRecord } from './GradesOfRecord';
import { RecommendationsOfRecord } from './RecommendationsOfRecord';

/** What a panel made of a review: what changed and why (domain.md §6.4). The reviewer reads it without who among the members said what. */
export function ModerationPage() {
  const { reference = '' } = useParams();
  const record = useModeration(reference);
  if (record.isPending) return <PageSkeleton kind="list" label="Loading the record of moderation" />;
  if (!record.data) return isNone(record.error) ? <NoRecord reference={reference} /> : <ProblemNotice error={record.error} what="record of moderation" onRetry={() => void record.refetch()} />;
  return <Whole record={record.data} />;
}

const isNone = (error: Error): boolean => error instanceof ApiError && error.problem.status === 404;

function NoRecord({ reference }: { reference: string }) {
  return (
    <div className={layout.measure}>
      <PageHeading title="Moderation" caption={<Link to={`/reviews/${reference}`}>Review {reference}</Link>} />
      <EmptyState title="There is no record of moderation that you can see">
        <p>A record stands here when a panel has concluded a review that you may read.</p>
      </EmptyState>
    </div>
  );
}

function Whole({ record }: { record: ModerationRecord }) {
  const { reviewReference, panelReference, actions } = record;
  return (
    <>
      <PageHeading title="Moderation" caption={<Link to={`/reviews/${reviewReference}`}>Review {reviewReference}{record.identity && `: ${record.identity.name}`}</Link>} />
      <div className={`${layout.stack} ${layout.wide}`}>
        <Notice title={changesInWords(record)}>
          <p>
            Panel {panelReference} concluded it on {dayOf(record.concludedAt)}. {timeTakenInWords(record.moderation)}
          </p>
        </Notice>
        <GradesOfRecord record={record} />
        <RecommendationsOfRecord decisions={record.recommendationDecisions} />
        <Feedback record={record} />
        {actions.length > 0 && (
          <section className={layout.stack} aria-labelledby="actions">
            <h2 id="actions">Actions arising</h2>
            <DataTable caption="Actions arising" columns={['Action', 'By whom', 'Timescale']} rows={actions.map(({ id, action, byWhom, timescale }) => ({ key: id, cells: [action, byWhom, timescale] }))} />
          </section>
        )}
        <Quality record={record} />
        <About record={record} />
      </div>
    </>
  );
}

function Feedback({ record: { feedbackSought } }: { record: ModerationRecord }) {
  if (feedbackSought.length === 0) return null;
  const agreed = feedbackSought.filter(({ agrees }) => agrees).length;
  return (
    <section className={layout.stack} aria-labelledby="feedback">
      <h2 id="feedback">Was feedback properly sought?</h2>
      <p>
        {agreed} of {feedbackSought.length} members said so.
      </p>
      <ul>
        {feedbackSought
          .filter(({ text }) => text)
          .map(({ by, agrees, text }, index) => (
            <li key={index}>
              {by && <strong>{by.name}: </strong>}
              {agrees ? 'Yes. ' : 'No. '}
              {text}
            </li>
          ))}
      </ul>
    </section>
  );
}

function Quality({ record: { quality } }: { record: ModerationRecord }) {
  const marked = qualityAspects.flatMap(({ key, label }) => (quality[key] ? [[label, qualityMarkNames[quality[key]]] as const] : []));
  if (marked.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby="quality">
      <h2 id="quality">How good the review itself is</h2>
      <p className={layout.muted}>This is about the review, not about the practice that it describes.</p>
      <Facts facts={marked} />
    </section>
  );
}

function About({ record }: { record: ModerationRecord }) {
  const { identity, reviewer, submittedAt, panelAt, chair, quorum } = record;
  return (
    <section className={layout.stack} aria-labelledby="about">
      <h2 id="about">About this record</h2>
      <Facts
        facts={[
          ['Child', identity?.name],
          ['Record number', identity?.recordNumber],
          ['Reviewer', reviewer.name],
          ['Submitted', submittedAt ? dayOf(submittedAt) : undefined],
          ['Panel', momentInWords(panelAt)],
          ['Chair', chair.name],
          ['Who decided', quorumOfRecord(quorum)],
        ]}
      />
    </section>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RecommendationResource } from '../../../../src/contract/recommendations';
import type { TrackingAgendaRow, TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { RagTag } from '../../../components/RagTag';
import { Tag } from '../../../components/Tag';
import { keys } from '../../../queries/api';
import { useRecommendation } from '../../../queries/recommendations';
import { dayOf } from '../../../words/dates';
import { outcomeNames, reasonsInWords, stepsInWords } from '../trackingWords';
import { CaptureForm } from './CaptureForm';
import { RowFacts } from './RowFacts';
import styles from './room.module.css';
import type { Captures } from './useCaptures';

export interface RowProps {
  meeting: TrackingMeetingResource;
  row: TrackingAgendaRow;
  captures: Captures;
  goOn: () => void;
  step: (by: 1 | -1) => void;
  toggleHelp: () => void;
  /** The meeting has come to it from another row. */
  arrived: boolean;
}

/** The row that everybody looks at: what the tracker says, and what is said now. Its heading takes the focus when the meeting comes to it. */
export function Row(props: RowProps) {
  const { row, meeting, captures } = props;
  const article = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // On the first row of a page the page's own heading has the focus.
  const [arrived] = useState(props.arrived);
  const recommendation = useFresh(row, captures);
  useEffect(() => {
    if (!arrived) return;
    heading.current?.focus({ preventScroll: true });
    article.current?.scrollIntoView({ block: 'start' });
  }, [arrived]);
  const { label, tone } = outcomeNames[row.outcome];
  return (
    <article ref={article} className={styles.row} aria-labelledby="row">
      <header className={styles.rowHead}>
        <h3 id="row" ref={heading} tabIndex={-1}>
          <span className={styles.reference}>{row.reference}</span>
          <span className={styles.action}>{row.action}</span>
        </h3>
        <p className={styles.tags}>
          <RagTag rag={row.rag} /> <Tag>{reasonsInWords(row.reasons)}</Tag> {row.outcome !== 'waiting' && <Tag tone={tone}>{row.outcome === 'captured' ? `${label}: ${stepsInWords(row.steps)}` : label}</Tag>}
        </p>
      </header>
      {row.changedElsewhere && <ChangedElsewhere it={recommendation.data} />}
      {recommendation.data && <RowFacts it={recommendation.data} />}
      {recommendation.data && <CaptureForm {...props} it={recommendation.data} article={article} toRow={() => heading.current?.focus()} />}
      {recommendation.isPending && <p role="status">Loading {row.reference}</p>}
      {recommendation.error && <ProblemNotice error={recommendation.error} onRetry={() => void recommendation.refetch()} />}
      {meeting.abilities.record?.allowed !== true && <p className={styles.small}>Whoever runs the meeting can mark this row as without a change, or skip it.</p>}
    </article>
  );
}

function ChangedElsewhere({ it }: { it: RecommendationResource | undefined }) {
  const update = it?.updates[0];
  return (
    <Notice tone="warning" live title="Somebody changed this in the tracker while the meeting runs">
      <p>{update ? `${update.by.name || 'Somebody'}, ${dayOf(update.at)}. ` : ''}What it says now is shown here, and nothing of it is written over. What you have written stays.</p>
    </Notice>
  );
}

/** The recommendation in full; read again as soon as the meeting hears of a newer one. */
function useFresh({ reference, revision }: TrackingAgendaRow, { sending }: Captures) {
  const recommendation = useRecommendation(reference);
  const queries = useQueryClient();
  const behind = recommendation.data !== undefined && recommendation.data.revision < revision && !sending.has(reference);
  useEffect(() => {
    if (behind) void queries.invalidateQueries({ queryKey: keys.recommendation(reference) });
  }, [behind, queries, reference]);
  return recommendation;
}

import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import type { RecommendationResource } from '../../../src/contract/recommendations';
import layout from '../../components/layout.module.css';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RagTag } from '../../components/RagTag';
import { Tag } from '../../components/Tag';
import { useRecommendation } from '../../queries/recommendations';
import { flagNames, statusNames } from '../../words/labels';
import { RecommendationActions } from './RecommendationActions';
import { RecommendationFacts } from './RecommendationFacts';
import styles from './RecommendationPanel.module.css';
import { BecameNotice } from './BecameNotice';
import { UpdateHistory } from './UpdateHistory';

interface Props {
  reference: string;
  /** The tracker's address without this panel. */
  search: string;
}

/** One recommendation beside the tracker; it has an address of its own. Escape closes it. */
export function RecommendationPanel({ reference, search }: Props) {
  const recommendation = useRecommendation(reference);
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [reference]);
  useEffect(() => {
    const before = document.title;
    document.title = `${reference} – Tracker – Practice and Impact`;
    return () => void (document.title = before);
  }, [reference]);
  const back = { pathname: '/tracker', search };
  return (
    <aside className={styles.panel} aria-label={`Recommendation ${reference}`} onKeyDown={(event) => event.key === 'Escape' && void navigate(back)}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {reference}
        </h2>
        <Link to={back} className={styles.close}>
          <Dismiss20Regular aria-hidden="true" />
          <span>Close</span>
        </Link>
      </div>
      {recommendation.isPending && <PageSkeleton kind="list" label="Loading the recommendation" />}
      {recommendation.error && !recommendation.data && <ProblemNotice error={recommendation.error} onRetry={() => void recommendation.refetch()} />}
      {recommendation.data && <Content recommendation={recommendation.data} />}
    </aside>
  );
}

function Content({ recommendation }: { recommendation: RecommendationResource }) {
  const { rag, ragWhy, ragOverridden, status, flag, impactNotYetSeen, timesReopened, action } = recommendation;
  const toDo = status === 'notStarted' || status === 'inProgress';
  return (
    <div className={layout.stack}>
      <p className={styles.action}>{action}</p>
      <div className={styles.state}>
        <Tag tone={status === 'signedOff' ? 'good' : status === 'done' ? 'brand' : 'neutral'}>{statusNames[status]}</Tag>
        {toDo && flag !== 'onTrack' && <Tag tone="warning">{flagNames[flag]}</Tag>}
        {impactNotYetSeen && <Tag tone="warning">Impact not yet seen</Tag>}
        {timesReopened > 0 && <Tag>Reopened {timesReopened === 1 ? 'once' : `${timesReopened} times`}</Tag>}
      </div>
      <p className={styles.rag}>
        <strong>
          <RagTag rag={rag} />
        </strong>
        <span>
          {ragWhy}
          {ragOverridden && ' The next update ends that.'}
        </span>
      </p>
      <BecameNotice recommendation={recommendation} />
      <RecommendationActions recommendation={recommendation} />
      <RecommendationFacts recommendation={recommendation} />
      <UpdateHistory updates={recommendation.updates} away={recommendation.historyAway === true} />
    </div>
  );
}

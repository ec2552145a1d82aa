import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Timeline } from '../../components/Timeline';
import { useHistory } from '../../queries/reviews';
import { momentInWords } from '../../words/dates';

/** Every step of a review: who, when and what. */
export function HistoryPage() {
  const { reference = '' } = useParams();
  const history = useHistory(reference);
  if (history.isPending) return <PageSkeleton kind="list" label="Loading the history" />;
  if (!history.data) return <ProblemNotice error={history.error} what="review" onRetry={() => void history.refetch()} />;
  return (
    <div className={layout.measure}>
      <PageHeading title="History" caption={<Link to={`/reviews/${reference}`}>Review {reference}</Link>} />
      {history.data.entries.length === 0 && (
        <EmptyState title="Nothing has happened yet">
          <p>Each step of this review will stand here.</p>
        </EmptyState>
      )}
      <Timeline entries={history.data.entries.map(({ at, actor, summary, action }) => ({ key: `${at} ${action} ${summary}`, title: summary, when: `${momentInWords(at)}${actor.name ? `, ${actor.name}` : ''}` }))} />
    </div>
  );
}

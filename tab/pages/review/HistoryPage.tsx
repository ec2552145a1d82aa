import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Timeline } from '../../components/Timeline';
import { useHistory, useReview } from '../../queries/reviews';
import { momentInWords } from '../../words/dates';
import { EntryBody } from './history/EntryBody';
import { GradeChain } from './history/GradeChain';
import { actionInWords } from './history/historyWords';
import { Rounds } from './history/Rounds';

/** The course of a review: its grade chain, what changed each time it was handed in, and every step with who, when and why. */
export function HistoryPage() {
  const { reference = '' } = useParams();
  const history = useHistory(reference);
  const review = useReview(reference);
  if (history.isPending) return <PageSkeleton kind="list" label="Loading the history" />;
  if (!history.data) return <ProblemNotice error={history.error} what="review" onRetry={() => void history.refetch()} />;
  const { entries, chain, rounds } = history.data;
  const titleOf = (part: string) => review.data?.parts?.find((each) => each.part === part)?.title ?? part;
  return (
    <div className={layout.measure}>
      <PageHeading title="History" caption={<Link to={`/reviews/${reference}`}>Review {reference}</Link>} />
      <div className={`${layout.stack} ${layout.wide}`}>
        <GradeChain chain={chain} />
        {review.data?.moderatedByPanel && (
          <p>
            <Link to={`/reviews/${reference}/moderation`}>What the panel decided, and why</Link>
          </p>
        )}
        <Rounds rounds={rounds} titleOf={titleOf} />
        <section className={layout.stack} aria-labelledby="steps">
          <h2 id="steps">Every step</h2>
          {entries.length === 0 && (
            <EmptyState title="Nothing has happened yet">
              <p>Each step of this review will stand here.</p>
            </EmptyState>
          )}
          <Timeline entries={entries.map((entry, index) => ({ key: `${index} ${entry.at} ${entry.action}`, title: actionInWords(entry, titleOf), when: `${momentInWords(entry.at)}${entry.actor.name ? `, ${entry.actor.name}` : ''}`, body: <EntryBody entry={entry} titleOf={titleOf} /> }))} />
        </section>
      </div>
    </div>
  );
}

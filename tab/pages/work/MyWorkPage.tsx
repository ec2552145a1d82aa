import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import type { WorkItem } from '../../../src/contract/app';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { askWork, useMe, useMyWork } from '../../queries/app';
import { dayInWords, plural } from '../../words/dates';
import styles from './MyWorkPage.module.css';
import { groupWork } from './groupWork';
import { WorkCard } from './WorkCard';

export const ask = askWork;

/** What waits for the person, most urgent first: it is complete even when a reminder never arrived. */
export function MyWorkPage() {
  const me = useMe();
  const work = useMyWork();
  // A long list is drawn in small pieces, so that a slow phone answers a touch between them.
  const shown = useDeferredValue(work.data);
  if (!shown && !work.error) return <PageSkeleton kind="list" label="Loading your work" />;
  const items = shown?.items ?? [];
  return (
    <>
      <PageHeading title="My work" caption={me.data ? `${me.data.person.name}, ${dayInWords(me.data.today)}` : '\u00a0'}>
        <Link to="/away/me">Say when you will be away</Link>
      </PageHeading>
      {work.error && <ProblemNotice error={work.error} onRetry={() => void work.refetch()} />}
      {shown && <p className={styles.summary}>{summaryOf(items)}</p>}
      {shown && items.length === 0 && <NothingWaits />}
      {groupWork(items).map(({ title, items: group }) => (
        <section key={title} className={styles.section} aria-labelledby={`work-${title}`}>
          <h2 id={`work-${title}`} className={styles.heading}>
            {title} <span className={styles.number}>{group.length}</span>
          </h2>
          <ul className={styles.list}>
            {group.map((item) => (
              <WorkCard key={item.key} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function summaryOf(items: readonly WorkItem[]): string {
  const late = items.filter(({ workingDaysLeft }) => workingDaysLeft < 0).length;
  if (items.length === 0) return 'Nothing waits for you today.';
  if (items.length === 1) return `1 thing waits for you${late > 0 ? ', and it is late' : ''}.`;
  return `${plural(items.length, 'thing')} wait for you, ${late > 0 ? late : 'none'} of them late.`;
}

function NothingWaits() {
  return (
    <EmptyState title="You are up to date">
      <p>Reviews that are assigned to you, recommendations that you own and decisions that only you can make will stand here, the most urgent first.</p>
      <p>
        Meanwhile you can <Link to="/reviews">look at the reviews</Link> or <Link to="/tracker">see how the recommendations are going</Link>.
      </p>
    </EmptyState>
  );
}

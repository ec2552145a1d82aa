import { Select } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { ButtonLink } from '../../components/ButtonLink';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { PlainButton } from '../../components/PlainButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { SearchBox } from '../../components/SearchBox';
import { useMe } from '../../queries/app';
import type { AskAhead } from '../../queries/api';
import { reviewsQuery, useReviews } from '../../queries/reviews';
import { plural } from '../../words/dates';
import { reviewStateTags } from '../../words/labels';
import styles from './ReviewsPage.module.css';
import { ReviewingLinks } from './ReviewingLinks';
import { ReviewTable } from './ReviewTable';

const stateGroups: readonly { value: string; label: string }[] = [
  { value: '', label: 'All states' },
  { value: 'assigned,inProgress,submitted,checked,panel,declined', label: 'Under way' },
  ...(['assigned', 'declined', 'inProgress', 'submitted', 'checked', 'panel', 'agreed', 'shared', 'closed', 'postponed', 'withdrawn'] as const).map((value) => ({ value, label: reviewStateTags[value] })),
];

export const ask: AskAhead = ({ api, queries }, { search }) => void queries.prefetchQuery(reviewsQuery(api, askedOf(new URLSearchParams(search).get('state'))));

const askedOf = (state: string | null) => (state ? { state } : {});

/**
 * The reviews that the person may see. The state stands in the address, so that it can be sent and comes back; the words
 * may be a child's name, so they stay with this entry of the browser's history.
 */
export function ReviewsPage() {
  const [params, setParams] = useSearchParams();
  const { q = '' } = (useLocation().state ?? {}) as { q?: string };
  const state = params.get('state') ?? '';
  const [typed, setTyped] = useState(q);
  const reviews = useReviews({ ...askedOf(state), ...(q ? { q } : {}) });
  // A long list is drawn in small pieces, so that a slow phone answers a touch between them.
  const shown = useDeferredValue(reviews.data);
  const mayAssign = useMe().data?.abilities.assignReviews?.allowed === true;
  const chooseState = (value: string) => setParams(value ? { state: value } : {}, { state: { q } });
  const search = (text: string) => {
    setTyped(text);
    setParams(params, { replace: true, state: { q: text.trim() } });
  };
  const clear = () => {
    setTyped('');
    setParams({});
  };
  const filtered = state !== '' || q !== '';
  return (
    <>
      <PageHeading title="Reviews">
        <ReviewingLinks />
        {mayAssign && <ButtonLink to="/reviews/assign" appearance="primary">Assign a review</ButtonLink>}
      </PageHeading>
      <div className={styles.filters} role="search" aria-label="Reviews">
        <SearchBox label="Search by reference, child, reviewer, team or theme" value={typed} onChange={search} />
        <label className={styles.filter}>
          <span>State</span>
          <Select value={state} onChange={(_, { value }) => chooseState(value)}>
            {stateGroups.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </label>
      </div>
      {reviews.error && <ProblemNotice error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {!shown && !reviews.error && <PageSkeleton kind="table" label="Loading reviews" />}
      {shown && (
        <>
          <p role="status" className={styles.total}>
            {plural(shown.total, 'review')}
          </p>
          {shown.rows.length > 0 ? <ReviewTable rows={shown.rows} /> : <NoReviews filtered={filtered} mayAssign={mayAssign} onClear={clear} />}
        </>
      )}
    </>
  );
}

function NoReviews({ filtered, mayAssign, onClear }: { filtered: boolean; mayAssign: boolean; onClear: () => void }) {
  if (filtered)
    return (
      <EmptyState title="No review matches">
        <p>Try fewer words, or another state.</p>
        <PlainButton onClick={onClear}>Clear the search</PlainButton>
      </EmptyState>
    );
  return (
    <EmptyState title="There are no reviews for you to see yet">
      <p>{mayAssign ? 'Choose a child and a reviewer to start the first one.' : 'A review appears here when it is assigned to you, or shared with you.'}</p>
      {mayAssign && <ButtonLink to="/reviews/assign" appearance="primary">Assign a review</ButtonLink>}
    </EmptyState>
  );
}

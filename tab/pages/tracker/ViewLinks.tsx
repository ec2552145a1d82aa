import { memo } from 'react';
import { Link } from 'react-router';
import { type AskedFilters, changeFilters, groupViews, views, writeAddress } from './trackerAddress';
import styles from './TrackerPage.module.css';

/** The ready-made ways to look at the tracker: what is in it, and what stands together. */
export const ViewLinks = memo(function ViewLinks({ filters }: { filters: AskedFilters }) {
  const to = (change: Parameters<typeof changeFilters>[1]) => ({ pathname: '/tracker', search: writeAddress(changeFilters(filters, change)).toString() });
  return (
    <nav aria-label="Views of the tracker">
      <ul className={styles.views}>
        {views.map(({ view, label }) => (
          <li key={view}>
            <Link to={to({ view })} aria-current={view === filters.view && !filters.behind ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
        {groupViews.map(({ group, label }) => (
          <li key={group} className={styles.grouping}>
            {/* Pressed again it stands as it did before. */}
            <Link to={to({ group: filters.group === group ? undefined : group })} aria-current={filters.group === group ? 'true' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
});

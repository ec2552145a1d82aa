import { memo } from 'react';
import { Link } from 'react-router';
import { type AskedFilters, changeFilters, views, writeAddress } from './trackerAddress';
import styles from './TrackerPage.module.css';

/** The ready-made ways to look at the tracker. */
export const ViewLinks = memo(function ViewLinks({ filters }: { filters: AskedFilters }) {
  return (
    <nav aria-label="Views of the tracker">
      <ul className={styles.views}>
        {views.map(({ view, label }) => (
          <li key={view}>
            <Link to={{ pathname: '/tracker', search: writeAddress(changeFilters(filters, { view })).toString() }} aria-current={view === filters.view ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
});

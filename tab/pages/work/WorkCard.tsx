import { Link } from 'react-router';
import type { WorkItem } from '../../../src/contract/app';
import { DueTag } from '../../components/DueTag';
import { shortDay } from '../../words/dates';
import { workKindNames } from '../../words/labels';
import { pathOfWork } from './groupWork';
import styles from './MyWorkPage.module.css';

/** One piece of work: what to do, about which thing, and by when. */
export function WorkCard({ item }: { item: WorkItem }) {
  return (
    <li className={styles.card} data-late={item.workingDaysLeft < 0 || undefined}>
      <div className={styles.what}>
        <span className={styles.kind}>
          {workKindNames[item.kind]} <span className={styles.reference}>{item.reference}</span>
        </span>
        <Link to={pathOfWork(item)} className={styles.link}>
          {item.title}
        </Link>
        {item.detail && <span className={styles.detail}>{item.detail}</span>}
      </div>
      <div className={styles.due}>
        <DueTag workingDaysLeft={item.workingDaysLeft} />
        <span className={styles.day}>
          <span className="hidden">Due </span>
          {shortDay(item.dueDay)}
        </span>
      </div>
    </li>
  );
}

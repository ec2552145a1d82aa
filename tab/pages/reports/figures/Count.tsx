import { Link } from 'react-router';
import { addressBehind } from '../reportText';
import type { Behind } from '../../../queries/reports';
import { inDigits } from '../../../words/numbers';
import styles from './figures.module.css';

interface Props extends Behind {
  reference: string;
  count: number;
}

/** A number of a report that opens the recommendations behind it; none opens nothing. */
export function Count({ reference, count, ...behind }: Props) {
  return <span className={styles.count}>{count === 0 ? '0' : <Link to={addressBehind(reference, behind)}>{inDigits(count)}</Link>}</span>;
}

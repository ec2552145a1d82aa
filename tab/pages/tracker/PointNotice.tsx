import { pointOf } from '../../../src/contract/trackerPoints';
import { Notice } from '../../components/Notice';
import { PlainButton } from '../../components/PlainButton';
import { ragNames } from '../../words/labels';
import { pointInWords } from './pointWords';
import styles from './TrackerPage.module.css';

/** Says that the rows are those behind a point of a picture, and leads back to all. */
export function PointNotice({ point, onDrop }: { point: string; onDrop: () => void }) {
  const found = pointOf(point);
  if (!found) return null;
  const was = found.what in ragNames;
  return (
    <div className={styles.ignored}>
      <Notice title={pointInWords(found)}>
        {was && <p>Each row shows how it stands today; what it was then is in its history.</p>}
        <PlainButton onClick={onDrop}>Show the others too</PlainButton>
      </Notice>
    </div>
  );
}

import type { RecommendationRow } from '../../src/contract/recommendations';
import { ragNames } from '../words/labels';
import styles from './RagTag.module.css';

const shapes: Record<RecommendationRow['rag'], string> = {
  // A square ticked, a disc, a triangle, a diamond: told apart without any colour.
  blue: 'M2 2h8v8H2z',
  green: 'M6 1.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9z',
  amber: 'M6 1l5.5 10h-11z',
  red: 'M6 .5L11.5 6L6 11.5L.5 6z',
};

/** Red, amber, green or blue: the word, and a shape of its own for each. */
export function RagTag({ rag }: { rag: RecommendationRow['rag'] }) {
  return (
    <span className={styles.rag}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" data-rag={rag} className={styles[rag]}>
        <path d={shapes[rag]} />
      </svg>
      {ragNames[rag]}
    </span>
  );
}

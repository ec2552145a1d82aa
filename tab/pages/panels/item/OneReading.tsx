import type { PanelItemResource, ReadingResource } from '../../../../src/contract/panels';
import { Facts } from '../../../components/Facts';
import styles from './item.module.css';
import { agreementKeys, agreementNames, opinionInWords } from './readingWords';

/** What one member made of the review, question by question. */
export function OneReading({ item, reading }: { item: Pick<PanelItemResource, 'graded'>; reading: ReadingResource }) {
  const graded = item.graded.map(({ key, title, own }) => [title, <Said key={key} what={opinionInWords(reading.grades[key], own)} comment={reading.grades[key]?.comment ?? ''} />] as const);
  const others = agreementKeys.map((key) => {
    const { agrees, comment } = reading[key];
    return [agreementNames[key].question, <Said key={key} what={agrees === undefined ? 'Not answered' : agrees ? agreementNames[key].yes : agreementNames[key].no} comment={comment} />] as const;
  });
  return (
    <div className={styles.oneReading}>
      <Facts facts={[...graded, ...others]} />
    </div>
  );
}

function Said({ what, comment }: { what: string; comment: string }) {
  return (
    <>
      <strong>{what}</strong>
      {comment && <p className={styles.comment}>{comment}</p>}
    </>
  );
}

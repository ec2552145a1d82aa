import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import type { ReviewResource } from '../../../src/contract/reviews';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useExportReview, useReviewAccess } from '../../queries/access';
import { momentInWords } from '../../words/dates';
import styles from './TakeOut.module.css';

/** Printing the page and taking the review out as a Word file, for whoever may. */
export function TakeOut({ review }: { review: ReviewResource }) {
  const { reference, abilities } = review;
  const out = useExportReview(reference);
  if (abilities.export?.allowed !== true) return null;
  return (
    <div className={`${layout.stack} ${styles.takeOut} ${styles.notPrinted}`}>
      <div className={layout.row}>
        <Button icon={<ArrowDownload20Regular />} onClick={() => out.mutate()} disabled={out.isPending}>
          {out.isPending ? 'Writing the Word file' : 'Download as Word'}
        </Button>
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          Print
        </Button>
        <span className={layout.muted}>The file says on each page who took it out and when, and that is recorded.</span>
      </div>
      <p role="status" className="hidden">
        {out.isSuccess && `${out.data.name} was downloaded.`}
      </p>
      {out.error && <ProblemNotice error={out.error} onRetry={() => out.mutate()} />}
    </div>
  );
}

/** Who has read this review, for those who answer for it. */
export function WhoHasRead({ review: { reference, abilities } }: { review: ReviewResource }) {
  const may = abilities.readAccess?.allowed === true;
  const { data, error, refetch } = useReviewAccess(reference, may);
  if (!may) return null;
  return (
    <section className={`${layout.card} ${styles.readers} ${styles.notPrinted}`} aria-labelledby="who-has-read">
      <h2 id="who-has-read">Who has read this review</h2>
      <p className={layout.muted}>The first time that each person opened it on a day, and each time that it was taken out as a file.</p>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data?.entries.length === 0 && <p>Nobody yet.</p>}
      <ul className={styles.list}>
        {data?.entries.map(({ at, by, kind }) => (
          <li key={`${at} ${by.oid} ${kind}`}>
            {by.name} {kind === 'opened' ? 'opened it' : 'took it out as a Word file'} on {momentInWords(at)}
          </li>
        ))}
      </ul>
    </section>
  );
}

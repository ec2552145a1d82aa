import { Link } from 'react-router';
import type { ReportResource } from '../../../src/contract/reports';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { Tag } from '../../components/Tag';
import { dayInWords } from '../../words/dates';
import { ReportFigures } from './figures/ReportFigures';
import styles from './reports.module.css';
import { publishedIn, reportStates } from './reportText';
import { TakeOut } from './TakeOut';
import { Withdraw } from './Withdraw';

/** One report as it is read, on the screen and on paper. */
export function ReportReading({ report }: { report: ReportResource }) {
  const { reference, heading, fromDay, toDay, state, opening, closing, withdrawReason, abilities } = report;
  const { label, tone } = reportStates[state];
  return (
    <article className={`${layout.stack} ${layout.wide}`}>
      <div>
        <PageHeading title={heading || 'Without a title'} caption={<><Link to="/reports">Reports</Link> · {reference}</>}>
          <Tag tone={tone}>{label}</Tag>
        </PageHeading>
        {state === 'withdrawn' && (
          <div className={styles.above}>
            <Notice tone="warning" title="This report was withdrawn. Do not rely on it any more.">
              <p className={styles.words}>{withdrawReason}</p>
            </Notice>
          </div>
        )}
        <Facts facts={[['Period', `${dayInWords(fromDay)} to ${dayInWords(toDay)}`], ['Published on', publishedIn(report)]]} />
      </div>
      <Words id="opening" title="What the figures mean" words={opening} />
      <ReportFigures report={report} />
      {closing && <Words id="closing" title="Closing remarks" words={closing} />}
      <section className={`${layout.stack} ${styles.offPaper}`} aria-labelledby="then">
        <h2 id="then">What you can do</h2>
        <TakeOut report={report} printable>
          {abilities.withdraw?.allowed && <Withdraw report={report} />}
        </TakeOut>
      </section>
    </article>
  );
}

function Words({ id, title, words }: { id: string; title: string; words: string }) {
  return (
    <section className={layout.stack} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.words}>{words || 'Nothing written'}</p>
    </section>
  );
}

import type { ReportResource } from '../../../../src/contract/reports';
import { groupings } from '../../../../src/contract/reportWords';
import { EmptyState } from '../../../components/EmptyState';
import layout from '../../../components/layout.module.css';
import styles from '../reports.module.css';
import { Balance } from './Balance';
import { Colours, Overdue } from './ColoursAndOverdue';
import { Groups } from './Groups';
import { InTime } from './InTime';

interface Props {
  report: Pick<ReportResource, 'reference' | 'fromDay' | 'toDay' | 'figures'>;
  /** Where they come from. */
  note?: string;
}

/** Everything that a report counts; each number opens the recommendations behind it. */
export function ReportFigures({ report, note }: Props) {
  const { counts } = report.figures;
  const some = counts.openBefore + counts.entered + counts.reopened + counts.impact > 0;
  return (
    <section className={`${layout.stack} ${layout.wide}`} aria-labelledby="figures">
      <div className={layout.stack}>
        <h2 id="figures">The figures</h2>
        {note && <p>{note}</p>}
        {some && <p className={styles.offPaper}>Choose a number to see the recommendations behind it.</p>}
      </div>
      {some ? (
        <>
          <Balance report={report} />
          <Colours report={report} />
          <Overdue report={report} />
          <InTime report={report} />
          {groupings.map((by) => (
            <Groups key={by} report={report} by={by} />
          ))}
        </>
      ) : (
        <EmptyState title="There is nothing to count in this period">
          <p>No recommendation was open in it, and nothing became of any.</p>
        </EmptyState>
      )}
    </section>
  );
}

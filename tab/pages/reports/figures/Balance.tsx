import type { ReportResource } from '../../../../src/contract/reports';
import { type Part, partNamesInWords } from '../../../../src/contract/reportWords';
import layout from '../../../components/layout.module.css';
import { dayInWords, plural } from '../../../words/dates';
import { inDigits } from '../../../words/numbers';
import styles from './Balance.module.css';
import { Bar } from './Bar';
import { Count } from './Count';
import { FigureTable } from './FigureTable';

type Counted = Pick<ReportResource, 'reference' | 'fromDay' | 'toDay' | 'figures'>;

const steps = [['', 'openBefore'], ['+', 'entered'], ['+', 'reopened'], ['−', 'ended'], ['=', 'openAfter']] as const satisfies readonly (readonly [string, Part])[];
const ways = ['signedOff', 'notRequired', 'movedToPlan', 'merged'] as const satisfies readonly Part[];

/** How what was open at the beginning became what is open at the end. */
export function Balance({ report }: { report: Counted }) {
  const { reference, figures: { counts } } = report;
  const ended = counts.ended;
  return (
    <section className={layout.stack} aria-labelledby="balance">
      <h3 id="balance">From the beginning to the end</h3>
      <p className={styles.lead}>{balanceInWords(report)}</p>
      <dl className={styles.balance}>
        {steps.map(([sign, part]) => (
          <div key={part} data-result={part === 'openAfter' || undefined}>
            <dt>
              <span className={styles.sign} aria-hidden="true">{sign}</span>
              {partNamesInWords[part]}
            </dt>
            <dd>
              <Count reference={reference} part={part} count={counts[part]} />
            </dd>
          </div>
        ))}
      </dl>
      {ended > 0 && (
        <FigureTable
          kind="bars"
          caption="How they ended"
          columns={[`How the ${inDigits(ended)} ended`, 'Recommendations']}
          rows={ways.map((part) => ({ key: part, cells: [partNamesInWords[part], <Bar key="count" count={counts[part]} most={ended}><Count reference={reference} part={part} count={counts[part]} /></Bar>] }))}
        />
      )}
    </section>
  );
}

/** The same as a sentence, with the sum. */
function balanceInWords({ fromDay, toDay, figures: { counts } }: Counted): string {
  const { openBefore, entered, reopened, ended, openAfter } = counts;
  const [was, came, again] = [openBefore, entered, reopened].map((count) => (count === 1 ? 'was' : 'were'));
  const sum = `${inDigits(openBefore)} + ${inDigits(entered)} + ${inDigits(reopened)} − ${inDigits(ended)} = ${inDigits(openAfter)}`;
  return `${plural(openBefore, 'recommendation')} ${was} open before ${dayInWords(fromDay)}. From then to the end of ${dayInWords(toDay)}, ${inDigits(entered)} ${came} new, ${inDigits(reopened)} ${again} opened again and ${inDigits(ended)} ended. That leaves ${inDigits(openAfter)} open: ${sum}.`;
}

import type { ReportResource } from '../../../../src/contract/reports';
import { type Part, partNamesInWords, shareOf } from '../../../../src/contract/reportWords';
import { Facts } from '../../../components/Facts';
import layout from '../../../components/layout.module.css';
import { plural } from '../../../words/dates';
import { inDigits } from '../../../words/numbers';
import { Bar } from './Bar';
import { Count } from './Count';
import { FigureTable } from './FigureTable';

const dates = ['firstDate', 'movedDate', 'late'] as const satisfies readonly Part[];

/** Whether things were done in time, how long they took, and what came back. */
export function InTime({ report: { reference, figures } }: { report: Pick<ReportResource, 'reference' | 'figures'> }) {
  const { counts, middleDaysToDone, middleDaysToImpact } = figures;
  return (
    <section className={layout.stack} aria-labelledby="in-time">
      <h3 id="in-time">Done in time</h3>
      {counts.signedOff === 0 ? <p>Nothing was signed off as done in this period.</p> : <ByDate reference={reference} counts={counts} />}
      <Facts
        longNames
        facts={[
          ['From the day it entered the tracker to done', halfIn(middleDaysToDone)],
          [partNamesInWords.impact, <Count key="impact" reference={reference} part="impact" count={counts.impact} />],
          ['From the day it entered the tracker to its impact', halfIn(middleDaysToImpact)],
          [partNamesInWords.again, <Count key="again" reference={reference} part="again" count={counts.again} />],
        ]}
      />
    </section>
  );
}

function ByDate({ reference, counts }: { reference: string; counts: ReportResource['figures']['counts'] }) {
  const { signedOff } = counts;
  // Of some that were imported it is not known by which date they were done: they are in no row, but in what the shares are of.
  const unknown = signedOff - counts.firstDate - counts.movedDate - counts.late;
  const shares = dates.map((part) => shareOf(counts[part], signedOff));
  const some = shares.every((share) => share !== undefined);
  return (
    <>
      <p>
        <Count reference={reference} part="signedOff" count={signedOff} /> {signedOff === 1 ? 'was' : 'were'} signed off as done.
        {unknown > 0 && ` Of ${plural(unknown, 'recommendation')} it is not known whether that was in time.`}
      </p>
      <FigureTable
        kind="bars"
        caption="By which date they were done"
        columns={['By which date', 'Recommendations', ...(some ? [`Share of the ${inDigits(signedOff)}`] : [])]}
        rows={dates.map((part, index) => ({ key: part, cells: [partNamesInWords[part], <Bar key="count" count={counts[part]} most={signedOff}><Count reference={reference} part={part} count={counts[part]} /></Bar>, ...(some ? [`${shares[index]}%`] : [])] }))}
      />
      {!some && <p className={layout.small}>Fewer than 10, so no percentages are given.</p>}
    </>
  );
}

/** "Half took 23 days or fewer"; left out where there was none. */
function halfIn(days: number | undefined): string | undefined {
  if (days === undefined) return undefined;
  return days === 0 ? 'Half took less than a day' : `Half took ${plural(days, 'day')} or fewer`;
}

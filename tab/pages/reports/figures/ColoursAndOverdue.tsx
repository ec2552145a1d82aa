import type { ReportResource } from '../../../../src/contract/reports';
import { type Part, partNamesInWords } from '../../../../src/contract/reportWords';
import layout from '../../../components/layout.module.css';
import { RagTag } from '../../../components/RagTag';
import { Bar } from './Bar';
import { Count } from './Count';
import { FigureTable } from './FigureTable';

type Counted = Pick<ReportResource, 'reference' | 'figures'>;

const colours = [['red', 'redBefore', 'red'], ['amber', 'amberBefore', 'amber'], ['green', 'greenBefore', 'green'], ['blue', 'toleratedBefore', 'tolerated']] as const satisfies readonly (readonly ['red' | 'amber' | 'green' | 'blue', Part, Part])[];
const late = ['overdueBriefly', 'overdueLonger', 'overdueLong'] as const satisfies readonly Part[];

/** How the open ones stood, by colour. */
export function Colours({ report: { reference, figures: { counts } } }: { report: Counted }) {
  const most = Math.max(...colours.flatMap(([, before, after]) => [counts[before], counts[after]]));
  return (
    <section className={layout.stack} aria-labelledby="colours">
      <h3 id="colours">Colours</h3>
      <FigureTable
        kind="bars"
        caption="Open recommendations by colour"
        columns={['Colour', 'At the beginning', 'At the end']}
        rows={colours.map(([rag, ...places]) => ({
          key: rag,
          cells: [
            <span key="colour">
              <RagTag rag={rag} />
              {rag === 'blue' && ', tolerated for now'}
            </span>,
            ...places.map((part) => (
              <Bar key={part} count={counts[part]} most={most} rag={rag}>
                <Count reference={reference} part={part} count={counts[part]} />
              </Bar>
            )),
          ],
        }))}
      />
    </section>
  );
}

/** What was past its date at the end, and for how long. */
export function Overdue({ report: { reference, figures: { counts } } }: { report: Counted }) {
  return (
    <section className={layout.stack} aria-labelledby="overdue">
      <h3 id="overdue">Overdue at the end</h3>
      {counts.overdue === 0 ? (
        <p>Nothing was overdue.</p>
      ) : (
        <>
          <p>
            <Count reference={reference} part="overdue" count={counts.overdue} /> {counts.overdue === 1 ? 'was' : 'were'} not done, past the due date and not tolerated.
          </p>
          <FigureTable
            kind="bars"
            caption="Overdue at the end, by how long"
            columns={['How long', 'Recommendations']}
            rows={late.map((part) => ({ key: part, cells: [partNamesInWords[part], <Bar key="count" count={counts[part]} most={counts.overdue}><Count reference={reference} part={part} count={counts[part]} /></Bar>] }))}
          />
        </>
      )}
    </section>
  );
}

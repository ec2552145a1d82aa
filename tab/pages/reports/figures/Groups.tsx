import type { ReportResource } from '../../../../src/contract/reports';
import { type Grouping, groupingNames, groupParts, partNamesInWords } from '../../../../src/contract/reportWords';
import layout from '../../../components/layout.module.css';
import { valueInWords } from '../reportText';
import { Count } from './Count';
import { FigureTable } from './FigureTable';

const manyOf: Readonly<Record<Grouping, string>> = { theme: 'themes', team: 'teams', sourceKind: 'sources', level: 'levels' };

/** The same counts, told apart by theme, team, source or level; where most are open first. */
export function Groups({ report: { reference, figures }, by }: { report: Pick<ReportResource, 'reference' | 'figures'>; by: Grouping }) {
  const title = `By ${groupingNames[by].toLowerCase()}`;
  return (
    <section className={layout.stack} aria-labelledby={`by-${by}`}>
      <h3 id={`by-${by}`}>{title}</h3>
      <FigureTable
        kind="numbers"
        caption={title}
        columns={[groupingNames[by], ...groupParts.map((part) => partNamesInWords[part])]}
        rows={figures.groups[by].map(({ value, counts }) => ({ key: value, cells: [valueInWords(by, value), ...groupParts.map((part) => <Count key={part} reference={reference} part={part} by={by} value={value} count={counts[part]} />)] }))}
        many={manyOf[by]}
      />
    </section>
  );
}

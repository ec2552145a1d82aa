import type { AgreementGroup, AgreementResource, AgreementSource } from '../../../src/contract/agreement';
import { DataTable } from '../../components/DataTable';
import layout from '../../components/layout.module.css';
import { plural } from '../../words/dates';
import { gradeNames } from '../../words/labels';
import styles from './agreement.module.css';

const sources = {
  panel: { title: 'Beside the panels', first: 'Reviewer', second: 'Panel', none: 'No panel has decided on a review yet that counts here.', from: 'review' },
  calibration: { title: 'Beside the gold standards', first: 'Reviewer', second: 'Gold standard', none: 'No calibration exercise has been closed yet that counts here.', from: 'calibration exercise' },
} as const;

/** Both sources by themselves: a panel has seen the reviewer’s grade, a calibration exercise was graded blind. */
export function AgreementFigures({ agreement }: { agreement: AgreementResource }) {
  return (
    <>
      <Source kind="panel" source={agreement.panel} />
      <Source kind="calibration" source={agreement.calibration} />
    </>
  );
}

interface Props {
  kind: keyof typeof sources;
  source: AgreementSource;
}

function Source({ kind, source }: Props) {
  const { title, none, from } = sources[kind];
  return (
    <div className={layout.stack}>
      <h3>{title}</h3>
      {source.pairs === 0 && <p>{none}</p>}
      {source.pairs > 0 && (
        <>
          <p>
            {plural(source.pairs, 'pair')} of grades from {plural(source.subjects, from)}. “Not applicable” is no grade, and is left out.
          </p>
          {source.groups.map((group, index) => (
            <Group key={group.key} kind={kind} group={group} open={index === 0} />
          ))}
          <Drift kind={kind} source={source} />
        </>
      )}
    </div>
  );
}

function Group({ kind, group, open }: { kind: keyof typeof sources; group: AgreementGroup; open: boolean }) {
  const { first, second } = sources[kind];
  return (
    <details open={open} className={layout.card}>
      <summary className={styles.summary}>
        <h4>{group.title}</h4>
        <span>
          the same in {group.exact.count} of {group.exact.of}
        </span>
      </summary>
      <ul className={styles.sentences}>
        {group.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DataTable caption={`How often each grade was given: ${group.title}`} columns={['Grade', first, second]} rows={group.baseRates.map((rate) => ({ key: rate.grade, cells: [gradeNames[rate.grade], rate.first, rate.second] }))} />
    </details>
  );
}

const inPercent = (share: number): string => `${Math.round(share * 100)} %`;

function Drift({ kind, source }: Props) {
  return (
    <div className={layout.stack}>
      <h4>Over time</h4>
      <p>{source.drift}</p>
      <DataTable
        caption={`Section grades that were the same, by half-year: ${sources[kind].title}`}
        columns={['Half-year', 'Pairs of section grades', 'The same']}
        rows={source.halfYears.map(({ key, label, pairs, exact }) => ({
          key,
          cells: [label, pairs, exact?.share === undefined || exact.low === undefined || exact.high === undefined ? 'Too few to say' : `${exact.count} (${inPercent(exact.share)}; ${inPercent(exact.low)} to ${inPercent(exact.high)})`],
        }))}
      />
    </div>
  );
}

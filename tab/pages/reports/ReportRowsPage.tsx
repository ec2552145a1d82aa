import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { Link, useParams, useSearchParams } from 'react-router';
import type { ReportRow } from '../../../src/contract/reports';
import { groupings, partNames, partNamesInWords, standNames } from '../../../src/contract/reportWords';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RagTag } from '../../components/RagTag';
import { type Behind, useReport, useReportFile, useReportRows } from '../../queries/reports';
import { plural } from '../../words/dates';
import { levelNames, sourceKindNames } from '../../words/labels';
import { inDigits } from '../../words/numbers';
import { periodInWords } from './periods';
import { valueInWords } from './reportText';

/** The recommendations behind one figure of a report. */
export function ReportRowsPage() {
  const { reference = '' } = useParams();
  const [search] = useSearchParams();
  const behind = behindOf(search);
  return behind ? <Rows reference={reference} behind={behind} /> : <Unknown reference={reference} />;
}

/** The figure of an address; undefined for one that reports do not have. */
function behindOf(search: URLSearchParams): Behind | undefined {
  const part = partNames.find((each) => each === search.get('part'));
  const by = groupings.find((each) => each === search.get('by'));
  if (!part || (search.has('by') && !by)) return undefined;
  return by ? { part, by, value: search.get('value') ?? '' } : { part };
}

function Unknown({ reference }: { reference: string }) {
  return (
    <div className={layout.measure}>
      <PageHeading title="This figure is not in the report" caption={<Link to="/reports">Reports</Link>} />
      <Notice title="The address names a figure that reports do not have">
        <p>It may have been cut off when it was copied. Every number in the report leads to what is behind it.</p>
        <p>
          <Link to={`/reports/${reference}`}>Go to the report {reference}</Link>
        </p>
      </Notice>
    </div>
  );
}

function Rows({ reference, behind }: { reference: string; behind: Behind }) {
  const answer = useReportRows(reference, behind);
  const report = useReport(reference).data;
  if (answer.isPending) return <PageSkeleton kind="table" label="Loading the recommendations" />;
  if (!answer.data) return <ProblemNotice error={answer.error} what="list of recommendations" onRetry={() => void answer.refetch()} />;
  const { rows, total, hidden } = answer.data;
  return (
    <div className={layout.stack}>
      <PageHeading title={titleOf(behind)} caption={<><Link to={`/reports/${reference}`}>Report {reference}</Link>{report && ` · ${periodInWords(report)}`}</>} />
      <p role="status">
        {total > rows.length ? `The first ${inDigits(rows.length)} of ${plural(total, 'recommendation')}. Take out the Excel file for all.` : plural(total, 'recommendation')}
        {hidden > 0 && ` ${inDigits(hidden)} more ${hidden === 1 ? 'is' : 'are'} in the report that you do not see in the tracker.`}
      </p>
      {total > rows.length && report?.abilities.export?.allowed && <TakeAllOut reference={reference} />}
      {rows.length === 0 ? (
        <EmptyState title={hidden > 0 ? 'You see none of them in the tracker' : 'There is no recommendation behind this figure'}>
          <p>{hidden > 0 ? 'They are counted in the report, and are open to those who work on them.' : 'The figures may have changed since the report was opened.'} Go back to the report and choose another number.</p>
        </EmptyState>
      ) : (
        <DataTable caption={titleOf(behind)} columns={['Recommendation', 'Theme', 'Team', 'Where it came from', 'Level', 'At the beginning', 'At the end', 'Days overdue']} rows={rows.map((row) => ({ key: row.reference, cells: cellsOf(row) }))} />
      )}
    </div>
  );
}

const titleOf = ({ part, by, value = '' }: Behind): string => (by ? `${partNamesInWords[part]}: ${valueInWords(by, value)}` : partNamesInWords[part]);

function TakeAllOut({ reference }: { reference: string }) {
  const file = useReportFile(reference);
  return (
    <>
      {file.error && <ProblemNotice error={file.error} onRetry={() => file.mutate('excel')} />}
      <div>
        <Button icon={<ArrowDownload20Regular />} disabled={file.isPending} onClick={() => file.mutate('excel')}>
          {file.isPending ? 'Writing the file…' : 'Take the recommendations out as Excel'}
        </Button>
      </div>
    </>
  );
}

function cellsOf({ reference, theme, team, sourceKind, level, before, after, overdueDays }: ReportRow) {
  return [
    <Link key="link" to={`/tracker/${reference}`}>
      {reference}
    </Link>,
    valueInWords('theme', theme),
    valueInWords('team', team),
    sourceKindNames[sourceKind],
    levelNames[level],
    <Stand key="before" stand={before} />,
    <Stand key="after" stand={after} />,
    inDigits(overdueDays),
  ];
}

function Stand({ stand }: { stand: ReportRow['before'] }) {
  return stand === 'red' || stand === 'amber' || stand === 'green' ? <RagTag rag={stand} /> : standNames[stand];
}

import { Link } from 'react-router';
import type { CalibrationRow } from '../../../src/contract/calibration';
import { ButtonLink } from '../../components/ButtonLink';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useMe } from '../../queries/app';
import { useCalibrations } from '../../queries/calibration';
import { shortDay } from '../../words/dates';
import styles from './calibration.module.css';
import { calibrationStates, standingOf } from './calibrationWords';

/** The exercises that the person leads or takes part in. */
export function CalibrationsPage() {
  const list = useCalibrations();
  const mayRun = useMe().data?.abilities.runCalibrations?.allowed === true;
  if (list.isPending) return <PageSkeleton kind="table" label="Loading the calibration exercises" />;
  const rows = list.data?.rows ?? [];
  return (
    <>
      <PageHeading title="Calibration">
        {mayRun && (
          <ButtonLink to="/calibration/new" appearance="primary">
            Start an exercise
          </ButtonLink>
        )}
      </PageHeading>
      <p className={styles.lead}>Several reviewers grade one finished, anonymised review, each without seeing the others. Afterwards each sees their own grades beside a gold standard, and learns where they grade higher or lower.</p>
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && (
        <EmptyState title="There is no exercise yet">
          <p>{mayRun ? 'Choose a finished review to begin one. Nobody sees it before you send it.' : 'When you are asked to take part in one, it stands here and in your work.'}</p>
        </EmptyState>
      )}
      {rows.length > 0 && <Rows rows={rows} />}
    </>
  );
}

function Rows({ rows }: { rows: readonly CalibrationRow[] }) {
  return (
    <DataTable
      caption="Calibration exercises"
      columns={['Exercise', 'State', 'Due', 'How it stands']}
      rows={rows.map((row) => {
        const { label, tone } = calibrationStates[row.state];
        return { key: row.reference, cells: [<Link key="link" to={`/calibration/${row.reference}`}>{row.reference}</Link>, <Tag key="state" tone={tone}>{label}</Tag>, shortDay(row.dueDay) || 'Not set', standingOf(row)] };
      })}
    />
  );
}

import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useReport } from '../../queries/reports';
import { DraftReport } from './DraftReport';
import { ReportReading } from './ReportReading';

/** One report: to be written by those who may, and to be read by everybody else who sees it. */
export function ReportPage() {
  const { reference = '' } = useParams();
  const report = useReport(reference);
  useHeadingAfterStep(report.data?.state);
  if (report.isPending) return <PageSkeleton kind="form" label="Loading the report" />;
  if (!report.data) return <ProblemNotice error={report.error} what="report" onRetry={() => void report.refetch()} />;
  return report.data.abilities.change?.allowed ? <DraftReport key={reference} report={report.data} /> : <ReportReading report={report.data} />;
}

/** A step makes another page of it, and the button that was pressed is gone: who pressed it begins at the top again. */
function useHeadingAfterStep(state: string | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current && state && before.current !== state) {
      document.querySelector('h1')?.focus();
      window.scrollTo({ top: 0 });
    }
    before.current = state;
  }, [state]);
}

import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ReportResource } from '../../../src/contract/reports';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useReportFile } from '../../queries/reports';

interface Props {
  report: Pick<ReportResource, 'reference' | 'abilities'>;
  /** Also on paper: of what is read, not of a form. */
  printable?: boolean;
  /** What else may be done with it. */
  children?: ReactNode;
}

/** The ways in which a report leaves the app. */
export function TakeOut({ report: { reference, abilities }, printable = false, children }: Props) {
  const file = useReportFile(reference);
  const writing = (as: 'word' | 'excel', words: string) => (file.isPending && file.variables === as ? 'Writing the file…' : words);
  return (
    <>
      {file.error && <ProblemNotice error={file.error} onRetry={() => file.variables && file.mutate(file.variables)} />}
      <div className={layout.row}>
        {abilities.export?.allowed && (
          <>
            <Button icon={<ArrowDownload20Regular />} disabled={file.isPending} onClick={() => file.mutate('word')}>
              {writing('word', 'Take it out as Word')}
            </Button>
            <Button icon={<ArrowDownload20Regular />} disabled={file.isPending} onClick={() => file.mutate('excel')}>
              {writing('excel', 'Take the recommendations out as Excel')}
            </Button>
          </>
        )}
        {printable && (
          <Button icon={<Print20Regular />} onClick={() => window.print()}>
            Print
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

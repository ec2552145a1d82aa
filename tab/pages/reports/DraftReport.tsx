import { useState } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../../../src/contract/client';
import type { ReportResource } from '../../../src/contract/reports';
import { ErrorSummary } from '../../components/ErrorSummary';
import { Facts } from '../../components/Facts';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { LeaveGuard } from '../../components/LeaveGuard';
import { PageHeading } from '../../components/PageHeading';
import { Tag } from '../../components/Tag';
import { dayInWords } from '../../words/dates';
import { ReportFigures } from './figures/ReportFigures';
import { PublishPart } from './PublishPart';
import { reportStates } from './reportText';
import styles from './reports.module.css';
import { TakeOut } from './TakeOut';
import { useReportWords } from './useReportWords';
import { Withdraw } from './Withdraw';
import { WordsForm } from './WordsForm';

/** A report while it is written: its words, the figures as they will be published, and what is still missing. */
export function DraftReport({ report }: { report: ReportResource }) {
  const { reference, fromDay, toDay, state, missing, abilities } = report;
  const editor = useReportWords(report);
  const [asked, setAsked] = useState(false);
  const [tries, setTries] = useState(0);
  const { error } = editor.saving;
  const refused = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  const faults = [...refused, ...(asked ? missing : [])];
  const { label, tone } = reportStates[state];
  const show = (everything: boolean) => {
    setAsked(everything);
    setTries((count) => count + 1);
  };
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <LeaveGuard dirty={editor.dirty} />
      <div>
        <PageHeading title={editor.words.heading || 'Without a title'} caption={<><Link to="/reports">Reports</Link> · {reference}</>} prefix={faults.length > 0 ? 'Error: ' : ''}>
          <Tag tone={tone}>{label}</Tag>
        </PageHeading>
        <ErrorSummary key={`${tries} ${refused.length}`} title={refused.length > 0 ? 'There is a problem' : 'This report cannot be published yet'} errors={faults.map(({ path, message }) => ({ message, to: fieldId(path) }))} />
        <Facts facts={[['Period', <span key="period" id={fieldId('fromDay')} tabIndex={-1}>{dayInWords(fromDay)} to {dayInWords(toDay)}</span>]]} />
        <p className={`${layout.small} ${layout.muted}`}>The period stays as it is. For another one, start another report.</p>
      </div>
      <WordsForm report={report} editor={editor} errorAt={(path) => faults.find((fault) => fault.path === path)?.message} onSave={() => show(false)} />
      <ReportFigures report={report} note="They are counted from the tracker as it stands now. They are kept as they are when the report is published." />
      <PublishPart report={report} editor={editor} onMissing={() => show(true)} />
      <section className={`${layout.stack} ${styles.offPaper}`} aria-labelledby="then">
        <h2 id="then">What else you can do</h2>
        <TakeOut report={report}>{abilities.withdraw?.allowed && <Withdraw report={report} />}</TakeOut>
      </section>
    </div>
  );
}

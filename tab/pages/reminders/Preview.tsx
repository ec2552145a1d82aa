import { useEffect } from 'react';
import type { ReminderRules, SampleLine } from '../../../src/contract/reminders';
import { DataTable } from '../../components/DataTable';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { usePreviewReminderRules } from '../../queries/reminders';
import { dayInWords, plural } from '../../words/dates';
import { reasonInWords } from '../ledger/reasonWords';
import styles from './reminders.module.css';

const subjects: Record<SampleLine['subject'], string> = {
  review: 'A review that is due in three weeks and is not handed in',
  check: 'A review that was handed in today and is not checked',
  recommendation: 'A recommendation that is due in three weeks and is not done',
  meeting: 'A tracking meeting in four weeks',
};
const receivers: Record<SampleLine['to'], string> = { reviewer: 'Reviewer', coordinator: 'Coordinator', qaLead: 'Quality assurance lead', owner: 'Owner', manager: 'Owner’s manager' };
const order = ['review', 'check', 'recommendation', 'meeting'] as const;

/** With these rules, what goes out on examples from today on. */
export function Preview({ rules }: { rules: ReminderRules }) {
  const { mutate, data, error } = usePreviewReminderRules();
  useEffect(() => mutate(rules), [mutate, rules]);
  return (
    <section aria-labelledby="preview" className={layout.stack}>
      <h2 id="preview">With these rules, what goes out</h2>
      {error && <ProblemNotice error={error} onRetry={() => mutate(rules)} />}
      {!data && !error && <p>Loading the examples</p>}
      {data && <SampleTable lines={data.lines} />}
    </section>
  );
}

/** One table an example, closed until somebody looks. */
export function SampleTable({ lines }: { lines: readonly SampleLine[] }) {
  return (
    <div className={layout.stack}>
      {order.map((subject) => {
        const own = lines.filter((line) => line.subject === subject);
        return (
          <details key={subject} className={styles.sample}>
            <summary>
              {subjects[subject]}: {plural(own.length, 'reminder')}
            </summary>
            <DataTable
              caption={subjects[subject]}
              columns={['Day', 'To', 'Why', 'When']}
              rows={own.map((line) => ({ key: `${line.day} ${line.to} ${line.rule}`, cells: [dayInWords(line.day), receivers[line.to], reasonInWords(line.rule), whenInWords(line)] }))}
            />
          </details>
        );
      })}
    </div>
  );
}

function whenInWords({ subject, daysAfterDue }: SampleLine): string {
  if (daysAfterDue === 0) return 'On the day';
  const unit = subject === 'recommendation' ? 'day' : 'working day';
  return `${plural(Math.abs(daysAfterDue), unit)} ${daysAfterDue < 0 ? 'before' : 'after'}`;
}

import { useState } from 'react';
import { Link } from 'react-router';
import type { ReminderSettings } from '../../../src/contract/reminders';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { PlainButton } from '../../components/PlainButton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useReminderRules } from '../../queries/reminders';
import { dayOf } from '../../words/dates';
import { AwayList } from './AwayList';
import { Preview } from './Preview';
import { ruleGroups } from './ruleFields';
import { RulesForm } from './RulesForm';
import styles from './reminders.module.css';

/** The reminder rules in sentences (domain.md §9), set by the QA lead; what they send, shown on examples; and who is away. */
export function RemindersPage() {
  const settings = useReminderRules();
  const [changing, setChanging] = useState(false);
  if (settings.isPending) return <PageSkeleton kind="list" label="Loading the reminder rules" />;
  if (!settings.data) return <ProblemNotice error={settings.error} what="reminder rules" onRetry={() => void settings.refetch()} />;
  const { data } = settings;
  return (
    <div className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <div>
        <PageHeading title="Reminders" caption={<Link to="/ledger">Delivery ledger</Link>} />
        <p>Nothing but alerts is sent outside 08:00 to 18:00 on working days. Reminders stop when a thing is done.</p>
      </div>
      <section aria-labelledby="rules" className={layout.stack}>
        <h2 id="rules">Rules</h2>
        {changing ? <RulesForm key={data.revision} settings={data} onDone={() => setChanging(false)} /> : <InWords settings={data} onChange={() => setChanging(true)} />}
      </section>
      {!changing && <Preview key={data.revision} rules={data.rules} />}
      <AwayList />
    </div>
  );
}

function InWords({ settings: { rules, updatedBy, updatedAt, abilities }, onChange }: { settings: ReminderSettings; onChange: () => void }) {
  return (
    <>
      <dl className={styles.rules}>
        {ruleGroups.map(({ title, inWords }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{inWords(rules)}</dd>
          </div>
        ))}
      </dl>
      <p className={layout.muted}>{updatedBy ? `Set by ${updatedBy.name} on ${dayOf(updatedAt)}.` : 'These are the usual rules: nobody has changed them.'}</p>
      {abilities.change?.allowed === true && (
        <div className={layout.row}>
          <PlainButton onClick={onChange}>Change the rules</PlainButton>
        </div>
      )}
    </>
  );
}

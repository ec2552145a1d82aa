import { Button } from '@fluentui/react-components';
import { Link, useParams } from 'react-router';
import type { AlertResource } from '../../../src/contract/alerts';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useToast } from '../../components/Toasts';
import { useAlert, useAlertVerb } from '../../queries/alerts';
import { momentInWords } from '../../words/dates';
import { acknowledgedInWords, alertKindNames, alertStates, waitedInWords } from './alertWords';
import { OutcomeForm } from './OutcomeForm';
import styles from './ReviewFrame.module.css';

/** One alert: what was seen, who has it in hand, and what was done. */
export function AlertPage() {
  const { reference = '' } = useParams();
  const alert = useAlert(reference);
  if (alert.isPending) return <PageSkeleton kind="form" label="Loading the alert" />;
  if (!alert.data) return <ProblemNotice error={alert.error} what="alert" onRetry={() => void alert.refetch()} />;
  return <Whole alert={alert.data} />;
}

function Whole({ alert }: { alert: AlertResource }) {
  const { label, tone } = alertStates[alert.state];
  const { acknowledge, recordOutcome } = alert.abilities;
  return (
    <div className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <PageHeading title={alertKindNames[alert.kind]} caption={`Alert ${alert.reference}`}>
        <Tag tone={tone}>{label}</Tag>
      </PageHeading>
      {acknowledge?.allowed && <Acknowledge alert={alert} />}
      <section className={layout.stack} aria-labelledby="seen">
        <h2 id="seen">What was seen</h2>
        <p className={styles.words}>{alert.seen}</p>
      </section>
      <AlertFacts alert={alert} />
      {alert.outcome && (
        <section className={layout.stack} aria-labelledby="done">
          <h2 id="done">What was done</h2>
          <p className={styles.words}>{alert.outcome}</p>
        </section>
      )}
      {recordOutcome?.allowed && <OutcomeForm reference={alert.reference} />}
      {alert.state === 'open' && !acknowledge?.allowed && <Notice title="The quality assurance leads have been told">{<p>They are reminded every working hour until one of them acknowledges this alert.</p>}</Notice>}
    </div>
  );
}

function AlertFacts({ alert }: { alert: AlertResource }) {
  const review = alert.reviewVisible ? <Link to={`/reviews/${alert.reviewReference}`}>{alert.reviewReference}</Link> : alert.reviewReference;
  return (
    <Facts
      facts={[
        ['Review', review],
        ['Child', alert.childName],
        ['Raised', `${alert.raisedBy.name}, ${momentInWords(alert.raisedAt)}`],
        ['Acknowledged', acknowledgedInWords(alert) || undefined],
        [alert.state === 'open' ? 'Has waited' : 'Waited', waitedInWords(alert.waitedMinutes)],
        ['Outcome recorded', alert.outcomeAt && alert.outcomeBy ? `${alert.outcomeBy.name}, ${momentInWords(alert.outcomeAt)}` : undefined],
      ]}
    />
  );
}

function Acknowledge({ alert }: { alert: AlertResource }) {
  const toast = useToast();
  const acknowledge = useAlertVerb('acknowledgeAlert', alert.reference, () => toast({ text: `You have acknowledged alert ${alert.reference}. Record what was done when you know it.` }));
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="acknowledge">
      <h2 id="acknowledge">Nobody has this in hand yet</h2>
      <p>Acknowledge it to say that you have read it and will act. The hourly reminders then end for everybody, and {alert.raisedBy.name} sees your name.</p>
      {acknowledge.error && <ProblemNotice error={acknowledge.error} />}
      <div>
        <Button appearance="primary" size="large" disabled={acknowledge.isPending} onClick={() => acknowledge.mutate({})}>
          {acknowledge.isPending ? 'Acknowledging…' : 'Acknowledge the alert'}
        </Button>
      </div>
    </section>
  );
}

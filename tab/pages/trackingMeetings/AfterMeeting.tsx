import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { Link, useNavigate } from 'react-router';
import type { TrackingMeetingResource } from '../../../src/contract/trackingMeetings';
import { DataTable } from '../../components/DataTable';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useToast } from '../../components/Toasts';
import { useTrackingMinutes, useTrackingStep } from '../../queries/trackingMeetings';
import { dayInWords, momentInWords } from '../../words/dates';
import { ragNames, statusNames } from '../../words/labels';
import { outcomeNames, progressInWords, stepsInWords } from './trackingWords';
import styles from './trackingMeetings.module.css';

/** What came of a meeting that is over: the minutes, the next one, and each row before and after. */
export function AfterMeeting({ meeting }: { meeting: TrackingMeetingResource }) {
  const { agenda, actions } = meeting;
  const spoken = agenda.filter(({ outcome }) => outcome !== 'waiting').length;
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <Then meeting={meeting} />
      <section className={layout.stack} aria-labelledby="arising">
        <h2 id="arising">Actions arising</h2>
        {actions.length === 0 ? <p>None.</p> : <DataTable caption="Actions arising" columns={['Action', 'By whom', 'By when', 'State']} rows={actions.map(({ id, what, byWhom, dueDay, doneOn }) => ({ key: id, cells: [what, byWhom.name, dayInWords(dueDay), <Tag key="state" tone={doneOn ? 'good' : 'warning'}>{doneOn ? 'Done' : 'Not done'}</Tag>] }))} />}
      </section>
      <section className={layout.stack} aria-labelledby="said">
        <h2 id="said">What was said</h2>
        <p>{progressInWords(spoken, agenda.length)}</p>
        {agenda.length > 0 && <DataTable caption="What was said of each recommendation" columns={['Recommendation', 'Outcome', 'Before', 'Now']} rows={agenda.map((row) => ({ key: row.reference, cells: cellsOf(row) }))} />}
      </section>
    </div>
  );
}

function cellsOf({ reference, action, owner, outcome, steps, before, status, rag, dueDay }: TrackingMeetingResource['agenda'][number]) {
  const facts = (it: { status: typeof status; rag: typeof rag; dueDay: string }) => `${statusNames[it.status]}, ${ragNames[it.rag].toLowerCase()}, due ${dayInWords(it.dueDay)}`;
  return [
    <div key="what" className={styles.what}>
      <Link to={`/tracker/${reference}`}>{reference}</Link>
      <span className={styles.small}>{action}</span>
      {owner && <span className={styles.small}>{owner}</span>}
    </div>,
    <div key="outcome" className={styles.what}>
      <Tag tone={outcomeNames[outcome].tone}>{outcome === 'waiting' ? 'Not reached' : outcomeNames[outcome].label}</Tag>
      {outcome === 'captured' && <span className={styles.small}>{stepsInWords(steps)}</span>}
    </div>,
    before ? facts(before) : '–',
    facts({ status, rag, dueDay }),
  ];
}

function Then({ meeting: { reference, abilities, next } }: { meeting: TrackingMeetingResource }) {
  const navigate = useNavigate();
  const toast = useToast();
  const minutes = useTrackingMinutes(reference);
  const plan = useTrackingStep<void>(
    (api) => api.planNextTrackingMeeting({ params: { reference }, body: { startsAt: next.startsAt } }),
    (planned) => {
      toast({ text: `Tracking meeting ${planned.reference} is planned for ${momentInWords(planned.startsAt)}. The same people are invited.` });
      void navigate(`/tracking-meetings/${planned.reference}`);
    },
  );
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="then">
      <h2 id="then">What happens next</h2>
      {next.reference ? (
        <p>
          The next meeting is <Link to={`/tracking-meetings/${next.reference}`}>{next.reference}</Link>, on {momentInWords(next.startsAt)}.
        </p>
      ) : (
        <p>
          The next meeting {next.agreed ? 'was agreed for' : 'is suggested for'} {momentInWords(next.startsAt)}.
        </p>
      )}
      {plan.error && <ProblemNotice error={plan.error} />}
      {minutes.error && <ProblemNotice error={minutes.error} onRetry={() => minutes.mutate()} />}
      <div className={layout.row}>
        {!next.reference && abilities.planNext?.allowed && (
          <Button appearance="primary" size="large" disabled={plan.isPending} onClick={() => plan.mutate()}>
            {plan.isPending ? 'Planning…' : 'Plan the next meeting'}
          </Button>
        )}
        {abilities.minutes?.allowed && (
          <Button size="large" icon={<ArrowDownload20Regular />} disabled={minutes.isPending} onClick={() => minutes.mutate()}>
            {minutes.isPending ? 'Writing the minutes…' : 'Minutes as Word'}
          </Button>
        )}
      </div>
      <p role="status" className="hidden">
        {minutes.isSuccess && `${minutes.data.name} was downloaded.`}
      </p>
    </section>
  );
}

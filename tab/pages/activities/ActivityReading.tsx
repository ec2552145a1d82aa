import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ActivityFinding, ActivityForm, ActivityResource, ActivitySectionAnswers } from '../../../src/contract/activities';
import { activityKindNames, cellInWords, emptySection } from '../../../src/contract/activityWords';
import { DataTable } from '../../components/DataTable';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RagTag } from '../../components/RagTag';
import { Tag } from '../../components/Tag';
import { useActivityFile } from '../../queries/activities';
import { dayInWords, dayOf, plural, shortDay } from '../../words/dates';
import { statusNames } from '../../words/labels';
import styles from './activities.module.css';
import { activityStates, daysInWords } from './activityText';
import { Figures } from './Figures';
import { ReasonDialog } from './ReasonDialog';

/** One activity as it is read: what was found, what came of it, and where its recommendations are now. */
export function ActivityReading({ activity }: { activity: ActivityResource }) {
  const { reference, kind, state, form, words, whole, withdrawReason, figures, caseCount } = activity;
  const { label, tone } = activityStates[state];
  return (
    <div className={`${layout.stack} ${layout.wide}`}>
      <PageHeading title={words.heading || 'Without a title'} caption={<><Link to="/activities">Activities</Link> · {activityKindNames[kind]} {reference}</>}>
        <Tag tone={tone}>{label}</Tag>
      </PageHeading>
      {state === 'withdrawn' && (
        <Notice tone="warning" title="This activity was withdrawn">
          <p className={styles.words}>{withdrawReason}</p>
        </Notice>
      )}
      <Facts facts={[['When', daysInWords(words)], ['Led by', words.lead.name || undefined], ['Who took part', words.participants ? <span className={styles.words}>{words.participants}</span> : undefined], ['What was looked at', <span key="scope" className={styles.words}>{words.scope || 'Nothing written'}</span>], ['Finished', finishedIn(activity)]]} />
      <InTracker activity={activity} />
      {form.sections.map(({ key, title, asks }) => (
        <Section key={key} title={title} asks={asks} whole={whole} answers={words.sections[key] ?? { ...emptySection, strengths: [], areas: [], recommendations: [] }} />
      ))}
      {form.columns.length > 0 && (
        <section className={layout.stack} aria-labelledby="cases">
          <h2 id="cases">Cases</h2>
          <Figures figures={figures} cases={caseCount} />
          {!whole && <p>The cases themselves are shown to those who work on the activity.</p>}
          {whole && caseCount > 0 && <Cases form={form} words={words} />}
        </section>
      )}
      <section className={layout.stack} aria-labelledby="outcome">
        <h2 id="outcome">Outcome</h2>
        <p className={styles.words}>{words.outcome || 'Nothing written'}</p>
      </section>
      {words.links.length > 0 && (
        <section className={layout.stack} aria-labelledby="links">
          <h2 id="links">Links</h2>
          <ul>
            {words.links.map(({ id, title, url }) => (
              <li key={id}>{url.startsWith('https://') ? <a href={url} target="_blank" rel="noopener noreferrer">{title} (opens in a new tab)</a> : title}</li>
            ))}
          </ul>
        </section>
      )}
      <Then activity={activity} />
    </div>
  );
}

function finishedIn({ finishedAt, finishedBy }: ActivityResource): string | undefined {
  if (!finishedAt) return undefined;
  return finishedBy ? `${dayOf(finishedAt)}, by ${finishedBy}` : dayOf(finishedAt);
}

function InTracker({ activity: { state, tracked, entering } }: { activity: ActivityResource }) {
  if (state !== 'finished') return null;
  return (
    <section className={layout.stack} aria-labelledby="tracked">
      <h2 id="tracked">In the tracker</h2>
      {entering > 0 && <p role="status">{plural(entering, 'recommendation')} {entering === 1 ? 'is' : 'are'} on the way there.</p>}
      {tracked.length === 0 && entering === 0 && <p>It makes no recommendation that you see there.</p>}
      {tracked.length > 0 && (
        <DataTable
          caption="Recommendations of this activity in the tracker"
          columns={['Recommendation', 'Action', 'Status', 'Colour']}
          rows={tracked.map(({ reference, action, status, rag }) => ({ key: reference, cells: [<Link key="link" to={`/tracker/${reference}`}>{reference}</Link>, action, statusNames[status], <RagTag key="rag" rag={rag} />] }))}
        />
      )}
    </section>
  );
}

function Section({ title, asks, whole, answers }: { title: string; asks: ActivityForm['sections'][number]['asks']; whole: boolean; answers: ActivitySectionAnswers }) {
  return (
    <section className={layout.stack} aria-label={title}>
      <h2>{title}</h2>
      {asks.includes('answer') && <p className={styles.words}>{answers.answer || 'Nothing written'}</p>}
      {asks.includes('strengths') && <Findings title="Strengths" findings={answers.strengths} />}
      {asks.includes('areas') && <Findings title="Areas for development" findings={answers.areas} />}
      {asks.includes('recommendations') && (
        <>
          <h3>Recommendations</h3>
          {answers.recommendations.length === 0 && <p>None.</p>}
          {answers.recommendations.length > 0 && (
            <DataTable
              caption={`Recommendations in ${title}`}
              columns={['Action', 'What will be different', 'By whom', 'By when']}
              rows={answers.recommendations.map(({ id, action, impact, owner, ownerRole, dueDay }) => ({ key: id, cells: [action, impact, owner?.name || ownerRole || (whole ? 'Nobody yet' : 'Not shown'), shortDay(dueDay) || 'No date yet'] }))}
            />
          )}
        </>
      )}
    </section>
  );
}

function Findings({ title, findings }: { title: string; findings: readonly ActivityFinding[] }) {
  return (
    <>
      <h3>{title}</h3>
      {findings.length === 0 && <p>None.</p>}
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map(({ id, text, evidence }) => (
            <li key={id}>
              <p className={styles.words}>{text}</p>
              {evidence && <p className={`${styles.words} ${layout.small} ${layout.muted}`}>{evidence}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Cases({ form: { columns }, words: { cases } }: Pick<ActivityResource, 'form' | 'words'>) {
  return <DataTable caption="Table of cases" columns={['Case', ...columns.map(({ title }) => title)]} rows={cases.map(({ id, values }, index) => ({ key: id, cells: [String(index + 1), ...columns.map((column) => cellInWords(column, values[column.key] ?? '', dayInWords) || '–')] }))} />;
}

/** What may still be done with it. */
function Then({ activity }: { activity: ActivityResource }) {
  const { reference, abilities, tracked, entering, revision } = activity;
  const [asking, setAsking] = useState(false);
  const file = useActivityFile(reference);
  const inTracker = tracked.length + entering > 0;
  if (!abilities.export?.allowed && !abilities.reopen?.allowed) return null;
  return (
    <section className={layout.stack} aria-labelledby="then">
      <h2 id="then">What you can do</h2>
      {abilities.reopen?.allowed && inTracker && <p>It cannot be opened again: what it recommends is in the tracker, and is changed there.</p>}
      {file.error && <ProblemNotice error={file.error} onRetry={() => file.mutate()} />}
      <div className={layout.row}>
        {abilities.export?.allowed && (
          <Button icon={<ArrowDownload20Regular />} disabled={file.isPending} onClick={() => file.mutate()}>
            {file.isPending ? 'Writing the file…' : 'Take it out as Word'}
          </Button>
        )}
        {abilities.reopen?.allowed && !inTracker && <Button onClick={() => setAsking(true)}>Open it again</Button>}
      </div>
      {asking && <ReasonDialog title={`Open ${reference} again`} label="Why is it opened again?" verb="Open it again" missing="Say why it is opened again." run={(api, reason) => api.reopenActivity({ params: { reference }, body: { revision, reason } })} onClose={() => setAsking(false)} />}
    </section>
  );
}

import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DateField, TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { MayNotPage } from '../../components/MayNotPage';
import { type Attempted, NewForm, useNewForm } from '../../components/NewForm';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RadioField } from '../../components/RadioField';
import { useMe } from '../../queries/app';
import { useReports, useReportStep } from '../../queries/reports';
import { lastPeriods, type Period, periodInWords, titleOf, type UsualPeriod } from './periods';
import styles from './reports.module.css';

interface Draft {
  choice: UsualPeriod | 'own' | undefined;
  own: Period;
  /** Undefined as long as the title follows the period. */
  typedTitle: string | undefined;
  today: string;
}

const TITLE = 'Start a report';
const usual = { month: 'Last month', quarter: 'Last quarter', half: 'Last half-year' } as const satisfies Record<UsualPeriod, string>;
const first = (today: string): Draft => ({ choice: undefined, own: { fromDay: '', toDay: '' }, typedTitle: undefined, today });

/** Begins a report: its period, and what it is called. The figures are counted at once. */
export function NewReportPage() {
  const me = useMe();
  const list = useReports();
  if (!me.data || !list.data) return list.error ? <ProblemNotice error={list.error} what="form" onRetry={() => void list.refetch()} /> : <PageSkeleton kind="form" label="Loading the form" />;
  const { start } = list.data;
  if (!start.allowed) return <MayNotPage title={TITLE} caption={<Link to="/reports">Reports</Link>} sentence={start.sentence ?? 'The quality assurance leads and coordinators start reports.'} />;
  return <Form today={me.data.today} />;
}

function Form({ today }: { today: string }) {
  const [begun] = useState(() => first(today));
  const [draft, setDraft] = useState(begun);
  const start = useStart();
  const filled = useNewForm({ draft, check: faultsOf, errorsOf: (faults) => faults.map(({ path, message }) => ({ to: fieldId(draft.choice !== 'own' && path.endsWith('Day') ? 'period' : path), message })), sending: start });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const setOwn = (change: Partial<Period>) => set({ own: { ...draft.own, ...change } });
  const periods = lastPeriods(today);
  return (
    <NewForm title={TITLE} caption={<Link to="/reports">Reports</Link>} back="/reports" button={['Start it', 'Starting…']} dirty={draft !== begun} sending={start} filled={filled}>
      {(errorAt) => {
        const field = (path: string) => ({ id: fieldId(path), error: errorAt(fieldId(path)) });
        const ownDays = (
          <div className={styles.days}>
            <DateField {...field('fromDay')} label="First day" max={today} value={draft.own.fromDay} onChange={(fromDay) => setOwn({ fromDay })} />
            <DateField {...field('toDay')} label="Last day" max={today} value={draft.own.toDay} onChange={(toDay) => setOwn({ toDay })} />
          </div>
        );
        return (
          <>
            <RadioField
              {...field('period')}
              label="Which period is it about?"
              hint="The report compares how every recommendation stood before the first day with how it stood at the end of the last day."
              value={draft.choice}
              onChange={(choice) => set({ choice })}
              choices={[...Object.entries(usual).map(([value, label]) => ({ value: value as UsualPeriod, label, hint: periodInWords(periods[value as UsualPeriod]) })), { value: 'own' as const, label: 'Other days', hint: 'Any days up to today, two years at most.' }]}
              under={{ own: ownDays }}
            />
            <TextField {...field('heading')} label="Title" hint="What people will know it by. It follows the period until you write another." value={headingOf(draft)} onChange={(typedTitle) => set({ typedTitle })} />
          </>
        );
      }}
    </NewForm>
  );
}

const periodOf = ({ choice, own, today }: Draft): Period | undefined => (choice === 'own' ? own : choice && lastPeriods(today)[choice]);
const headingOf = (draft: Draft): string => draft.typedTitle ?? titleOf(periodOf(draft));

/** What can be told before it is sent. */
function faultsOf(draft: Draft) {
  const { choice, own: { fromDay, toDay }, today } = draft;
  const own = [
    ...(fromDay ? [] : [{ to: fieldId('fromDay'), message: 'Choose the first day.' }]),
    ...(toDay ? [] : [{ to: fieldId('toDay'), message: 'Choose the last day.' }]),
    ...(fromDay && toDay && toDay < fromDay ? [{ to: fieldId('toDay'), message: 'The last day is before the first.' }] : []),
    ...(toDay > today ? [{ to: fieldId('toDay'), message: 'This day is still to come. Choose today or an earlier day.' }] : []),
  ];
  return [
    ...(choice ? [] : [{ to: fieldId('period'), message: 'Choose which period it is about.' }]),
    ...(choice === 'own' ? own : []),
    ...(headingOf(draft).trim() ? [] : [{ to: fieldId('heading'), message: 'Give it a title.' }]),
  ];
}

function useStart() {
  const navigate = useNavigate();
  return useReportStep<Attempted<Draft>>(
    (api, { draft, attempt }) => api.startReport({ body: { attempt, heading: headingOf(draft), ...(periodOf(draft) ?? draft.own) } }),
    // The guard must hear that nothing would be lost before the page is left.
    ({ reference }) => void setTimeout(() => void navigate(`/reports/${reference}`), 0),
  );
}

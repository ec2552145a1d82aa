import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ActivityFormChoice } from '../../../src/contract/activities';
import { activityKindNames } from '../../../src/contract/activityWords';
import { ApiError } from '../../../src/contract/client';
import { ButtonLink } from '../../components/ButtonLink';
import { ErrorSummary } from '../../components/ErrorSummary';
import { DateField, SelectField, TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { LeaveGuard } from '../../components/LeaveGuard';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RadioField } from '../../components/RadioField';
import { useActivities, useActivityStep } from '../../queries/activities';
import { useMe } from '../../queries/app';
import styles from './activities.module.css';
import { LeadField } from './LeadField';

interface Draft {
  kind: ActivityFormChoice['kind'] | undefined;
  /** `key/version`. */
  form: string;
  heading: string;
  fromDay: string;
  toDay: string;
  lead: { oid: string; name: string } | undefined;
}

/** Begins an activity: what it is, when it was, and who leads it. Its form opens then. */
export function NewActivityPage() {
  const me = useMe();
  const list = useActivities();
  if (list.error) return <ProblemNotice error={list.error} what="form" onRetry={() => void list.refetch()} />;
  if (!me.data || !list.data) return <PageSkeleton kind="form" label="Loading the form" />;
  const { start, forms } = list.data;
  if (!start.allowed)
    return (
      <div className={layout.measure}>
        <PageHeading title="Start an activity" caption={<Link to="/activities">Activities</Link>} />
        <Notice title="You cannot do this">
          <p>{start.sentence ?? 'The quality assurance leads and coordinators start activities.'}</p>
        </Notice>
      </div>
    );
  const { oid, name } = me.data.person;
  return <Form forms={forms} first={{ kind: undefined, form: '', heading: '', fromDay: me.data.today, toDay: '', lead: { oid, name } }} />;
}

const idOf = ({ key, version }: Pick<ActivityFormChoice, 'key' | 'version'>): string => `${key}/${version}`;

function Form({ forms, first }: { forms: readonly ActivityFormChoice[]; first: Draft }) {
  const [draft, setDraft] = useState(first);
  const { submit, errors, tries, start } = useStart(draft);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const field = (path: string) => ({ id: fieldId(path), error: errors.find(({ to }) => to === fieldId(path))?.message });
  const kinds = [...new Set(forms.map(({ kind }) => kind))].sort((a, b) => activityKindNames[a].localeCompare(activityKindNames[b]));
  const fitting = forms.filter(({ kind }) => kind === draft.kind);
  const choose = (value: string) => {
    const kind = kinds.find((each) => each === value);
    const [only] = forms.filter((form) => form.kind === kind);
    set({ kind, form: only ? idOf(only) : '' });
  };
  return (
    <form noValidate onSubmit={submit} className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <LeaveGuard dirty={draft !== first && !start.isPending && !start.isSuccess} />
      <PageHeading title="Start an activity" caption={<Link to="/activities">Activities</Link>} prefix={errors.length > 0 ? 'Error: ' : ''} />
      <ErrorSummary key={tries} errors={errors} />
      {start.error && errors.length === 0 && <ProblemNotice error={start.error} />}
      <SelectField {...field('kind')} label="What kind of activity is it?" value={draft.kind ?? ''} onChange={choose} choices={[{ value: '', label: 'Choose' }, ...kinds.map((value) => ({ value, label: activityKindNames[value] }))]} />
      {fitting.length > 1 && <RadioField {...field('template')} label="Which form?" value={draft.form || undefined} onChange={(form) => set({ form })} choices={fitting.map((form) => ({ value: idOf(form), label: form.title, hint: form.table ? 'With a table of cases' : 'Without a table of cases' }))} />}
      <TextField {...field('heading')} label="Title" hint="What people will know it by. Do not name a child." value={draft.heading} onChange={(heading) => set({ heading })} />
      <div className={styles.days}>
        <DateField {...field('fromDay')} label="First day" value={draft.fromDay} onChange={(fromDay) => set({ fromDay })} />
        <DateField {...field('toDay')} label="Last day, if it is another" value={draft.toDay} onChange={(toDay) => set({ toDay })} />
      </div>
      <LeadField {...field('lead')} lead={draft.lead} onChange={(lead) => set({ lead })} />
      <div className={layout.row}>
        <Button type="submit" appearance="primary" size="large" disabled={start.isPending}>
          {start.isPending ? 'Starting…' : 'Start it'}
        </Button>
        <ButtonLink to="/activities" size="large">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

/** What can be told before it is sent. */
function faultsOf({ kind, heading, fromDay, toDay, lead }: Draft) {
  return [
    ...(kind ? [] : [{ to: fieldId('kind'), message: 'Choose what kind of activity it is.' }]),
    ...(heading.trim() ? [] : [{ to: fieldId('heading'), message: 'Give it a title.' }]),
    ...(fromDay ? [] : [{ to: fieldId('fromDay'), message: 'Say when it is or was.' }]),
    ...(fromDay && toDay && toDay < fromDay ? [{ to: fieldId('toDay'), message: 'The last day is before the first.' }] : []),
    ...(lead ? [] : [{ to: fieldId('lead'), message: 'Choose who leads it.' }]),
  ];
}

function useStart(draft: Draft) {
  const navigate = useNavigate();
  const attempt = useRef(crypto.randomUUID());
  const [errors, setErrors] = useState<{ to: string; message: string }[]>([]);
  const [tries, setTries] = useState(0);
  const start = useActivityStep<Draft>(
    (api, { kind, form, heading, fromDay, toDay, lead }) => {
      const [templateKey = '', templateVersion = ''] = form.split('/');
      return api.startActivity({ body: { attempt: attempt.current, kind: kind ?? 'thematicAudit', heading, fromDay, toDay, leadOid: lead?.oid ?? '', templateKey, templateVersion } });
    },
    // The guard must hear that nothing would be lost before the page is left.
    ({ reference }) => void setTimeout(() => void navigate(`/activities/${reference}`), 0),
  );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = faultsOf(draft);
    setErrors(found);
    setTries((count) => count + 1);
    if (found.length > 0) return;
    start.mutate(draft, {
      onError: (error) => {
        // What was refused is not what is sent the next time: it is another activity then.
        if (error instanceof ApiError && error.problem.code === 'invalid') attempt.current = crypto.randomUUID();
        setErrors(error instanceof ApiError ? (error.problem.faults ?? []).map(({ path, message }) => ({ to: fieldId(path), message })) : []);
      },
    });
  };
  return { submit, errors, tries, start };
}

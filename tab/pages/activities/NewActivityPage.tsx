import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { ActivityFormChoice } from '../../../src/contract/activities';
import { activityKindNames } from '../../../src/contract/activityWords';
import { DateField, SelectField, TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { MayNotPage } from '../../components/MayNotPage';
import { type Attempted, NewForm, useNewForm } from '../../components/NewForm';
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

const TITLE = 'Start an activity';

/** Begins an activity: what it is, when it was, and who leads it. Its form opens then. */
export function NewActivityPage() {
  const me = useMe();
  const list = useActivities();
  if (!me.data || !list.data) return list.error ? <ProblemNotice error={list.error} what="form" onRetry={() => void list.refetch()} /> : <PageSkeleton kind="form" label="Loading the form" />;
  const { start, forms } = list.data;
  if (!start.allowed) return <MayNotPage title={TITLE} caption={<Link to="/activities">Activities</Link>} sentence={start.sentence ?? 'The quality assurance leads and coordinators start activities.'} />;
  const { oid, name } = me.data.person;
  return <Form forms={forms} first={{ kind: undefined, form: '', heading: '', fromDay: me.data.today, toDay: '', lead: { oid, name } }} />;
}

const idOf = ({ key, version }: Pick<ActivityFormChoice, 'key' | 'version'>): string => `${key}/${version}`;

function Form({ forms, first }: { forms: readonly ActivityFormChoice[]; first: Draft }) {
  const [draft, setDraft] = useState(first);
  const start = useStart();
  const filled = useNewForm({ draft, check: faultsOf, errorsOf, sending: start });
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const kinds = [...new Set(forms.map(({ kind }) => kind))].sort((a, b) => activityKindNames[a].localeCompare(activityKindNames[b]));
  const fitting = forms.filter(({ kind }) => kind === draft.kind);
  const choose = (value: string) => {
    const kind = kinds.find((each) => each === value);
    const [only] = forms.filter((form) => form.kind === kind);
    set({ kind, form: only ? idOf(only) : '' });
  };
  return (
    <NewForm title={TITLE} caption={<Link to="/activities">Activities</Link>} back="/activities" button={['Start it', 'Starting…']} dirty={draft !== first} sending={start} filled={filled}>
      {(errorAt) => {
        const field = (path: string) => ({ id: fieldId(path), error: errorAt(fieldId(path)) });
        return (
          <>
            <SelectField {...field('kind')} label="What kind of activity is it?" value={draft.kind ?? ''} onChange={choose} choices={[{ value: '', label: 'Choose' }, ...kinds.map((value) => ({ value, label: activityKindNames[value] }))]} />
            {fitting.length > 1 && <RadioField {...field('template')} label="Which form?" value={draft.form || undefined} onChange={(form) => set({ form })} choices={fitting.map((form) => ({ value: idOf(form), label: form.title, hint: form.table ? 'With a table of cases' : 'Without a table of cases' }))} />}
            <TextField {...field('heading')} label="Title" hint="What people will know it by. Do not name a child." value={draft.heading} onChange={(heading) => set({ heading })} />
            <div className={styles.days}>
              <DateField {...field('fromDay')} label="First day" value={draft.fromDay} onChange={(fromDay) => set({ fromDay })} />
              <DateField {...field('toDay')} label="Last day, if it is another" value={draft.toDay} onChange={(toDay) => set({ toDay })} />
            </div>
            <LeadField {...field('lead')} lead={draft.lead} onChange={(lead) => set({ lead })} />
          </>
        );
      }}
    </NewForm>
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

const errorsOf = (faults: readonly { path: string; message: string }[]) => faults.map(({ path, message }) => ({ to: fieldId(path), message }));

function useStart() {
  const navigate = useNavigate();
  return useActivityStep<Attempted<Draft>>(
    (api, { draft: { kind, form, heading, fromDay, toDay, lead }, attempt }) => {
      const [templateKey = '', templateVersion = ''] = form.split('/');
      return api.startActivity({ body: { attempt, kind: kind ?? 'thematicAudit', heading, fromDay, toDay, leadOid: lead?.oid ?? '', templateKey, templateVersion } });
    },
    // The guard must hear that nothing would be lost before the page is left.
    ({ reference }) => void setTimeout(() => void navigate(`/activities/${reference}`), 0),
  );
}

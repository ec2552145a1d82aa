import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TrackingActionResource, TrackingMeetingResource } from '../../../../src/contract/trackingMeetings';
import { DataTable } from '../../../components/DataTable';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { DateField, SelectField, TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useMe } from '../../../queries/app';
import { dayInWords } from '../../../words/dates';
import styles from './room.module.css';
import { useRoomStep } from './useRoom';

type Change = (actions: readonly TrackingActionResource[]) => TrackingActionResource[];

/** What somebody takes on besides the recommendations: what, who, by when. It stands at the top of the next agenda. */
export function ActionsArising({ meeting }: { meeting: TrackingMeetingResource }) {
  const may = meeting.abilities.record?.allowed === true;
  const { actions } = meeting;
  return (
    <section className={styles.block} aria-labelledby="arising">
      <h2 id="arising" tabIndex={-1}>Actions arising</h2>
      {actions.length === 0 && <p>None yet.</p>}
      {actions.length > 0 && <DataTable caption="Actions arising" columns={['Action', 'By whom', 'By when', ...(may ? ['Change'] : [])]} rows={actions.map((action) => ({ key: action.id, cells: [action.what, action.byWhom.name, dayInWords(action.dueDay), ...(may ? [<Remove key="remove" meeting={meeting} action={action} />] : [])] }))} />}
      {may && <AddAction meeting={meeting} />}
    </section>
  );
}

/** The list is sent whole; the change is made anew on whatever the list has become meanwhile. */
function useActions(reference: string) {
  return useRoomStep<Change>((api, change, revision, shown) => {
    const actions = change(shown.actions).map(({ id, what, byWhom, dueDay }) => ({ id, what, byWhomOid: byWhom.oid, dueDay }));
    return api.setTrackingActions({ params: { reference }, body: { revision, actions } });
  }, reference);
}

function Remove({ meeting: { reference }, action }: { meeting: TrackingMeetingResource; action: TrackingActionResource }) {
  const remove = useActions(reference);
  return (
    <>
      <Button size="small" disabled={remove.isPending} onClick={() => remove.mutate((actions) => actions.filter(({ id }) => id !== action.id))}>
        Take out<span className="hidden">: {action.what}</span>
      </Button>
      {remove.error && <ProblemNotice error={remove.error} />}
    </>
  );
}

const blank = { what: '', byWhom: '', dueDay: '' };

function AddAction({ meeting }: { meeting: TrackingMeetingResource }) {
  const today = useMe().data?.today ?? '';
  const [draft, setDraft] = useState(blank);
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const add = useActions(meeting.reference);
  const people = [meeting.chair, ...meeting.invited];
  const [what, byWhom, dueDay] = [fieldId('arising.what'), fieldId('arising.byWhom'), fieldId('arising.dueDay')];
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = [...(draft.what.trim() ? [] : [{ to: what, message: 'Say what is to be done.' }]), ...(draft.byWhom ? [] : [{ to: byWhom, message: 'Choose who does it.' }]), ...(draft.dueDay && draft.dueDay >= today ? [] : [{ to: dueDay, message: 'Choose a day that is still to come.' }])];
    setErrors(found);
    setAttempt((count) => count + 1);
    const person = people.find(({ oid }) => oid === draft.byWhom);
    if (found.length > 0 || !person) return;
    const action = { id: crypto.randomUUID(), what: draft.what.trim(), byWhom: person, dueDay: draft.dueDay, doneOn: '' };
    add.mutate((actions) => [...actions, action], {
      onSuccess: () => {
        setDraft(blank);
        document.getElementById(what)?.focus();
      },
    });
  };
  return (
    <form noValidate onSubmit={submit} className={styles.addAction} aria-label="Add an action">
      <LeaveGuard dirty={draft.what.trim() !== '' && !add.isPending} />
      <ErrorSummary key={attempt} errors={errors} />
      <TextField id={what} label="What is to be done?" value={draft.what} onChange={(value) => setDraft({ ...draft, what: value })} error={errorAt(what)} />
      <div className={styles.pair}>
        <SelectField id={byWhom} label="By whom?" width="full" value={draft.byWhom} onChange={(value) => setDraft({ ...draft, byWhom: value })} error={errorAt(byWhom)} choices={[{ value: '', label: 'Choose' }, ...people.map(({ oid, name }) => ({ value: oid, label: name }))]} />
        <DateField id={dueDay} label="By when?" min={today} value={draft.dueDay} onChange={(value) => setDraft({ ...draft, dueDay: value })} error={errorAt(dueDay)} />
      </div>
      {add.error && <ProblemNotice error={add.error} />}
      <div className={layout.row}>
        <Button type="submit" disabled={add.isPending}>
          {add.isPending ? 'Adding…' : 'Add the action'}
        </Button>
      </div>
    </form>
  );
}

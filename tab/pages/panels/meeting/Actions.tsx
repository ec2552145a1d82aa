import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { DataTable } from '../../../components/DataTable';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { TextAreaField, TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { type ActionArising, faultsOfAction, withAction, withoutAction } from './actionsArising';
import styles from './meeting.module.css';
import { useItemPress } from './useItemPress';

type Change = (actions: readonly ActionArising[]) => ActionArising[];

/** What is to be done besides the recommendations: action, by whom, timescale (domain.md §6.4). */
export function Actions({ item }: { item: PanelItemResource }) {
  const [adding, setAdding] = useState(false);
  const may = item.abilities.setActions?.allowed === true;
  if (!may && item.actions.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="actions">
      <h3 id="actions">Actions arising</h3>
      {item.actions.length === 0 && <p>None yet.</p>}
      {item.actions.length > 0 && <Rows item={item} may={may} />}
      {may && !adding && (
        <div>
          <Button onClick={() => setAdding(true)}>Add an action</Button>
        </div>
      )}
      {may && adding && <ActionForm item={item} onEnd={() => setAdding(false)} />}
    </section>
  );
}

/** The list is sent whole; the change is made anew on whatever the list has become meanwhile. */
function useActions(item: PanelItemResource, change: Change, id: string, onDone?: () => void) {
  return useItemPress(
    item,
    {
      send: (api, known) => api.setActionsArising({ params: { reference: known.panelReference, review: known.reviewReference }, body: { revision: known.revision, actions: change(known.actions) } }),
      about: ({ state, actions }) => [state, actions.find((action) => action.id === id)],
    },
    onDone,
  );
}

function Rows({ item, may }: { item: PanelItemResource; may: boolean }) {
  return (
    <DataTable
      caption="Actions arising"
      columns={['Action', 'By whom', 'Timescale', ...(may ? ['Change'] : [])]}
      rows={item.actions.map((action) => ({ key: action.id, cells: [action.action, action.byWhom, action.timescale, ...(may ? [<Remove key="remove" item={item} action={action} />] : [])] }))}
    />
  );
}

function Remove({ item, action }: { item: PanelItemResource; action: ActionArising }) {
  const remove = useActions(item, (actions) => withoutAction(actions, action.id), action.id);
  return (
    <>
      <Button size="small" onClick={() => remove.press()} disabled={remove.pending}>
        Take out<span className="hidden">: {action.action}</span>
      </Button>
      {remove.error && <ProblemNotice error={remove.error} />}
    </>
  );
}

function ActionForm({ item, onEnd }: { item: PanelItemResource; onEnd: () => void }) {
  const [draft, setDraft] = useState<ActionArising>(() => ({ id: crypto.randomUUID(), action: '', byWhom: '', timescale: '' }));
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const add = useActions(item, (actions) => withAction(actions, draft), draft.id, onEnd);
  const [action, byWhom, timescale] = [fieldId('arising.action'), fieldId('arising.byWhom'), fieldId('arising.timescale')];
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found = faultsOfAction(draft);
    setErrors(found);
    setAttempt((count) => count + 1);
    if (found.length === 0) add.press();
  };
  return (
    <form noValidate onSubmit={submit} className={styles.card} aria-label="Action arising">
      <ErrorSummary key={attempt} errors={errors} />
      <TextAreaField id={action} label="What is to be done?" rows={2} value={draft.action} onChange={(value) => setDraft({ ...draft, action: value })} error={errorAt(action)} />
      <TextField id={byWhom} label="By whom?" width="half" value={draft.byWhom} onChange={(value) => setDraft({ ...draft, byWhom: value })} error={errorAt(byWhom)} />
      <TextField id={timescale} label="Timescale" hint="For example within 4 weeks, or before the next panel." width="half" value={draft.timescale} onChange={(value) => setDraft({ ...draft, timescale: value })} error={errorAt(timescale)} />
      {add.error && <ProblemNotice error={add.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={add.pending}>
          Add the action
        </Button>
        <Button onClick={onEnd}>Go back</Button>
      </div>
    </form>
  );
}

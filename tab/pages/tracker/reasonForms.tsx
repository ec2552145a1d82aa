import { useState } from 'react';
import type { RecommendationRow } from '../../../src/contract/recommendations';
import { DateField, SelectField, TextAreaField, TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { useMe } from '../../queries/app';
import { ragMeanings, ragNames } from '../../words/labels';
import { dayInWords } from '../../words/dates';
import { ActionForm } from './ActionForm';
import type { ActionProps } from './RecommendationActions';
import { useAction } from './useAction';

/** A due date can be moved with a reason and who agreed; the first date is kept and the number of moves shows. */
export function MoveDueDateForm({ recommendation: it, onDone }: ActionProps) {
  const today = useMe().data?.today ?? '';
  const [dueDay, setDueDay] = useState('');
  const [reason, setReason] = useState('');
  const [agreedBy, setAgreedBy] = useState('');
  const action = useAction('moveDueDate', it, `${it.reference} is now due on ${dayInWords(dueDay)}.`, onDone);
  const check = () => [
    ...(dueDay ? [] : [{ message: 'Choose the new date.', to: fieldId('dueDay') }]),
    ...(reason.trim() ? [] : [{ message: 'Say why the date moves.', to: fieldId('reason') }]),
    ...(agreedBy.trim() ? [] : [{ message: 'Say who agreed.', to: fieldId('agreedBy') }]),
  ];
  return (
    <ActionForm title="Move the due date" dirty={dueDay !== '' || reason !== '' || agreedBy !== ''} submitWords="Move the date" {...action} check={check} onSubmit={() => action.send({ dueDay, reason: reason.trim(), agreedBy: agreedBy.trim(), revision: it.revision })} onCancel={onDone}>
      {(errorAt) => (
        <>
          <p>It is due on {dayInWords(it.dueDay)}. The first date is kept, and the tracker shows that it was moved.</p>
          <DateField id={fieldId('dueDay')} label="New date" min={today} value={dueDay} onChange={setDueDay} error={errorAt(fieldId('dueDay'))} />
          <TextAreaField id={fieldId('reason')} label="Why does it move?" rows={3} value={reason} onChange={setReason} error={errorAt(fieldId('reason'))} />
          <TextField id={fieldId('agreedBy')} label="Who agreed?" value={agreedBy} onChange={setAgreedBy} error={errorAt(fieldId('agreedBy'))} />
        </>
      )}
    </ActionForm>
  );
}

/** A signed-off recommendation comes back, with the reason. */
export function ReopenForm({ recommendation: it, onDone }: ActionProps) {
  const [reason, setReason] = useState('');
  const action = useAction('reopenRecommendation', it, `${it.reference} is open again.`, onDone);
  const check = () => (reason.trim() ? [] : [{ message: 'Say why it is reopened.', to: fieldId('reason') }]);
  return (
    <ActionForm title="Reopen" dirty={reason !== ''} submitWords="Reopen" {...action} check={check} onSubmit={() => action.send({ reason: reason.trim(), revision: it.revision })} onCancel={onDone}>
      {(errorAt) => <TextAreaField id={fieldId('reason')} label="Why is it reopened?" rows={3} value={reason} onChange={setReason} error={errorAt(fieldId('reason'))} />}
    </ActionForm>
  );
}

const rags = Object.keys(ragNames) as RecommendationRow['rag'][];

/** The computed colour can be overridden with a reason, until the next update. */
export function OverrideForm({ recommendation: it, onDone }: ActionProps) {
  const [rag, setRag] = useState<RecommendationRow['rag']>(it.rag);
  const [reason, setReason] = useState('');
  const action = useAction('overrideRag', it, `${it.reference} now shows as ${ragNames[rag].toLowerCase()}.`, onDone);
  const check = () => (reason.trim() ? [] : [{ message: 'Say why the colour is overridden.', to: fieldId('reason') }]);
  return (
    <ActionForm title="Override the colour" dirty={reason !== '' || rag !== it.rag} submitWords="Override" {...action} check={check} onSubmit={() => action.send({ rag, reason: reason.trim(), revision: it.revision })} onCancel={onDone}>
      {(errorAt) => (
        <>
          <p>The override ends at the next update.</p>
          <SelectField id={fieldId('rag')} label="Colour" value={rag} onChange={(value) => setRag(rags.find((each) => each === value) ?? rag)} choices={rags.map((value) => ({ value, label: `${ragNames[value]}: ${ragMeanings[value]}` }))} />
          <TextAreaField id={fieldId('reason')} label="Why?" rows={3} value={reason} onChange={setReason} error={errorAt(fieldId('reason'))} />
        </>
      )}
    </ActionForm>
  );
}

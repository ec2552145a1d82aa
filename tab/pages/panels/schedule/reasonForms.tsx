import { useState } from 'react';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { useMe } from '../../../queries/app';
import { dayInWords, momentInWords } from '../../../words/dates';
import { londonInstant, londonOf } from '../../../words/london';
import { faultsOfTime } from './panelDraft';
import { PanelForm, type PanelFormProps } from './PanelForm';
import { WhenFields } from './WhenFields';

const field = fieldId('reason');
const without = (reason: string, message: string) => (reason.trim() ? [] : [{ message, to: field }]);

/** Another day, with the reason that every member reads. */
export function PostponeForm(props: PanelFormProps) {
  const { panel } = props;
  const today = useMe().data?.today ?? '';
  const [when, setWhen] = useState({ ...londonOf(panel.startsAt), minutes: String(panel.minutes) });
  const [reason, setReason] = useState('');
  const startsAt = londonInstant(when.day, when.time);
  const check = () => [...faultsOfTime(when, today), ...(startsAt !== '' && startsAt === londonInstant(...dayAndTime(panel.startsAt)) ? [{ message: 'Choose another day or time than the present one.', to: fieldId('day') }] : []), ...without(reason, 'Say why it is moved.')];
  return (
    <PanelForm {...props} step="postpone" done={`The panel is moved to ${dayInWords(when.day)}. Its members are told.`} dirty={reason !== ''} check={check} send={(api, revision) => api.postponePanel({ params: { reference: panel.reference }, body: { revision, startsAt, reason: reason.trim() } })}>
      {(errorAt) => (
        <>
          <WhenFields draft={when} today={today} hint={`It is planned for ${momentInWords(panel.startsAt)}.`} onChange={(change) => setWhen({ ...when, ...change })} errorAt={errorAt} withMinutes={false} />
          <TextAreaField id={field} label="Why is it moved?" rows={3} value={reason} onChange={setReason} error={errorAt(field)} />
        </>
      )}
    </PanelForm>
  );
}

function dayAndTime(instant: string): [string, string] {
  const { day, time } = londonOf(instant);
  return [day, time];
}

/** Not held at all. */
export function CancelForm(props: PanelFormProps) {
  const { panel } = props;
  const [reason, setReason] = useState('');
  return (
    <PanelForm {...props} step="cancel" done={`Panel ${panel.reference} is cancelled. Its members are told.`} dirty={reason !== ''} check={() => without(reason, 'Say why it is cancelled.')} send={(api, revision) => api.cancelPanel({ params: { reference: panel.reference }, body: { revision, reason: reason.trim() } })}>
      {(errorAt) => <TextAreaField id={field} label="Why is it cancelled?" rows={3} value={reason} onChange={setReason} error={errorAt(field)} />}
    </PanelForm>
  );
}

import { useState } from 'react';
import { TextAreaField, TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { useMe } from '../../../queries/app';
import { dayInWords, momentInWords } from '../../../words/dates';
import { londonInstant, londonOf } from '../../../words/london';
import { WhenFields } from '../../panels/schedule/WhenFields';
import { PeopleFields } from './PeopleFields';
import { draftOf, faultsOfPeople, faultsOfTime } from './planDraft';
import { StepForm, type StepFormProps } from './StepForm';

const field = fieldId('reason');
const minutesField = fieldId('minutes');
const without = (reason: string, message: string) => (reason.trim() ? [] : [{ message, to: field }]);

/** Who takes part, and how long it is. */
export function PeopleForm(props: StepFormProps) {
  const { meeting } = props;
  const [first] = useState(() => draftOf(meeting));
  const [draft, setDraft] = useState(first);
  const { minutes, chairOid, invitedOids } = draft;
  return (
    <StepForm {...props} step="people" done="The meeting is changed. Whoever is new is told." dirty={draft !== first} check={() => faultsOfPeople(draft)} send={(api, revision) => api.changeTrackingMeeting({ params: { reference: meeting.reference }, body: { revision, minutes: Number(minutes), chairOid, invitedOids } })}>
      {(errorAt) => (
        <>
          <TextField id={minutesField} label="Minutes" type="number" width="short" value={minutes} onChange={(value) => setDraft({ ...draft, minutes: value })} error={errorAt(minutesField)} />
          <PeopleFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} errorAt={errorAt} />
        </>
      )}
    </StepForm>
  );
}

/** Another day or time, with the reason. */
export function MoveForm(props: StepFormProps) {
  const { meeting } = props;
  const today = useMe().data?.today ?? '';
  const [when, setWhen] = useState({ ...londonOf(meeting.startsAt), minutes: String(meeting.minutes) });
  const [reason, setReason] = useState('');
  const startsAt = londonInstant(when.day, when.time);
  const check = () => [...faultsOfTime(when, today), ...(startsAt === meeting.startsAt ? [{ message: 'Choose another day or time than the present one.', to: fieldId('day') }] : []), ...without(reason, 'Say why it is moved.')];
  return (
    <StepForm {...props} step="move" done={`The meeting is moved to ${dayInWords(when.day)}. Everybody is told.`} dirty={reason !== ''} check={check} send={(api, revision) => api.moveTrackingMeeting({ params: { reference: meeting.reference }, body: { revision, startsAt, reason: reason.trim() } })}>
      {(errorAt) => (
        <>
          <WhenFields draft={when} today={today} hint={`It is planned for ${momentInWords(meeting.startsAt)}.`} onChange={(change) => setWhen({ ...when, ...change })} errorAt={errorAt} withMinutes={false} />
          <TextAreaField id={field} label="Why is it moved?" rows={3} value={reason} onChange={setReason} error={errorAt(field)} />
        </>
      )}
    </StepForm>
  );
}

/** Not held at all. */
export function CancelForm(props: StepFormProps) {
  const { meeting } = props;
  const [reason, setReason] = useState('');
  return (
    <StepForm {...props} step="cancel" done={`Tracking meeting ${meeting.reference} is cancelled. Everybody is told.`} dirty={reason !== ''} check={() => without(reason, 'Say why it is cancelled.')} send={(api, revision) => api.cancelTrackingMeeting({ params: { reference: meeting.reference }, body: { revision, reason: reason.trim() } })}>
      {(errorAt) => <TextAreaField id={field} label="Why is it cancelled?" rows={3} value={reason} onChange={setReason} error={errorAt(field)} />}
    </StepForm>
  );
}

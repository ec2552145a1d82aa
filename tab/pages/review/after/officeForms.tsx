import { useState } from 'react';
import { DateField, TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { Notice } from '../../../components/Notice';
import { RadioField } from '../../../components/RadioField';
import { useMe } from '../../../queries/app';
import { dayInWords } from '../../../words/dates';
import { StepForm, type StepFormProps } from './StepForm';

/** Shared with worker and line manager, whose reflection may be asked for before the review is closed. */
export function ShareForm(props: StepFormProps) {
  const { review } = props;
  const today = useMe().data?.today ?? '';
  const [asks, setAsks] = useState<'yes' | 'no'>();
  const [reflectBy, setReflectBy] = useState('');
  const names = [review.worker?.name, review.lineManager?.name].filter(Boolean).join(' and ');
  const check = () => [...(asks ? [] : [{ message: 'Choose whether you ask for a reflection.', to: fieldId('asks') }]), ...(asks === 'yes' && !reflectBy ? [{ message: 'Choose the day by which you ask for it.', to: fieldId('reflectBy') }] : [])];
  return (
    <StepForm {...props} step="share" verb="shareReview" done={`${review.reference} is shared.`} dirty={false} check={check} body={() => ({ revision: review.revision, reflectBy: asks === 'yes' ? reflectBy : '' })}>
      {(errorAt) => (
        <>
          <p>{names ? `It is shared with ${names}.` : 'Neither an allocated worker nor a line manager is known for this child.'}</p>
          <RadioField
            id={fieldId('asks')}
            label="Do you ask for their reflection before you close the review?"
            error={errorAt(fieldId('asks'))}
            value={asks}
            onChange={setAsks}
            choices={[
              { value: 'yes', label: 'Yes, by a date' },
              { value: 'no', label: 'No, they may give one' },
            ]}
            under={{ yes: <DateField id={fieldId('reflectBy')} label="By when" min={today} value={reflectBy} onChange={setReflectBy} error={errorAt(fieldId('reflectBy'))} /> }}
          />
        </>
      )}
    </StepForm>
  );
}

/** The dates of the form's last box. */
export function OfficeUseForm(props: StepFormProps) {
  const { review } = props;
  const today = useMe().data?.today ?? '';
  const [office, setOffice] = useState(review.office);
  const set = (change: Partial<typeof office>) => setOffice({ ...office, ...change });
  return (
    <StepForm {...props} step="recordOfficeUse" verb="recordOfficeUse" done={`The dates of ${review.reference} are saved.`} dirty={false} check={() => []} body={() => ({ revision: review.revision, office })}>
      {(errorAt) => (
        <>
          <DateField id={fieldId('office.sent')} label="Sent to the worker and the line manager" max={today} value={office.sent} onChange={(sent) => set({ sent })} error={errorAt(fieldId('office.sent'))} />
          <DateField id={fieldId('office.uploaded')} label="Uploaded to the case system" max={today} value={office.uploaded} onChange={(uploaded) => set({ uploaded })} error={errorAt(fieldId('office.uploaded'))} />
          <DateField id={fieldId('office.trackingMeeting')} label="Recommendation tracking meeting" hint="It may lie ahead." value={office.trackingMeeting} onChange={(trackingMeeting) => set({ trackingMeeting })} error={errorAt(fieldId('office.trackingMeeting'))} />
          <p>Moderated by a panel: {review.moderatedByPanel ? 'yes' : 'no'}.</p>
        </>
      )}
    </StepForm>
  );
}

/** Finished; where a reflection that was asked for is missing, with the reason. */
export function CloseForm(props: StepFormProps) {
  const { review } = props;
  const [withoutReflectionReason, setReason] = useState('');
  const others = review.beforeClosing.filter(({ path }) => path !== 'withoutReflectionReason');
  const unheard = review.beforeClosing.filter(({ path }) => path === 'withoutReflectionReason');
  const check = () => (unheard.length > 0 && !withoutReflectionReason.trim() ? [{ message: 'Say why it closes without the reflection that was asked for.', to: fieldId('withoutReflectionReason') }] : []);
  return (
    <StepForm {...props} step="close" verb="closeReview" done={`${review.reference} is closed.`} dirty={withoutReflectionReason !== ''} check={check} body={() => ({ revision: review.revision, withoutReflectionReason: withoutReflectionReason.trim() })}>
      {(errorAt) => (
        <>
          {others.length > 0 && (
            <Notice tone="warning" title="It cannot be closed yet">
              <ul>
                {others.map(({ path, message }) => (
                  <li key={`${path} ${message}`}>{message}</li>
                ))}
              </ul>
            </Notice>
          )}
          {unheard.length > 0 && (
            <TextAreaField id={fieldId('withoutReflectionReason')} label="Why does it close without a reflection?" hint={`You asked for one by ${dayInWords(review.reflectionDueDay)}. Leave this page if you want to wait for it.`} rows={3} value={withoutReflectionReason} onChange={setReason} error={errorAt(fieldId('withoutReflectionReason'))} />
          )}
        </>
      )}
    </StepForm>
  );
}

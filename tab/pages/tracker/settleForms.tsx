import { useState } from 'react';
import { DateField, SelectField, TextAreaField, TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { RadioField } from '../../components/RadioField';
import { useMe } from '../../queries/app';
import { dayInWords } from '../../words/dates';
import { planNames } from '../../words/labels';
import { OwnerField } from '../review/forms/OwnerField';
import { ActionForm } from './ActionForm';
import type { ActionProps } from './RecommendationActions';
import { useAction } from './useAction';

type Plan = keyof typeof planNames;
const plans = Object.keys(planNames) as Plan[];
const none = { reason: '', planReference: '', into: '' };

/** It ends without being done: not required, moved to another plan, or part of a service action (domain.md §7). */
export function SettleForm({ recommendation: it, onDone }: ActionProps) {
  const [as, setAs] = useState<'notRequired' | 'movedToPlan' | 'merged'>();
  const [plan, setPlan] = useState<Plan>('serviceDevelopment');
  const [typed, setTyped] = useState(none);
  const set = (change: Partial<typeof none>) => setTyped({ ...typed, ...change });
  const action = useAction('settleRecommendation', it, `${it.reference} is settled. Its owner and whoever made it are told.`, onDone);
  const missing = (text: string, name: string, message: string) => (text.trim() ? [] : [{ message, to: fieldId(name) }]);
  const check = () => [
    ...(as ? [] : [{ message: 'Choose what becomes of it.', to: fieldId('as') }]),
    ...(as === 'movedToPlan' ? missing(typed.planReference, 'planReference', 'Give its reference in that plan.') : []),
    ...(as === 'merged' ? missing(typed.into, 'into', 'Give the reference of the recommendation that it becomes part of.') : []),
    ...missing(typed.reason, 'reason', 'Say why.'),
  ];
  const send = () => {
    const shared = { revision: it.revision, reason: typed.reason.trim() };
    if (as === 'notRequired') action.send({ as, ...shared });
    if (as === 'movedToPlan') action.send({ as, plan, planReference: typed.planReference.trim(), ...shared });
    if (as === 'merged') action.send({ as, into: typed.into.trim().toUpperCase(), ...shared });
  };
  return (
    <ActionForm title="Settle it without doing it" dirty={as !== undefined || typed !== none} submitWords="Settle it" {...action} check={check} onSubmit={send} onCancel={onDone}>
      {(errorAt) => (
        <>
          <p>Nobody is asked for it any more. It stays in the tracker with your reason, and can be reopened.</p>
          <RadioField
            id={fieldId('as')}
            label="What becomes of it?"
            value={as}
            onChange={setAs}
            error={errorAt(fieldId('as'))}
            choices={[
              { value: 'notRequired', label: 'It is not required' },
              { value: 'movedToPlan', label: 'It moves to another plan' },
              { value: 'merged', label: 'It becomes part of another recommendation' },
            ]}
            under={{
              movedToPlan: (
                <>
                  <SelectField id={fieldId('plan')} label="Plan" width="full" value={plan} onChange={(value) => setPlan(plans.find((each) => each === value) ?? plan)} choices={plans.map((value) => ({ value, label: planNames[value] }))} />
                  <TextField id={fieldId('planReference')} label="Its reference there" value={typed.planReference} onChange={(planReference) => set({ planReference })} error={errorAt(fieldId('planReference'))} />
                </>
              ),
              merged: <TextField id={fieldId('into')} label="Reference" hint="One for the service that is open, such as R-2026-014." value={typed.into} onChange={(into) => set({ into })} error={errorAt(fieldId('into'))} />,
            }}
          />
          <TextAreaField id={fieldId('reason')} label="Why?" rows={3} value={typed.reason} onChange={(reason) => set({ reason })} error={errorAt(fieldId('reason'))} />
        </>
      )}
    </ActionForm>
  );
}

/** Not going to be done until a day; then it comes back by itself. */
export function TolerateForm({ recommendation: it, onDone }: ActionProps) {
  const today = useMe().data?.today ?? '';
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const action = useAction('tolerateRecommendation', it, `${it.reference} is tolerated until ${dayInWords(until)}.`, onDone);
  const check = () => [...(until ? [] : [{ message: 'Choose the last day of it.', to: fieldId('until') }]), ...(reason.trim() ? [] : [{ message: 'Say why.', to: fieldId('reason') }])];
  return (
    <ActionForm title="Tolerate it for now" dirty={until !== '' || reason !== ''} submitWords="Tolerate it" {...action} check={check} onSubmit={() => action.send({ until, reason: reason.trim(), revision: it.revision })} onCancel={onDone}>
      {(errorAt) => (
        <>
          <p>Nobody is asked to do it until then. On the day after, it comes back with the due date that it has, and its owner and you are told.</p>
          <DateField id={fieldId('until')} label="Until" min={today} value={until} onChange={setUntil} error={errorAt(fieldId('until'))} />
          <TextAreaField id={fieldId('reason')} label="Why is it not going to be done for now?" rows={3} value={reason} onChange={setReason} error={errorAt(fieldId('reason'))} />
        </>
      )}
    </ActionForm>
  );
}

/** Somebody else owns it from now on. */
export function ReassignForm({ recommendation: it, onDone }: ActionProps) {
  const [next, setNext] = useState<Parameters<typeof OwnerField>[0]['item']>({ id: it.reference, owner: undefined, ownerRole: '' });
  const [reason, setReason] = useState('');
  const action = useAction('reassignRecommendation', it, `${it.reference} belongs to ${next.owner?.name ?? next.ownerRole} now.`, onDone);
  const check = () => [...(next.owner || next.ownerRole.trim() ? [] : [{ message: 'Choose who owns it now.', to: fieldId('owner') }]), ...(reason.trim() ? [] : [{ message: 'Say why it changes hands.', to: fieldId('reason') }])];
  const send = () => action.send({ ownerOid: next.owner?.oid ?? '', ownerRole: next.ownerRole.trim(), reason: reason.trim(), revision: it.revision });
  return (
    <ActionForm title="Give it to another owner" dirty={next.owner !== undefined || next.ownerRole !== '' || reason !== ''} submitWords="Change the owner" {...action} check={check} onSubmit={send} onCancel={onDone}>
      {(errorAt) => (
        <>
          <p>{it.owner ? `${it.owner} owns it now. Both are told.` : 'Nobody owns it now.'} The due date stays as it is.</p>
          <OwnerField id={fieldId('owner')} label="Who owns it now?" item={next} onChange={(change) => setNext({ ...next, ...change })} error={errorAt(fieldId('owner'))} />
          <TextAreaField id={fieldId('reason')} label="Why does it change hands?" rows={3} value={reason} onChange={setReason} error={errorAt(fieldId('reason'))} />
        </>
      )}
    </ActionForm>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RecommendationRow } from '../../../../src/contract/recommendations';
import { ErrorSummary, type SummaryError } from '../../../components/ErrorSummary';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { LeaveGuard } from '../../../components/LeaveGuard';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useReassignMany } from '../../../queries/recommendations';
import { plural } from '../../../words/dates';
import { OwnerField } from '../../review/forms/OwnerField';

type Owned = Parameters<typeof OwnerField>[0]['item'];

/** One new owner for all of them, each a step of its own in its history. */
export function HandOver({ rows }: { rows: readonly RecommendationRow[] }) {
  const [next, setNext] = useState<Owned>({ id: 'together', owner: undefined, ownerRole: '' });
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<SummaryError[]>([]);
  const handOver = useReassignMany();
  const errorAt = (id: string) => errors.find(({ to }) => to === id)?.message;
  const submit = () => {
    const found = [...(next.owner || next.ownerRole.trim() ? [] : [{ message: 'Choose who owns them now.', to: fieldId('owner') }]), ...(reason.trim() ? [] : [{ message: 'Say why they change hands.', to: fieldId('reason') }])];
    setErrors(found);
    if (found.length === 0) handOver.mutate({ items: rows.map(({ reference, ownerOid }) => ({ reference, from: ownerOid })), ownerOid: next.owner?.oid ?? '', ownerRole: next.ownerRole.trim(), reason: reason.trim() });
  };
  if (handOver.data) return <Outcome outcomes={handOver.data.outcomes} to={next.owner?.name ?? next.ownerRole} />;
  return (
    <div className={layout.stack}>
      <LeaveGuard dirty={(Boolean(next.owner) || next.ownerRole !== '' || reason !== '') && !handOver.isPending} />
      <ErrorSummary errors={errors} />
      <OwnerField id={fieldId('owner')} label="Who owns them now?" item={next} onChange={(change) => setNext({ ...next, ...change })} error={errorAt(fieldId('owner'))} />
      <TextAreaField id={fieldId('reason')} label="Why do they change hands?" rows={3} value={reason} onChange={setReason} error={errorAt(fieldId('reason'))} />
      {handOver.error && <ProblemNotice error={handOver.error} />}
      <div className={layout.row}>
        <Button appearance="primary" disabled={handOver.isPending} onClick={submit}>
          {handOver.isPending ? 'Working…' : `Give ${plural(rows.length, 'recommendation')} to them`}
        </Button>
      </div>
    </div>
  );
}

function Outcome({ outcomes, to }: { outcomes: readonly { reference: string; done: boolean; sentence: string }[]; to: string }) {
  const left = outcomes.filter(({ done }) => !done);
  return (
    <Notice tone={left.length > 0 ? 'warning' : 'good'} live title={`${plural(outcomes.length - left.length, 'recommendation')} now ${outcomes.length - left.length === 1 ? 'belongs' : 'belong'} to ${to}`}>
      {left.length > 0 && (
        <ul>
          {left.map(({ reference, sentence }) => (
            <li key={reference}>
              {reference} stays where it is. {sentence}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

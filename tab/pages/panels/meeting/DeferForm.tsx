import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { TextAreaField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { useItemPress } from './useItemPress';

/** Puts a review off to a later panel, with the reason. */
export function DeferForm({ item }: { item: PanelItemResource }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = fieldId('defer-reason');
  const defer = useItemPress(item, { send: (api, { panelReference: reference, reviewReference: review, revision }) => api.deferItem({ params: { reference, review }, body: { revision, reason: reason.trim() } }), about: ({ state }) => state });
  if (!item.abilities.defer?.allowed) return null;
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>Put this review off</Button>
      </div>
    );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim()) defer.press();
  };
  return (
    <form noValidate onSubmit={submit} className={layout.stack} aria-label="Put this review off">
      <TextAreaField id={field} label="Why is it put off?" hint="It goes to a later panel, with what was decided so far." rows={2} value={reason} onChange={setReason} error={asked && !reason.trim() ? 'Say why it is put off.' : undefined} />
      {defer.error && <ProblemNotice error={defer.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabled={defer.pending}>
          Put it off
        </Button>
        <Button onClick={() => setOpen(false)}>Go back</Button>
      </div>
    </form>
  );
}

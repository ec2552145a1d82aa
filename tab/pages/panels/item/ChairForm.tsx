import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelItemResource } from '../../../../src/contract/panels';
import { fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { Notice } from '../../../components/Notice';
import { ProblemNotice } from '../../../components/ProblemNotice';
import { RadioField } from '../../../components/RadioField';
import { useToast } from '../../../components/Toasts';
import { useItemStep } from '../../../queries/panels';
import { roleNames } from '../panelWords';

/** Asks for a replacement where the rule refuses the chair for this review (domain.md §6). */
export function ChairForm({ item }: { item: PanelItemResource }) {
  const { panelReference: reference, reviewReference: review, revision, members, chair, chairRefusal, abilities } = item;
  const toast = useToast();
  const [oid, setOid] = useState<string>();
  const [asked, setAsked] = useState(false);
  const field = fieldId('chair');
  const replace = useItemStep<string>(
    (api, chosen) => api.replaceChair({ params: { reference, review }, body: { revision, oid: chosen } }),
    (changed) => toast({ text: `${changed.chair.name} chairs ${review}.` }),
  );
  if (!chairRefusal) return null;
  if (!abilities.replaceChair?.allowed)
    return (
      <Notice tone="warning" title={`${chair.name} may not chair this review`}>
        <p>{chairRefusal}</p>
      </Notice>
    );
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (oid) replace.mutate(oid);
  };
  return (
    <form noValidate id="chair" tabIndex={-1} onSubmit={submit} className={`${layout.card} ${layout.stack}`} aria-labelledby="chair-title">
      <h2 id="chair-title">{chair.name} may not chair this review</h2>
      <p>{chairRefusal}</p>
      <RadioField
        id={field}
        label="Who chairs it instead?"
        hint="For this review alone. Members who are exempt from it are not offered."
        error={asked && !oid ? 'Choose who chairs it instead.' : undefined}
        value={oid}
        onChange={setOid}
        choices={members.filter(({ standing, oid: each }) => standing !== 'exempt' && each !== chair.oid).map(({ oid: value, name, role }) => ({ value, label: `${name}, ${roleNames[role].toLowerCase()}` }))}
      />
      {replace.error && <ProblemNotice error={replace.error} />}
      <div>
        <Button type="submit" appearance="primary" disabled={replace.isPending}>
          {replace.isPending ? 'Sending…' : 'Choose the chair'}
        </Button>
      </div>
    </form>
  );
}

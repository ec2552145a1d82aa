import { useState } from 'react';
import { usePanelCandidates } from '../../../queries/panels';
import { AgendaField } from './AgendaField';
import { byWaiting } from './panelDraft';
import { PanelForm, type PanelFormProps } from './PanelForm';

/** Which reviews stand on it, and in which order. */
export function AgendaForm(props: PanelFormProps) {
  const { panel } = props;
  const waiting = usePanelCandidates();
  const [agenda, setAgenda] = useState(() => panel.agenda.map(({ reviewReference }) => reviewReference));
  const [touched, setTouched] = useState(false);
  const present = panel.agenda.map(({ reviewReference, moderation }) => ({ reference: reviewReference, about: 'on this panel', ...moderation }));
  const others = byWaiting(waiting.data?.rows ?? []).filter(({ reference }) => !present.some((entry) => entry.reference === reference));
  const candidates = [...present, ...others.map((row) => ({ ...row, about: [row.team, row.theme].filter(Boolean).join(', ') }))];
  return (
    <PanelForm {...props} step="agenda" done={`The agenda of ${panel.reference} is saved.`} dirty={touched} check={() => []} send={(api, revision) => api.setAgenda({ params: { reference: panel.reference }, body: { revision, agenda } })}>
      {() => (
        <AgendaField
          candidates={candidates}
          agenda={agenda}
          onChange={(next) => {
            setTouched(true);
            setAgenda(next);
          }}
        />
      )}
    </PanelForm>
  );
}

import { useState } from 'react';
import { TextField } from '../../../components/Fields';
import { fieldId } from '../../../components/FormField';
import { MembersField } from './MembersField';
import { type DraftMember, faultsOfMembers } from './panelDraft';
import { PanelForm, type PanelFormProps } from './PanelForm';

/** Who sits on it, who chairs, and for how long. */
export function MembersForm(props: PanelFormProps) {
  const { panel } = props;
  const [draft, setDraft] = useState<{ members: DraftMember[]; chairOid: string; minutes: string }>({ members: panel.members, chairOid: panel.chair.oid, minutes: String(panel.minutes) });
  const [touched, setTouched] = useState(false);
  const change = (part: Partial<typeof draft>) => {
    setTouched(true);
    setDraft((now) => ({ ...now, ...part }));
  };
  const members = draft.members.map(({ oid, role }) => ({ oid, role }));
  return (
    <PanelForm {...props} step="members" done={`Panel ${panel.reference} is changed.`} dirty={touched} check={() => faultsOfMembers(draft)} send={(api, revision) => api.changePanel({ params: { reference: panel.reference }, body: { revision, minutes: Number(draft.minutes), chairOid: draft.chairOid, members } })}>
      {(errorAt) => (
        <>
          <MembersField members={draft.members} chairOid={draft.chairOid} onChange={change} errorAt={errorAt} />
          <TextField id={fieldId('minutes')} label="Minutes" type="number" width="short" value={draft.minutes} onChange={(minutes) => change({ minutes })} error={errorAt(fieldId('minutes'))} />
        </>
      )}
    </PanelForm>
  );
}

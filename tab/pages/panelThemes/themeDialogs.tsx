import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PanelThemeResource } from '../../../src/contract/panelThemes';
import { Dialog } from '../../components/Dialog';
import { TextAreaField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import { ProblemNotice } from '../../components/ProblemNotice';
import { RadioField } from '../../components/RadioField';
import { useThemeVerb } from '../../queries/panelThemes';

interface Props {
  theme: PanelThemeResource;
  onDone: () => void;
  onClose: () => void;
}

/** Which other theme it goes into. */
export function MergeDialog({ theme: { reference, revision }, others, onDone, onClose }: Props & { others: readonly PanelThemeResource[] }) {
  const [into, setInto] = useState<string>();
  const [tried, setTried] = useState(false);
  const merge = useThemeVerb((api, chosen: string) => api.mergeTheme({ params: { theme: reference }, body: { revision, into: chosen } }), onDone);
  const send = () => {
    setTried(true);
    if (into) merge.mutate(into);
  };
  return (
    <Dialog title={`Merge theme ${reference}`} onClose={onClose} actions={<Actions verb="Merge" busy={merge.isPending} onClose={onClose} onSend={send} />}>
      <p>The other theme then rests on the reviews of both, and keeps its own words. This one stays on the record as merged.</p>
      <RadioField id={fieldId('into')} label="Which theme does it go into?" error={tried && !into ? 'Choose a theme.' : undefined} value={into} onChange={setInto} choices={others.map((other) => ({ value: other.reference, label: other.reference, hint: other.text }))} />
      {merge.error && <ProblemNotice error={merge.error} />}
    </Dialog>
  );
}

/** Why nothing comes of it. */
export function DropDialog({ theme: { reference, revision }, onDone, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const drop = useThemeVerb((api, words: string) => api.dropTheme({ params: { theme: reference }, body: { revision, reason: words } }), onDone);
  const send = () => {
    setTried(true);
    if (reason.trim()) drop.mutate(reason);
  };
  return (
    <Dialog title={`Drop theme ${reference}`} onClose={onClose} actions={<Actions verb="Drop" busy={drop.isPending} onClose={onClose} onSend={send} />}>
      <TextAreaField id={fieldId('drop-reason')} label="Why is it dropped?" rows={3} value={reason} onChange={setReason} error={tried && !reason.trim() ? 'Say why it is dropped.' : undefined} />
      {drop.error && <ProblemNotice error={drop.error} />}
    </Dialog>
  );
}

function Actions({ verb, busy, onClose, onSend }: { verb: string; busy: boolean; onClose: () => void; onSend: () => void }) {
  return (
    <>
      <Button onClick={onClose}>Keep it as it is</Button>
      <Button appearance="primary" disabled={busy} onClick={onSend}>
        {verb} the theme
      </Button>
    </>
  );
}

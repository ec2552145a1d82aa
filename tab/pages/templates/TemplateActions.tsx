import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TemplateVersionResource } from '../../../src/contract/templates';
import { Dialog } from '../../components/Dialog';
import { TextAreaField } from '../../components/Fields';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useApi } from '../../queries/api';
import { useTemplateVerb } from '../../queries/templates';
import { CopyDialog } from './CopyDialog';
import { saveAsFile } from './saveAsFile';
import { addressOf, nameOf } from './templateWords';

type Asked = 'publish' | 'retire' | 'copy' | undefined;

/** What the server says may be done with this version. Each step says first what it will do. */
export function TemplateActions({ version }: { version: TemplateVersionResource }) {
  const [asked, setAsked] = useState<Asked>();
  const { abilities } = version;
  const close = () => setAsked(undefined);
  return (
    <>
      {abilities.publish?.allowed && (
        <Button disabled={version.faults.length > 0} onClick={() => setAsked('publish')}>
          Publish…
        </Button>
      )}
      <NewVersionButton version={version} />
      {abilities.copy?.allowed && <Button onClick={() => setAsked('copy')}>Copy as another template…</Button>}
      <ExportButton version={version} />
      {abilities.retire?.allowed && <Button onClick={() => setAsked('retire')}>{version.state === 'draft' ? 'Discard the draft…' : 'Retire…'}</Button>}
      {asked === 'publish' && <PublishDialog version={version} onClose={close} />}
      {asked === 'retire' && <RetireDialog version={version} onClose={close} />}
      {asked === 'copy' && <CopyDialog version={version} onClose={close} />}
    </>
  );
}

function NewVersionButton({ version }: { version: TemplateVersionResource }) {
  const navigate = useNavigate();
  const start = useTemplateVerb<void>(
    (api) => api.startTemplate({ params: { key: version.key, version: version.version }, body: {} }),
    (draft) => void navigate(`${addressOf(draft)}/edit`),
  );
  if (version.state === 'draft' || !version.abilities.copy?.allowed) return null;
  return (
    <>
      <Button disabled={start.isPending} onClick={() => start.mutate()}>
        Begin a new version
      </Button>
      {start.error && <ProblemNotice error={start.error} />}
    </>
  );
}

function ExportButton({ version }: { version: TemplateVersionResource }) {
  const api = useApi();
  const [error, setError] = useState<Error>();
  const save = async () => {
    try {
      const file = await api.exportTemplate({ params: { key: version.key, version: version.version } });
      saveAsFile(`${version.key}-${version.version}.json`, JSON.stringify(file, null, 2));
      setError(undefined);
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error('The file could not be made.'));
    }
  };
  return (
    <>
      <Button onClick={() => void save()}>Export to a file</Button>
      {error && <ProblemNotice error={error} />}
    </>
  );
}

function PublishDialog({ version, onClose }: { version: TemplateVersionResource; onClose: () => void }) {
  const toast = useToast();
  const publish = useTemplateVerb<void>(
    (api) => api.publishTemplate({ params: { key: version.key, version: version.version }, body: { revision: version.revision } }),
    (published) => {
      toast({ text: `${nameOf(published)} is published.` });
      onClose();
    },
  );
  return (
    <Dialog
      title={`Publish ${nameOf(version)}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button appearance="primary" disabled={publish.isPending} onClick={() => publish.mutate()}>
            Publish this version
          </Button>
        </>
      }
    >
      <ul>
        <li>{version.form === 'review' ? 'New reviews begin with it from now on.' : 'New activities of its kinds begin with it from now on.'}</li>
        <li>Reviews that have begun keep the version they began with.</li>
        <li>It can never be changed again, only retired. To change the form, begin another version.</li>
      </ul>
      {publish.error && <ProblemNotice error={publish.error} />}
    </Dialog>
  );
}

function RetireDialog({ version, onClose }: { version: TemplateVersionResource; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const toast = useToast();
  const isDraft = version.state === 'draft';
  const retire = useTemplateVerb<void>(
    (api) => api.retireTemplate({ params: { key: version.key, version: version.version }, body: { revision: version.revision, reason } }),
    (retired) => {
      toast({ text: `${nameOf(retired)} is ${isDraft ? 'discarded' : 'retired'}.` });
      onClose();
    },
  );
  return (
    <Dialog
      title={`${isDraft ? 'Discard' : 'Retire'} ${nameOf(version)}?`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button appearance="primary" disabled={retire.isPending} onClick={() => retire.mutate()}>
            {isDraft ? 'Discard the draft' : 'Retire this version'}
          </Button>
        </>
      }
    >
      <p>{isDraft ? 'It stays in the list as discarded and cannot be edited any more.' : 'Nothing new begins with it. Reviews that began with it go on as they are, and it can still be read, compared and copied.'}</p>
      <TextAreaField id="retire-reason" label="Why?" rows={2} value={reason} onChange={setReason} />
      {retire.error && <ProblemNotice error={retire.error} />}
    </Dialog>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TemplateVersionResource } from '../../../src/contract/templates';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Fields';
import layout from '../../components/layout.module.css';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useTemplateVerb } from '../../queries/templates';
import { addressOf } from './templateWords';

/** Another template, which begins as a copy of this version. */
export function CopyDialog({ version, onClose }: { version: TemplateVersionResource; onClose: () => void }) {
  const navigate = useNavigate();
  const [title, setTitle] = useState(`${version.title} (copy)`);
  const [key, setKey] = useState(`${version.key}-copy`);
  const copy = useTemplateVerb<void>(
    (api) => api.startTemplate({ params: { key: version.key, version: version.version }, body: { as: { key, title } } }),
    (draft) => void navigate(`${addressOf(draft)}/edit`),
  );
  return (
    <Dialog
      title={`Copy version ${version.version} as another template`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button appearance="primary" disabled={copy.isPending} onClick={() => copy.mutate()}>
            Make the copy
          </Button>
        </>
      }
    >
      <div className={layout.stack}>
        <TextField id="copy-title" label="Title" value={title} onChange={setTitle} />
        <TextField id="copy-key" label="Short name" hint="Small letters, digits and hyphens. It stands in addresses and never changes." value={key} onChange={setKey} />
        {copy.error && <ProblemNotice error={copy.error} />}
      </div>
    </Dialog>
  );
}

import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ApiError } from '../../../src/contract/client';
import { ButtonLink } from '../../components/ButtonLink';
import { FormField } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useToast } from '../../components/Toasts';
import { useImportTemplate } from '../../queries/templates';
import { addressOf, nameOf } from './templateWords';

/** Takes a template from a file: it becomes a draft, or every fault in it is told by its place. */
export function ImportPage() {
  const navigate = useNavigate();
  const toast = useToast();
  const [file, setFile] = useState<File>();
  const [wrong, setWrong] = useState<string>();
  const take = useImportTemplate(({ template, created }) => {
    toast({ text: created ? `${nameOf(template)} was imported as a draft.` : `${nameOf(template)} is here already with the same words. Nothing was changed.` });
    void navigate(addressOf(template));
  });
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    take.reset();
    const read = await readJson(file);
    setWrong('problem' in read ? read.problem : undefined);
    if ('json' in read) take.mutate(read.json);
  };
  return (
    <div className={`${layout.stack} ${layout.measure}`}>
      <PageHeading title="Import a template" prefix={wrong ? 'Error: ' : ''} />
      <p>Choose a file that was exported from this app, here or in another council. It becomes a draft, which you can look at and change before you publish it.</p>
      {take.error && <Refusal error={take.error} />}
      <form noValidate onSubmit={(event) => void submit(event)} className={layout.stack}>
        <FormField id="import-file" label="File" error={wrong}>
          {(tied) => <input {...tied} type="file" accept="application/json,.json" onChange={(event) => setFile(event.target.files?.[0])} />}
        </FormField>
        <div className={layout.row}>
          <Button type="submit" appearance="primary" size="large" disabled={take.isPending}>
            Import the template
          </Button>
          <ButtonLink to="/templates" size="large">
            Cancel
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}

/** Each fault with its place in the file. */
function Refusal({ error }: { error: Error }) {
  const faults = error instanceof ApiError ? (error.problem.faults ?? []) : [];
  if (faults.length === 0) return <ProblemNotice error={error} />;
  return (
    <Notice tone="danger" live title={error.message}>
      <ul>
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code>: {message}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

async function readJson(file: File | undefined): Promise<{ json: unknown } | { problem: string }> {
  if (!file) return { problem: 'Choose a file.' };
  try {
    return { json: JSON.parse(await file.text()) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: 'This file is not a template: it is no JSON. Choose a file that was exported from this app.' };
    throw error;
  }
}

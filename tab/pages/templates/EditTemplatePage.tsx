import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ApiError } from '../../../src/contract/client';
import type { TemplateDocument, TemplateVersionResource } from '../../../src/contract/templates';
import { ErrorSummary } from '../../components/ErrorSummary';
import { TextField } from '../../components/Fields';
import { fieldId } from '../../components/FormField';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useTemplateVerb, useTemplateVersion } from '../../queries/templates';
import { timeOf } from '../../words/dates';
import { LeaveGuard } from '../../components/LeaveGuard';
import { ActivityEditor } from './edit/ActivityEditor';
import styles from './edit/edit.module.css';
import { ReviewEditor } from './edit/ReviewEditor';
import { addressOf } from './templateWords';
import { useVersionName } from './useVersionName';

/** The QA lead changes a draft. Nothing of it is seen by reviewers before it is published. */
export function EditTemplatePage() {
  const version = useTemplateVersion(useVersionName());
  if (!version.data) return version.error ? <ProblemNotice error={version.error} what="template" onRetry={() => void version.refetch()} /> : <PageSkeleton kind="form" label="Loading the draft" />;
  if (!version.data.abilities.save?.allowed) return <Closed version={version.data} />;
  return <Editor first={version.data} />;
}

function Closed({ version }: { version: TemplateVersionResource }) {
  return (
    <div className={`${layout.stack} ${layout.measure}`}>
      <PageHeading title={`${version.title || 'Untitled template'} cannot be edited`} caption={`Version ${version.version}`} />
      <p>{version.abilities.save?.sentence}</p>
      <p>
        <Link to={addressOf(version)}>Go to this version</Link>
      </p>
    </div>
  );
}

function Editor({ first }: { first: TemplateVersionResource }) {
  const navigate = useNavigate();
  const [saved, setSaved] = useState(first);
  const [document, setDocument] = useState(first.document);
  const dirty = textOf(document) !== textOf(saved.document);
  const save = useTemplateVerb<TemplateDocument>((api, words) => api.saveTemplate({ params: { key: saved.key, version: saved.version }, body: { revision: saved.revision, document: words } }), setSaved);
  const theirs = currentOf(save.error);
  const errorOf = (path: string) => (path.endsWith('.*') ? saved.faults.find((fault) => fault.path.startsWith(path.slice(0, -1))) : saved.faults.find((fault) => fault.path === path))?.message;
  const takeTheirs = (version: TemplateVersionResource) => {
    setSaved(version);
    setDocument(version.document);
    save.reset();
  };
  return (
    <div className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <PageHeading title={`Edit ${saved.title || 'the draft'}`} caption={<Link to={addressOf(saved)}>Version {saved.version}, draft</Link>} />
      <LeaveGuard dirty={dirty} />
      <ErrorSummary title="Before this draft can be published" errors={saved.faults.map(({ path, message }) => ({ message, to: fieldId(path) }))} />
      {theirs && <Overtaken theirs={theirs} onTakeTheirs={() => takeTheirs(theirs)} onKeepMine={() => (setSaved(theirs), save.reset())} />}
      {save.error && !theirs && <ProblemNotice error={save.error} />}
      <TextField id={fieldId('title')} label="Title of the form" value={document.title} onChange={(title) => setDocument({ ...document, title })} error={errorOf('title')} />
      {document.form === 'review' ? <ReviewEditor document={document} onChange={setDocument} errorOf={errorOf} /> : <ActivityEditor document={document} onChange={setDocument} errorOf={errorOf} />}
      <div className={styles.bar}>
        <Button appearance="primary" size="large" disabled={save.isPending || !dirty} onClick={() => save.mutate(document)}>
          {save.isPending ? 'Saving…' : 'Save the draft'}
        </Button>
        <Button size="large" disabled={dirty} onClick={() => void navigate(addressOf(saved))}>
          Done
        </Button>
        <span role="status">{dirty ? 'You have changes that are not saved.' : `Saved at ${timeOf(saved.updatedAt)}.`}</span>
      </div>
    </div>
  );
}

/** Somebody else saved this draft in the meantime: nobody’s words vanish without a person saying so. */
function Overtaken({ theirs, onTakeTheirs, onKeepMine }: { theirs: TemplateVersionResource; onTakeTheirs: () => void; onKeepMine: () => void }) {
  return (
    <Notice tone="warning" live title={`${theirs.updatedBy.name} changed this draft while you were editing it`}>
      <p>Your words are still on this page. Look at theirs, or keep yours and save again, which replaces theirs.</p>
      <div className={layout.row}>
        <Button onClick={onTakeTheirs}>Show theirs and drop mine</Button>
        <Button onClick={onKeepMine}>Keep mine</Button>
      </div>
    </Notice>
  );
}

/** The same text for the same document, in whatever order its fields were set. */
function textOf(document: TemplateDocument): string {
  return JSON.stringify(document, (_, value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value));
}

function currentOf(error: Error | null): TemplateVersionResource | undefined {
  return error instanceof ApiError && error.problem.code === 'stale' ? (error.problem.current as TemplateVersionResource | undefined) : undefined;
}

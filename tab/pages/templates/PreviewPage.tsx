import { Link, useSearchParams } from 'react-router';
import { type ChildStatus, childStatuses, type TemplateVersionResource } from '../../../src/contract/templates';
import { SelectField } from '../../components/Fields';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useFormOf, useTemplateVersion, type VersionName } from '../../queries/templates';
import { childStatusNames } from '../../words/labels';
import { ActivityPreview } from './ActivityPreview';
import { FormPreview } from './FormPreview';
import { addressOf, nameOf } from './templateWords';
import { useVersionName } from './useVersionName';

/** The form as a reviewer meets it, with the very same fields. Nothing that is typed here is kept. */
export function PreviewPage() {
  const name = useVersionName();
  const version = useTemplateVersion(name);
  if (!version.data) return version.error ? <ProblemNotice error={version.error} what="template" onRetry={() => void version.refetch()} /> : <PageSkeleton kind="form" label="Loading the form" />;
  const { document } = version.data;
  return (
    <div className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <PageHeading title={`Preview: ${version.data.title || 'Untitled template'}`} caption={<Link to={addressOf(name)}>{nameOf(version.data)}</Link>} />
      <Notice title="This is a preview">
        <p>You can try every field. Nothing that you type here is kept.</p>
      </Notice>
      {document.form === 'activity' ? <ActivityPreview document={document} /> : <ForStatus name={name} version={version.data} />}
    </div>
  );
}

function ForStatus({ name, version }: { name: VersionName; version: TemplateVersionResource }) {
  const [params, setParams] = useSearchParams();
  const status = childStatuses.find((each) => each === params.get('status')) ?? 'childInNeed';
  const form = useFormOf(name, status);
  return (
    <>
      <SelectField id="preview-status" label="For a child of the status" value={status} onChange={(chosen) => setParams({ status: chosen }, { replace: true })} choices={childStatuses.map((each: ChildStatus) => ({ value: each, label: childStatusNames[each] }))} />
      {form.error && <ProblemNotice error={form.error} onRetry={() => void form.refetch()} />}
      {form.isPending && <PageSkeleton kind="form" label="Loading the form" />}
      {form.data && <FormPreview key={`${status} ${version.revision}`} template={form.data} status={status} />}
    </>
  );
}

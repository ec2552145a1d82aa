import { activityKindNames } from '../../../src/contract/activityWords';
import type { TemplateVersionResource } from '../../../src/contract/templates';
import { ButtonLink } from '../../components/ButtonLink';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useTemplateVersion } from '../../queries/templates';
import { dayInWords, dayOf, momentInWords, plural } from '../../words/dates';
import { CompareForm } from './CompareForm';
import { State } from './TemplatesPage';
import { TemplateActions } from './TemplateActions';
import { addressOf } from './templateWords';
import { useVersionName } from './useVersionName';

/** One version of a form: what it is, where it is used, and what can be done with it. */
export function TemplatePage() {
  const name = useVersionName();
  const version = useTemplateVersion(name);
  if (!version.data) return version.error ? <ProblemNotice error={version.error} what="template" onRetry={() => void version.refetch()} /> : <PageSkeleton kind="list" label="Loading the template" />;
  return <Loaded key={version.data.revision} version={version.data} />;
}

function Loaded({ version }: { version: TemplateVersionResource }) {
  const address = addressOf(version);
  return (
    <div className={`${layout.stack} ${layout.wide} ${layout.measure}`}>
      <PageHeading title={version.title || 'Untitled template'} caption={`Version ${version.version}`}>
        <State row={version} />
      </PageHeading>
      <Unfinished version={version} />
      <section className={layout.card} aria-label="About this version">
        <Facts facts={factsOf(version)} />
      </section>
      <div className={layout.row}>
        {version.abilities.save?.allowed && (
          <ButtonLink to={`${address}/edit`} appearance="primary">
            Edit the draft
          </ButtonLink>
        )}
        <ButtonLink to={`${address}/preview`}>See it as the reviewer does</ButtonLink>
        <TemplateActions version={version} />
      </div>
      <CompareForm version={version} />
    </div>
  );
}

/** What stands in the way of publishing a draft. */
function Unfinished({ version }: { version: TemplateVersionResource }) {
  if (version.faults.length === 0) return null;
  return (
    <Notice tone="warning" title={`This draft cannot be published yet: ${version.faults.length === 1 ? '1 thing is' : `${version.faults.length} things are`} wrong`}>
      <ul>
        {version.faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}

function factsOf(version: TemplateVersionResource): (readonly [string, string | undefined])[] {
  const { document, publishedAt, publishedBy, retiredAt, retiredBy } = version;
  const by = (person: { name: string } | undefined) => (person ? ` by ${person.name}` : '');
  return [
    ['Used by', version.form === 'review' ? plural(version.reviews, 'review') : undefined],
    ['For', document.form === 'activity' ? document.kinds.map((kind) => activityKindNames[kind]).join(', ') : undefined],
    ['Comes from', version.shipped ? 'It came with the app' : version.basedOn ? `A copy of ${version.basedOn.replace('/', ', version ')}` : 'A file'],
    ['Sections', String(document.sections.length)],
    ['Practice standards', document.form === 'review' ? String(document.standards.length) : undefined],
    ['Columns of the table of cases', document.form === 'activity' ? String(document.cases.length) : undefined],
    ['Grade scale', document.form === 'review' ? `Version ${document.scale.version}, from ${dayInWords(document.scale.from)}` : undefined],
    ['Published', publishedAt ? `${dayOf(publishedAt)}${by(publishedBy)}` : undefined],
    ['Retired', retiredAt ? `${dayOf(retiredAt)}${by(retiredBy)}: ${version.retireReason}` : undefined],
    ['Last changed', version.state === 'draft' ? `${momentInWords(version.updatedAt)}${by(version.updatedBy)}` : undefined],
  ];
}

import { Link } from 'react-router';
import type { TemplateRow } from '../../../src/contract/templates';
import { ButtonLink } from '../../components/ButtonLink';
import { DataTable } from '../../components/DataTable';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useMe } from '../../queries/app';
import { useTemplates } from '../../queries/templates';
import { dayOf, plural } from '../../words/dates';
import { addressOf, stateWords } from './templateWords';

/** Every version of every form, its state, and how many reviews began with it (domain.md §3.8). */
export function TemplatesPage() {
  const templates = useTemplates();
  const mayEdit = useMe().data?.abilities.editTemplates?.allowed === true;
  const rows = templates.data?.rows ?? [];
  return (
    <div className={layout.stack}>
      <PageHeading title="Templates">{mayEdit && <ButtonLink to="/templates/import">Import a template from a file</ButtonLink>}</PageHeading>
      <p className={layout.measure}>The forms of reviews and other activity. A review keeps the version it began with for ever, and a published version never changes: to change a form, begin a new version.</p>
      {templates.error && <ProblemNotice error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <PageSkeleton kind="table" label="Loading the templates" />}
      {templates.data && <Versions title="Reviews" counted rows={rows.filter(({ form }) => form === 'review')} />}
      {templates.data && <Versions title="Other activity" rows={rows.filter(({ form }) => form === 'activity')} />}
    </div>
  );
}

function Versions({ title, counted = false, rows }: { title: string; counted?: boolean; rows: readonly TemplateRow[] }) {
  return (
    <section className={layout.stack}>
      <h2>{title}</h2>
      <DataTable
        caption={`Templates: ${title.toLowerCase()}`}
        columns={['Template', 'State', ...(counted ? ['Used by'] : []), 'Published']}
        rows={rows.map((row) => ({
          key: `${row.key}/${row.version}`,
          cells: [
            <Link key="name" to={addressOf(row)}>
              {row.title || 'Untitled template'}
              <span className="hidden">,</span> {row.version}
            </Link>,
            <State key="state" row={row} />,
            ...(counted ? [plural(row.reviews, 'review')] : []),
            row.publishedAt ? `${dayOf(row.publishedAt)}${row.publishedBy ? ` by ${row.publishedBy.name}` : ''}` : 'Not published',
          ],
        }))}
      />
    </section>
  );
}

/** Draft, published or retired, and whether anything new begins with it. */
export function State({ row }: { row: Pick<TemplateRow, 'state' | 'active' | 'form'> }) {
  const { label, tone } = stateWords[row.state];
  return (
    <span className={layout.row}>
      <Tag tone={tone}>{label}</Tag>
      {row.active && <Tag tone="brand">{row.form === 'review' ? 'New reviews begin with it' : 'New activities begin with it'}</Tag>}
    </span>
  );
}

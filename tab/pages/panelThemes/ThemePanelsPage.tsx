import { Link } from 'react-router';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { useThemePanels } from '../../queries/panelThemes';
import { dayOf, plural } from '../../words/dates';

/** Panels that are over, and the themes of each. */
export function ThemePanelsPage() {
  const list = useThemePanels();
  if (list.isPending) return <PageSkeleton kind="table" label="Loading the panels" />;
  if (!list.data) return <ProblemNotice error={list.error} what="list of themes" onRetry={() => void list.refetch()} />;
  const { rows } = list.data;
  return (
    <>
      <PageHeading title="Themes of panels" caption={<Link to="/panels">Panels</Link>} />
      <p className={layout.measure}>After each panel the quality assurance lead collates what the reviewers, the tools or the operational service should change. A theme can become a recommendation in the tracker.</p>
      {rows.length === 0 && (
        <EmptyState title="No panel is over yet">
          <p>When one is, it stands here.</p>
        </EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable
          caption="Panels that are over"
          columns={['Panel', 'Ended', 'Themes']}
          rows={rows.map(({ reference, closedAt, themes, open }) => ({ key: reference, cells: [<Link key="link" to={`/themes/${reference}`}>{reference}</Link>, dayOf(closedAt), themes === 0 ? 'None yet' : `${plural(themes, 'theme')}, ${open} of them open`] }))}
        />
      )}
    </>
  );
}

import { Link, useParams } from 'react-router';
import type { TemplateChange } from '../../../src/contract/templates';
import { DataTable } from '../../components/DataTable';
import { EmptyState } from '../../components/EmptyState';
import layout from '../../components/layout.module.css';
import { PageHeading } from '../../components/PageHeading';
import { PageSkeleton } from '../../components/PageSkeleton';
import { ProblemNotice } from '../../components/ProblemNotice';
import { Tag } from '../../components/Tag';
import { useTemplateChanges } from '../../queries/templates';
import { dayInWords, plural } from '../../words/dates';
import { addressOf, changeWords, nameOf } from './templateWords';
import { useVersionName } from './useVersionName';

/** What is different between two versions, in the order of the form. */
export function ComparePage() {
  const { otherKey = '', otherVersion = '' } = useParams();
  const name = useVersionName();
  const compared = useTemplateChanges(name, { key: otherKey, version: otherVersion });
  if (!compared.data) return compared.error ? <ProblemNotice error={compared.error} what="template" onRetry={() => void compared.refetch()} /> : <PageSkeleton kind="table" label="Comparing the versions" />;
  const { before, after, changes } = compared.data;
  return (
    <div className={layout.stack}>
      <PageHeading title="What is different" caption={<Link to={addressOf(after)}>{nameOf(after)}</Link>} />
      <p>
        {changes.length === 0 ? 'Nothing' : plural(changes.length, 'difference')} since {nameOf(before)}.
      </p>
      {changes.length === 0 ? (
        <EmptyState title="The two versions ask the same">
          <p>Their sections, questions, standards, answers, rules and grades are alike.</p>
        </EmptyState>
      ) : (
        <DataTable caption="Differences" columns={['What', 'Change', 'Before', 'Now']} rows={changes.map((change, index) => ({ key: `${index} ${change.id}`, cells: cellsOf(change) }))} />
      )}
    </div>
  );
}

function cellsOf({ change, what, where, setting, before, after }: TemplateChange) {
  const { label, tone } = changeWords[change];
  return [
    `${what}${setting ? `: ${setting.toLowerCase()}` : ''}${where ? ` (${where})` : ''}`,
    <Tag key="change" tone={tone}>
      {label}
    </Tag>,
    change === 'moved' ? '' : dayInWords(before) || before,
    dayInWords(after) || after,
  ];
}

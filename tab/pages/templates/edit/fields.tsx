import { Checkbox } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type ChildStatus, childStatuses } from '../../../../src/contract/templates';
import { FieldGroup, fieldId } from '../../../components/FormField';
import { childStatusNames } from '../../../words/labels';
import styles from './edit.module.css';

/** Faults by their path in the document. */
export type ErrorOf = (path: string) => string | undefined;

interface ChecksProps<Code extends string> {
  path: string;
  label: string;
  hint?: string;
  error: string | undefined;
  names: Readonly<Record<Code, string>>;
  chosen: readonly Code[];
  onChange: (chosen: readonly Code[]) => void;
}

/** Any number of a few; they are kept in the order in which they stand here. */
export function Checks<Code extends string>({ path, label, hint, error, names, chosen, onChange }: ChecksProps<Code>) {
  const codes = Object.keys(names) as Code[];
  const set = (code: Code, on: boolean) => onChange(codes.filter((each) => (each === code ? on : chosen.includes(each))));
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={error}>
      <div className={styles.checks}>
        {codes.map((code) => (
          <Checkbox key={code} label={names[code]} checked={chosen.includes(code)} onChange={(_, { checked }) => set(code, checked === true)} />
        ))}
      </div>
    </FieldGroup>
  );
}

interface ConditionProps {
  path: string;
  /** What is asked: "this standard". */
  what: string;
  statuses: readonly ChildStatus[] | undefined;
  onChange: (statuses: readonly ChildStatus[] | undefined) => void;
  errorOf: ErrorOf;
}

/** Every child is asked it, or only children of some statuses. */
export function ConditionField({ path, what, statuses, onChange, errorOf }: ConditionProps) {
  const names = Object.fromEntries(childStatuses.map((status) => [status, childStatusNames[status]])) as Record<ChildStatus, string>;
  return (
    <>
      <Checkbox label={`Ask about ${what} for every child`} checked={statuses === undefined} onChange={(_, { checked }) => onChange(checked === true ? undefined : [])} />
      {statuses !== undefined && <Checks path={`${path}.for`} label="Only for these children" error={errorOf(`${path}.for`)} names={names} chosen={statuses} onChange={onChange} />}
    </>
  );
}

/** A fold, which is open while something in it is wrong. */
export function More({ title, path, errorOf, children }: { title: string; path: string; errorOf: ErrorOf; children: ReactNode }) {
  return (
    <details className={styles.more} open={errorOf(`${path}.*`) !== undefined || undefined}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** A name that no other thing has, for what is added: it stays when the words change, so that versions can be compared. */
export function newKey(prefix: string): string {
  return `${prefix}-${crypto.randomUUID().slice(0, 8)}`;
}

/** The item with or without a condition: one that is for every child has none at all. */
export function withCondition<Item extends { for?: readonly ChildStatus[] }>(item: Item, statuses: readonly ChildStatus[] | undefined): Item {
  const { for: _, ...rest } = item;
  return (statuses === undefined ? rest : { ...rest, for: statuses }) as Item;
}

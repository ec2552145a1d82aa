import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TemplateVersionResource } from '../../../src/contract/templates';
import { SelectField } from '../../components/Fields';
import layout from '../../components/layout.module.css';
import { useTemplates } from '../../queries/templates';
import { addressOf, nameOf } from './templateWords';

/** Chooses the version that this one is compared with: the one it came from, unless told otherwise. */
export function CompareForm({ version }: { version: TemplateVersionResource }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string>();
  const others = (useTemplates().data?.rows ?? []).filter((row) => row.form === version.form && !(row.key === version.key && row.version === version.version));
  const other = others.find((row) => `${row.key}/${row.version}` === (chosen ?? version.basedOn)) ?? others[0];
  if (!other) return null;
  return (
    <section className={`${layout.card} ${layout.stack}`}>
      <h2>Compare</h2>
      <SelectField id="compare-with" label="What is different from" width="full" value={`${other.key}/${other.version}`} onChange={setChosen} choices={others.map((row) => ({ value: `${row.key}/${row.version}`, label: nameOf(row) }))} />
      <div>
        <Button onClick={() => void navigate(`${addressOf(version)}/compare/${encodeURIComponent(other.key)}/${encodeURIComponent(other.version)}`)}>Show the differences</Button>
      </div>
    </section>
  );
}

import { useState } from 'react';
import type { ActivityTemplate, CaseColumn } from '../../../src/contract/templates';
import { DataTable } from '../../components/DataTable';
import { DateField, SelectField, TextAreaField, TextField } from '../../components/Fields';
import layout from '../../components/layout.module.css';
import { askNames } from './templateWords';

/** The form of an activity, section after section, and one row of its table of cases. */
export function ActivityPreview({ document }: { document: ActivityTemplate }) {
  return (
    <>
      {document.cases.length > 0 && (
        <section className={layout.stack}>
          <h2>Table of cases</h2>
          <DataTable caption="Table of cases" columns={['Case', ...document.cases.map(({ title, required }) => `${title}${required ? '' : ' (optional)'}`)]} rows={[{ key: 'one', cells: ['1', ...document.cases.map((column) => <Cell key={column.key} column={column} />)] }]} />
        </section>
      )}
      {document.sections.map(({ key, title, guidance, asks }) => (
        <section key={key} className={layout.stack}>
          <h2>{title}</h2>
          {guidance.length > 0 && (
            <ul>
              {guidance.map((question) => (
                <li key={question.key}>{question.text}</li>
              ))}
            </ul>
          )}
          {asks.map((ask) => (
            <Words key={ask} id={`${key}-${ask}`} label={askNames[ask]} />
          ))}
        </section>
      ))}
    </>
  );
}

function Words({ id, label }: { id: string; label: string }) {
  const [value, setValue] = useState('');
  return <TextAreaField id={id} label={label} rows={3} value={value} onChange={setValue} />;
}

function Cell({ column: { key, title, kind, options } }: { column: CaseColumn }) {
  const [value, setValue] = useState('');
  const field = { id: `case-${key}`, label: <span className="hidden">{title}</span>, value, onChange: setValue };
  switch (kind) {
    case 'text':
    case 'recordNumber':
      return <TextField {...field} />;
    case 'number':
      return <TextField {...field} type="number" width="short" />;
    case 'date':
      return <DateField {...field} />;
    case 'yesNo':
      return <SelectField {...field} width="full" choices={[{ value: '', label: 'Choose' }, { value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]} />;
    case 'choice':
      return <SelectField {...field} width="full" choices={[{ value: '', label: 'Choose' }, ...options.map(({ code, label }) => ({ value: code, label }))]} />;
  }
}

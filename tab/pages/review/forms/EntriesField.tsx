import { Button, Checkbox } from '@fluentui/react-components';
import { Add16Regular, Delete16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { MOST_ENTRIES, type SectionEntry } from '../../../../src/contract/answers';
import { TextAreaField } from '../../../components/Fields';
import { focusField } from '../../../components/ErrorSummary';
import { FieldGroup, fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { useToast } from '../../../components/Toasts';
import { dayInWords } from '../../../words/dates';
import { Answered } from './Answered';
import type { FormContext } from './FormOfPart';
import styles from './forms.module.css';

interface Props extends FormContext {
  list: 'strengths' | 'areas';
  entries: readonly SectionEntry[];
  onChange: (entries: SectionEntry[]) => void;
}

const words = {
  strengths: { label: 'Strengths', one: 'Strength', hint: 'What was done well, each on its own, so that it can be quoted.', add: 'Add another strength' },
  areas: { label: 'Areas for development', one: 'Area for development', hint: 'What should have been different, each on its own, so that a recommendation can answer it.', add: 'Add another area for development' },
} as const;

const isBlank = ({ text, evidence, beforePeriod }: SectionEntry): boolean => text === '' && evidence === '' && !beforePeriod;

/** Strengths or areas for development, each with its evidence. There is always one to write in; an untouched one is not kept. */
export function EntriesField({ list, entries, onChange, ...context }: Props) {
  const { part, errorOf } = context;
  const [first] = useState<SectionEntry>(() => ({ id: crypto.randomUUID(), text: '', evidence: '', beforePeriod: false }));
  const toast = useToast();
  const latest = useRef(entries);
  const added = useRef<string>(undefined);
  const shown = entries.length > 0 ? entries : [first];
  useEffect(() => {
    latest.current = entries;
    if (added.current !== undefined) focusField(fieldId(`${part}.${list}.${entries.length - 1}.text`));
    added.current = undefined;
  }, [entries, part, list]);
  const change = (changed: SectionEntry) => {
    const next = shown.map((each) => (each.id === changed.id ? changed : each));
    onChange(next.length === 1 && isBlank(changed) ? [] : next);
  };
  const add = () => {
    const entry = { id: crypto.randomUUID(), text: '', evidence: '', beforePeriod: false };
    added.current = entry.id;
    onChange([...shown, entry]);
  };
  const remove = (entry: SectionEntry, index: number) => {
    onChange(entries.filter(({ id }) => id !== entry.id));
    toast({ text: `${words[list].one} ${index + 1} was removed.`, undo: () => onChange(latest.current.toSpliced(index, 0, entry)) });
  };
  return (
    <FieldGroup id={fieldId(`${part}.${list}`)} label={words[list].label} hint={words[list].hint} error={errorOf(list)}>
      {shown.map((entry, index) => (
        <Entry key={entry.id} {...context} list={list} index={index} entry={entry} onChange={change} onRemove={entries.length > 0 ? () => remove(entry, index) : undefined} />
      ))}
      <div className={layout.row}>
        <Button icon={<Add16Regular />} onClick={add} disabled={entries.length === 0 || entries.length >= MOST_ENTRIES}>
          {words[list].add}
        </Button>
      </div>
    </FieldGroup>
  );
}

interface EntryProps extends FormContext {
  list: 'strengths' | 'areas';
  index: number;
  entry: SectionEntry;
  onChange: (entry: SectionEntry) => void;
  onRemove: (() => void) | undefined;
}

function Entry({ list, index, entry, onChange, onRemove, ...context }: EntryProps) {
  const { review, part, errorOf, adviceOf } = context;
  const field = (name: keyof SectionEntry) => ({ id: fieldId(`${part}.${list}.${index}.${name}`), error: errorOf(`${list}.${index}.${name}`), advice: adviceOf(`${list}.${index}.${name}`) });
  const set = (change: Partial<SectionEntry>) => onChange({ ...entry, ...change });
  const name = `${words[list].one} ${index + 1}`;
  const { error: _, advice, ...mark } = field('beforePeriod');
  return (
    <div className={`${styles.attempt} ${layout.stack}`}>
      <TextAreaField {...field('text')} label={name} rows={3} value={entry.text} onChange={(text) => set({ text })} />
      <TextAreaField {...field('evidence')} label={`Evidence for ${name.toLowerCase()}`} hint="Where in the record it can be seen, one reference a line: date, document, case note." rows={2} value={entry.evidence} onChange={(evidence) => set({ evidence })} />
      <div className={styles.entryFoot}>
        <div>
          <Checkbox {...mark} label={<Mark from={review.periodFrom} name={name} />} checked={entry.beforePeriod} onChange={(_event, { checked }) => set({ beforePeriod: checked === true })} />
          {advice.map((text) => (
            <p key={text} className={layout.small}>
              {text}
            </p>
          ))}
        </div>
        {onRemove && (
          <Button appearance="subtle" icon={<Delete16Regular />} onClick={onRemove}>
            Remove<span className="hidden"> {name.toLowerCase()}</span>
          </Button>
        )}
      </div>
      {list === 'areas' && entry.text !== '' && <Answered {...context} entry={entry.id} />}
    </div>
  );
}

function Mark({ from, name }: { from: string; name: string }) {
  return (
    <>
      From before {dayInWords(from)}, when the period in view begins<span className="hidden">: {name.toLowerCase()}</span>
    </>
  );
}

import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { PanelCandidate } from '../../../../src/contract/panels';
import { FieldGroup, fieldId } from '../../../components/FormField';
import { Tag } from '../../../components/Tag';
import styles from '../panels.module.css';
import { moderationInWords } from '../panelWords';
import { moved } from './panelDraft';

interface Props {
  /** What can stand on it, in the order in which it is offered. */
  candidates: readonly (Pick<PanelCandidate, 'reference' | 'workingDays' | 'late'> & { about: string })[];
  agenda: readonly string[];
  onChange: (agenda: string[]) => void;
}

/** Which reviews, and in which order. */
export function AgendaField({ candidates, agenda, onChange }: Props) {
  return (
    <>
      <FieldGroup id={fieldId('agenda')} label="Reviews on the agenda" hint="Moderation is due within 20 working days of submission. Those that wait longest stand first.">
        {candidates.map(({ reference, about, workingDays, late }) => (
          <div key={reference} className={styles.pick}>
            <Checkbox label={`${reference}${about ? `, ${about}` : ''}`} checked={agenda.includes(reference)} onChange={(_, { checked }) => onChange(checked === true ? [...agenda, reference] : agenda.filter((each) => each !== reference))} />
            <Tag tone={late ? 'danger' : 'neutral'}>{moderationInWords({ workingDays, late })}</Tag>
          </div>
        ))}
        {candidates.length === 0 && <p>No review waits for a panel. You can schedule it now and put reviews on it later.</p>}
      </FieldGroup>
      {agenda.length > 1 && <Order agenda={agenda} onChange={onChange} />}
    </>
  );
}

function Order({ agenda, onChange }: Pick<Props, 'agenda' | 'onChange'>) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const move = (reference: string, by: -1 | 1) => {
    const next = moved(agenda, reference, by);
    onChange(next);
    setSaid(`${reference} is now number ${next.indexOf(reference) + 1} of ${next.length}.`);
    // A row that changes its place loses the focus: the button that was pressed takes it again.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-move="${reference} ${by}"]`)?.focus());
  };
  return (
    <FieldGroup id={fieldId('order')} label="In this order">
      <ol ref={list}>
        {agenda.map((reference, index) => (
          <li key={reference} className={styles.pick}>
            <span>
              {index + 1}. {reference}
            </span>
            <span className={styles.order}>
              <Button size="small" icon={<ArrowUp16Regular />} data-move={`${reference} -1`} disabledFocusable={index === 0} onClick={() => move(reference, -1)}>
                Earlier<span className="hidden">: {reference}</span>
              </Button>
              <Button size="small" icon={<ArrowDown16Regular />} data-move={`${reference} 1`} disabledFocusable={index === agenda.length - 1} onClick={() => move(reference, 1)}>
                Later<span className="hidden">: {reference}</span>
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className="hidden">
        {said}
      </p>
    </FieldGroup>
  );
}

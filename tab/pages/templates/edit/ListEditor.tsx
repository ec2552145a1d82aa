import { Button } from '@fluentui/react-components';
import { Add16Regular, ArrowDown16Regular, ArrowUp16Regular, Delete16Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FieldGroup, fieldId } from '../../../components/FormField';
import layout from '../../../components/layout.module.css';
import { useToast } from '../../../components/Toasts';
import styles from './edit.module.css';

interface Props<Item> {
  /** The list's path in the document: faults are linked to it. */
  path: string;
  label: string;
  hint?: string;
  error: string | undefined;
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** What one is called: "Question 3". */
  nameOf: (item: Item, index: number) => string;
  onChange: (items: readonly Item[]) => void;
  /** Left out where nothing can be added or taken away. */
  add?: { label: string; make: () => Item };
  children: (item: Item, set: (change: Partial<Item>) => void, index: number) => ReactNode;
}

/** Things in an order: each can be moved with two buttons, removed, and taken back. The focus stays on the button that moved. */
export function ListEditor<Item>({ path, label, hint, error, items, idOf, nameOf, onChange, add, children }: Props<Item>) {
  const toast = useToast();
  const [told, setTold] = useState('');
  const focusNext = useRef<string>(undefined);
  useEffect(() => {
    const wanted = focusNext.current;
    focusNext.current = undefined;
    if (wanted !== undefined) document.getElementById(wanted)?.focus();
  }, [items]);
  const idFor = (item: Item, what: string) => fieldId(`${path}.${idOf(item)}.${what}`);
  const move = (from: number, to: number) => {
    const moved = items[from];
    if (moved === undefined) return;
    // At either end the button that was pressed can no longer be: then the focus goes to the other one.
    const [way, back] = to < from ? ['up', 'down'] : ['down', 'up'];
    focusNext.current = idFor(moved, to === 0 || to === items.length - 1 ? back : way);
    onChange(items.toSpliced(from, 1).toSpliced(to, 0, moved));
    setTold(`${nameOf(moved, from)} is now at place ${to + 1} of ${items.length}.`);
  };
  const remove = (item: Item, index: number) => {
    const before = items;
    onChange(items.toSpliced(index, 1));
    toast({ text: `${nameOf(item, index)} was removed.`, undo: () => onChange(before) });
  };
  const append = (make: () => Item) => {
    const item = make();
    focusNext.current = idFor(item, 'first');
    onChange([...items, item]);
  };
  return (
    <FieldGroup id={fieldId(path)} label={label} hint={hint} error={error}>
      <ol className={styles.list}>
        {items.map((item, index) => (
          <li key={idOf(item)} className={styles.item}>
            <div id={idFor(item, 'first')} tabIndex={-1} className={styles.body}>
              {children(item, (change) => onChange(items.with(index, { ...item, ...change })), index)}
            </div>
            <Moves name={nameOf(item, index)} upId={idFor(item, 'up')} downId={idFor(item, 'down')} index={index} count={items.length} onMove={(to) => move(index, to)} onRemove={add && (() => remove(item, index))} />
          </li>
        ))}
      </ol>
      {add && (
        <div className={layout.row}>
          <Button icon={<Add16Regular />} onClick={() => append(add.make)}>
            {add.label}
          </Button>
        </div>
      )}
      <div role="status" className="hidden">
        {told}
      </div>
    </FieldGroup>
  );
}

interface MovesProps {
  name: string;
  upId: string;
  downId: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: (() => void) | undefined;
}

function Moves({ name, upId, downId, index, count, onMove, onRemove }: MovesProps) {
  const which = <span className="hidden">: {name}</span>;
  return (
    <div className={styles.moves}>
      <Button id={upId} size="small" appearance="subtle" icon={<ArrowUp16Regular />} disabled={index === 0} onClick={() => onMove(index - 1)}>
        Move up{which}
      </Button>
      <Button id={downId} size="small" appearance="subtle" icon={<ArrowDown16Regular />} disabled={index === count - 1} onClick={() => onMove(index + 1)}>
        Move down{which}
      </Button>
      {onRemove && (
        <Button size="small" appearance="subtle" icon={<Delete16Regular />} onClick={onRemove}>
          Remove{which}
        </Button>
      )}
    </div>
  );
}

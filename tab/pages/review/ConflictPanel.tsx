import { Button, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Autosaver } from '../../autosave/autosaver';
import { type Conflict, withField } from '../../autosave/merge';
import layout from '../../components/layout.module.css';
import styles from './ConflictPanel.module.css';

interface Props<A> {
  saver: Autosaver<A>;
  /** What a field is called on the page. */
  nameOf: (path: string) => string;
  /** What an answer that is no text says, for example a grade. */
  wordsOf: (value: unknown) => string;
}

/** Both versions of each answer that two people changed, side by side: nothing is saved over before a person has chosen. */
export function ConflictPanel<A>({ saver, nameOf, wordsOf }: Props<A>) {
  const { conflicts, mine } = saver.state();
  const [chosen, setChosen] = useState<Record<string, unknown>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const some = conflicts.length > 0;
  useEffect(() => {
    if (some) heading.current?.focus();
  }, [some]);
  if (!some) return null;
  const choose = (path: string, value: unknown) => {
    const all = { ...chosen, [path]: value };
    if (conflicts.some((conflict) => !(conflict.path in all))) return setChosen(all);
    setChosen({});
    saver.handle({ type: 'resolved', answers: conflicts.reduce((answers, conflict) => withField(answers, conflict.path, all[conflict.path]), mine) });
  };
  const open = conflicts.filter(({ path }) => !(path in chosen));
  return (
    <section className={styles.panel} aria-labelledby="conflicts">
      <h2 id="conflicts" ref={heading} tabIndex={-1}>
        Somebody else changed the same {conflicts.length === 1 ? 'answer' : 'answers'} while you were writing
      </h2>
      <p>Both versions are here and neither is lost. Choose which to keep, or make one out of both.</p>
      {open.map((conflict) => (
        <OneConflict key={conflict.path} conflict={conflict} name={nameOf(conflict.path)} wordsOf={wordsOf} onChoose={(value) => choose(conflict.path, value)} />
      ))}
    </section>
  );
}

interface OneProps {
  conflict: Conflict;
  name: string;
  wordsOf: (value: unknown) => string;
  onChoose: (value: unknown) => void;
}

function OneConflict({ conflict: { mine, theirs }, name, wordsOf, onChoose }: OneProps) {
  const text = typeof mine === 'string' && typeof theirs === 'string';
  const [edited, setEdited] = useState<string>();
  return (
    <div className={layout.stack} role="group" aria-label={name}>
      <h3>{name}</h3>
      <div className={styles.versions}>
        <Version title="Yours" words={wordsOf(mine)} />
        <Version title="Theirs" words={wordsOf(theirs)} />
      </div>
      {edited !== undefined && <Textarea aria-label={`${name}, made of both`} rows={6} resize="vertical" value={edited} onChange={(_, { value }) => setEdited(value)} />}
      <div className={layout.row}>
        {edited === undefined ? (
          <>
            <Button onClick={() => onChoose(mine)}>Keep mine</Button>
            <Button onClick={() => onChoose(theirs)}>Keep theirs</Button>
            {text && <Button onClick={() => setEdited(`${mine}\n\n${theirs}`)}>Edit both into one</Button>}
          </>
        ) : (
          <Button appearance="primary" onClick={() => onChoose(edited)}>
            Use this text
          </Button>
        )}
      </div>
    </div>
  );
}

function Version({ title, words }: { title: string; words: string }) {
  return (
    <div className={styles.version}>
      <h4>{title}</h4>
      <pre>{words || 'Empty'}</pre>
    </div>
  );
}

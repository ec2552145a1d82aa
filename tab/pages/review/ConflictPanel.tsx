import { Button, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Autosaver } from '../../autosave/autosaver';
import { type Conflict, withField } from '../../autosave/merge';
import { diffWords, mergeWords } from '../../autosave/words';
import layout from '../../components/layout.module.css';
import { plural } from '../../words/dates';
import styles from './ConflictPanel.module.css';

interface Props<A> {
  saver: Autosaver<A>;
  /** What a field is called on the page. */
  nameOf: (path: string) => string;
  /** What an answer that is no text says, for example a grade. */
  wordsOf: (value: unknown) => string;
}

/** Where the save bar leads to. */
export const CONFLICTS = 'conflicts';

/**
 * Both versions of each answer that two people changed, side by side, with what comes of both: nothing is saved over
 * before a person has chosen. It does not take the focus, for it may come in the middle of a word.
 */
export function ConflictPanel<A>({ saver, nameOf, wordsOf }: Props<A>) {
  const { conflicts, mine } = saver.state();
  const [chosen, setChosen] = useState<Record<string, unknown>>({});
  if (conflicts.length === 0) return null;
  const choose = (path: string, value: unknown) => {
    const all = { ...chosen, [path]: value };
    if (conflicts.some((conflict) => !(conflict.path in all))) return setChosen(all);
    setChosen({});
    saver.handle({ type: 'resolved', answers: conflicts.reduce((answers, conflict) => withField(answers, conflict.path, all[conflict.path]), mine) });
  };
  const open = conflicts.filter(({ path }) => !(path in chosen));
  return (
    <section className={styles.panel} aria-labelledby={CONFLICTS}>
      <h2 id={CONFLICTS} tabIndex={-1}>
        Somebody else changed the same {conflicts.length === 1 ? 'answer' : 'answers'} while you were writing
      </h2>
      <p>Both versions are here and neither is lost. Use the two brought together, or keep one of them.</p>
      {open.map((conflict) => (
        <OneConflict key={conflict.path} conflict={{ ...conflict, mine: fieldAt(mine, conflict) }} name={nameOf(conflict.path)} wordsOf={wordsOf} onChoose={(value) => choose(conflict.path, value)} />
      ))}
    </section>
  );
}

/** What the person has there by now: they may have gone on writing since the versions parted. */
function fieldAt(answers: unknown, { path, mine }: Conflict): unknown {
  const found = path.split('.').reduce<unknown>((value, key) => (Array.isArray(value) ? value.find((each: { id?: string }) => each.id === key) : (value as Record<string, unknown> | undefined)?.[key]), answers);
  return found === undefined ? mine : found;
}

interface OneProps {
  conflict: Conflict;
  name: string;
  wordsOf: (value: unknown) => string;
  onChoose: (value: unknown) => void;
}

function OneConflict({ conflict, name, wordsOf, onChoose }: OneProps) {
  const { base, mine, theirs } = conflict;
  const isText = typeof mine === 'string' && typeof theirs === 'string';
  return (
    <div className={layout.stack} role="group" aria-label={name}>
      <h3>{name}</h3>
      <div className={styles.versions}>
        <Version title="Yours" before={typeof base === 'string' ? base : ''} words={wordsOf(mine)} marked={isText} />
        <Version title="Theirs" before={typeof base === 'string' ? base : ''} words={wordsOf(theirs)} marked={isText} />
      </div>
      {isText && <Together name={name} base={typeof base === 'string' ? base : ''} mine={mine} theirs={theirs} onChoose={onChoose} />}
      <div className={layout.row}>
        <Button onClick={() => onChoose(mine)}>Keep mine</Button>
        <Button onClick={() => onChoose(theirs)}>Keep theirs</Button>
      </div>
    </div>
  );
}

/** Both changes in one text, word by word, to be put right before it is used. */
function Together({ name, base, mine, theirs, onChoose }: { name: string; base: string; mine: string; theirs: string; onChoose: (text: string) => void }) {
  const merged = useMemo(() => mergeWords(base, mine, theirs), [base, mine, theirs]);
  const [edited, setEdited] = useState<string>();
  const id = `together-${name.replace(/\W+/g, '-')}`;
  return (
    <>
      <label htmlFor={id}>
        <strong>Both together</strong>{' '}
        {merged.overlaps === 0 ? 'Every change of both is in it.' : `Every change of both is in it. In ${plural(merged.overlaps, 'place')} you changed the same words: yours come first, theirs after them.`}
      </label>
      <Textarea id={id} rows={6} resize="vertical" value={edited ?? merged.text} onChange={(_, { value }) => setEdited(value)} />
      <div>
        <Button appearance="primary" onClick={() => onChoose(edited ?? merged.text)}>
          Use both together
        </Button>
      </div>
    </>
  );
}

/** One version; in a text the changed words are marked, taken-out ones struck through. */
function Version({ title, before, words, marked }: { title: string; before: string; words: string; marked: boolean }) {
  const stretches = useMemo(() => (marked ? diffWords(before, words) : []), [before, words, marked]);
  return (
    <div className={styles.version}>
      <h4>{title}</h4>
      <pre>
        {!marked && (words || 'Empty')}
        {stretches.map(({ kind, text }, index) => {
          if (kind === 'added') return <ins key={index}>{text}</ins>;
          return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
        })}
        {marked && words === '' && <span> Empty</span>}
      </pre>
    </div>
  );
}

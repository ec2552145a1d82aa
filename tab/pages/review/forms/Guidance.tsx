import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../../queries/app';
import { readGuidance } from './readGuidance';
import styles from './Guidance.module.css';

interface Props {
  part: string;
  questions: readonly string[];
  /** Nothing is written yet. */
  startOpen: boolean;
}

/** What to think about, one question a line; open at first, and folded once it was read: closed by the person, or left behind. */
export function Guidance({ part, questions, startOpen }: Props) {
  const oid = useMe().data?.person.oid ?? '';
  const [open] = useState(() => startOpen && !readGuidance(oid, part).isRead);
  const isOpen = useRef(open);
  useEffect(
    () => () => {
      if (isOpen.current) readGuidance(oid, part).mark();
    },
    [oid, part],
  );
  if (questions.length === 0) return null;
  const onToggle = (event: React.SyntheticEvent<HTMLDetailsElement>) => {
    isOpen.current = event.currentTarget.open;
    const guidance = readGuidance(oid, part);
    if (isOpen.current) guidance.unmark();
    else guidance.mark();
  };
  return (
    <details className={styles.guidance} open={open} onToggle={onToggle}>
      <summary>Questions to think about</summary>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </details>
  );
}

import { useState } from 'react';
import styles from './Guidance.module.css';

/** What to think about, one question a line; open at first, folded once there is something to read back. */
export function Guidance({ questions, startOpen }: { questions: readonly string[]; startOpen: boolean }) {
  const [open] = useState(startOpen);
  if (questions.length === 0) return null;
  return (
    <details className={styles.guidance} open={open}>
      <summary>Questions to think about</summary>
      <ul>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </details>
  );
}

import type { ReactNode } from 'react';
import type { CalibrationResource } from '../../../src/contract/calibration';
import { Facts } from '../../components/Facts';
import layout from '../../components/layout.module.css';
import { Words } from '../review/reading/Words';
import styles from './calibration.module.css';

type Part = CalibrationResource['copy'][number];

/** The anonymised review, part by part; `beside` stands to the right of a part where there is room. */
export function CopyReading({ parts, beside }: { parts: readonly Part[]; beside?: (part: Part) => ReactNode }) {
  return (
    <>
      {parts.map((part) => {
        const form = beside?.(part);
        return (
          <section key={part.key} className={`${layout.card} ${layout.stack} ${styles.copy}`} aria-labelledby={`copy-${part.key}`}>
            <h2 id={`copy-${part.key}`}>{part.title}</h2>
            <div className={form ? styles.beside : undefined}>
              <Facts facts={part.answers.map(({ id, field, text }) => [field, <Words key={id} text={text} />] as const)} />
              {form && <div className={styles.form}>{form}</div>}
            </div>
          </section>
        );
      })}
    </>
  );
}

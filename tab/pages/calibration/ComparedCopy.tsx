import type { CalibrationResource } from '../../../src/contract/calibration';
import layout from '../../components/layout.module.css';
import styles from './calibration.module.css';

type Part = NonNullable<CalibrationResource['lead']>['compared'][number];

/** The copy with what was taken out of it and what stands there instead, told by the markup and not by colour alone. */
export function ComparedCopy({ parts }: { parts: readonly Part[] }) {
  return (
    <section className={layout.stack} aria-labelledby="copy">
      <h2 id="copy">The copy</h2>
      <p className={styles.lead}>
        What was <del className={styles.taken}>taken out</del> is struck through, and what <ins className={styles.put}>stands there instead</ins> is underlined. Only the latter is sent.
      </p>
      {parts.map(({ key, title, answers }) => (
        <article key={key} className={`${layout.card} ${layout.stack}`} aria-labelledby={`compared-${key}`}>
          <h3 id={`compared-${key}`}>{title}</h3>
          {answers.map(({ id, field, pieces }) => (
            <div key={id}>
              <h4>{field}</h4>
              <p className={styles.text}>
                {pieces.map(({ kind, text }, index) => {
                  if (kind === 'removed') return <del key={index} className={styles.taken}>{text}</del>;
                  if (kind === 'added') return <ins key={index} className={styles.put}>{text}</ins>;
                  return <span key={index}>{text}</span>;
                })}
              </p>
            </div>
          ))}
        </article>
      ))}
    </section>
  );
}

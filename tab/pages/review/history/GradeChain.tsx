import type { ReviewHistory } from '../../../../src/contract/reviews';
import layout from '../../../components/layout.module.css';
import { momentInWords } from '../../../words/dates';
import { gradeNames } from '../../../words/labels';
import styles from './History.module.css';

const stepNames = { reviewer: 'Reviewer', firstLine: 'First-line check', member: 'Member of the panel', agreed: 'Agreed' } as const;
const gradeTitles = { practice: 'Social work practice', outcomes: 'Outcomes for the child', overall: 'Overall grade' } as const;
const gradeKeys = ['practice', 'outcomes', 'overall'] as const;

/** Each overall grade as it was given on the way: nothing is overwritten (domain.md §15). */
export function GradeChain({ chain }: { chain: ReviewHistory['chain'] }) {
  const shown = gradeKeys.filter((key) => chain.some(({ grades }) => grades[key]));
  if (shown.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby="chain">
      <h2 id="chain">How the overall grades came about</h2>
      <ol className={styles.chain}>
        {chain.map(({ step, at, by, grades, reason, late, panel }) => (
          <li key={`${step} ${at} ${by.oid}`} className={layout.card}>
            <h3>{panel ? `Agreed by panel ${panel}` : stepNames[step]}</h3>
            <p className={`${layout.muted} ${layout.small}`}>
              {by.name}, {momentInWords(at)}
            </p>
            <dl>
              {shown.map((key) => (
                <div key={key}>
                  <dt>{gradeTitles[key]}</dt>
                  <dd>{grades[key] ? gradeNames[grades[key]] : 'Not given'}</dd>
                </div>
              ))}
            </dl>
            {late && <p>Changed after the others could be seen</p>}
            {reason && <p className={styles.text}>{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

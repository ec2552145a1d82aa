import type { Piece, ReviewHistory } from '../../../../src/contract/reviews';
import layout from '../../../components/layout.module.css';
import { momentInWords } from '../../../words/dates';
import styles from './History.module.css';

/** Each time the review came back: what was asked for, and what the reviewer changed, word by word. */
export function Rounds({ rounds, titleOf }: { rounds: ReviewHistory['rounds']; titleOf: (part: string) => string }) {
  const later = rounds.filter(({ round }) => round > 0);
  if (later.length === 0) return null;
  return (
    <section className={layout.stack} aria-labelledby="rounds">
      <h2 id="rounds">What changed after it was returned</h2>
      <p>
        Words that were <del className={styles.removed}>taken out</del> are struck through. Words that were <ins className={styles.added}>put in</ins> are underlined.
      </p>
      {later.map(({ round, submittedAt, asked, changes }) => (
        <article key={round} className={`${layout.card} ${layout.stack}`} aria-labelledby={`round-${round}`}>
          <h3 id={`round-${round}`}>{submittedAt ? `Submitted again on ${momentInWords(submittedAt)}` : 'Being changed now'}</h3>
          {asked.length > 0 && <Asked asked={asked} titleOf={titleOf} />}
          {changes.length === 0 && <p>{submittedAt ? 'No text was changed.' : 'No text has been changed yet.'}</p>}
          {changes.map(({ part, title, field, pieces }) => (
            <div key={`${part} ${field}`}>
              <h4>
                {title}: {field}
              </h4>
              <Difference pieces={pieces} />
            </div>
          ))}
        </article>
      ))}
    </section>
  );
}

function Asked({ asked, titleOf }: { asked: ReviewHistory['rounds'][number]['asked']; titleOf: (part: string) => string }) {
  return (
    <div>
      <p>What was asked for:</p>
      <ul>
        {asked.map(({ part, text }) => (
          <li key={`${part} ${text}`}>
            <strong>{titleOf(part)}</strong>: {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One text with what went and what came, told by the markup and the line, not by colour alone. */
function Difference({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className={styles.text}>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index} className={styles.removed}>{text}</del>;
        if (kind === 'added') return <ins key={index} className={styles.added}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}

import { Link } from 'react-router';
import type { SimilarAnswer, SimilarRecommendation } from '../../../../src/contract/learning';
import layout from '../../../components/layout.module.css';
import { Tag } from '../../../components/Tag';
import { useSimilar } from '../../../queries/learning';
import { monthInWords, plural } from '../../../words/dates';
import { levelNames, statusNames } from '../../../words/labels';
import styles from './SimilarPast.module.css';
import { useSettled } from './useSettled';

/** A pause in typing, after which the words are looked at. */
const PAUSE = 800;
/** Fewer characters say too little. */
const FEWEST = 15;

/** What came of similar recommendations before, beside the one that is written (domain.md §3.5): one quiet line, the rest for whoever opens it. */
export function SimilarPast({ action, review }: { action: string; review: string }) {
  const settled = useSettled(action.trim(), PAUSE);
  const enough = settled.length >= FEWEST && action.trim().length >= FEWEST;
  const { data } = useSimilar(settled, review, enough);
  const found = enough && data?.repeats ? data : undefined;
  return (
    <div className={styles.past}>
      <p role="status" className={styles.line}>
        {found && repeatsInWords(found)}
      </p>
      {found && (
        <details>
          <summary>{found.total === 1 ? 'See it, and what came of it' : `See ${found.total > found.similar.length ? `the ${found.similar.length} most similar` : `all ${found.total}`}, and what came of them`}</summary>
          <ul className={styles.list}>
            {found.similar.map((each) => (
              <Similar key={each.reference} similar={each} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Similar({ similar }: { similar: SimilarRecommendation }) {
  const { reference, year, level, status, action, impactAchieved, matched, score } = similar;
  return (
    <li>
      <p className={layout.row}>
        <Link to={`/tracker/${reference}`}>{reference}</Link>
        <Tag tone={status === 'signedOff' ? 'good' : 'neutral'}>{statusInWords(similar)}</Tag>
        <span className={layout.muted}>
          {year} · {levelNames[level]}
        </span>
      </p>
      <p className={styles.words}>{action}</p>
      <p className={styles.words}>
        <strong>Impact:</strong> {impactAchieved || 'none recorded yet.'}
      </p>
      <p className={`${layout.small} ${layout.muted}`}>
        {Math.round(score * 100)}% alike: {matched.map(matchInWords).join(', ')}.
      </p>
    </li>
  );
}

/** "Similar recommendations were made 3 times since 2019, last signed off in March 2024." */
export function repeatsInWords({ repeats }: SimilarAnswer): string {
  if (!repeats) return '';
  const { times, since, lastSignedOffDay } = repeats;
  const month = monthInWords(lastSignedOffDay);
  if (times === 1) return `A similar recommendation was made once, in ${since}${month ? `, and signed off in ${month}` : '. It is not signed off yet'}.`;
  return `Similar recommendations were made ${plural(times, 'time')} since ${since}${month ? `, last signed off in ${month}` : '. None of them is signed off yet'}.`;
}

function statusInWords({ status, signedOffDay, impactNotYetSeen }: SimilarRecommendation): string {
  if (status !== 'signedOff') return statusNames[status];
  return `${statusNames[status]} in ${monthInWords(signedOffDay)}${impactNotYetSeen ? ', impact not yet seen' : ''}`;
}

/** A word that agrees; or two that are alike, with the letters that they share. */
function matchInWords({ typed, found, sameWord, stretches }: SimilarRecommendation['matched'][number]): string {
  if (typed === found) return found;
  return sameWord ? `${typed} and ${found}` : `${typed} and ${found} (both have “${stretches.join('… ')}”)`;
}

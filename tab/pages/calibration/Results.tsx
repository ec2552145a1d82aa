import type { CalibrationResource, CalibrationResult } from '../../../src/contract/calibration';
import { DataTable } from '../../components/DataTable';
import layout from '../../components/layout.module.css';
import { Notice } from '../../components/Notice';
import { dayOf, plural } from '../../words/dates';
import { gradeNames } from '../../words/labels';
import { Words } from '../review/reading/Words';
import styles from './calibration.module.css';

/** What came of it: the gold standard with its reasons beside one’s own grades, and how many gave each grade. Names for the QA lead alone. */
export function Results({ exercise, results }: { exercise: CalibrationResource; results: readonly CalibrationResult[] }) {
  const leads = exercise.lead !== undefined;
  const shownToAll = results.some(({ distribution }) => distribution);
  const columns = ['Section or judgement', 'Gold standard', ...(leads ? ['Who gave which grade'] : ['Your grade']), ...(shownToAll ? ['How many gave each grade'] : [])];
  return (
    <section className={layout.stack} aria-labelledby="results">
      <h2 id="results">Results</h2>
      <p>
        {plural(exercise.handedIn ?? 0, 'reviewer')} handed in. Closed on {dayOf(exercise.closedAt)}.{!leads && ` ${ownInWords(results)}`}
      </p>
      {!shownToAll && <Notice title="How many gave each grade is not shown">{<p>So few took part that it would name them.</p>}</Notice>}
      <DataTable
        caption="Results"
        columns={columns}
        rows={results.map((result) => ({
          key: result.key,
          cells: [result.title, <Graded key="gold" grade={result.gold.grade} words={result.gold.reason} />, leads ? <Everybody key="all" result={result} /> : <Own key="own" result={result} />, ...(shownToAll ? [<Distribution key="distribution" result={result} />] : [])],
        }))}
      />
    </section>
  );
}

function ownInWords(results: readonly CalibrationResult[]): string {
  const graded = results.filter(({ own }) => own);
  const same = graded.filter(({ own, gold }) => own?.grade === gold.grade).length;
  return `${same} of your ${plural(graded.length, 'grade')} ${same === 1 ? 'is' : 'are'} the same as the gold standard.`;
}

type Grade = CalibrationResult['gold']['grade'];

function Graded({ grade, words }: { grade: Grade; words: string }) {
  return (
    <>
      <strong>{grade ? gradeNames[grade] : 'Not given'}</strong>
      {words && <Words text={words} />}
    </>
  );
}

function Own({ result: { own, gold } }: { result: CalibrationResult }) {
  if (!own) return <>Not given</>;
  return (
    <>
      <Graded grade={own.grade} words={own.comment} />
      <p className={`${layout.muted} ${layout.small}`}>{own.grade === gold.grade ? 'The same' : 'Different'}</p>
    </>
  );
}

function Distribution({ result: { distribution = [] } }: { result: CalibrationResult }) {
  return (
    <ul className={styles.given}>
      {distribution
        .filter(({ grade, count }) => grade !== 'notApplicable' || count > 0)
        .map(({ grade, count }) => (
          <li key={grade}>
            {gradeNames[grade]}: {count}
          </li>
        ))}
    </ul>
  );
}

function Everybody({ result: { answers = [] } }: { result: CalibrationResult }) {
  return (
    <ul className={styles.given}>
      {answers.map(({ member, grade, comment, late }) => (
        <li key={member.oid}>
          {member.name}: <strong>{gradeNames[grade]}</strong>
          {late && ' (handed in late)'}
          {comment && <Words text={comment} />}
        </li>
      ))}
    </ul>
  );
}

import type { CalibrationResource, GoldGrades } from '../../../src/contract/calibration';
import layout from '../../components/layout.module.css';
import { GradeWithWords } from './GradeWithWords';

interface Props {
  exercise: CalibrationResource;
  gold: GoldGrades;
  errorOf: (path: string) => string | undefined;
  onChange: (gold: GoldGrades) => void;
}

/** The QA lead's own grade of each section and overall, with the reason that reviewers learn from. */
export function GoldForm({ exercise, gold, errorOf, onChange }: Props) {
  return (
    <section className={`${layout.stack} ${layout.wide} ${layout.measure}`} aria-labelledby="gold">
      <h2 id="gold">Gold standard</h2>
      <p>It begins with the moderated grades. Make it your own: reviewers see each grade with your reason, once the exercise is closed. Names in your reasons become roles, as in the copy.</p>
      {exercise.graded.map(({ key }) => (
        <GradeWithWords
          key={key}
          exercise={exercise}
          graded={key}
          path={`gold.${key}`}
          value={{ grade: gold[key]?.grade, words: gold[key]?.reason ?? '' }}
          wordsLabel="Why?"
          error={errorOf(`gold.${key}`)}
          wordsError={errorOf(`gold.${key}.reason`)}
          onChange={({ grade, words }) => onChange({ ...gold, [key]: { grade, reason: words } })}
        />
      ))}
    </section>
  );
}

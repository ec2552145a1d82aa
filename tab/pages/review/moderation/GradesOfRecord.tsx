import type { ModerationRecord } from '../../../../src/contract/panels';
import layout from '../../../components/layout.module.css';
import { Tag } from '../../../components/Tag';
import { type GradeCode, gradeNames } from '../../../words/labels';
import { isMoved } from './moderationWords';
import styles from './moderation.module.css';

type Graded = ModerationRecord['graded'][number];

const nameOf = (grade: GradeCode | undefined): string => (grade ? gradeNames[grade] : 'Not given');

/** Each grade from the reviewer to the panel, those that changed first, with why. */
export function GradesOfRecord({ record: { graded } }: { record: ModerationRecord }) {
  const ordered = [...graded.filter(isMoved), ...graded.filter((each) => !isMoved(each))];
  return (
    <section className={layout.stack} aria-labelledby="grades">
      <h2 id="grades">Grades</h2>
      {ordered.map((each) => (
        <OneGrade key={each.key} graded={each} />
      ))}
    </section>
  );
}

function OneGrade({ graded }: { graded: Graded }) {
  const { title, reviewer, firstLine, agreed, decidedBy, reason, comments } = graded;
  const moved = isMoved(graded);
  return (
    <section className={`${layout.card} ${styles.grade}`} aria-label={title}>
      <div className={layout.row}>
        <h3>{title}</h3>
        <Tag tone={moved ? 'warning' : 'good'}>{moved ? 'Changed' : 'As the reviewer graded'}</Tag>
        {decidedBy === 'chair' && <Tag>The chair decided</Tag>}
      </div>
      <dl className={styles.chain}>
        <div>
          <dt>Reviewer</dt>
          <dd>{nameOf(reviewer)}</dd>
        </div>
        {firstLine && (
          <div>
            <dt>First-line check</dt>
            <dd>{nameOf(firstLine)}</dd>
          </div>
        )}
        <div>
          <dt>Panel</dt>
          <dd>
            <strong>{nameOf(agreed)}</strong>
          </dd>
        </div>
      </dl>
      {reason && <p className={styles.words}>{reason}</p>}
      <Comments comments={comments} />
    </section>
  );
}

function Comments({ comments }: Pick<Graded, 'comments'>) {
  if (comments.length === 0) return null;
  return (
    <details>
      <summary>{comments.length === 1 ? '1 comment' : `${comments.length} comments`}</summary>
      <ul>
        {comments.map(({ by, agrees, grade, text, late }, index) => (
          <li key={index}>
            <strong>
              {by ? `${by.name}: ` : ''}
              {agrees ? 'agrees' : grade ? `would give ${gradeNames[grade]}` : 'does not agree'}
              {late && ' (changed after the others could be seen)'}
            </strong>
            {text && <p className={styles.words}>{text}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

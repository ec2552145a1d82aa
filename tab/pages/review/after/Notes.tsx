import type { NoteResource, ReviewResource } from '../../../../src/contract/reviews';
import layout from '../../../components/layout.module.css';
import { Timeline } from '../../../components/Timeline';
import { momentInWords } from '../../../words/dates';
import styles from '../check/PartComments.module.css';

const noteNames: Record<NoteResource['kind'], string> = { checkComment: 'Comment of the check', reflection: 'Reflection of the allocated worker', managerFeedback: 'Feedback from the line manager', reply: 'Reply' };

/** What the worker and the line manager said, and what was replied. */
export function Notes({ review }: { review: ReviewResource }) {
  const said = review.notes.filter(({ kind }) => kind !== 'checkComment');
  if (said.length === 0) return null;
  return (
    <section className={`${layout.card} ${layout.stack}`} aria-labelledby="notes">
      <h2 id="notes">What was said about it</h2>
      <Timeline entries={said.map(({ key, kind, text, by, at }) => ({ key, title: noteNames[kind], when: `${by.name}, ${momentInWords(at)}`, body: <p className={styles.text}>{text}</p> }))} />
    </section>
  );
}

import type { PanelItemResource } from '../../../../src/contract/panels';
import { GradeCard } from './GradeCard';
import styles from './meeting.module.css';

/** Every grade with what each member would give, and what the panel decides. */
export function Grades({ item }: { item: PanelItemResource }) {
  const decided = item.gradeDecisions.length;
  return (
    <section className={styles.block} aria-labelledby="grades">
      <h3 id="grades">
        Grades: {decided} of {item.graded.length} decided
      </h3>
      {item.graded.map((graded) => (
        <GradeCard key={graded.key} item={item} graded={graded} onDecided={() => focusNext(graded.key)} />
      ))}
    </section>
  );
}

/** The place that decides one grade, for links and for the focus. */
export const decideId = (key: string): string => `decide-${key}`;

/** After a press the hand goes on to the next grade that is not decided; without one it stays with this. */
function focusNext(key: string): void {
  requestAnimationFrame(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('[data-grade]')];
    const here = cards.findIndex(({ dataset }) => dataset.grade === key);
    const next = [...cards.slice(here + 1), ...cards.slice(0, here)].find(({ dataset }) => dataset.decided === undefined) ?? cards[here];
    next?.querySelector<HTMLElement>('button')?.focus();
  });
}

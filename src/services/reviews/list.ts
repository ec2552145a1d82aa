import { type Day, londonDay } from '../../domain/clock';
import { workingDaysUntil } from '../../domain/cycle/workingDays';
import { type Actor } from '../../domain/people/types';
import { type Review, type ReviewState } from '../../domain/reviews/types';
import { type ServiceContext } from '../context';
import { allows } from '../support/guard';
import { remembering } from '../support/remembering';
import { type ReviewRowView } from '../types';
import { viewRow } from './view';

/** More than anybody reads at once; the filter narrows it. */
const MOST_ROWS = 1000;
const finished: readonly ReviewState[] = ['agreed', 'shared', 'closed', 'withdrawn'];

/** The reviews that somebody may see: those in work by deadline, then the finished ones, newest first. */
export function createListReviews({ stores, clock }: ServiceContext): (actor: Actor, query: { state?: string | undefined; q?: string | undefined }) => { rows: ReviewRowView[]; total: number } {
  const days = remembering<number>(2000);
  const daysUntil = (dueDay: Day, today: Day) => days.get(`${dueDay} ${today}`, () => workingDaysUntil(dueDay, today));

  return (actor, { state = '', q = '' }) => {
    const today = londonDay(clock.now());
    const states = state.split(',').filter(Boolean);
    const words = q.toLowerCase().split(/\s+/).filter(Boolean);
    const found: Review[] = [];
    for (const { value: review } of stores.reviews.values()) {
      if (states.length > 0 && !states.includes(review.state)) continue;
      if (!allows(actor, { action: 'review.see', review })) continue;
      if (words.length > 0 && !matches(actor, review, words)) continue;
      found.push(review);
    }
    const rows = found.sort(inOrder).slice(0, MOST_ROWS).map((review) => viewRow(actor, review, today, daysUntil));
    return { rows, total: found.length };
  };
}

/** The child's name is searched only by those who may read it: a search must not tell what a page hides. */
function matches(actor: Actor, review: Review, words: readonly string[]): boolean {
  const name = allows(actor, { action: 'review.readIdentity', review }) ? review.child.name : '';
  const text = [review.reference, review.reviewer.name, review.theme, review.team, name].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function inOrder(a: Review, b: Review): number {
  const [first, second] = [finished.includes(a.state), finished.includes(b.state)];
  if (first !== second) return first ? 1 : -1;
  if (first) return a.assignedAt < b.assignedAt ? 1 : -1;
  return a.dueDay < b.dueDay || (a.dueDay === b.dueDay && a.reference < b.reference) ? -1 : 1;
}

import { type WorkItem } from '../../../src/contract/app';
import { AppError } from '../../../src/domain/errors';
import { type Actor } from '../../../src/domain/people/types';
import { type ReviewView } from '../../../src/services/types';
import { type BotServices } from '../../../bot/context';
import { marks } from './samples';

/** Reviews in memory: one waits for an answer as long as it is in its reviewer's work. */
export function memoryReviews(work: Map<string, WorkItem[]>): BotServices['reviews'] {
  const answered = async (actor: Actor, reference: string): Promise<ReviewView> => {
    await Promise.resolve();
    const items = work.get(actor.oid) ?? [];
    const waiting = items.find((item) => item.reference === reference);
    if (!waiting) throw new AppError('notFound', `Nothing is called ${marks.title}.`);
    if (waiting.kind !== 'answerAssignment') throw new AppError('stateForbids', marks.reason);
    work.set(actor.oid, items.map((item) => (item === waiting ? { ...item, kind: 'writeReview' } : item)));
    return { review: { reference, dueDay: waiting.dueDay } } as ReviewView;
  };
  return { list: () => ({ rows: [], total: 0 }), accept: answered, decline: answered };
}

import { changedAnswers } from '../../domain/reviews/comparison';
import { asOfRound } from '../../domain/reviews/rounds';
import { type PartAnswers, type Review } from '../../domain/reviews/types';
import { partsOf } from '../../domain/templates/parts';
import { type ServiceContext } from '../context';
import { type ChangedText, type RoundView } from '../types';
import { templateOf } from './form';

/** Each time the review was handed in, with what changed since the time before. The texts are the items of that round: nothing else is kept of them. */
export async function roundsOf({ stores }: ServiceContext, review: Review): Promise<RoundView[]> {
  const parts = (await stores.parts.load(review.reference)).map(({ value }) => value);
  const template = templateOf(stores, review);
  const forms = partsOf(template);
  const submitted = review.events.filter(({ kind }) => kind === 'submitted');
  const returned = review.events.filter(({ kind }) => kind === 'returned');
  const answersOf = (round: number): Map<string, PartAnswers> => new Map(asOfRound(parts, round).map(({ part, answers }) => [part, answers]));
  return Array.from({ length: review.timesReturned + 1 }, (_, round): RoundView => {
    const [before, after] = [answersOf(round - 1), answersOf(round)];
    const changes = round === 0 ? [] : forms.flatMap(({ key, title }): ChangedText[] => {
      const answers = after.get(key);
      return answers ? changedAnswers(before.get(key), answers, template).map((change) => ({ part: key, title, ...change })) : [];
    });
    return { round, submittedAt: submitted[round]?.at, asked: returned[round - 1]?.reasons ?? [], changes };
  });
}

import { londonDay } from '../../domain/clock';
import { repeatsOf, SIMILAR_ENOUGH, yearOf } from '../../domain/learning/repeats';
import { type SimilarIndex } from '../../domain/learning/similarIndex';
import { whySimilar } from '../../domain/learning/similarWhy';
import { wordsOf } from '../../domain/learning/similarWords';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';
import { type ServiceContext } from '../context';
import { allows, ensureMay } from '../support/guard';
import { type LearningServices, type SimilarView } from './types';
import { takeUpTexts } from './textsTakenUp';

/** Fewer words say too little yet to be like anything. */
const FEWEST_WORDS = 3;
const SHOWN = 5;
const REASONS_SHOWN = 6;

/** Past recommendations like the one that somebody writes (domain.md §3.5): only those that they may see are found, shown or counted. */
export function createLearning({ stores }: ServiceContext): LearningServices {
  const texts = takeUpTexts(stores.recommendations);
  return {
    catchUp: () => texts.catchUp(),
    findSimilar(actor, { text, notOf }) {
      ensureMay(actor, 'app.use');
      const complete = texts.upToDate();
      const words = wordsOf(text);
      if (words.length < FEWEST_WORDS) return { complete, total: 0, repeats: undefined, similar: [] };
      const found = texts.index.find(text, SIMILAR_ENOUGH).flatMap(({ key, score }) => {
        const recommendation = stores.recommendations.get(key)?.value;
        return recommendation && isFor(actor, recommendation, notOf) ? [{ recommendation, score }] : [];
      });
      return {
        complete,
        total: found.length,
        repeats: repeatsOf(found.map(({ recommendation }) => recommendation)),
        similar: found.slice(0, SHOWN).map(({ recommendation, score }) => view(recommendation, score, words, texts.index)),
      };
    },
  };
}

function isFor(actor: Actor, recommendation: Recommendation, notOf: string): boolean {
  return recommendation.sourceReference !== notOf && allows(actor, { action: 'recommendation.see', recommendation });
}

function view(recommendation: Recommendation, score: number, words: readonly string[], index: SimilarIndex): SimilarView {
  const { reference, level, createdAt, status, action, impactAchieved, doneSignedOffAt, impactSignedOffAt } = recommendation;
  return {
    reference,
    level,
    year: yearOf(createdAt),
    status,
    impactNotYetSeen: status === 'signedOff' && impactSignedOffAt === undefined,
    action,
    impactAchieved,
    signedOffDay: doneSignedOffAt ? londonDay(doneSignedOffAt) : '',
    score,
    matched: whySimilar(words, index.wordsOf(reference), index.weightOf, REASONS_SHOWN),
  };
}

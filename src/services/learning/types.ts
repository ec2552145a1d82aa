import { type Day } from '../../domain/clock';
import { type Repeats } from '../../domain/learning/repeats';
import { type MatchedWord } from '../../domain/learning/similarWhy';
import { type Actor } from '../../domain/people/types';
import { type Recommendation } from '../../domain/recommendations/types';

/** A past recommendation like the one being written, as this actor may see it; nobody's name is in it. */
export interface SimilarView extends Pick<Recommendation, 'reference' | 'level' | 'status' | 'action' | 'impactAchieved'> {
  /** When it was made. */
  year: number;
  impactNotYetSeen: boolean;
  signedOffDay: Day;
  /** 0–1. */
  score: number;
  matched: MatchedWord[];
}

export interface SimilarFound {
  /** False while texts are still being taken up. */
  complete: boolean;
  /** Among those that the actor may see; `similar` has the first of them. */
  total: number;
  repeats: Repeats | undefined;
  similar: SimilarView[];
}

export interface LearningServices {
  /** Past recommendations whose action is like this text, the most similar first, but for those of the review `notOf`. No Graph call. */
  findSimilar(actor: Actor, query: { text: string; notOf: string }): SimilarFound;
  /** Takes up the texts of what has changed, in slices; for the clock. */
  catchUp(): Promise<void>;
}

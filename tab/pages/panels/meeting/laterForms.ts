import { later } from '../../../components/later';

/** What comes into the meeting later than the grades is fetched in one file when it is needed, so that the first screen is there sooner. */
export const RecommendationForm = later('The form of the recommendation', () => import('./later').then((loaded) => loaded.RecommendationForm));
export const QualityMarks = later('How good the review is', () => import('./later').then((loaded) => loaded.QualityMarks));

import { lazy } from 'react';

/** What comes into the meeting later than the grades is fetched in one file when it is needed, so that the first screen is there sooner. */
export const RecommendationForm = lazy(() => import('./later').then((loaded) => ({ default: loaded.RecommendationForm })));
export const QualityMarks = lazy(() => import('./later').then((loaded) => ({ default: loaded.QualityMarks })));

import { questions } from './questions';
import { type ActivityTemplate } from './types';

/** Most activity is told in the same four answers (domain.md §8). */
export const activity2026: ActivityTemplate = {
  form: 'activity',
  key: 'learning-activity',
  version: '2026',
  title: 'Learning activity',
  kinds: ['thematicAudit', 'multiAgencyAudit', 'policeScrutiny', 'providerVisit', 'observation', 'survey', 'inspection', 'peerReview', 'complaintLearning'],
  sections: [
    { key: 'scope', title: 'What was looked at', guidance: questions('Which cases, people or places?', 'Who took part, and how were they chosen?', 'What question was this to answer?'), asks: ['answer'] },
    { key: 'findings', title: 'What was found', guidance: questions('What works well for children?', 'What does not work yet, and for which children?', 'Where can it be seen?'), asks: ['strengths', 'areas'] },
    { key: 'recommendations', title: 'What should change', guidance: questions('What will be different for children?', 'Who does it, and by when?'), asks: ['recommendations'] },
  ],
  cases: [],
};

/** A practice standard held against many cases, one row a case: visits (domain.md §8). */
export const visitsTable2026: ActivityTemplate = {
  form: 'activity',
  key: 'visits-table',
  version: '2026',
  title: 'Visits: standards review over many cases',
  kinds: ['standardsReview'],
  sections: [
    { key: 'findings', title: 'What the table shows', guidance: questions('What is met, and what is not?', 'Is there a pattern by team or by kind of visit?'), asks: ['answer', 'strengths', 'areas', 'recommendations'] },
  ],
  cases: [
    { key: 'visitedOn', title: 'Date of the visit', kind: 'date', options: [], required: true },
    { key: 'way', title: 'Face to face or virtual', kind: 'choice', options: [{ code: 'faceToFace', label: 'Face to face' }, { code: 'virtual', label: 'Virtual' }], required: true },
    { key: 'method', title: 'Method', kind: 'text', options: [], required: false },
    { key: 'purposeMet', title: 'Purpose met', kind: 'yesNo', options: [], required: true },
    { key: 'childSeen', title: 'Child seen', kind: 'yesNo', options: [], required: true },
  ],
};

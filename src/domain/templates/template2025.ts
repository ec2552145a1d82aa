import { ethnicities, genders, religions } from './identityOptions';
import { questions } from './questions';
import { scale2025 } from './scale';
import { sections2025 } from './sections2025';
import { headerRules, type StandardQuestion, standardRules, type Template } from './types';

const standard = (key: string, title: string): StandardQuestion => ({ key, title, required: standardRules });

/** The practice and impact review of 2025: eight standards, five graded sections, two overall grades (domain.md §3). */
export const template2025: Template = {
  form: 'review',
  key: 'practice-and-impact',
  version: '2025',
  title: 'Practice and impact review',
  statuses: [
    { code: 'earlyHelp', label: 'Early Help' },
    { code: 'childInNeed', label: 'Child in Need' },
    { code: 'childProtection', label: 'Child Protection' },
    { code: 'lookedAfter', label: 'Looked After Child' },
    { code: 'careLeaver', label: 'Care Leaver' },
  ],
  header: { required: headerRules.filter((rule) => rule !== 'additionalNeeds') },
  genders,
  ethnicities,
  religions,
  standardOutcomes: [
    { code: 'met', label: 'Met' },
    { code: 'partlyMet', label: 'Partly met' },
    { code: 'notMet', label: 'Not met' },
    { code: 'notApplicable', label: 'Not applicable' },
  ],
  standards: [
    standard('basic-details', 'Basic details are up to date on the system'),
    standard('visits', 'Visits happen within the expected or statutory timescale'),
    standard('seen-alone', 'The child is seen alone where required'),
    standard('recording', 'Recording on the file is up to date, in line with the practice standards'),
    standard('supervision', 'Supervision happens at the expected frequency'),
    standard('oversight', 'Management oversight and supervision drive positive outcomes'),
    standard('chronology', 'A chronology updated within the last 3 months is on file'),
    standard('legal-documents', 'Key legal documents are on file where required (for example a signed section 20 agreement or care order)'),
  ],
  sections: sections2025,
  feedback: {
    title: 'Feedback',
    guidance: questions(
      'What do the child and their family say about the help they have had?',
      'What would they have wanted done differently?',
      'What does the worker think of your findings? Talking it over together is part of the review.',
      'If somebody’s view could not be had, what was tried, when and by whom?',
    ),
    sources: [
      { key: 'family', title: 'The child, young person, family or carer', hint: 'Ask in the way that suits them best. A message or a drawing counts.' },
      { key: 'worker', title: 'The allocated worker', hint: 'Share what you found and listen before you grade.' },
      { key: 'manager', title: 'The line manager', hint: 'Ask what they see, and what support the worker needs.' },
    ],
    methods: [
      { code: 'inPerson', label: 'In person' },
      { code: 'videoCall', label: 'Video call' },
      { code: 'telephone', label: 'Telephone' },
      { code: 'message', label: 'Message' },
      { code: 'email', label: 'Email' },
      { code: 'survey', label: 'Survey' },
      { code: 'interpreter', label: 'Through an interpreter' },
    ],
    attemptOutcomes: [
      { code: 'declined', label: 'They declined' },
      { code: 'noAnswer', label: 'No answer' },
      { code: 'notAppropriate', label: 'Not appropriate to ask' },
    ],
  },
  summary: {
    title: 'Summary and overall grades',
    guidance: questions(
      'Has the help made this child’s life better? How do you know?',
      'What did partners add?',
      'Was the child’s voice put to good use?',
      'What good practice should others hear about?',
      'Did adults stay curious and ask the next question?',
      'What do the areas for development mean for this child?',
      'Does the work see the whole family system?',
      'Did managers have a grip on the plan?',
    ),
    required: ['analysis', 'reasons'],
    overallGrades: [
      { key: 'practice', title: 'Social work practice', hint: 'The quality of the work that was done.' },
      { key: 'outcomes', title: 'Outcomes for the child', hint: 'What is different for the child. This may differ from the grade for practice; say why if it does.' },
    ],
  },
  scale: scale2025,
};

import { questions } from './questions';
import { type GradedSection, sectionRules } from './types';

/** The five graded sections with their guidance, worded by us (domain.md §3.3). */
export const sections2025: readonly GradedSection[] = [
  {
    key: 'journey',
    title: 'Journey of the child',
    guidance: questions(
      'How did the family come to us, and is that history understood?',
      'What are the risks and the strengths now?',
      'Does the recording show assessment going on all the time?',
      'Does the independent chair watch over the plan?',
      'Is how the child looks, behaves and relates to others noticed and acted on?',
      'Does the worker grasp how the child sees it?',
      'Does direct work fit the child’s age?',
      'Is the child listened to, and do they have an advocate if they want one?',
      'Has feedback changed anything?',
    ),
    required: sectionRules,
  },
  {
    key: 'needs',
    title: 'Identification of needs, provision of support, and outcomes',
    guidance: questions(
      'Do assessments and plans move when events do?',
      'Do strengths stand beside risks?',
      'Was everything in the referral followed through?',
      'Is the assessment timely, in proportion, and informed by research and history?',
      'Was there direct, practical help?',
      'Was information shared lawfully and in time?',
      'Were allegations handled as they should be?',
      'Is the whole child in view: education, health, community, fun?',
    ),
    required: sectionRules,
  },
  {
    key: 'management',
    title: 'Management oversight, influence and direction',
    guidance: questions(
      'Were decisions made by people qualified to make them?',
      'Are actions recorded, and done?',
      'Is oversight regular and planned?',
      'Was the case closed or escalated in time?',
      'Do managers act as good corporate parents?',
      'Does the independent chair escalate, and press for permanence?',
    ),
    required: sectionRules,
  },
  {
    key: 'identity',
    title: 'Understanding of identity and impact on practice',
    guidance: questions(
      'Could this record only be about this child?',
      'Is what makes the child vulnerable understood?',
      'Is practice anti-racist, in line with the service’s standards?',
      'Is culture seen as a strength?',
      'Which of the Social GRACES matter here: gender, geography, race, religion, age, ability, appearance, class, culture, ethnicity, education, employment, sexual orientation, spirituality?',
    ),
    required: sectionRules,
  },
  {
    key: 'partners',
    title: 'Multi-agency work, partners and community services',
    guidance: questions(
      'Do agencies protect the child together?',
      'Are the right partners involved, and do they act on time?',
      'For children in care and care leavers: are education and health planned for?',
      'Are local services and networks used?',
      'Does the child have things to do that they enjoy?',
    ),
    required: sectionRules,
  },
];

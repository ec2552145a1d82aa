import { type Day } from '../clock';

export interface Theme {
  key: string;
  title: string;
  /** What the abbreviation in the title stands for, as a sentence. */
  meaning?: string;
}

/**
 * The taxonomy of themes to start with, worded as domain.md §11 words it. Dated, as the grade scale is: `from` is the day
 * from which recommendations are given these themes.
 */
export const themes2025: { from: Day; themes: readonly Theme[] } = {
  from: '2025-01-01',
  themes: [
    { key: 'contextual-safeguarding', title: 'Contextual safeguarding' },
    { key: 'professional-curiosity', title: 'Professional curiosity' },
    { key: 'smart-planning', title: 'SMART planning', meaning: 'SMART: specific, measurable, achievable, relevant and time-bound.' },
    { key: 'fathers-and-wider-family', title: 'Fathers and wider family' },
    { key: 'voice-of-the-child', title: 'Voice of the child' },
    { key: 'direct-work', title: 'Direct work' },
    { key: 'supervision-quality', title: 'Supervision quality' },
    { key: 'management-oversight', title: 'Management oversight' },
    { key: 'recording-timeliness', title: 'Recording timeliness' },
    { key: 'chronology', title: 'Chronology' },
    { key: 'case-summary', title: 'Case summary' },
    { key: 'assessment-depth', title: 'Assessment depth' },
    { key: 'anti-racist-practice', title: 'Anti-racist practice and Social GRACES', meaning: 'Social GRACES: gender, geography, race, religion, age, ability, appearance, class, culture, ethnicity, education, employment, sexual orientation and spirituality.' },
    { key: 'identity-details-recorded', title: 'Identity details recorded' },
    { key: 'life-story-and-language', title: 'Life-story and language' },
    { key: 'information-sharing', title: 'Information sharing' },
    { key: 'thresholds-and-step-down', title: 'Thresholds and step-down' },
    { key: 'missing-and-return-interviews', title: 'Missing and return interviews' },
    { key: 'exploitation-and-trafficking', title: 'Exploitation and trafficking' },
    { key: 'placement-stability', title: 'Placement stability' },
    { key: 'health-assessments', title: 'Health assessments' },
    { key: 'education', title: 'Education' },
    { key: 'pathway-planning', title: 'Pathway planning' },
    { key: 'housing', title: 'Housing' },
    { key: 'contingency-and-exit-planning', title: 'Contingency and exit planning' },
    { key: 'engagement', title: 'Engagement of young people who decline contact' },
  ],
};

const known = new Map(themes2025.themes.flatMap((theme) => [[theme.key, theme] as const, [theme.title, theme] as const]));

/** The theme of that key or title; undefined for one that is not in the taxonomy, such as an imported one. */
export function findTheme(keyOrTitle: string): Theme | undefined {
  return known.get(keyOrTitle);
}

import type { ActivityForm, ActivityListRow } from '../../../src/contract/activities';
import { activityStateNames } from '../../../src/contract/activityWords';
import type { Tone } from '../../components/Tag';
import { dayInWords } from '../../words/dates';

export const activityStates: Record<ActivityListRow['state'], { label: string; tone: Tone }> = {
  draft: { label: activityStateNames.draft, tone: 'info' },
  finished: { label: activityStateNames.finished, tone: 'good' },
  withdrawn: { label: activityStateNames.withdrawn, tone: 'neutral' },
};

/** "27 March 2026", or "27 March 2026 to 29 March 2026". */
export function daysInWords({ fromDay, toDay }: { fromDay: string; toDay: string }, words: (day: string) => string = dayInWords): string {
  return [fromDay, toDay].filter(Boolean).map(words).join(' to ') || 'No day yet';
}

const plain: Readonly<Record<string, string>> = { heading: 'Title', fromDay: 'First day', toDay: 'Last day', lead: 'Led by', participants: 'Who took part', scope: 'What was looked at', cases: 'Table of cases', noneReason: 'Why nothing is recommended', outcome: 'Outcome', links: 'Links' };
const inSection: Readonly<Record<string, string>> = { answer: '', strengths: 'strengths', areas: 'areas for development', recommendations: 'recommendations' };

/** What an answer is called on the page, by its path: `sections.findings.areas.a1.text`. */
export function answerName(path: string, { sections }: Pick<ActivityForm, 'sections'>): string {
  const [first = '', key = '', list = ''] = path.split('.');
  if (first !== 'sections') return plain[first] ?? 'An answer';
  const title = sections.find((section) => section.key === key)?.title ?? 'A section';
  return [title, inSection[list]].filter(Boolean).join(': ');
}

/** What an answer that is no text says. */
export function answerInWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return 'name' in value && typeof value.name === 'string' ? value.name : Object.values(value).map(answerInWords).filter(Boolean).join(', ');
}

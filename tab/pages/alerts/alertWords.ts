import type { AlertResource } from '../../../src/contract/alerts';
import type { Tone } from '../../components/Tag';
import { momentInWords, plural } from '../../words/dates';

export const alertKindNames: Record<AlertResource['kind'], string> = {
  immediateConcern: 'Immediate safeguarding concern',
  significantConcern: 'Area of significant concern',
  racismNotAddressed: 'Racism or discrimination not addressed',
};

export const alertStates: Record<AlertResource['state'], { label: string; tone: Tone }> = {
  open: { label: 'Not yet acknowledged', tone: 'danger' },
  acknowledged: { label: 'Acknowledged, outcome awaited', tone: 'warning' },
  closed: { label: 'Outcome recorded', tone: 'neutral' },
};

/** Minutes of working time in whole hours: "less than 1 working hour", "3 working hours". */
export function waitedInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? 'less than 1 working hour' : plural(hours, 'working hour');
}

/** Who has it in hand since when; an empty text while nobody has. */
export function acknowledgedInWords({ acknowledgedAt, acknowledgedBy }: Pick<AlertResource, 'acknowledgedAt' | 'acknowledgedBy'>): string {
  return acknowledgedAt && acknowledgedBy ? `${acknowledgedBy.name}, ${momentInWords(acknowledgedAt)}` : '';
}

/** Who is told, when, and how; honest where nobody is there to be told. */
export function receiversInWords(receivers: number): string {
  if (receivers === 0) return 'Nobody holds the role of quality assurance lead at the moment, so nobody is told by this app. Tell your safeguarding team yourself.';
  const who = receivers === 1 ? 'The quality assurance lead is' : `${receivers === 2 ? 'Both' : `All ${receivers}`} quality assurance leads are`;
  return `${who} told at once in Teams, at any hour, and reminded every working hour until one of them acknowledges it. The message holds a reference and the kind of alert, and none of your words. You will see on this review who has it in hand.`;
}

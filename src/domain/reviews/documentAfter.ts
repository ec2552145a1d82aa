import { londonDay } from '../clock';
import { dayInFull, momentInFull } from '../dayInFull';
import { type Block, NOTHING } from './documentBlocks';
import { type NoteKind, type ReviewNote } from './notes';
import { type Review } from './types';

/** What the reviewer confirmed when they handed it in the last time, in the words of that day. */
export function declarationBlocks({ declaration }: Review): Block[] {
  if (!declaration) return [];
  const title = 'Declaration';
  const { sentence, by, at } = declaration;
  return [{ kind: 'heading', level: 2, text: title }, { kind: 'facts', title, rows: [['Confirmed', sentence], ['By', by.name], ['On', momentInFull(at)]] }];
}

/** Office use (domain.md §3.6), once it was agreed: a date that is not known yet says so. */
export function officeBlocks({ agreedAt, checker, moderatedByPanel, office, closedAt, withoutReflectionReason }: Review): Block[] {
  if (!agreedAt) return [];
  const title = 'Office use';
  const rows: [string, string][] = [
    ['First-line check by', checker?.name ?? NOTHING],
    ['Agreed on', dayInFull(londonDay(agreedAt))],
    ['Moderated by panel', moderatedByPanel ? 'Yes' : 'No'],
    ['Sent to the worker and the line manager', dayOrNot(office.sent)],
    ['Uploaded to the case system', dayOrNot(office.uploaded)],
    ['Recommendation tracking meeting', dayOrNot(office.trackingMeeting)],
  ];
  if (closedAt) rows.push(['Closed on', dayInFull(londonDay(closedAt))]);
  if (withoutReflectionReason) rows.push(['Why it was closed without a reflection', withoutReflectionReason]);
  return [{ kind: 'heading', level: 2, text: title }, { kind: 'facts', title, rows }];
}

const dayOrNot = (day: string): string => (day ? dayInFull(day) : 'Not recorded yet');

/** The checker's comments are about the review, not about the child's case: they are in no document. */
const noteTitles: Readonly<Partial<Record<NoteKind, string>>> = {
  reflection: 'Reflection of the allocated worker',
  managerFeedback: 'Feedback from the line manager',
  reply: 'Reply',
};

/** What was said about the review once it was shared, in the order in which it was said. */
export function noteBlocks(notes: readonly ReviewNote[]): Block[] {
  const said = notes.flatMap(({ kind, text, by, at }, index): Block[] => {
    const title = noteTitles[kind];
    if (!title) return [];
    return [{ kind: 'heading', level: 3, text: title }, { kind: 'facts', title: `${title}, ${index + 1}`, rows: [['By', by.name], ['On', momentInFull(at)], ['In their words', text]] }];
  });
  return said.length > 0 ? [{ kind: 'heading', level: 2, text: 'Annex: what was said once the review was shared' }, ...said] : [];
}

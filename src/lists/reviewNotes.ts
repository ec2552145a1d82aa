import { noteKinds, type ReviewNote } from '../domain/reviews/notes';
import { defineList } from './define';
import { key, note, number, requiredCode, requiredInstant, requiredPerson, text } from './fields';

/** One item a note, so that people who write at the same time never collide, with each other or with a step of the review. */
export const reviewNotesList = defineList<ReviewNote>('ReviewNotes', {
  description: 'Comments of checkers, reflections of workers and managers, and replies; only added to.',
  keyColumn: 'key',
  keyOf: (row) => row.key,
  committable: true,
  fields: {
    key: key(),
    reviewReference: text({ indexed: true }),
    kind: requiredCode(noteKinds, { indexed: true }),
    part: text(),
    text: note(),
    by: requiredPerson({ indexed: true }),
    at: requiredInstant({ indexed: true }),
    round: number(),
    revision: number(),
  },
});

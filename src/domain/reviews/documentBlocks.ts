/** A piece of a document, whatever it is written as: Word, or a page. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** Lines of a text are kept. */
  | { kind: 'text'; text: string }
  /** Names and what stands under each: the layout of the form. */
  | { kind: 'facts'; title: string; rows: readonly (readonly [name: string, text: string])[] }
  /** `head` names the columns. */
  | { kind: 'table'; title: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** What stands where nothing was written, so that a gap is not taken for an answer that was lost. */
export const NOTHING = 'Nothing written';

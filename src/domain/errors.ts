/**
 * Every error that the product can answer, on one page. A code says what kind of thing went wrong; the HTTP status
 * belongs to the code (src/api/problems.ts holds the exhaustive table) and the sentence says what to do next.
 */
export const errorCodes = [
  'signInNeeded', // no token, or one that is not valid here
  'noRole', // signed in, but holds no role in this app
  'notFound', // does not exist, or may not be seen: the two are told apart nowhere
  'forbidden', // may be seen, may not be done: `reason` says why
  'invalid', // the input is wrong: `faults` lists every fault
  'stateForbids', // right person, wrong moment: the state is in the sentence
  'stale', // somebody else changed it first: `current` holds what is there now
  'tooLong', // longer than a list column can hold
  'incomplete', // required parts are missing: `faults` lists them
  'busy', // Microsoft 365 asks us to wait: `retryAfterSeconds`
  'unavailable', // Microsoft 365 does not answer
  'internal', // our fault
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** One thing that is wrong with an input: where (`standards.visits.action`), which rule, and what to do about it. */
export interface Fault {
  path: string;
  code: string;
  message: string;
}

export interface ErrorDetails {
  /** The permission reason (src/domain/permissions) when `forbidden`. */
  reason?: string;
  faults?: readonly Fault[];
  /** What is stored now, for a person to compare with what they typed. Passed through the same presenter as a read. */
  current?: unknown;
  retryAfterSeconds?: number;
}

/** The only error that services throw on purpose. Anything else that is thrown is a defect and answers `internal`. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}

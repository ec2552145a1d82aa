import { AppError, type ErrorCode } from '../src/domain/errors';
import { type ProblemKind } from './cards/noticeCards';

const kinds: Record<ErrorCode, ProblemKind> = {
  signInNeeded: 'noRole',
  noRole: 'noRole',
  notFound: 'notFound',
  forbidden: 'forbidden',
  invalid: 'invalid',
  stateForbids: 'wrongState',
  stale: 'busy',
  tooLong: 'invalid',
  incomplete: 'incomplete',
  busy: 'busy',
  unavailable: 'unavailable',
  internal: 'internal',
};

/** How the bot words an error; the error's own sentence stays behind, for it may quote what was typed. */
export const problemOf = (error: unknown): ProblemKind => (error instanceof AppError ? kinds[error.code] : 'internal');

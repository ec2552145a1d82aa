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

/** What to correct, by the answer that is at fault. */
const kindsByAnswer: Readonly<Record<string, ProblemKind>> = { progress: 'progressMissing', evidenceDay: 'evidenceDay', dueDay: 'dueDay', reason: 'dateReason', agreedBy: 'dateReason' };

/** How the bot words an error, by its code and the answer at fault; the error's own sentence stays behind, for it may quote what was typed. */
export function problemOf(error: unknown): ProblemKind {
  if (!(error instanceof AppError)) return 'internal';
  const [fault] = error.code === 'invalid' ? (error.details.faults ?? []) : [];
  return (fault && kindsByAnswer[fault.path]) ?? kinds[error.code];
}

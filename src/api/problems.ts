import { type Problem } from '../contract/shapes';
import { AppError, type ErrorCode, type Fault } from '../domain/errors';

/** Which HTTP status belongs to which error; every code has one. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  signInNeeded: 401,
  noRole: 403,
  notFound: 404,
  forbidden: 403,
  invalid: 400,
  stateForbids: 409,
  stale: 409,
  tooLong: 422,
  incomplete: 422,
  busy: 503,
  unavailable: 503,
  internal: 500,
};

const titles: Readonly<Record<ErrorCode, string>> = {
  signInNeeded: 'Sign in',
  noRole: 'You have no role in this app',
  notFound: 'Not found',
  forbidden: 'You may not do this',
  invalid: 'Something is wrong with what was sent',
  stateForbids: 'This cannot be done now',
  stale: 'Somebody else changed this first',
  tooLong: 'Too long',
  incomplete: 'Something is missing',
  busy: 'Microsoft 365 is busy',
  unavailable: 'Microsoft 365 does not answer',
  internal: 'Something went wrong on our side',
};

/** What a refusal of HTTP itself looks like, by its status: it came before any service was asked. */
const refusals: Readonly<Record<number, { code: string; title: string; detail: string }>> = {
  404: { code: 'notFound', title: titles.notFound, detail: 'There is nothing at this address.' },
  405: { code: 'invalid', title: 'Wrong method', detail: 'This address does not answer that method.' },
  408: { code: 'invalid', title: 'Too slow', detail: 'The request took too long to arrive. Try again.' },
  413: { code: 'tooLong', title: titles.tooLong, detail: 'The request is larger than 1 MB. Shorten the text and try again.' },
  414: { code: 'invalid', title: titles.tooLong, detail: 'The address is too long.' },
  415: { code: 'invalid', title: titles.invalid, detail: 'Only JSON is read here.' },
};
const unreadable = { code: 'invalid', title: titles.invalid, detail: 'The request cannot be read.' };

/**
 * An error as RFC 9457 words it. An `AppError` speaks for itself, except `internal`; of anything else nothing is told but
 * the request id, by which the log finds it. `current` words what `stale` carries as a read would word it.
 */
export function problemOf(error: unknown, requestId: string, current?: (value: unknown) => unknown): Problem {
  const status = refusedWith(error);
  if (status !== undefined) return { type: 'about:blank', status, requestId, ...(refusals[status] ?? unreadable) };
  if (!(error instanceof AppError) || error.code === 'internal') return internal(requestId);
  const { code, message, details } = error;
  return {
    type: 'about:blank',
    title: titles[code],
    status: statusOf[code],
    detail: message,
    code,
    requestId,
    ...(details.reason !== undefined && { reason: details.reason }),
    ...(details.faults && { faults: details.faults.map(faultOf) }),
    ...(details.retryAfterSeconds !== undefined && { retryAfterSeconds: details.retryAfterSeconds }),
    // Without somebody to word it nothing of it goes out.
    ...(details.current !== undefined && current && { current: current(details.current) }),
  };
}

/** A refusal of HTTP itself, such as 405. */
export class Refused extends Error {
  constructor(readonly statusCode: number) {
    super(`Refused with ${statusCode}`);
    this.name = 'Refused';
  }
}

/** What went wrong in words that may be logged: no message of an unknown error, for it may quote what somebody typed. */
export function describeError(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: 'unknown', at: [] };
  const at = (error.stack ?? '').split('\n').filter((row) => /^\s+at /.test(row)).map((row) => row.trim()).slice(0, 6);
  return { error: error instanceof AppError ? `${error.name} ${error.code}` : error.name, at };
}

function internal(requestId: string): Problem {
  return { type: 'about:blank', title: titles.internal, status: 500, detail: `Try again. If it happens again, give your administrator this number: ${requestId}.`, code: 'internal', requestId };
}

function faultOf({ path, code, message }: Fault): Fault {
  return { path, code, message };
}

/** The framework's own refusals and ours carry a status from 400 to 499. */
function refusedWith(error: unknown): number | undefined {
  if (error instanceof AppError || !(error instanceof Error) || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

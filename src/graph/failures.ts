import { AppError } from '../domain/errors';
import { retryAfter } from './meter';
import { type Call, type Item, type Reply } from './types';

const NO_TOKEN = 'noToken';

/** What Graph said when it said no: the cause of the AppError that leaves this folder. */
export class GraphFailure extends Error {
  constructor(
    /** 0 when there was no answer at all. */
    readonly status: number,
    readonly code: string,
    message: string,
    /** For Microsoft's support; empty when there was no answer. */
    readonly requestId: string,
    readonly retryAfterSeconds: number,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'GraphFailure';
  }

  /** The write may have happened: there was no answer, or one from something in between (graph-lists §7.2). */
  get ambiguous(): boolean {
    return this.noAnswer && this.code !== NO_TOKEN;
  }

  get noAnswer(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  /** Sign-in did not answer, so that nothing was sent to Graph. */
  get notSent(): boolean {
    return this.status === 0 && this.code === NO_TOKEN;
  }

  get throttled(): boolean {
    return this.status === 429;
  }

  /** A unique column already holds the value: 400, told by its message alone (graph-lists §2.2). */
  get uniqueClash(): boolean {
    return this.status === 400 && /unique constraint/i.test(this.message);
  }

  /** Somebody else was quicker: an answer like any other, which the writer deals with. */
  get conflict(): boolean {
    return this.uniqueClash || this.status === 409 || this.status === 412;
  }
}

/** A delta token is no longer known: everything must be read again (410). */
export class ResyncNeeded extends Error {
  constructor(options?: { cause?: unknown }) {
    super('The delta token has expired; read the list again.', options);
    this.name = 'ResyncNeeded';
  }
}

interface ErrorBody {
  error?: { code?: string; message?: string; innerError?: { 'request-id'?: string } };
}

/** The failure that a reply of 400 or more tells. */
export function failureOf(call: Pick<Call, 'method' | 'path'>, reply: Reply): GraphFailure {
  const error = typeof reply.body === 'object' && reply.body !== null ? (reply.body as ErrorBody).error : undefined;
  const requestId = reply.headers.get('request-id') ?? error?.innerError?.['request-id'] ?? '';
  const message = `${call.method} ${call.path.split('?')[0] ?? ''} answered ${reply.status}: ${error?.message ?? 'no explanation'}`;
  return new GraphFailure(reply.status, error?.code ?? '', message, requestId, retryAfter(reply.headers));
}

/** The failure of a call that got no answer. */
export function noAnswer(call: Pick<Call, 'method' | 'path'>, cause: unknown): GraphFailure {
  return new GraphFailure(0, 'noAnswer', `${call.method} ${call.path.split('?')[0] ?? ''} got no answer`, '', 0, { cause });
}

/** Sign-in gave no token: it refused this app, or did not answer. */
export function noToken(call: Pick<Call, 'method'>, refused: boolean, cause: unknown): GraphFailure {
  return new GraphFailure(refused ? 401 : 0, NO_TOKEN, `no token for ${call.method}: sign-in ${refused ? 'refuses this app' : 'does not answer'}`, '', 0, { cause });
}

/** A failure in the product's own words (src/domain/errors.ts), with Graph's as its cause. */
export function toAppError(failure: GraphFailure): AppError {
  const options = { cause: failure };
  const { status, retryAfterSeconds } = failure;
  if (failure.throttled || (status === 503 && retryAfterSeconds > 0)) {
    return new AppError('busy', 'Microsoft 365 is asking this app to slow down. Nothing is lost: try again shortly.', { retryAfterSeconds: Math.max(1, retryAfterSeconds) }, options);
  }
  if (failure.noAnswer || status === 423) return new AppError('unavailable', 'Microsoft 365 is not answering at the moment. Try again in a minute.', {}, options);
  if (status === 404) return new AppError('notFound', 'This is no longer in the lists.', {}, options);
  if (failure.uniqueClash) return keyTaken(undefined, options);
  if (status === 409 || status === 412) return changedMeanwhile(undefined, options);
  if (status === 401 || status === 403) return new AppError('internal', 'Microsoft 365 refuses this app access to its lists. Ask the administrator to check the grant on the site.', {}, options);
  return new AppError('internal', 'Microsoft 365 refused a request that this app made. The details are in the log.', {}, options);
}

/** Somebody else changed the item first; `current` is the item as it is now. */
export function changedMeanwhile(current: Item | undefined, options?: { cause?: unknown }): AppError {
  return new AppError('stale', 'Somebody else changed this in the meantime.', current ? { reason: 'changed', current } : { reason: 'changed' }, options);
}

/** A row with the same unique key exists; `current` is that row. */
export function keyTaken(current: Item | undefined, options?: { cause?: unknown }): AppError {
  return new AppError('stale', 'This has been added already.', current ? { reason: 'keyTaken', current } : { reason: 'keyTaken' }, options);
}

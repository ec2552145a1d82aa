import { type Contract, type OperationName } from '../../contract';
import { type Body, type Params, type ParsedQuery, type Reply, type Route } from '../../contract/route';
import { type Actor } from '../../domain/people/types';

/** What a request says, parsed. */
export interface Input<R extends Route> {
  params: Params<R>;
  query: ParsedQuery<R>;
  body: Body<R>;
}

/** Lists whose changes change an answer; the names are the stores'. */
export type Lists = 'all' | readonly ('people' | 'recommendations')[];

/** The request itself, as far as an answer that takes its time must know of it. */
export interface Call {
  /** Aborted when the client has gone away, or the server is to stop: whatever waits answers at once. */
  readonly signal: AbortSignal;
}

/** What one route of the contract does: asks one service and words its answer. */
export interface Operation<R extends Route> {
  run(actor: Actor, input: Input<R>, call: Call): Reply<R> | Promise<Reply<R>>;
  /** The reply as JSON in UTF-8, where that is quicker than writing out every part anew. */
  written?: (reply: Reply<R>) => Buffer;
  /** Words what is there now when somebody was quicker, as a read would. */
  current?: (value: never) => unknown;
  /** What a GET is answered from: while that and the day are the same, so is the answer. Left out where time itself is in it. */
  from?: Lists;
  /** False for an answer that the same data might not give again: it is given once, without a name. */
  lasts?: (reply: Reply<R>) => boolean;
}

/** Everything that needs a signed-in person; `getConfig` does not. */
export type Operations = { readonly [Name in Exclude<OperationName, 'getConfig'>]: Operation<Contract[Name]> };

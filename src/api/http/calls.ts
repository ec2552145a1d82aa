import { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Call } from '../operations/types';

/** The call that a reply belongs to. */
export type Calls = (reply: FastifyReply) => Call;

/** Lets an answer that waits know that nobody waits for it any more: the client went away, or the server is about to close. */
export function createCalls(app: FastifyInstance): Calls {
  const waiting = new Map<AbortController, FastifyReply['raw']>();
  let closing = false;
  const signalOf = ({ raw }: FastifyReply): AbortSignal => {
    const controller = new AbortController();
    if (closing || raw.closed) controller.abort();
    waiting.set(controller, raw);
    raw.once('close', () => {
      waiting.delete(controller);
      controller.abort();
    });
    return controller.signal;
  };
  // Before the server waits for the requests under way: those that wait for something else end now.
  app.addHook('preClose', (done) => {
    closing = true;
    for (const [controller, raw] of waiting) {
      // A connection that is kept open for more requests would hold the stop as long as the wait.
      if (!raw.headersSent) raw.setHeader('connection', 'close');
      controller.abort();
    }
    done();
  });
  return (reply) => new OneCall(() => signalOf(reply));
}

/**
 * A class, for V8 makes the accessors of an object literal in the old space: there each would hold its reply, and all that
 * belongs to the request, until the next collection of everything.
 */
class OneCall implements Call {
  readonly #make: () => AbortSignal;
  #signal: AbortSignal | undefined;

  constructor(make: () => AbortSignal) {
    this.#make = make;
  }

  /** Most answers never ask: they cost nothing. */
  get signal(): AbortSignal {
    return (this.#signal ??= this.#make());
  }
}

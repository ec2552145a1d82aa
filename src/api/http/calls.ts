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
  // Most answers never ask: they cost nothing.
  return (reply) => {
    let signal: AbortSignal | undefined;
    return {
      get signal() {
        return (signal ??= signalOf(reply));
      },
    };
  };
}

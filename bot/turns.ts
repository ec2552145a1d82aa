import { INVOKE_RESPONSE_KEY, type InvokeResponse, type TurnContext } from 'botbuilder';
import { type BotAdapter } from './adapter';
import { describeError, type BotLog } from './context';
import { refuse, type IncomingActivity, type Refusal } from './gate';
import { failedPress, type BotHandler } from './handlers/botHandler';

const KEPT_TURNS = 1_000;

/**
 * Turns of the last while, by the activity that began them: Teams sends an activity again when an answer takes long, and the
 * second time must do nothing twice. Another server does not know them; there the revision in a card makes a repeat harmless.
 */
class RecentTurns {
  private readonly turns = new Map<string, Promise<unknown>>();

  /** Runs a turn once; a repeat waits for the first one's answer. A failed turn is forgotten, so that it can be tried again. */
  async once(key: string, run: () => Promise<unknown>): Promise<unknown> {
    const known = this.turns.get(key);
    if (known) return await known;
    const turn = run();
    this.turns.set(key, turn);
    const [oldest] = this.turns.keys();
    if (this.turns.size > KEPT_TURNS && oldest !== undefined) this.turns.delete(oldest);
    try {
      return await turn;
    } catch (error) {
      this.turns.delete(key);
      throw error;
    }
  }
}

const tokenFaults = new Set(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']);

/** Why the SDK refused. Its token errors are all 401; anything else at that point is that the signing keys could not be read. */
function refusalOf(error: unknown): Refusal {
  const judged = error instanceof Error && 'statusCode' in error && error.statusCode === 401;
  const malformed = error instanceof Error && tokenFaults.has(error.name);
  return judged || malformed ? refuse(401, 'The token was refused.') : refuse(503, 'The token could not be checked. Try again.');
}

export type TurnOutcome = { refusal: Refusal } | { answer: InvokeResponse | undefined };

/** Runs admitted activities, each once. */
export function createTurns(adapter: BotAdapter, handler: BotHandler, log: BotLog): (authorization: string, activity: IncomingActivity) => Promise<TurnOutcome> {
  const recent = new RecentTurns();

  async function perform(turn: TurnContext, activity: IncomingActivity): Promise<void> {
    const work = async (): Promise<unknown> => {
      await handler.run(turn);
      return turn.turnState.get(INVOKE_RESPONSE_KEY);
    };
    const answer = activity.id ? await recent.once(`${activity.conversation.id} ${activity.type} ${activity.id}`, work) : await work();
    if (answer !== undefined) turn.turnState.set(INVOKE_RESPONSE_KEY, answer);
  }

  return async (authorization, activity) => {
    let admitted = false;
    let failed = false;
    try {
      const answer = await adapter.run(authorization, activity, async (turn) => {
        admitted = true;
        try {
          await perform(turn, activity);
        } catch (error) {
          failed = true;
          log.warn('A turn of the bot failed', { type: activity.type, ...describeError(error) });
        }
      });
      return { answer: failed && activity.type === 'invoke' ? { status: 200, body: failedPress() } : answer };
    } catch (error) {
      if (admitted) throw error;
      return { refusal: refusalOf(error) };
    }
  };
}

import { type ServerResponse } from 'node:http';
import { type INetworkModule } from '@azure/msal-node';
import { toEpoch, type Clock } from '../src/domain/clock';
import { BotAdapter } from './adapter';
import { refuseUnsafe, type BotConfig } from './config';
import { createConnector } from './connector';
import { describeError, Background, type BotContext, type BotLog, type BotServices } from './context';
import { admit, refuse, refuseBearer, type Refusal } from './gate';
import { BotHandler } from './handlers/botHandler';
import { botTokens } from './identity';
import { deliver, type DeliveryReport } from './notifier';
import { readBody, type BotRequest } from './requestBody';
import { createTurns, type TurnOutcome } from './turns';

export interface BotOptions {
  services: BotServices;
  config: BotConfig;
  clock: Clock;
  log: BotLog;
  /** How Teams is called; tests give their own. */
  connectorFetch?: typeof globalThis.fetch;
  /** How the token service is called; tests give their own. */
  tokenNetwork?: INetworkModule;
}

export interface Bot {
  /** Answers one request to `/api/messages`. Never throws, and never answers with a stack trace. */
  handle(request: BotRequest, response: ServerResponse): Promise<void>;
  /** Sends what is due from the outbox. */
  deliver(): Promise<DeliveryReport>;
  /** Resolves when everything that was begun is finished: before a server stops, and in tests. */
  idle(): Promise<void>;
}

function end(response: ServerResponse, status: number, body?: unknown): void {
  if (response.headersSent || response.writableEnded) return;
  const text = body === undefined ? '' : JSON.stringify(body);
  const extra = status === 405 ? { allow: 'POST' } : status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), 'cache-control': 'no-store', ...extra });
  response.end(text);
}

/** The bot behind `/api/messages`. Throws when the configuration would let strangers in. */
export function createBot({ services, config, clock, log, connectorFetch = globalThis.fetch, tokenNetwork }: BotOptions): Bot {
  refuseUnsafe(config);
  const connector = createConnector({ config, tokens: botTokens(config, tokenNetwork), fetch: connectorFetch, nowMs: () => toEpoch(clock.now()) });
  const context: BotContext = { services, config, clock, connector, log, background: new Background(log) };
  const runTurn = createTurns(new BotAdapter(config, connector), new BotHandler(context), log);

  async function judge(request: BotRequest): Promise<TurnOutcome | { refusal: Refusal }> {
    if (request.method !== 'POST') return { refusal: refuse(405, 'Only POST is answered here.') };
    const authorization = request.headers.authorization;
    const stranger = refuseBearer(config, authorization);
    if (stranger) return { refusal: stranger };
    const body = await readBody(request);
    if ('refusal' in body) return body;
    const admitted = admit(config, body.json);
    return 'refusal' in admitted ? admitted : await runTurn(authorization ?? '', admitted.activity);
  }

  return {
    async handle(request, response) {
      try {
        const outcome = await judge(request);
        if ('answer' in outcome) return end(response, outcome.answer?.status ?? 200, outcome.answer?.body);
        const { status, why } = outcome.refusal;
        log.warn('A request to the bot was refused', { status, why });
        end(response, status, { status, title: why });
      } catch (error) {
        log.warn('A request to the bot failed', { ...describeError(error) });
        end(response, 500, { status: 500, title: 'Something went wrong on our side.' });
      }
    },
    deliver: () => deliver(context),
    idle: () => context.background.idle(),
  };
}

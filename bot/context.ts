import { type Clock } from '../src/domain/clock';
import { type Services } from '../src/services/types';
import { type BotConfig } from './config';
import { type Connector } from './connector';

/** Where the bot says what happened: never what was in a message. Fits a Fastify or pino logger. */
export interface BotLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

/** Work that goes on after an answer was given; its failures are logged, and a server that stops waits for it. */
export class Background {
  private readonly running = new Set<Promise<void>>();
  constructor(private readonly log: BotLog) {}

  add(what: string, work: Promise<unknown>): void {
    const watched: Promise<void> = work.then(
      () => undefined,
      (error: unknown) => this.log.error({ what, error: error instanceof Error ? error.name : 'unknown' }, 'The bot could not finish something in the background'),
    );
    this.running.add(watched);
    void watched.then(() => this.running.delete(watched));
  }

  /** Resolves when nothing is running any more. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }
}

/** What the bot asks of the services, and no more. */
export interface BotServices {
  people: Pick<Services['people'], 'actorByOid'>;
  reviews: Pick<Services['reviews'], 'list'>;
  recommendations: Pick<Services['recommendations'], 'list' | 'get' | 'update'>;
  work: Services['work'];
  messages: Pick<Services['messages'], 'pending' | 'claim' | 'markSent' | 'markUnknown' | 'markFailed' | 'sentAbout'>;
  conversations: Services['conversations'];
}

/** What every part of the bot works with. */
export interface BotContext {
  services: BotServices;
  config: BotConfig;
  clock: Clock;
  connector: Connector;
  log: BotLog;
  background: Background;
}

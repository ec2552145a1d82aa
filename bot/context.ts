import { type Clock } from '../src/domain/clock';
import { AppError } from '../src/domain/errors';
import { type Services } from '../src/services/types';
import { type BotConfig } from './config';
import { type Connector } from './connector';

/** Where the bot says what happened, as the services do: never what was in a message. */
export interface BotLog {
  info(event: string, data?: Readonly<Record<string, unknown>>): void;
  warn(event: string, data?: Readonly<Record<string, unknown>>): void;
}

/** What a log may hold of an error: its kind and where it arose. Not its message, which may quote what somebody typed. */
export function describeError(error: unknown): { error: string; at: string } {
  if (!(error instanceof Error)) return { error: 'unknown', at: '' };
  const kind = error instanceof AppError ? `${error.name} ${error.code}` : error.name;
  return { error: kind, at: /^\s+at (.+)$/m.exec(error.stack ?? '')?.[1] ?? '' };
}

/** Work that goes on after an answer was given; its failures are logged, and a server that stops waits for it. */
export class Background {
  private readonly running = new Set<Promise<void>>();
  constructor(private readonly log: BotLog) {}

  add(what: string, work: Promise<unknown>): void {
    const watched: Promise<void> = work.then(
      () => undefined,
      (error: unknown) => this.log.warn('The bot could not finish something in the background', { what, ...describeError(error) }),
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
  reviews: Pick<Services['reviews'], 'list' | 'accept' | 'decline'>;
  recommendations: Pick<Services['recommendations'], 'list' | 'get' | 'update' | 'moveDueDate' | 'signOffDone' | 'signOffImpact' | 'readBecame'>;
  alerts: Pick<Services['alerts'], 'get' | 'acknowledge'>;
  work: Services['work'];
  reports: Pick<Services['reports'], 'news'>;
  messages: Pick<Services['messages'], 'pending' | 'claim' | 'markSent' | 'markUnknown' | 'markFailed' | 'sentAbout' | 'find' | 'monthAhead' | 'gathering'>;
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

import { type Services } from '../services/types';
import { type Committer, type Stores } from '../stores';
import { type Job } from './scheduler';

export interface StandardJobsOptions {
  stores: Pick<Stores, 'poll'>;
  committer: Pick<Committer, 'sweep'>;
  services: { messages: Pick<Services['messages'], 'plan' | 'planDigest' | 'planChannel'>; learning: Pick<Services['learning'], 'catchUp'>; access: Pick<Services['access'], 'writeOpenings'>; alerts: Pick<Services['alerts'], 'plan'>; audit: Services['audit'] };
  /** Sends what is due from the outbox: the bot's. */
  deliver: () => Promise<unknown>;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** A follow-up is its own server's to finish before others take it up. */
export const SWEEP_AFTER_SECONDS = 10;

/** What the clock starts on every server. Each is safe on any number of servers at once. */
export function standardJobs({ stores, committer, services, deliver }: StandardJobsOptions): Job[] {
  return [
    { name: 'poll', every: 10 * SECOND, run: () => stores.poll() },
    { name: 'sweep', every: 15 * SECOND, run: async () => void (await committer.sweep({ olderThanSeconds: SWEEP_AFTER_SECONDS })) },
    { name: 'planReminders', every: MINUTE, run: async () => void (await services.messages.plan()) },
    { name: 'planAlerts', every: MINUTE, run: async () => void (await services.alerts.plan()) },
    { name: 'planDigest', every: 10 * MINUTE, run: async () => void (await services.messages.planDigest()) },
    { name: 'planChannel', every: 10 * MINUTE, run: async () => void (await services.messages.planChannel()) },
    { name: 'writeOpenings', every: 10 * SECOND, run: () => services.access.writeOpenings() },
    { name: 'anchorAudit', every: 10 * MINUTE, run: async () => void (await services.audit.anchor()) },
    { name: 'takeUpTexts', every: 5 * SECOND, run: () => services.learning.catchUp() },
    { name: 'deliver', every: 5 * SECOND, run: async () => void (await deliver()) },
  ];
}

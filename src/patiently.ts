import { AppError } from './domain/errors';
import { type Log, type Timing } from './graph';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Asks until Microsoft 365 answers, ever less often, half a minute apart at most: a server that starts during an outage
 * comes up when that ends. What waiting cannot mend (a wrong site, a refused identity) is thrown at once.
 */
export async function patiently<Answer>(ask: () => Promise<Answer>, { timing, log }: { timing: Pick<Timing, 'sleep'>; log: Pick<Log, 'warn'> }): Promise<Answer> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof AppError) || (error.code !== 'unavailable' && error.code !== 'busy')) throw error;
      const seconds = Math.max(wait / 1000, error.details.retryAfterSeconds ?? 0);
      log.warn('start.waitsForMicrosoft365', { code: error.code, secondsUntilNextTry: seconds });
      await timing.sleep(seconds * 1000);
    }
  }
}

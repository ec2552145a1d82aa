import { ApiError } from '../../src/contract/client';

/** Waits between two attempts while the server does not answer, in milliseconds; the last one repeats. */
const WAITS = [500, 1_000, 2_000, 4_000, 8_000];

/** An answer without news that comes sooner was not waited for; in milliseconds. */
const SHORTEST_WAIT = 1_000;

/** How long to wait before the next attempt after so many failures in a row. */
export function waitAfter(failures: number): number {
  return failures === 0 ? 0 : (WAITS[Math.min(failures, WAITS.length) - 1] ?? 0);
}

/** One failure is a hiccup of the network; from the second on the screen says that it may be out of date. */
export const isOutOfTouch = (failures: number): boolean => failures > 1;

interface Following<Answer> {
  /** The version on the screen. */
  known: () => string | undefined;
  /** Asks from there on; the server answers when there is something else. */
  ask: (after: string | undefined) => Promise<Answer>;
  /** Puts it on the screen; false when there is nothing more to follow. */
  show: (answer: Answer) => boolean;
  /** It may not be followed any more: asking again would not help. */
  refused: () => void;
  failed: (failures: number) => void;
}

/** Follows a thing that others change: each answer is asked on from at once, so that a change is there when it happens. Ends with the signal. */
export async function followChanges<Answer extends { version: string }>({ known, ask, show, refused, failed }: Following<Answer>, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const after = known();
    const asked = performance.now();
    try {
      const arrived = await ask(after);
      if (signal.aborted) return;
      if (failures > 0) failed((failures = 0));
      if (!show(arrived)) return;
      // A server that is about to stop lets nobody wait: it is not asked over and over.
      if (arrived.version === after && performance.now() - asked < SHORTEST_WAIT) await pause(SHORTEST_WAIT, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && [403, 404].includes(error.problem.status)) return refused();
      failed((failures += 1));
      await pause(waitAfter(failures), signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const now = () => (clearTimeout(timer), resolve());
    signal.addEventListener('abort', now, { once: true });
    // The connection is back: there is no reason to wait on.
    window.addEventListener('online', now, { once: true });
  });
}

import type { RecommendationResource } from '../../../../src/contract/recommendations';
import type { Problem } from '../../../../src/contract/shapes';
import type { Capture, TrackingAgendaRow } from '../../../../src/contract/trackingMeetings';

/** What the server said to one thing that was sent. */
export type Answer = { row: TrackingAgendaRow; recommendation?: RecommendationResource | undefined } | { problem: Problem };

/** One row on its way. The meeting goes on meanwhile: nothing of it is lost until the server has it. */
export interface Sending {
  reference: string;
  /** What is still to be sent, in its order. */
  left: readonly Capture[];
  /** `held`: refused, and waiting for somebody to look at it. */
  state: 'sending' | 'waiting' | 'held';
  failures: number;
  problem: Problem | undefined;
}

export interface CapturePorts {
  send: (reference: string, capture: Capture) => Promise<Answer>;
  /** Calls back after that many milliseconds; gives a way to call it off. */
  later: (action: () => void, milliseconds: number) => () => void;
  /** The server has it. `last`: nothing more of this row is to follow. */
  kept: (reference: string, answer: { row: TrackingAgendaRow; recommendation?: RecommendationResource | undefined }, last: boolean) => void;
  refused: (reference: string, problem: Problem) => void;
}

export interface CaptureQueue {
  rows: () => ReadonlyMap<string, Sending>;
  subscribe: (listener: () => void) => () => void;
  /** Rows go side by side; what is said of one row goes one after the other. */
  add: (reference: string, captures: readonly Capture[]) => void;
  /** Somebody looks at it again: what was refused is theirs to send anew. */
  release: (reference: string) => void;
  /** Tries at once what waits for the network or the sign-in. */
  retry: () => void;
  /** Settles when nothing is on its way: true when everything was kept. */
  flush: () => Promise<boolean>;
}

/** Waits between two attempts while the network or the server is away; the last one repeats. */
const WAITS = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Whether trying again may help: the network or the server was away, or the sign-in had run out. */
const isPassing = ({ status }: Problem): boolean => [0, 401, 429].includes(status) || status >= 502;

/** Sends what was said of each row, and goes on trying while the server is away. */
export function createCaptureQueue({ send, later, kept, refused }: CapturePorts): CaptureQueue {
  let rows: ReadonlyMap<string, Sending> = new Map();
  const callOff = new Map<string, () => void>();
  const listeners = new Set<() => void>();

  const put = (reference: string, sending: Sending | undefined): void => {
    const next = new Map(rows);
    if (sending) next.set(reference, sending);
    else next.delete(reference);
    rows = next;
    for (const listener of [...listeners]) listener();
  };

  const go = async (reference: string): Promise<void> => {
    const sending = rows.get(reference);
    const [first] = sending?.left ?? [];
    if (!sending || !first) return;
    callOff.get(reference)?.();
    put(reference, { ...sending, state: 'sending' });
    const answer = await send(reference, first);
    const now = rows.get(reference) ?? sending;
    if ('problem' in answer) return failed(now, answer.problem);
    const left = now.left.slice(1).map((capture) => atRevision(capture, answer.recommendation?.revision));
    put(reference, left.length > 0 ? { ...now, left, failures: 0, problem: undefined } : undefined);
    kept(reference, answer, left.length === 0);
    if (left.length > 0) await go(reference);
  };

  const failed = (sending: Sending, problem: Problem): void => {
    const { reference } = sending;
    const failures = sending.failures + 1;
    if (!isPassing(problem)) {
      put(reference, { ...sending, state: 'held', failures, problem });
      return refused(reference, problem);
    }
    put(reference, { ...sending, state: 'waiting', failures, problem });
    callOff.set(reference, later(() => void go(reference), WAITS[Math.min(failures, WAITS.length) - 1] ?? 0));
  };

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  return {
    rows: () => rows,
    subscribe,
    add: (reference, captures) => {
      const before = rows.get(reference);
      if (captures.length === 0) return;
      put(reference, { reference, left: [...(before && before.state !== 'held' ? before.left : []), ...captures], state: before?.state === 'sending' ? 'sending' : 'waiting', failures: 0, problem: undefined });
      if (before?.state !== 'sending') void go(reference);
    },
    release: (reference) => {
      if (rows.get(reference)?.state === 'held') put(reference, undefined);
    },
    retry: () => {
      for (const { reference, state } of [...rows.values()]) if (state === 'waiting') void go(reference);
    },
    flush: () => settled(() => rows, subscribe),
  };
}

/** Waits until nothing is on its way. */
async function settled(rows: CaptureQueue['rows'], subscribe: CaptureQueue['subscribe']): Promise<boolean> {
  while ([...rows().values()].some(({ state }) => state === 'sending'))
    await new Promise<void>((resolve) => {
      const leave = subscribe(() => (leave(), resolve()));
    });
  return rows().size === 0;
}

/** The step before it made a new revision: this one builds on that. */
function atRevision(capture: Capture, revision: number | undefined): Capture {
  return 'revision' in capture && revision !== undefined ? { ...capture, revision } : capture;
}

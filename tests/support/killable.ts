/** `before`: the call is lost on its way. `after`: it is done, and nobody hears so. */
export type KillMode = 'before' | 'after';

/** One server's way to the network, which can end as with kill -9: at that call, and nothing of the server goes on. */
export interface Life {
  /** Passes a call of this server on; one of a dead server is never sent, and never answered. */
  through(call: () => Promise<Response>): Promise<Response>;
  /** Ends it at its so-many-th call from now on. */
  killAt(call: number, mode: KillMode): void;
  /** Calls since it began, or since `killAt`. */
  readonly calls: number;
  readonly isDead: boolean;
  /** Resolves when it dies. */
  readonly died: Promise<'died'>;
}

const never = new Promise<never>(() => undefined);

export function createLife(): Life {
  let [calls, at, dead] = [0, 0, false];
  let mode: KillMode = 'before';
  let tell: (value: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => (tell = resolve));
  const die = (): Promise<never> => {
    dead = true;
    tell('died');
    return never;
  };
  return {
    died,
    get calls() {
      return calls;
    },
    get isDead() {
      return dead;
    },
    killAt: (call, how) => void ([calls, at, mode] = [0, call, how]),
    async through(call) {
      if (dead) return never;
      calls += 1;
      const isLast = calls === at;
      if (isLast && mode === 'before') return die();
      const reply = await settled(call);
      if (dead) return never;
      if (isLast) return die();
      if ('error' in reply) throw reply.error;
      return reply.response;
    },
  };
}

async function settled(call: () => Promise<Response>): Promise<{ response: Response } | { error: unknown }> {
  try {
    return { response: await call() };
  } catch (error) {
    return { error };
  }
}

/** Asked half a million times a simulated year: the SDK gives a plain record. */
function agentOf(headers: HeadersInit | undefined): string {
  if (headers !== undefined && !(headers instanceof Headers) && !Array.isArray(headers)) return headers['User-Agent'] ?? '';
  return new Headers(headers).get('user-agent') ?? '';
}

/**
 * Lets every call that names one of these servers as its `User-Agent` pass through that server's life. The SDK of Graph
 * takes the process's own `fetch`, so that is what is replaced; `restore` puts it back.
 */
export function watchNetwork(real: typeof globalThis.fetch = globalThis.fetch): { lives: Map<string, Life>; restore: () => void } {
  const before = globalThis.fetch;
  const lives = new Map<string, Life>();
  globalThis.fetch = (input, init) => {
    const life = lives.get(agentOf(init?.headers));
    return life ? life.through(() => real(input, init)) : real(input, init);
  };
  return { lives, restore: () => void (globalThis.fetch = before) };
}

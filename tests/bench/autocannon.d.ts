declare module 'autocannon' {
  interface Asked {
    path: string;
  }
  export interface Ask {
    path?: string;
    /** Called for each request before it is sent. */
    setupRequest?: (request: Asked) => Asked;
  }
  interface Load {
    url: string;
    connections: number;
    duration: number;
    headers: Readonly<Record<string, string>>;
    /** Asked in turn by each connection. */
    requests: readonly Ask[];
  }
  interface LoadResult {
    requests: { average: number; total: number };
    latency: { p50: number; p99: number };
    throughput: { average: number };
    errors: number;
    non2xx: number;
    statusCodeStats: Readonly<Record<string, { count: number }>>;
  }
  export default function autocannon(load: Load): Promise<LoadResult>;
}

declare module 'autocannon' {
  interface Asked {
    path: string;
    headers: Readonly<Record<string, string>>;
  }
  interface LoadClient {
    setRequests(requests: readonly Asked[]): void;
  }
  interface Load {
    url: string;
    connections: number;
    duration: number;
    /** Called once a connection; without it all of them ask the same in the same order. */
    setupClient(client: LoadClient): void;
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

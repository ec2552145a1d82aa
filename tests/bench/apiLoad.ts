import { readFileSync } from 'node:fs';
import autocannon, { type Ask } from 'autocannon';

/** One burst of load as the file named in its argument describes it, in a process of its own: the result as JSON. */
async function main(): Promise<void> {
  const { url, connections, seconds, paths, headers } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { url: string; connections: number; seconds: number; paths: string[]; headers: Record<string, string> };
  let asked = 0;
  // Made as they are sent: made all at once before, they hold up the first answers, whose wait would count as the server's.
  const inTurn: Ask = { setupRequest: (request) => ({ ...request, path: paths[asked++ % paths.length] ?? '' }) };
  const [only = ''] = paths;
  const result = await autocannon({ url, connections, duration: seconds, headers, requests: [paths.length === 1 ? { path: only } : inTurn] });
  const statuses = Object.fromEntries(Object.entries(result.statusCodeStats).map(([status, { count }]) => [status, count]));
  console.log(JSON.stringify({ perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, errors: result.errors, statuses }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

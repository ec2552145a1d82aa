import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** One burst of load as the file named in its argument describes it, in a process of its own: the result as JSON. */
async function main(): Promise<void> {
  const { url, connections, seconds, paths, headers } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { url: string; connections: number; seconds: number; paths: string[]; headers: Record<string, string> };
  let connection = -1;
  const share = (): string[] => {
    connection += 1;
    return paths.length < connections ? paths : paths.filter((_path, index) => index % connections === connection);
  };
  const result = await autocannon({ url, connections, duration: seconds, setupClient: (client) => client.setRequests(share().map((path) => ({ path, headers }))) });
  const statuses = Object.fromEntries(Object.entries(result.statusCodeStats).map(([status, { count }]) => [status, count]));
  console.log(JSON.stringify({ perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, errors: result.errors, statuses }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

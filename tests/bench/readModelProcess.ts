import { performance } from 'node:perf_hooks';
import { systemClock } from '../../src/domain/clock';
import { openGraph } from '../../src/graph';
import { openStores } from '../../src/stores';

/** Fills the read model from the site in its argument and prints what that took: the fresh process of `measureFill`. */
async function main(): Promise<void> {
  const site = JSON.parse(process.argv[2] ?? '') as { baseUrl: string; sitePath: string; authority: string; clientId: string; secret: string };
  const log = { info: () => undefined, warn: () => undefined };
  const credential = { kind: 'clientSecret', clientId: site.clientId, authority: site.authority, clientSecret: site.secret } as const;
  const graph = openGraph({ baseUrl: site.baseUrl, site: { path: site.sitePath }, credential, userAgent: 'NONISV|Bench|PracticeAndImpact/1.0', clock: systemClock, log });
  const stores = openStores({ graph, clock: systemClock, log });
  const start = performance.now();
  await stores.fill();
  const seconds = (performance.now() - start) / 1000;
  const mebibytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
  console.log(JSON.stringify({ rows: stores.recommendations.count, seconds, residentMiB: mebibytes(process.memoryUsage().rss), peakMiB: mebibytes(process.resourceUsage().maxRSS * 1024) }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

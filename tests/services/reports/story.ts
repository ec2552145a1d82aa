import { type ReportResource } from '../../../src/contract/reports';
import { actors } from '../../support/actors';
import { type TestServer as WholeServer } from '../../support/services';

type TestServer = Pick<WholeServer, 'services' | 'stores' | 'committer'>;
const { casey, quinn } = actors;

/** The last day is the day on which the clock of the tests stands. */
export const starting = { heading: 'Tracker report: first quarter', fromDay: '2026-01-01', toDay: '2026-03-10' };
export const words = { heading: 'Tracker report: first quarter', opening: 'More children see the same worker. Chronologies are still late.', closing: '' };

let attempts = 0;
/** Casey has begun a report. */
export function started({ services }: TestServer, name = `story-${(attempts += 1)}`): Promise<ReportResource> {
  return services.reports.start(casey, { attempt: `attempt-${name}`, ...starting });
}

/** Casey has said what the figures mean. */
export async function written(server: TestServer, name?: string): Promise<ReportResource> {
  const { reference, revision } = await started(server, name);
  return server.services.reports.save(casey, reference, { revision, words });
}

/** Quinn has published it, and the channel is told. */
export async function published(server: TestServer, name?: string): Promise<ReportResource> {
  const { reference, revision, stamp } = await written(server, name);
  const report = await server.services.reports.publish(quinn, reference, { revision, stamp });
  await server.committer.idle();
  return report;
}

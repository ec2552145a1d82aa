/**
 * The local Graph: SharePoint lists behind Microsoft Graph v1.0 as a program on this machine. It learns its lists from the
 * calls it gets and knows nothing of whoever makes them. Give `handler` to an HTTPS server. All it keeps is in `dataFile`;
 * if that file is gone at the start, the tenant starts empty (no sites, no grants), and delta tokens of before get 410.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createCallLog, type CallLog } from './calls';
import { controlReply, isControl } from './control';
import type { Faults, FaultSwitches } from './faults';
import { GraphFailure } from './failures';
import { earlyFailure, readArrival, writeReply } from './http';
import type { Site, User } from './model';
import { createNotifier } from './notifier';
import { perform, type Performer } from './perform';
import { createSite, type NewSite } from './sites';
import { openTenant } from './tenant';
import { saveUsers } from './users';

export type { CallCount, CallLog, CallRecord } from './calls';
export { calm, type Faults, type FaultSwitches } from './faults';
export type { Site, User } from './model';
export type { NewSite } from './sites';

export interface LocalGraphOptions {
  /** The SQLite file; made if missing. */
  dataFile: string;
  /** Begins with what is in the file and writes nothing back: a third faster, for what is thrown away in any case. */
  fleeting?: boolean;
  tenantId: string;
  /** The SharePoint host, such as `contoso.sharepoint.example`. */
  hostname: string;
  /** The claims of a good token, or undefined. Signature and lifetime are checked there; the audience is checked here. */
  verifyToken: (bearer: string) => Promise<Record<string, unknown> | undefined>;
  clock?: () => Date;
  /** Where the switches stand at the start, and after `faults.reset()`. */
  faults?: Partial<Faults>;
}

export interface LocalGraph {
  handler(request: IncomingMessage, response: ServerResponse): void;
  faults: FaultSwitches;
  calls: CallLog;
  /** Makes the site, or gives the one at that path. Graph itself cannot make sites. */
  createSite(site: NewSite): Pick<Site, 'id' | 'path'>;
  /** Adds or changes people in the directory. */
  saveUsers(users: readonly User[]): void;
  /** Ends calls left hanging and closes the file. */
  close(): Promise<void>;
}

/** Opens the data file and makes the service ready to be given calls. */
export function createLocalGraph(options: LocalGraphOptions): LocalGraph {
  const clock = options.clock ?? (() => new Date());
  const hanging = new Set<ServerResponse>();
  const letGo = () => {
    for (const response of hanging) response.destroy();
    hanging.clear();
  };
  const calls = createCallLog();
  const tenant = openTenant({ dataFile: options.dataFile, fleeting: options.fleeting ?? false, tenantId: options.tenantId, hostname: options.hostname, clock, calls, faults: [options.faults ?? {}, letGo] });
  const notifier = createNotifier(tenant);
  tenant.changed = (listNo) => notifier.changed(listNo);
  const performer: Performer = { tenant, verifyToken: options.verifyToken };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (isControl(request)) return controlReply(tenant, request, response);
    const { away, latencyMs } = tenant.faults.get();
    if (away) return void request.socket.destroy();
    if (latencyMs > 0) await pause(latencyMs);
    const outcome = await perform(performer, await readArrival(request));
    if (outcome !== 'silence') return writeReply(request, response, outcome, clock());
    hanging.add(response);
    response.once('close', () => hanging.delete(response));
  };
  return {
    handler: (request, response) => {
      answer(request, response).catch((error: unknown) => {
        if (response.headersSent || response.destroyed) return response.destroy();
        const failure = error instanceof GraphFailure ? error : new GraphFailure(500, 'generalException', `Defect in the local Graph: ${String(error)}`);
        if (!(error instanceof GraphFailure)) console.error(error);
        void writeReply(request, response, earlyFailure(request, failure, clock()), clock());
      });
    },
    faults: tenant.faults,
    calls,
    createSite: (site) => createSite(tenant, site),
    saveUsers: (users) => saveUsers(tenant, users),
    close: async () => {
      notifier.close();
      letGo();
      tenant.db.close();
    },
  };
}

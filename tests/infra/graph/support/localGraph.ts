/** A local Graph over HTTPS on a free port, with tokens that simply say their claims. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverCertificate } from '../../../../infra/local/certificates';
import { createLocalGraph, type Faults, type LocalGraph } from '../../../../infra/local/graph';

export const hostname = 'contoso.sharepoint.example';
export const tenantId = '5f0f4ad2-3f5a-4b0e-9a53-1f2b6f6f0c11';

export interface Claims {
  appid: string;
  app_displayname?: string;
  roles?: string[];
  scp?: string;
  oid?: string;
  name?: string;
  upn?: string;
  aud?: string;
}

/** A bearer token with these claims, meant for Graph unless `aud` says otherwise. */
export function tokenFor(claims: Claims): string {
  return Buffer.from(JSON.stringify({ aud: 'https://graph.microsoft.com', ...claims })).toString('base64url');
}

async function readClaims(bearer: string): Promise<Record<string, unknown> | undefined> {
  try {
    return JSON.parse(Buffer.from(bearer, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

export interface RunningGraph {
  graph: LocalGraph;
  origin: string;
  dataFile: string;
  /** Milliseconds by which the service's clock is ahead of the real one. */
  clock: { ahead: number };
  stop: () => Promise<void>;
}

/** Starts one on `dataFile`, or on a file of its own that `stop` removes. */
export async function startGraph(options: { dataFile?: string; faults?: Partial<Faults> } = {}): Promise<RunningGraph> {
  const folder = options.dataFile ? undefined : mkdtempSync(join(tmpdir(), 'graph-'));
  const dataFile = options.dataFile ?? join(String(folder), 'graph.sqlite');
  const clock = { ahead: 0 };
  const graph = createLocalGraph({ dataFile, tenantId, hostname, verifyToken: readClaims, clock: () => new Date(Date.now() + clock.ahead), faults: options.faults ?? {} });
  const server = createServer(await serverCertificate(), (request, response) => graph.handler(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = async () => {
    await graph.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    if (folder) rmSync(folder, { recursive: true, force: true });
  };
  return { graph, origin: `https://localhost:${(server.address() as AddressInfo).port}`, dataFile, clock, stop };
}

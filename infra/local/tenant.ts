/**
 * A Microsoft 365 tenant on this machine: sign-in and Graph behind one HTTPS port, and sign-in's page for people behind a
 * plain HTTP port, because browsers do not trust the local certificate authority. Both listen on loopback only.
 */
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serverCertificate } from './certificates';
import { createLocalGraph, type Faults, type LocalGraph } from './graph';
import { createSignIn } from './signin/createSignIn';
import type { App, Person, SignIn, SignInClock } from './signin/types';
import { hasTenant, newTenant, readTenant, tenantReader, writeTenant } from './tenantFile';

/** The SharePoint host of every local tenant; `.example` never resolves anywhere. */
export const sharePointHost = 'council.sharepoint.example';

/** What a local tenant is made of. A port of 0 takes a free one; `people` and `apps` are asked at every request. */
export interface TenantOptions {
  dataDir: string;
  graphPort: number;
  signInPort: number;
  tenantId: string;
  people: () => readonly Person[];
  apps: () => readonly App[];
  clock?: SignInClock;
  faults?: Partial<Faults>;
  /** What Graph is told is forgotten at the end; the directory stays as it was. */
  fleeting?: boolean;
}

/** A running local tenant. */
export interface LocalTenant {
  /** Stands in for `https://graph.microsoft.com`. */
  graphUrl: string;
  /** Stands in for `https://login.microsoftonline.com`, for a browser: the chooser page is `{signInUrl}/{tenantId}/choose`. */
  signInUrl: string;
  /** The authority for msal and for `iss`: `{graphUrl}/{tenantId}`. */
  authority: string;
  graph: LocalGraph;
  signIn: SignIn;
  close(): Promise<void>;
}

/** Starts a tenant. Throws, naming the port, when one is taken. */
export async function startTenant(options: TenantOptions): Promise<LocalTenant> {
  const { key, cert } = await serverCertificate();
  const [secure, plain] = [createHttpsServer({ key, cert }), createHttpServer()];
  const stopBoth = () => Promise.all([stop(secure), stop(plain)]);
  try {
    const graphUrl = `https://localhost:${await listen(secure, options.graphPort)}`;
    const signInUrl = `http://localhost:${await listen(plain, options.signInPort)}`;
    const { signIn, graph } = openServices(options, graphUrl);
    for (const server of [secure, plain]) server.on('request', route(signIn, graph));
    const close = async () => {
      await stopBoth();
      await graph.close();
    };
    return { graphUrl, signInUrl, authority: `${graphUrl}/${options.tenantId}`, graph, signIn, close };
  } catch (error) {
    await stopBoth();
    throw error;
  }
}

function openServices(options: TenantOptions, issuer: string): { signIn: SignIn; graph: LocalGraph } {
  const { dataDir, tenantId, people, apps, clock, faults, fleeting = false } = options;
  const signIn = createSignIn({ tenantId, issuer, keyFile: join(dataDir, 'signing-key.pem'), people, apps, ...(clock && { clock }) });
  const graph = createLocalGraph({
    dataFile: join(dataDir, 'graph.sqlite'),
    fleeting,
    tenantId,
    hostname: sharePointHost,
    verifyToken: (bearer) => signIn.verify(bearer),
    ...(clock && { clock: () => new Date(clock.now()) }),
    ...(faults && { faults }),
  });
  graph.saveUsers(people().map(({ oid, upn, name }) => ({ oid, upn, displayName: name, mail: upn })));
  return { signIn, graph };
}

/** Sign-in's paths begin with a tenant's id; the rest is Graph's, its control page included. */
function route(signIn: SignIn, graph: LocalGraph): RequestListener {
  return (request, response) => {
    const isSignIn = /^\/[0-9a-f]{8}-[0-9a-f-]{27}(\/|\?|$)/i.test(request.url ?? '');
    if (!isSignIn) return graph.handler(request, response);
    signIn.handler(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((listening, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => failed(new Error(cause.code === 'EADDRINUSE' ? `Port ${port} is in use. Stop what uses it, or choose another one.` : `Port ${port} cannot be used: ${cause.message}`, { cause })));
    server.listen(port, '127.0.0.1', listening);
  });
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeAllConnections();
  await closed;
}

/** The display names of the app roles, as tabApi.manifest.json gives them in Entra. */
const roleNames = {
  QaLead: 'QA lead',
  QaCoordinator: 'QA coordinator',
  Reviewer: 'Reviewer',
  PanelMember: 'Panel member',
  PanelChair: 'Panel chair',
  Manager: 'Manager',
  Practitioner: 'Practitioner',
  SeniorLeader: 'Senior leader',
};

/** The people as `tenant.json` holds them: whatever else is known of them stays out. */
export function peopleOfFile(people: readonly Person[]): Person[] {
  return people.map(({ oid, name, upn, roles, about, guest }) => ({ oid, name, upn, roles, ...(about !== undefined && { about }), ...(guest && { guest }) }));
}

/** Makes the directory's tenant with these people, unless it has one. */
export function ensureTenant(dataDir: string, people: readonly Person[]): void {
  if (!hasTenant(dataDir)) writeTenant(dataDir, newTenant(peopleOfFile(people), roleNames));
}

/** Starts the tenant that the directory describes, and follows changes of its `tenant.json`. */
export async function startTenantIn(dataDir: string, ports: { graphPort: number; signInPort: number }, rest: Pick<TenantOptions, 'clock' | 'faults' | 'fleeting'> = {}): Promise<LocalTenant> {
  const read = tenantReader(dataDir);
  return startTenant({ ...rest, ...ports, dataDir, tenantId: readTenant(dataDir).tenantId, people: () => read().people, apps: () => Object.values(read().apps) });
}

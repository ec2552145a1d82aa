import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSignIn } from '../../../infra/local/signin/createSignIn';
import { type App, type Person } from '../../../infra/local/signin/types';

export const tenantId = '7c1d2b1e-90aa-4a3e-8f2f-1d0a6f5b9c11';
export const amara: Person = { oid: 'a0000000-0000-4000-8000-000000000001', name: 'Amara Okafor', upn: 'amara@council.example', roles: ['QaLead'], about: 'Leads quality assurance' };
export const joe: Person = { oid: 'a0000000-0000-4000-8000-000000000002', name: 'José Núñez', upn: 'jose@council.example', roles: ['Reviewer', 'Manager'] };
export const vic: Person = { oid: 'a0000000-0000-4000-8000-000000000003', name: 'Vic <b>Stone</b>', upn: 'vic@council.example', roles: [] };
export const tabApp: App = { clientId: 'b0000000-0000-4000-8000-000000000001', name: 'Tab API', redirectUris: ['http://localhost/sign-in'], roleNames: { QaLead: 'QA lead' } };
export const dataApp: App = { clientId: 'b0000000-0000-4000-8000-000000000002', name: 'Data', secret: 'a secret & more', appRoles: ['Sites.Selected'] };

/** A sign-in service on a port of its own, with a clock that tests move. */
export async function startSignIn(overrides: { people?: () => readonly Person[]; apps?: () => readonly App[] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'signin-'));
  const clock = { time: '2026-03-02T09:00:00Z', now: () => clock.time };
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const options = { tenantId, issuer: url, keyFile: join(folder, 'signing.pem'), people: () => [amara, joe, vic], apps: () => [tabApp, dataApp], clock, ...overrides };
  const signIn = createSignIn(options);
  server.on('request', (request, response) => void signIn.handler(request, response));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    rmSync(folder, { recursive: true, force: true });
  };
  return { signIn, url, clock, options, close, at: (path: string) => `${url}/${tenantId}${path}` };
}

export type SignInWorld = Awaited<ReturnType<typeof startSignIn>>;

/** The address of the chooser page as the tab app asks for it. */
export function chooserAddress(world: SignInWorld, overrides: Record<string, string> = {}): string {
  const asked = new URLSearchParams({ client_id: tabApp.clientId, redirect_uri: 'http://localhost:4321/sign-in', state: 'where I was', ...overrides });
  return world.at(`/choose?${asked.toString()}`);
}

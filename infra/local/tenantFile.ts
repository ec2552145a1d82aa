/**
 * A world on this machine is one directory (`LOCAL_DATA_DIR`):
 *
 *   tenant.json       tenant id, app registrations with generated secrets, people; readable by its owner only
 *   signing-key.pem   the key that local sign-in signs with; readable by its owner only
 *   graph.sqlite      sites, lists and items of the local Graph, with SQLite's own files beside it
 *   playground        what the Agents Playground reads and writes
 *   in-use.json       only while a process works on the world: which, and where it can be reached (claim.ts)
 *   half-made.json    only until the world is made (worldFolder.ts)
 *
 * Delete the directory to forget the world; copy it while nothing runs to keep it.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { App, Person } from './signin/types';

const person = z.strictObject({ oid: z.guid(), name: z.string().min(1), upn: z.string(), roles: z.array(z.string()), about: z.string().optional(), guest: z.boolean().optional() });
const app = z.strictObject({
  clientId: z.guid(),
  name: z.string(),
  secret: z.string().optional(),
  redirectUris: z.array(z.url()).optional(),
  appRoles: z.array(z.string()).optional(),
  roleNames: z.record(z.string(), z.string()).optional(),
});
const tenantFile = z.strictObject({
  kind: z.enum(['demo', 'empty']).optional(),
  tenantId: z.guid(),
  apps: z.strictObject({ tabApi: app, bot: app, data: app, admin: app }),
  people: z.array(person),
});

/** Which registration is which: the tab's API, the bot, the server's data identity, and the administrator's for provisioning. */
export type AppName = keyof z.infer<typeof tenantFile>['apps'];

/** Whether a world began with the demo story or with nothing but people. */
export type WorldKind = 'demo' | 'empty';

/** What `tenant.json` holds. */
export interface TenantFile {
  /** How the world began, for when its data are made anew. */
  kind?: WorldKind;
  tenantId: string;
  apps: Record<AppName, App>;
  people: readonly Person[];
}

/** Pages of the tab that may receive a token; the port does not count. */
const redirectPaths = ['/', '/sign-in'];

/** A new tenant with fresh ids and secrets. */
export function newTenant(people: readonly Person[] = [], roleNames: Readonly<Record<string, string>> = {}): TenantFile {
  const secret = () => randomBytes(24).toString('base64url');
  const redirectUris = ['http://localhost', 'http://127.0.0.1'].flatMap((origin) => redirectPaths.map((path) => `${origin}${path}`));
  return {
    tenantId: randomUUID(),
    apps: {
      tabApi: { clientId: randomUUID(), name: 'Practice and Impact', redirectUris, roleNames },
      bot: { clientId: randomUUID(), name: 'Practice and Impact bot', secret: secret() },
      data: { clientId: randomUUID(), name: 'Practice and Impact data', secret: secret(), appRoles: ['Sites.Selected'] },
      admin: { clientId: randomUUID(), name: 'Administrator', secret: secret(), appRoles: ['Sites.FullControl.All'] },
    },
    people,
  };
}

/** Whether the directory holds a world. */
export const hasTenant = (dataDir: string): boolean => existsSync(fileIn(dataDir));

/** What is in the directory's `tenant.json`. Throws, naming the file, when it is missing or not of this form. */
export function readTenant(dataDir: string): TenantFile {
  const file = fileIn(dataDir);
  try {
    return tenantFile.parse(JSON.parse(readFileSync(file, 'utf8'))) as TenantFile;
  } catch (cause) {
    throw new Error(`${file} is missing or damaged. Restore it from a copy, or delete the directory to start a new world.`, { cause });
  }
}

/** Replaces the directory's `tenant.json` in one step, so that a running tenant reads the old one or the new one. */
export function writeTenant(dataDir: string, tenant: TenantFile): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = `${fileIn(dataDir)}.${process.pid}.draft`;
  writeFileSync(draft, `${JSON.stringify(tenant, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(dataDir));
}

/** A reader that looks at the file again when it has changed: ask it at every request. */
export function tenantReader(dataDir: string): () => TenantFile {
  let seen: { stamp: string; tenant: TenantFile } | undefined;
  return () => {
    const { mtimeMs, ino } = statSync(fileIn(dataDir));
    const stamp = `${ino} ${mtimeMs}`;
    if (seen?.stamp !== stamp) seen = { stamp, tenant: readTenant(dataDir) };
    return seen.tenant;
  };
}

const fileIn = (dataDir: string) => join(dataDir, 'tenant.json');

import { resolve } from 'node:path';
import { sharePointHost } from './tenant';
import { type TenantFile } from './tenantFile';

/** Where a world on this machine lives, and its ports; several run side by side with other numbers. */
export interface LocalWorld {
  dataDir: string;
  port: number;
  graphPort: number;
  signInPort: number;
  playgroundPort: number;
}

/** The dedicated site of a local world. */
export const localSite = { path: '/sites/quality', displayName: 'Quality assurance', timeZone: 'Europe/London' } as const;
export const localSitePath = `${sharePointHost}:${localSite.path}`;

/** What a variable of the environment says; one that is set to nothing says nothing. */
export const given = (env: NodeJS.ProcessEnv, name: string): string | undefined => env[name]?.trim() || undefined;

/**
 * The world that LOCAL_DATA_DIR, PORT, GRAPH_PORT, SIGNIN_PORT and PLAYGROUND_PORT name. Throws a sentence for a port that is
 * none, and for two that are the same.
 */
export function worldOf(env: NodeJS.ProcessEnv): LocalWorld {
  const graphPort = portOf(env, 'GRAPH_PORT', 4443);
  const world: LocalWorld = {
    dataDir: resolve(given(env, 'LOCAL_DATA_DIR') ?? '.local/world'),
    port: portOf(env, 'PORT', 3978),
    graphPort,
    signInPort: portOf(env, 'SIGNIN_PORT', given(env, 'GRAPH_PORT') ? graphPort + 1 : 4480),
    playgroundPort: portOf(env, 'PLAYGROUND_PORT', 56_150),
  };
  refuseCollision({ PORT: world.port, GRAPH_PORT: graphPort, SIGNIN_PORT: world.signInPort, PLAYGROUND_PORT: world.playgroundPort });
  return world;
}

function portOf(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = given(env, name) ?? String(usual);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new Error(`${name} must be a port number from 1 to 65535, not "${text}".`);
  return port;
}

function refuseCollision(ports: Readonly<Record<string, number>>): void {
  const named = new Map<number, string>();
  for (const [name, port] of Object.entries(ports)) {
    const other = named.get(port);
    if (other) throw new Error(`${other} and ${name} are both ${port}. Set one of them to another number.`);
    named.set(port, name);
  }
}

/** What the server's configuration is in a local world: the same variables as in a real tenant. */
export function serverEnvironment(world: LocalWorld, { tenantId, apps }: TenantFile, urls: { graphUrl: string; signInUrl: string }): Record<string, string> {
  return {
    MODE: 'local',
    HOST_NAME: 'localhost',
    BIND_ADDRESS: '127.0.0.1',
    PORT: String(world.port),
    TENANT_ID: tenantId,
    TAB_API_CLIENT_ID: apps.tabApi.clientId,
    BOT_APP_ID: apps.bot.clientId,
    BOT_AUTH: 'none',
    DATA_CLIENT_ID: apps.data.clientId,
    DATA_CLIENT_SECRET: apps.data.secret ?? '',
    GRAPH_BASE_URL: urls.graphUrl,
    AUTHORITY_HOST: urls.graphUrl,
    SITE_PATH: localSitePath,
    LOCAL_SIGN_IN_URL: `${urls.signInUrl}/${tenantId}/choose`,
  };
}

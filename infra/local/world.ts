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

/** The world that LOCAL_DATA_DIR, PORT, GRAPH_PORT, SIGNIN_PORT and PLAYGROUND_PORT name. Throws a sentence for a port that is none. */
export function worldOf(env: NodeJS.ProcessEnv): LocalWorld {
  const port = (name: string, usual: number): number => {
    const text = env[name];
    if (!text) return usual;
    const number = Number(text);
    if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new Error(`${name} must be a port number, not "${text}".`);
    return number;
  };
  const graphPort = port('GRAPH_PORT', 4443);
  return { dataDir: resolve(env['LOCAL_DATA_DIR'] ?? '.local/world'), port: port('PORT', 3978), graphPort, signInPort: port('SIGNIN_PORT', env['GRAPH_PORT'] ? graphPort + 1 : 4480), playgroundPort: port('PLAYGROUND_PORT', 56_150) };
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

/** The addresses of a tenant on the world's own ports. */
export function urlsOf(world: LocalWorld): { graphUrl: string; signInUrl: string } {
  return { graphUrl: `https://localhost:${world.graphPort}`, signInUrl: `http://localhost:${world.signInPort}` };
}

/** Who is calling, read from the claims of a token that has already been verified. */
import { unauthenticated } from './failures';

export interface Caller {
  kind: 'application' | 'delegated';
  appId: string;
  appName: string;
  /** `roles` of an app token, or `scp` of a delegated one. */
  scopes: ReadonlySet<string>;
  user?: { oid: string; displayName: string; upn: string };
}

const audiences = ['https://graph.microsoft.com', 'https://graph.microsoft.com/', '00000003-0000-0000-c000-000000000000'];
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The caller that the claims describe; a token that was not made for Graph, or says nothing of its app, is refused with 401. */
export function callerFrom(claims: Record<string, unknown>): Caller {
  if (!audiences.includes(text(claims['aud']) ?? '')) throw unauthenticated('Access token validation failure. Invalid audience.');
  const appId = text(claims['appid']) ?? text(claims['azp']);
  if (!appId) throw unauthenticated('Access token validation failure. The token names no application.');
  const appName = text(claims['app_displayname']) ?? appId;
  const delegated = text(claims['scp']);
  if (!delegated) {
    const roles = Array.isArray(claims['roles']) ? claims['roles'].filter((role) => typeof role === 'string') : [];
    return { kind: 'application', appId, appName, scopes: new Set(roles) };
  }
  const oid = text(claims['oid']);
  if (!oid) throw unauthenticated('Access token validation failure. The token names no user.');
  const upn = text(claims['upn']) ?? text(claims['preferred_username']) ?? '';
  return { kind: 'delegated', appId, appName, scopes: new Set(delegated.split(' ')), user: { oid, displayName: text(claims['name']) ?? upn, upn } };
}

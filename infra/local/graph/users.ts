/** The directory as far as it is needed: people made through the control API, and a person's own record. */
import { accessDenied, invalidRequest, notFound } from './failures';
import { contextOf, param, type Call, type Reply } from './messages';
import type { Json, User } from './model';
import type { Tenant } from './tenant';

const directoryScopes = ['User.Read.All', 'User.ReadBasic.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];

/** Adds or changes people in the directory. */
export function saveUsers(tenant: Tenant, users: readonly User[]): void {
  tenant.db.transaction(() => {
    for (const { oid, upn, displayName, mail } of users)
      tenant.db.run('INSERT OR REPLACE INTO users (oid, upn, displayName, mail) VALUES (?, ?, ?, ?)', oid, upn, displayName, mail);
  });
}

function present(user: User): Json {
  return { id: user.oid, displayName: user.displayName, mail: user.mail || null, userPrincipalName: user.upn, businessPhones: [] };
}

function requireDirectory(call: Call): void {
  if (!directoryScopes.some((scope) => call.caller.scopes.has(scope))) throw accessDenied();
}

function userBy(tenant: Tenant, key: string): User {
  const user = tenant.db.one<User>('SELECT * FROM users WHERE oid = ? OR upn = ?', key, key);
  if (!user) throw notFound(`Resource '${key}' does not exist or one of its queried reference-property objects are not present.`);
  return user;
}

const entity = (call: Call, user: User): Reply => ({ status: 200, body: { '@odata.context': contextOf(call, 'users/$entity'), ...present(user) } });

/** `GET /me` */
export function getMe(call: Call): Reply {
  if (!call.caller.user) throw invalidRequest('/me request is only valid with delegated authentication flow.');
  return entity(call, userBy(call.tenant, call.caller.user.oid));
}

/** `GET /users` */
export function getUsers(call: Call): Reply {
  requireDirectory(call);
  return { status: 200, body: { '@odata.context': contextOf(call, 'users'), value: call.tenant.db.all<User>('SELECT * FROM users ORDER BY displayName').map(present) } };
}

/** `GET /users/{user}` by object id or user principal name. */
export function getUser(call: Call): Reply {
  requireDirectory(call);
  return entity(call, userBy(call.tenant, param(call, 'user')));
}

import { createHash, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { SigningKey } from './signingKey';
import type { App, Claims, Person, SignInContext } from './types';

/** The audience that Entra writes into tokens for Microsoft Graph. */
export const graphAudience = 'https://graph.microsoft.com';

/** Microsoft's own client id for Teams in a browser: the client that asks for tab tokens. */
export const teamsWebClientId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** Seconds that a token lives. Entra varies between 60 and 90 minutes; one hour is the shortest an app must cope with. */
export const tokenLife = 3600;

/** The `iss` of v2.0 access tokens, which tab tokens are. */
export const userIssuer = (context: SignInContext): string => `${context.issuer}/${context.tenantId}/v2.0`;

/** The `iss` of v1.0 access tokens, which Graph takes (Entra writes `https://sts.windows.net/{tid}/`). */
export const appIssuer = (context: SignInContext): string => `${context.issuer}/${context.tenantId}/`;

/** The claims of the access token that Teams gets for a tab (v2.0). Entra leaves `roles` out for a person who has none. */
export function tabClaims(context: SignInContext, person: Person, app: App): JWTPayload {
  return {
    acct: person.guest ? 1 : 0,
    aud: app.clientId,
    iss: userIssuer(context),
    ...lifetime(context),
    azp: teamsWebClientId,
    azpacr: '0',
    name: person.name,
    oid: person.oid,
    preferred_username: person.upn,
    ...(person.roles.length > 0 && { roles: [...person.roles] }),
    scp: 'access_as_user',
    sub: pairwise(person.oid, app.clientId),
    tid: context.tenantId,
    uti: randomUUID(),
    ver: '2.0',
  };
}

/** The claims of an app's own token for Graph (v1.0 with `idtyp`; `azp` is the v2.0 name of `appid`). */
export function appClaims(context: SignInContext, app: App): JWTPayload {
  const oid = servicePrincipalId(app.clientId);
  return {
    aud: graphAudience,
    iss: appIssuer(context),
    ...lifetime(context),
    app_displayname: app.name,
    appid: app.clientId,
    appidacr: '1',
    azp: app.clientId,
    idtyp: 'app',
    oid,
    roles: [...(app.appRoles ?? [])],
    sub: oid,
    tid: context.tenantId,
    uti: randomUUID(),
    ver: '1.0',
  };
}

/** Signs claims with the world's key. */
export async function signToken(key: SigningKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid }).sign(key.privateKey);
}

/** The claims of a token that this world signed and that is valid now; nothing for any other text. */
export async function verifyToken(context: SignInContext, key: SigningKey, bearer: string): Promise<Claims | undefined> {
  const token = bearer.replace(/^Bearer /i, '');
  const expected = { algorithms: ['RS256'], issuer: [userIssuer(context), appIssuer(context)], currentDate: context.now() };
  return jwtVerify(token, key.publicKey, expected).then(
    ({ payload }) => payload,
    () => undefined,
  );
}

function lifetime(context: SignInContext) {
  const now = Math.floor(context.now().getTime() / 1000);
  return { iat: now, nbf: now, exp: now + tokenLife };
}

/** Entra's `sub` is the person for that app only, so that it identifies nobody elsewhere. */
function pairwise(oid: string, clientId: string): string {
  return createHash('sha256').update(`${oid}/${clientId}`).digest('base64url');
}

/** An app's object id in the directory: another GUID than its client id, and always the same one. */
function servicePrincipalId(clientId: string): string {
  const hex = createHash('sha256').update(`service principal ${clientId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

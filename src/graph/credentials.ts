import { ConfidentialClientApplication, ManagedIdentityApplication, type AuthenticationResult } from '@azure/msal-node';

/** How this app proves who it is to Entra (or to the local sign-in, which speaks the same protocol). */
export type Credential =
  | { kind: 'clientSecret'; clientId: string; authority: string; clientSecret: string }
  | { kind: 'certificate'; clientId: string; authority: string; thumbprintSha256: string; privateKey: string }
  /** Of the machine in Azure; with a client id, a user-assigned one. */
  | { kind: 'managedIdentity'; clientId?: string };

/** Gives an access token; `fresh` asks for a new one instead of the cached one. */
export type TokenSource = (fresh?: boolean) => Promise<string>;

const GRAPH = 'https://graph.microsoft.com';

/** Tokens for Graph as the app itself. MSAL caches them and renews them before they end. */
export function tokenSource(credential: Credential): TokenSource {
  if (credential.kind === 'managedIdentity') {
    const identity = new ManagedIdentityApplication(credential.clientId === undefined ? {} : { managedIdentityIdParams: { userAssignedClientId: credential.clientId } });
    return async (fresh = false) => tokenOf(await identity.acquireToken({ resource: GRAPH, forceRefresh: fresh }));
  }
  const { clientId, authority } = credential;
  const proof = credential.kind === 'clientSecret' ? { clientSecret: credential.clientSecret } : { clientCertificate: { thumbprintSha256: credential.thumbprintSha256, privateKey: credential.privateKey } };
  const app = new ConfidentialClientApplication({ auth: { clientId, authority, knownAuthorities: [new URL(authority).host], ...proof } });
  return async (fresh = false) => tokenOf(await app.acquireTokenByClientCredential({ scopes: [`${GRAPH}/.default`], skipCache: fresh }));
}

function tokenOf(result: AuthenticationResult | null): string {
  if (result === null) throw new Error('Entra gave no token and no reason.');
  return result.accessToken;
}

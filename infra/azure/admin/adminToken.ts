import { PublicClientApplication } from '@azure/msal-node';

/** Microsoft's own "Graph Command Line Tools", present in every tenant, so that no registration is needed to run an errand. */
const graphCommandLineTools = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/**
 * A Graph token of the administrator: `GRAPH_ADMIN_TOKEN` when it is set, otherwise by signing in in the browser. The errand then
 * acts with that person's rights and is in the tenant's audit log under their name.
 */
export async function adminToken(tenantId: string, scopes: readonly string[], say: (line: string) => void): Promise<string> {
  const given = process.env['GRAPH_ADMIN_TOKEN'];
  if (given) return given;
  const client = new PublicClientApplication({ auth: { clientId: graphCommandLineTools, authority: `https://login.microsoftonline.com/${tenantId}` } });
  const result = await client.acquireTokenInteractive({
    scopes: scopes.map((scope) => `https://graph.microsoft.com/${scope}`),
    openBrowser: async (url) => say(`Open this address to sign in as an administrator:\n${url}`),
    successTemplate: 'You are signed in. You can close this page.',
    errorTemplate: 'Signing in did not work. The terminal says why.',
  });
  return result.accessToken;
}

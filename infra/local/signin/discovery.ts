import { userIssuer } from './tokens';
import type { SignInContext } from './types';

/** Where the service keeps what, below its issuer: the paths that Entra uses. */
export const paths = (tenantId: string) => ({
  configuration: `/${tenantId}/v2.0/.well-known/openid-configuration`,
  keys: `/${tenantId}/discovery/v2.0/keys`,
  token: `/${tenantId}/oauth2/v2.0/token`,
  choose: `/${tenantId}/choose`,
  tokenFor: `/${tenantId}/token-for`,
});

/** The OpenID configuration, as far as @azure/msal-node and a token verifier read it. */
export function openIdConfiguration(context: SignInContext) {
  const at = paths(context.tenantId);
  return {
    issuer: userIssuer(context),
    authorization_endpoint: `${context.issuer}${at.choose}`,
    token_endpoint: `${context.issuer}${at.token}`,
    jwks_uri: `${context.issuer}${at.keys}`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    response_types_supported: ['token'],
    response_modes_supported: ['fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile'],
    claims_supported: ['aud', 'azp', 'exp', 'iat', 'iss', 'name', 'nbf', 'oid', 'preferred_username', 'roles', 'scp', 'sub', 'tid', 'ver'],
  };
}

import { ConfidentialClientApplication, ManagedIdentityApplication, type INetworkModule } from '@azure/msal-node';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { CONNECTOR_ISSUER, CONNECTOR_METADATA, type BotConfig } from './config';

/** Gives the token that the bot shows to Teams; undefined where none is needed. Cached by its maker until it runs out. */
export type TokenSource = () => Promise<string | undefined>;

type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

const SCOPE = `${CONNECTOR_ISSUER}/.default`;

/** The bot's own token, from the home tenant: a token from any other authority is refused on sending (teams-platform: 2.2). */
export function botTokens(config: BotConfig, network?: INetworkModule): TokenSource {
  const { auth, tenantId } = config;
  if (auth.mode === 'none') return () => Promise.resolve(undefined);
  const system = network ? { system: { networkClient: network } } : {};
  if (auth.credentials.kind === 'managedIdentity') {
    const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: auth.appId }, ...system });
    return async () => (await identity.acquireToken({ resource: CONNECTOR_ISSUER })).accessToken;
  }
  const application = new ConfidentialClientApplication({ auth: { clientId: auth.appId, clientSecret: auth.credentials.secret, authority: `https://login.microsoftonline.com/${tenantId}` }, ...system });
  return async () => (await application.acquireTokenByClientCredential({ scopes: [SCOPE] }))?.accessToken;
}

/**
 * How the SDK judges incoming requests. Every setting is given, because one that is given switches all defaults off; the SDK's
 * own default adapter answers anybody when no app id is set, which `refuseUnsafe` keeps to loopback.
 */
export function botAuthentication(config: BotConfig): ConfigurationBotFrameworkAuthentication {
  const { auth, tenantId } = config;
  const credentials: CredentialsFactory = {
    isValidAppId: (appId) => Promise.resolve(auth.mode === 'connector' && appId === auth.appId),
    isAuthenticationDisabled: () => Promise.resolve(auth.mode === 'none'),
    // The SDK's own client is never used to send (bot/connector.ts does), so it is given nothing to sign with.
    createCredentials: () => Promise.resolve({ signRequest: () => Promise.reject(new Error('The bot sends through bot/connector.ts only.')) }),
  };
  if (auth.mode === 'none') return new ConfigurationBotFrameworkAuthentication({}, credentials);
  const metadata = auth.openIdMetadataUrl ?? CONNECTOR_METADATA;
  const settings = {
    MicrosoftAppId: auth.appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: 'SingleTenant',
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ToBotFromChannelTokenIssuer: CONNECTOR_ISSUER,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
    ToChannelFromBotOAuthScope: CONNECTOR_ISSUER,
    OAuthUrl: CONNECTOR_ISSUER,
    CallerId: 'urn:botframework:azure',
  };
  return new ConfigurationBotFrameworkAuthentication(settings, credentials);
}

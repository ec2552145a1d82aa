import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JSONWebKeySet, JWTPayload } from 'jose';

/** Somebody in the directory. `roles` are app role values, as an administrator assigns them; `about` is one line for the chooser page. */
export interface Person {
  oid: string;
  name: string;
  upn: string;
  roles: readonly string[];
  about?: string;
  /** An account of another tenant that this one has invited. */
  guest?: boolean;
}

/**
 * An app registration. One with `redirectUris` may have people choose who to be; one with `secret` may ask for a token of its
 * own, which carries `appRoles` (application permissions on Graph). `roleNames` gives app role values their display names.
 */
export interface App {
  clientId: string;
  name: string;
  secret?: string;
  redirectUris?: readonly string[];
  appRoles?: readonly string[];
  roleNames?: Readonly<Record<string, string>>;
}

/** What a token says. */
export type Claims = JWTPayload;

/** Where time comes from: `now` gives an ISO 8601 moment. */
export interface SignInClock {
  now(): string;
}

/** What the sign-in service needs: `people` and `apps` are asked at every request, so that a world can be made again while it runs. */
export interface SignInOptions {
  tenantId: string;
  /** The origin that stands in for `https://login.microsoftonline.com`, without a slash at the end. */
  issuer: string;
  /** Where this world's signing key lives; made on first use. */
  keyFile: string;
  people: () => readonly Person[];
  apps: () => readonly App[];
  clock?: SignInClock;
}

/** The sign-in service of one tenant. */
export interface SignIn {
  /** Answers every path under `/{tenantId}/`; anything else is 404, and a caller that is not this machine is 403. */
  handler(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The claims of a token signed here and valid now, or nothing. The caller checks the audience. */
  verify(bearer: string): Promise<Claims | undefined>;
  /** A tab token for that person, as Teams would hand it to a tab. Throws when the person is unknown. `undefined` in `overrides` takes a claim away. */
  tabToken(oid: string, overrides?: Readonly<Record<string, unknown>>): Promise<string>;
  /** A Graph token for that app itself. Throws when the app is unknown. */
  appToken(clientId: string): Promise<string>;
  /** The public keys, as the JWKS endpoint gives them. */
  jwks(): JSONWebKeySet;
}

/** What the parts of the service share. */
export interface SignInContext extends Pick<SignInOptions, 'tenantId' | 'issuer' | 'people' | 'apps'> {
  now: () => Date;
}

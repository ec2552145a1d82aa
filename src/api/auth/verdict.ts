/** Why a request's token is not accepted. */
export const tokenFaults = [
  'missing', // no authorization header
  'malformed', // not one bearer token in compact form
  'expired',
  'notYetValid',
  'wrongAudience', // meant for another API
  'wrongIssuer', // not our tenant's v2.0 issuer
  'wrongTenant',
  'wrongClient', // asked for by something other than Teams
  'appOnly', // nobody behind it
  'missingScope', // not for access_as_user
  'badSignature', // or a signature method other than RS256, or a key that the tenant does not publish
  'keysUnavailable', // the tenant's keys cannot be read now: not the caller's fault
] as const;
export type TokenFault = (typeof tokenFaults)[number];

/** What the product reads from a tab token. Everything else in it is a hint at most. */
export interface TabClaims {
  oid: string;
  tid: string;
  name: string;
  /** The sign-in name: to show, never to recognise anybody by. */
  upn: string;
  /** A guest of the tenant, by `acct`, or by the name or home that Entra gives to guests. */
  guest: boolean;
  /** App role values as Entra sent them; which of them mean something is the caller's business. */
  roles: readonly string[];
  /** When the token ends, in seconds since 1970. */
  exp: number;
}

/** `cause` is what went wrong when `keysUnavailable`, for the log; it is never shown. */
export type TokenVerdict = { ok: true; claims: TabClaims } | { ok: false; reason: TokenFault; cause?: unknown };

/** A refusal as a value. */
export const refuse = (reason: TokenFault, cause?: unknown): TokenVerdict => ({ ok: false, reason, ...(cause !== undefined && { cause }) });

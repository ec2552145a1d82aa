import { z } from 'zod';
import { refuse, type TokenVerdict } from './verdict';

/** Seconds by which the tenant's clock and ours may differ. */
export const clockSkew = 60;

/** What a token must say to be a tab token of ours. */
export interface Expectation {
  /** `{authority}/{tenantId}/v2.0`, compared letter by letter. */
  issuer: string;
  /** The client id of the tab's API. */
  audience: string;
  tenantId: string;
  /** The clients that may have asked for it: the two Teams clients. */
  clientIds: readonly string[];
}

/** The two clients that ask for tab tokens: Teams on desktops and phones, and Teams in a browser. */
export const teamsClientIds = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'] as const;

const tokenClaims = z.object({
  aud: z.string(),
  iss: z.string(),
  exp: z.number(),
  nbf: z.number().default(0),
  tid: z.string().default(''),
  azp: z.string().default(''),
  scp: z.string().default(''),
  idtyp: z.string().optional(),
  oid: z.guid(),
  name: z.string().default(''),
  preferred_username: z.string().default(''),
  /** 1 for a guest (an optional claim that our registration asks for). */
  acct: z.union([z.number(), z.string()]).optional(),
  /** Where the person is at home, when that is another tenant. */
  idp: z.string().optional(),
  roles: z.array(z.string()).default([]),
});

/**
 * Judges the claims of a token whose signature is good, `now` in seconds since 1970. The first fault found is the answer;
 * a token of another tenant is told by its tenant, not by the issuer that follows from it.
 */
export function judgeClaims(payload: unknown, expected: Expectation, now: number): TokenVerdict {
  const parsed = tokenClaims.safeParse(payload);
  if (!parsed.success) return refuse('malformed');
  const { aud, iss, exp, nbf, tid, azp, scp, idtyp, oid, name, roles, preferred_username: upn } = parsed.data;
  if (aud !== expected.audience) return refuse('wrongAudience');
  if (tid !== expected.tenantId) return refuse('wrongTenant');
  if (iss !== expected.issuer) return refuse('wrongIssuer');
  if (now >= exp + clockSkew) return refuse('expired');
  if (now < nbf - clockSkew) return refuse('notYetValid');
  if (idtyp === 'app') return refuse('appOnly');
  if (!scp.split(' ').includes('access_as_user')) return refuse('missingScope');
  if (!expected.clientIds.includes(azp)) return refuse('wrongClient');
  return { ok: true, claims: { oid, tid, name, upn, roles, exp, guest: isGuest(parsed.data) } };
}

/** Any sign of a guest makes one: somebody wrongly taken for a guest sees less, never more. */
function isGuest({ acct, idp, iss, tid, preferred_username: upn }: z.infer<typeof tokenClaims>): boolean {
  if (String(acct) === '1' || /#EXT#/i.test(upn)) return true;
  return idp !== undefined && idp !== iss && !idp.includes(tid);
}

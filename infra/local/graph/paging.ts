/** Pages: how long, where the next begins, and links that carry the caller's own options on. */
import { invalidRequest } from './failures';
import { option, type Call } from './messages';

const defaultPage = 200;
const longestPage = 5000;

/** How many rows a page holds: `$top`, 200 without it, never more than 5,000. */
export function pageSize(call: Call): number {
  const top = option(call, 'top');
  if (top === undefined) return defaultPage;
  if (!/^[1-9]\d*$/.test(top)) throw invalidRequest(`Invalid value '${top}' for $top query option`);
  return Math.min(Number(top), longestPage);
}

/** The page's size after chance has had its way: SharePoint gives short pages, and even empty ones, that are not the last. */
export function shortened(call: Call, size: number): number {
  const { faults } = call.tenant;
  return faults.chance(faults.get().shortPages) ? Math.floor(faults.random() * (size + 1)) : size;
}

/** An opaque token that holds `state`. */
export function seal(state: unknown): string {
  return Buffer.from(JSON.stringify(state)).toString('base64url');
}

/** What a token holds, or undefined if it is not one of ours. */
export function unseal(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The call's own address with another token: absolute, all other options kept. */
export function linkTo(call: Call, name: '$skiptoken' | 'token', token: string | undefined): string {
  const query = new URLSearchParams(call.query);
  for (const old of ['$skiptoken', 'skiptoken', 'token']) query.delete(old);
  if (token !== undefined) query.set(name, token);
  const text = query.toString();
  return `${call.origin}/v1.0${call.path}${text ? `?${text}` : ''}`;
}

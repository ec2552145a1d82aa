import { hash } from 'node:crypto';
import { type Day } from '../../domain/clock';
import { type Actor } from '../../domain/people/types';
import { type Lists } from '../operations/types';
import { onceEach } from './onceEach';

/** Grows whenever one of those lists changes in this server's memory. */
export type ListVersions = (lists: Lists) => number;

/**
 * Names an answer before it is made: who asks with which rights, what is asked, the lists it comes from as they are now,
 * and the day. Two requests with one name have one answer; `instance` keeps the names of two servers apart, for list
 * versions mean something within one process only.
 */
export function createEtags(options: { instance: string; versions: ListVersions; today: () => Day }): (actor: Actor, url: string, from: Lists) => string {
  // An actor is one object for as long as nothing about them changes; only what is walled off from them is asked anew each time.
  const nameOf = onceEach(({ oid, name, kind, team, managerOid, roles }: Actor) => JSON.stringify([options.instance, oid, name, kind, team, managerOid, roles]));
  return (actor, url, from) => hash('sha256', `${nameOf(actor)} ${actor.standings.walled} ${options.versions(from)} ${options.today()} ${url}`, 'base64url').slice(0, 27);
}

/** Whether an `If-None-Match` header names that answer, in whichever encoding. */
export function isNamed(header: string | undefined, etag: string): boolean {
  return header !== undefined && (header === `"${etag}"` || header.split(',').some((one) => one.trim().replace(/^W\//, '').replace(/-br"$/, '"') === `"${etag}"`));
}

import { type IncomingMessage, type ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Actor } from '../../domain/people/types';
import { type Lists } from '../operations/types';
import { accepts, WORTH_COMPRESSING } from './encoding';
import { isNamed } from './etags';
import { type ReplyCache } from './replyCache';

/** What was learned of an address when the framework answered it: the lists its answer comes from, and its route. */
export interface Answered {
  from: Lists;
  route: string;
}

export interface QuickDoorOptions {
  /** Who an `Authorization` header stands for, where that is known without asking anybody. */
  known: (authorization: string | undefined) => Actor | undefined;
  etag: (actor: Actor, url: string, from: Lists) => string;
  cache: ReplyCache;
  /** Of every answer of the API, whoever asks. */
  headers: Readonly<Record<string, string>>;
  newId: () => string;
  /** False while the server stops: then the framework answers, which closes its connections. */
  open: () => boolean;
  answered: (request: { method: 'GET'; route: string; status: number; kept: true }) => void;
}

/** Answers before the framework does what it answered before, to the same person and from the same data. */
export interface QuickDoor {
  learn: (url: string, answered: Answered) => void;
  /** False where the framework is to answer; nothing has been written then. */
  answer: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Addresses differ by what people filter for; beyond so many the one unused for longest goes. */
const LEARNED = 5000;

/**
 * Most requests ask again for what was answered a moment ago. Routing, hooks and parsing cost more than finding that
 * answer, so it is found first; every answer is the framework's own, byte for byte (tests hold the two side by side).
 */
export function createQuickDoor(options: QuickDoorOptions): QuickDoor {
  const learned = new LRUCache<string, Answered>({ max: LEARNED });
  // Names and values in turn: Node writes such a list as it is.
  const ofEvery200 = Object.entries({ ...options.headers, ...jsonHeaders }).flat();
  return {
    learn: (url, answered) => void learned.set(url, answered),
    answer(request, response) {
      const { method, url = '', headers } = request;
      const before = method === 'GET' ? learned.get(url) : undefined;
      const actor = before && options.open() ? options.known(headers.authorization) : undefined;
      if (!before || !actor) return false;
      const etag = options.etag(actor, url, before.from);
      if (isNamed(headers['if-none-match'], etag)) {
        response.writeHead(304, ['x-request-id', options.newId(), 'etag', `"${etag}"`, ...ofEvery304]).end();
        options.answered({ method: 'GET', route: before.route, status: 304, kept: true });
        return true;
      }
      const kept = options.cache.get(etag);
      const compressed = kept !== undefined && kept.text.length >= WORTH_COMPRESSING && accepts(headers['accept-encoding'], 'br');
      // Not compressed yet: the framework's way does that without holding others up.
      const body = compressed ? kept.brotli : kept?.text;
      if (!body) return false;
      const ofTheBody = compressed ? ['etag', `"${etag}-br"`, 'content-encoding', 'br'] : ['etag', `"${etag}"`];
      response.writeHead(200, ['x-request-id', options.newId(), ...ofTheBody, 'content-length', body.length, ...ofEvery200]).end(body);
      options.answered({ method: 'GET', route: before.route, status: 200, kept: true });
      return true;
    },
  };
}

/** Of every JSON answer of the API. */
export const jsonHeaders = { vary: 'accept-encoding', 'content-type': 'application/json; charset=utf-8' } as const;

/** What RFC 9110 §15.4.5 asks of a 304: it has no body that the others could protect. */
const ofEvery304 = ['cache-control', 'no-store', 'vary', 'accept-encoding'] as const;

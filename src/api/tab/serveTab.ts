import { randomBytes } from 'node:crypto';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { accepts } from '../http/encoding';
import { Refused } from '../problems';
import { type Tab, type TabFile } from './tabFiles';

/** Where Teams and Microsoft 365 show tabs (teams-platform: hosts and framing). */
const HOSTS = ["'self'", 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];
/** TeamsJS reads its list of trusted hosts here; Fluent's fonts come from here. */
const MICROSOFT_FILES = 'https://res.cdn.office.net';

/** The policy of the tab's page: nothing runs but our own files and what bears the nonce of this one answer. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    `font-src 'self' ${MICROSOFT_FILES}`,
    `connect-src 'self' ${MICROSOFT_FILES}`,
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    `frame-ancestors ${HOSTS.join(' ')}`,
  ].join('; ');
}

/** Answers whatever no route has: a file of the tab, or its page, which finds out by itself what the address means. */
export function serveTab(tab: Tab): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  return (request, reply) => {
    const path = pathOf(request.url);
    if (path === '/api' || path.startsWith('/api/')) throw new Refused(404);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      reply.header('allow', 'GET, HEAD');
      throw new Refused(405);
    }
    const file = tab.files.get(path);
    if (file) return sendFile(request, reply, path, file);
    // A file of an earlier version is gone; the page in its place would be a riddle.
    if (path.startsWith('/assets/')) throw new Refused(404);
    return sendPage(reply, tab, path);
  };
}

function sendPage(reply: FastifyReply, { page }: Tab, path: string): FastifyReply {
  if (!page) return reply.code(503).header('content-type', 'text/plain; charset=utf-8').send('The tab has not been built. Run: npm run build');
  const nonce = randomBytes(16).toString('base64');
  // Teams frames this page, so the headers of everything else must not stand.
  reply.removeHeader('x-frame-options');
  return reply.header('content-security-policy', contentSecurityPolicy(nonce)).header('content-type', 'text/html; charset=utf-8').send(page(nonce, path));
}

function sendFile(request: FastifyRequest, reply: FastifyReply, path: string, file: TabFile): FastifyReply {
  const offered = request.headers['accept-encoding'];
  const encoding = (['br', 'gzip'] as const).find((name) => file[name] !== undefined && accepts(offered, name));
  if (encoding) reply.header('content-encoding', encoding);
  // The name of an asset changes with its content.
  reply.header('cache-control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  return reply.header('vary', 'accept-encoding').header('content-type', file.type).send((encoding && file[encoding]) ?? file.plain);
}

function pathOf(url: string): string {
  const end = url.search(/[?#]/);
  return end < 0 ? url : url.slice(0, end);
}

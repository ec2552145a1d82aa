import { type IncomingMessage } from 'node:http';
import { LARGEST_BODY } from './config';
import { refuse, type Refusal } from './gate';

/** A request whose body a server in front may have read already: as text, bytes or parsed JSON. */
export type BotRequest = IncomingMessage & { body?: unknown };

async function collect(request: IncomingMessage): Promise<Buffer | Refusal> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST_BODY) return refuse(413, 'That is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const isRefusal = (value: object): value is Refusal => 'status' in value && 'why' in value;

/** The JSON of a request, at most 256 KB of it; a refusal for every other type, size or text. */
export async function readBody(request: BotRequest): Promise<{ json: unknown } | { refusal: Refusal }> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { refusal: refuse(415, 'Only JSON is read here.') };
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return { refusal: refuse(413, 'That is too large.') };
  const given = request.body;
  if (given !== undefined && typeof given !== 'string' && !Buffer.isBuffer(given)) return { json: given };
  const raw = given === undefined ? await collect(request) : Buffer.from(given);
  if (!Buffer.isBuffer(raw) && isRefusal(raw)) return { refusal: raw };
  if (raw.length > LARGEST_BODY) return { refusal: refuse(413, 'That is too large.') };
  try {
    return { json: JSON.parse(raw.toString('utf8')) as unknown };
  } catch {
    return { refusal: refuse(400, 'That is not JSON.') };
  }
}

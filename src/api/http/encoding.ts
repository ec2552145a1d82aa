import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Below so many bytes a compressed answer saves no packet. */
export const WORTH_COMPRESSING = 2048;
const compress = promisify(brotliCompress);

export type Encoding = 'br' | 'gzip';

/** Whether the client takes that encoding. */
export function accepts(header: string | string[] | undefined, encoding: Encoding): boolean {
  const offers = String(header ?? '').toLowerCase().split(',').map((offer) => offer.trim().split(/\s*;\s*/));
  return offers.some(([name, quality]) => name === encoding && !/^q=0(\.0*)?$/.test(quality ?? ''));
}

/** Brotli at quality 4: for what is made at request time, quick rather than smallest. */
export function quickBrotli(text: Buffer): Promise<Buffer> {
  return compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } });
}

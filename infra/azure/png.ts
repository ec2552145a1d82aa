/** As much of PNG as icons need: 8 bits a channel with alpha, written and read without an image library. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const channels = 4;

/** A picture as rows of red, green, blue, alpha bytes. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Makes a picture by asking the colour of each pixel, all four values between 0 and 255. */
export function paint(size: number, colour: (x: number, y: number) => readonly [number, number, number, number]): Picture {
  const pixels = new Uint8Array(size * size * channels);
  for (let index = 0; index < size * size; index += 1) pixels.set(colour(index % size, Math.floor(index / size)).map(Math.round), index * channels);
  return { width: size, height: size, pixels };
}

/** The picture as a PNG file; the same picture always gives the same bytes. */
export function encodePng({ width, height, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.from([0]), pixels.subarray(y * width * channels, (y + 1) * width * channels)]));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Reads a PNG of 8 bits a channel with alpha, not interlaced. Throws, saying what is wrong, for anything else. */
export function decodePng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(signature)) throw new Error('it is not a PNG file');
  const parts = readChunks(bytes);
  const header = parts.find(({ type }) => type === 'IHDR')?.data;
  if (!header) throw new Error('it has no header');
  if (header[8] !== 8 || header[9] !== 6 || header[12] !== 0) throw new Error('it is not 8 bits a channel with alpha, without interlace');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = inflateSync(Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map((part) => part.data)), { maxOutputLength: 4_000_000 });
  return { width, height, pixels: unfilter(data, width, height) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function readChunks(bytes: Buffer): { type: string; data: Buffer }[] {
  const parts: { type: string; data: Buffer }[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (at + 12 + length > bytes.length || bytes.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error('it is damaged');
    parts.push({ type: body.toString('ascii', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  return parts;
}

function unfilter(data: Buffer, width: number, height: number): Uint8Array {
  const stride = width * channels;
  if (data.length !== (stride + 1) * height) throw new Error('its pixels do not fill its size');
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : (pixels[y * stride + x - channels] ?? 0);
      const up = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (pixels[(y - 1) * stride + x - channels] ?? 0);
      pixels[y * stride + x] = (data[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return pixels;
}

/** The five row filters of PNG. */
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) throw new Error('it uses a row filter that does not exist');
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

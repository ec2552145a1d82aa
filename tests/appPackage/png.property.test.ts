import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { decodePng, encodePng } from '../../infra/azure/png';

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) => fc.record({ width: fc.constant(width), height: fc.constant(height), pixels: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }) }));

test('a picture that is written is read back as it was', () => {
  fc.assert(
    fc.property(picture, (drawn) => {
      expect(decodePng(encodePng(drawn))).toEqual(drawn);
    }),
  );
});

test('whatever bytes are changed, a file is read as a picture or refused with a sentence', () => {
  const file = encodePng({ width: 2, height: 2, pixels: new Uint8Array(16) });
  fc.assert(
    fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const damaged = Buffer.from(file);
      damaged[at] = (damaged[at] ?? 0) ^ by;
      expect(() => decodePng(damaged)).toThrow(/^it /);
    }),
  );
});

test.each([
  [0, [1, 2, 3, 4, 5, 6, 7, 8]],
  [1, [1, 2, 3, 4, 6, 8, 10, 12]],
  [2, [11, 12, 13, 14, 15, 16, 17, 18]],
  [3, [6, 7, 8, 9, 13, 14, 16, 17]],
  [4, [11, 12, 13, 14, 16, 18, 20, 22]],
])('row filter %i is undone as the PNG specification says', (filter, expected) => {
  const plain = encodePng({ width: 2, height: 2, pixels: new Uint8Array(16) });
  const rows = Buffer.from([0, 10, 10, 10, 10, 10, 10, 10, 10, filter, 1, 2, 3, 4, 5, 6, 7, 8]);

  expect([...decodePng(withData(plain, deflateSync(rows))).pixels.subarray(8)]).toEqual(expected);
});

/** The file with other picture data, its chunk framed anew. */
function withData(file: Buffer, data: Buffer): Buffer {
  const at = file.indexOf('IDAT') - 4;
  const length = file.readUInt32BE(at);
  const body = Buffer.concat([Buffer.from('IDAT'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return Buffer.concat([file.subarray(0, at), frame, file.subarray(at + 12 + length)]);
}

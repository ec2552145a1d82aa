/**
 * Draws the two icons of the app package: a loop that ends in a tick, for a recommendation followed to its impact.
 * Run it after changing the mark: node --import tsx infra/azure/drawIcons.ts
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encodePng, paint } from './png';

type Point = readonly [x: number, y: number];

/** The mark in a square from -1 to 1: an open ring, and a tick that leaves through the opening. */
const ring = { radius: 0.78, opensFrom: -1.2, opensTo: -0.02 };
const tick: readonly Point[] = [
  [-0.36, -0.02],
  [-0.06, 0.3],
  [0.8, -0.66],
];
const halfStroke = 0.125;

const brand = { top: [91, 95, 199], bottom: [61, 62, 145] } as const;

/** The distance from a point to the mark's centre lines. */
function distance([x, y]: Point): number {
  const angle = Math.atan2(y, x);
  const inOpening = angle > ring.opensFrom && angle < ring.opensTo;
  const ends = [ring.opensFrom, ring.opensTo].map((end) => Math.hypot(x - ring.radius * Math.cos(end), y - ring.radius * Math.sin(end)));
  const toRing = inOpening ? Math.min(...ends) : Math.abs(Math.hypot(x, y) - ring.radius);
  const toTick = tick.slice(1).map((to, index) => distanceToLine([x, y], tick[index] ?? to, to));
  return Math.min(toRing, ...toTick);
}

function distanceToLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const share = Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2)));
  return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY);
}

/** How much of a pixel the mark covers, 0 to 1, when it is drawn `markSize` pixels wide in the middle of `size`. */
function coverage(px: number, py: number, size: number, markSize: number): number {
  const scale = markSize / 2;
  const at: Point = [(px + 0.5 - size / 2) / scale, (py + 0.5 - size / 2) / scale];
  return Math.min(1, Math.max(0, 0.5 + (halfStroke - distance(at)) * scale));
}

/** The colour icon: 192 × 192, the mark in white on the brand colour, within the middle that every Teams client shows. */
export function colourIcon(): Buffer {
  const size = 192;
  return encodePng(
    paint(size, (x, y) => {
      const share = coverage(x, y, size, 116);
      const ground = brand.top.map((top, channel) => top + ((brand.bottom[channel] ?? top) - top) * (y / size));
      const [red = 0, green = 0, blue = 0] = ground.map((value) => value + (255 - value) * share);
      return [red, green, blue, 255];
    }),
  );
}

/** The outline icon: 32 × 32, white on nothing; only its transparency varies. */
export function outlineIcon(): Buffer {
  return encodePng(paint(32, (x, y) => [255, 255, 255, 255 * coverage(x, y, 32, 27)]));
}

if (require.main === module) {
  const folder = resolve(__dirname, '../../appPackage');
  writeFileSync(join(folder, 'color.png'), colourIcon());
  writeFileSync(join(folder, 'outline.png'), outlineIcon());
}

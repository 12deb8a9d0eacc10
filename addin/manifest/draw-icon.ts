import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {deflateSync} from 'node:zlib';
import {accent, iconFile, iconSizes, outlineFile} from './source';

/** Red, green, blue, and how opaque, from 0 to 255. */
type Ink = readonly [number, number, number, number];

/** Three bars in a rounded square, in units of a side of 32: left, top, width, height. */
const bars = [
  [8, 17, 4, 7],
  [14, 12, 4, 12],
  [20, 7, 4, 17],
] as const;
const MARGIN = 1;
const ROUND = 7;
/** Each pixel is the mean of so many by so many samples: smooth edges without a library. */
const SAMPLES = 4;

const white: Ink = [255, 255, 255, 255];
const nothing: Ink = [0, 0, 0, 0];

function drawIcon(size: number): Buffer {
  const ground: Ink = [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16)).concat(255) as unknown as Ink;
  return writePng(size, (x, y) => (isBar(x, y) ? white : isGround(x, y) ? ground : nothing));
}

/** White on nothing: the bars and the border of the square. */
function drawOutline(size: number): Buffer {
  const isBorder = (x: number, y: number) => isGround(x, y) && !isGround(grown(x), grown(y));
  return writePng(size, (x, y) => (isBar(x, y) || isBorder(x, y) ? white : nothing));
}

/** Farther from the middle: what is inside after that is two units inside before. */
const grown = (at: number) => 16 + ((at - 16) * 15) / 13;

const isBar = (x: number, y: number) =>
  bars.some(([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height);

function isGround(x: number, y: number): boolean {
  const beyond = (at: number) => Math.max(MARGIN + ROUND - at, at - (32 - MARGIN - ROUND), 0);
  return Math.hypot(beyond(x), beyond(y)) <= ROUND;
}

function writePng(size: number, inkAt: (x: number, y: number) => Ink): Buffer {
  const lines = Buffer.alloc(size * (size * 4 + 1)); // each line starts with 0: no filter
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) lines.set(mean(size, x, y, inkAt), y * (size * 4 + 1) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8); // 8 bits a channel, with transparency
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines, {level: 9})), chunk('IEND')]);
}

/** Colours weigh by how opaque they are, so that no dark line runs around a white shape. */
function mean(size: number, x: number, y: number, inkAt: (x: number, y: number) => Ink): number[] {
  const sum = [0, 0, 0, 0];
  for (let down = 0; down < SAMPLES; down++)
    for (let across = 0; across < SAMPLES; across++) {
      const unit = 32 / (size * SAMPLES);
      const [red, green, blue, alpha] = inkAt((x * SAMPLES + across + 0.5) * unit, (y * SAMPLES + down + 0.5) * unit);
      [red * alpha, green * alpha, blue * alpha, alpha].forEach((part, at) => (sum[at]! += part));
    }
  const alpha = sum[3]!;
  return [0, 1, 2]
    .map((at) => (alpha === 0 ? 0 : Math.round(sum[at]! / alpha)))
    .concat(Math.round(alpha / SAMPLES ** 2));
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** Checksum of PNG (RFC 2083, annex 15). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Every icon of the add-in, by its file: committed, so that a build needs no drawing. */
export function drawIcons(): ReadonlyMap<string, Buffer> {
  return new Map([
    ...iconSizes.map((size) => [iconFile(size), drawIcon(size)] as const),
    [outlineFile, drawOutline(32)],
  ]);
}

if (require.main === module) {
  for (const [file, bytes] of drawIcons()) {
    const path = join(__dirname, '..', file);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, bytes);
  }
}

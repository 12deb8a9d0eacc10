import {deflateSync, inflateSync} from 'node:zlib';
import {crc32} from '../../xlsx';

/** Colours that a picture may hold: a byte says which. */
const COLOURS = 256;
/** Two colours nearer than this, in sums of differences, are one to the eye. */
const ALIKE = 7;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue as one number, from the top left. */
  readonly colours: Int32Array;
}

/** Writes a picture of a screen with a palette: a third of the bytes, and the same picture to the eye. */
export function shrinkPicture(png: Buffer): Buffer {
  const {width, height, colours} = readPixels(png);
  const palette = choosePalette(colours);
  const places = new Map(palette.map((colour, at) => [colour, at]));
  const placeOf = (colour: number) => {
    const known = places.get(colour) ?? nearestIn(palette, colour);
    places.set(colour, known);
    return known;
  };
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++) {
    at++; // no filter: neighbours of a palette are no neighbours in colour
    for (let x = 0; x < width; x++) lines[at++] = placeOf(colours[y * width + x]!);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(lines, {level: 9})),
    chunk('IEND'),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** The most frequent colours, none too like another. */
function choosePalette(colours: Int32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of byCount) {
    if (palette.length === COLOURS) break;
    if (palette.every((chosen) => distance(chosen, colour) >= ALIKE)) palette.push(colour);
  }
  return palette;
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0;
  palette.forEach((chosen, at) => {
    if (distance(chosen, colour) < distance(palette[best]!, colour)) best = at;
  });
  return best;
}

function distance(a: number, b: number): number {
  const part = (shift: number) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
  return part(16) + part(8) + part(0);
}

/** Reads what a browser writes: eight bits a colour, with or without transparency, not interlaced. */
function readPixels(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let [width, height, bytes] = [0, 0, 0];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      if (body[8] !== 8 || (body[9] !== 2 && body[9] !== 6) || body[12] !== 0) throw new Error('Another kind of PNG.');
      bytes = body[9] === 2 ? 3 : 4;
    }
    if (kind === 'IDAT') data.push(body);
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * bytes;
  const colours = new Int32Array(width * height);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const line = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    unfilter(raw[y * (stride + 1)]!, line, above, bytes);
    for (let x = 0; x < width; x++) {
      const at = x * bytes;
      colours[y * width + x] = (line[at]! << 16) | (line[at + 1]! << 8) | line[at + 2]!;
    }
    above = line;
  }
  return {width, height, colours};
}

/** Undoes the filter of a line: each byte was told by its neighbours. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, bytes: number): void {
  for (let at = 0; at < line.length; at++) {
    const left = at < bytes ? 0 : line[at - bytes]!;
    const up = above[at]!;
    const corner = at < bytes ? 0 : above[at - bytes]!;
    const told = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
    line[at] = line[at]! + told;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function chunk(kind: string, body = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

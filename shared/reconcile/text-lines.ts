import {decodeUtf8, encodingOf, unitsOf, type Encoding} from './encodings';

/** One line of a file of text, its number counted from 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

export interface TextFile {
  readonly encoding: Encoding;
  /** How lines end: `CR LF`, `LF`, `CR`, `CR CR LF`, or several of them. */
  readonly ends: readonly string[];
  readonly lines: readonly TextLine[];
  /** Changes when any byte changes. */
  readonly fingerprint: string;
}

const CR = 13;
const LF = 10;
/** Arguments that any engine takes in one call. */
const PIECE = 8192;

/** Lines of a file, whatever its encoding and the way its lines end; blank ones are counted and left out. */
export function readTextLines(given: Uint8Array): TextFile {
  const encoding = encodingOf(given);
  const bytes = encoding === 'UTF-16' ? fromUtf16(given) : given;
  const decode = decoderOf(encoding);
  const lines: TextLine[] = [];
  const ends = new Set<string>();
  let number = 0;
  let at = encoding === 'UTF-8 avec marque' ? 3 : 0;
  while (at < bytes.length) {
    let end = at;
    while (end < bytes.length && bytes[end] !== CR && bytes[end] !== LF) end++;
    number++;
    if (end > at) {
      const text = decode(bytes, at, end);
      if (text.trim() !== '') lines.push({number, text});
    }
    const size = sizeOfEnd(bytes, end);
    if (size > 0) ends.add(size === 3 ? 'CR CR LF' : size === 2 ? 'CR LF' : bytes[end] === CR ? 'CR' : 'LF');
    at = end + Math.max(1, size);
  }
  return {encoding, ends: [...ends].sort(), lines, fingerprint: fingerprintOfBytes(given)};
}

function sizeOfEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return 1;
  if (bytes[at] !== CR) return 0;
  if (bytes[at + 1] === LF) return 2;
  return bytes[at + 1] === CR && bytes[at + 2] === LF ? 3 : 1;
}

function decoderOf(encoding: Encoding) {
  let room = new Uint16Array(PIECE);
  const isUtf8 = encoding.startsWith('UTF');
  const units = isUtf8 ? null : unitsOf(encoding);
  return (bytes: Uint8Array, from: number, to: number): string => {
    if (room.length < to - from) room = new Uint16Array(to - from);
    let size = to - from;
    if (units === null) size = decodeUtf8(bytes, from, to, room);
    else for (let at = from; at < to; at++) room[at - from] = units[bytes[at]!]!;
    if (size <= PIECE) return String.fromCharCode.apply(null, room.subarray(0, size) as unknown as number[]);
    let text = '';
    for (let start = 0; start < size; start += PIECE) {
      const piece = room.subarray(start, Math.min(size, start + PIECE));
      text += String.fromCharCode.apply(null, piece as unknown as number[]);
    }
    return text;
  };
}

/** UTF-16 as UTF-8 without a mark: rare, and so read the long way. */
function fromUtf16(bytes: Uint8Array): Uint8Array {
  const isLittle = bytes[0] === 0xff;
  const out: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const unit = isLittle ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!;
    if (unit < 0x80) out.push(unit);
    else if (unit < 0x800) out.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else out.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Uint8Array.from(out);
}

/** 64 bits in two lanes; as `fingerprintOf` of cells, to tell that a file changed. */
function fingerprintOfBytes(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ byte, 0x85ebca6b);
  }
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
  return hex(a ^ (a >>> 15)) + hex(b ^ (b >>> 13));
}

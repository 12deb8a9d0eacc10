import {fingerprintOfBytes} from '../../value/fingerprint';
import {MOST_LINE_BYTES, MOST_TEXT_BYTES, MOST_TEXT_LINES} from '../../value/text-limits';
import {decodeUtf8, encodingOf, unitsOf, type Encoding} from './encodings';

/** A file of text, whatever its encoding and the way its lines end; its lines are made as they are asked for. */
export class TextFile {
  readonly encoding: Encoding;
  /** How lines end: `CR LF`, `LF`, `CR`, `CR CR LF`, or several of them. */
  readonly ends: readonly string[];
  /** Changes when any byte changes. */
  readonly fingerprint: string;
  /** What of it is beyond the limits, and its line; null when nothing is. */
  readonly beyond: Beyond | null;
  private readonly bytes: Uint8Array;
  private readonly decode: Decode;

  constructor(bytes: Uint8Array) {
    const isTooLarge = bytes.length > MOST_TEXT_BYTES;
    const given = isTooLarge ? bytes.subarray(0, 0) : bytes;
    this.encoding = encodingOf(given);
    this.fingerprint = fingerprintOfBytes(given);
    this.bytes = this.encoding === 'UTF-16' ? fromUtf16(given) : given;
    this.decode = decoderOf(this.encoding);
    const {ends, beyond} = survey(this.bytes);
    this.ends = ends;
    this.beyond = isTooLarge ? {line: 0, code: 'file-too-large'} : beyond;
  }

  /** The lines that hold anything; blank ones are counted and left out. */
  *lines(): Generator<TextLine, void, undefined> {
    const {bytes} = this;
    let number = 0;
    let at = this.encoding === 'UTF-8 avec marque' ? 3 : 0;
    while (at < bytes.length) {
      let end = at;
      let isPlain = false; // holds a sign that is no blank in any encoding
      for (; end < bytes.length && bytes[end] !== CR && bytes[end] !== LF; end++) {
        if (bytes[end]! > 32 && bytes[end]! < 127) isPlain = true;
      }
      number++;
      if (end > at) {
        const line = new TextLine(number, bytes, at, end, this.decode);
        if (isPlain || line.text.trim() !== '') yield line;
      }
      at = end + Math.max(1, sizeOfEnd(bytes, end));
    }
  }
}

interface Beyond {
  readonly line: number;
  readonly code: 'file-too-large' | 'too-many-lines' | 'line-too-long';
}

/** How lines end, in one pass that stops at the first thing beyond the limits. */
function survey(bytes: Uint8Array): {readonly ends: readonly string[]; readonly beyond: Beyond | null} {
  const found = new Set<string>();
  const ends = () => [...found].sort();
  let line = 1;
  for (let [at, start] = [0, 0]; at < bytes.length; at++) {
    if (at - start >= MOST_LINE_BYTES) return {ends: ends(), beyond: {line, code: 'line-too-long'}};
    const size = sizeOfEnd(bytes, at);
    if (size === 0) continue;
    found.add(size === 3 ? 'CR CR LF' : size === 2 ? 'CR LF' : bytes[at] === CR ? 'CR' : 'LF');
    at += size - 1;
    start = at + 1;
    if (++line > MOST_TEXT_LINES + 1) return {ends: ends(), beyond: {line: 0, code: 'too-many-lines'}};
  }
  return {ends: ends(), beyond: null};
}

/** One line of a file of text, its number counted from 1. It is decoded whole, or field by field, when it is read. */
export class TextLine {
  constructor(
    readonly number: number,
    private readonly bytes: Uint8Array,
    private readonly from: number,
    private readonly to: number,
    private readonly decode: Decode,
  ) {}

  get text(): string {
    return this.decode(this.bytes, this.from, this.to);
  }

  get length(): number {
    return this.to - this.from;
  }

  /** The parts between separators, as `text.split` would cut them; good until the next line is cut with the same memory. */
  cut(separator: string, memory: FieldMemory): readonly string[] {
    const {bytes, to} = this;
    const sign = separator.charCodeAt(0);
    let count = 0;
    let start = this.from;
    for (let at = start; at <= to; at++) {
      if (at < to && bytes[at] !== sign) continue;
      memory.set(count++, bytes, start, at, this.decode);
      start = at + 1;
    }
    memory.fields.length = count;
    return memory.fields;
  }
}

/**
 * The fields of the line cut last. A field with the bytes of the one above it is the same string: entries repeat most of
 * theirs from line to line.
 */
export class FieldMemory {
  readonly fields: string[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  set(index: number, bytes: Uint8Array, start: number, end: number, decode: Decode): void {
    if (index >= this.fields.length || !this.isSame(index, bytes, start, end)) {
      this.fields[index] = start === end ? '' : decode(bytes, start, end);
    }
    this.starts[index] = start;
    this.ends[index] = end;
  }

  private isSame(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const other = this.starts[index]!;
    if (this.ends[index]! - other !== end - start) return false;
    for (let at = end - start - 1; at >= 0; at--) if (bytes[start + at] !== bytes[other + at]) return false;
    return true;
  }
}

type Decode = (bytes: Uint8Array, from: number, to: number) => string;

const CR = 13;
const LF = 10;
/** Arguments that any engine takes in one call. */
const PIECE = 8192;

function sizeOfEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LF) return 1;
  if (bytes[at] !== CR) return 0;
  if (bytes[at + 1] === LF) return 2;
  return bytes[at + 1] === CR && bytes[at + 2] === LF ? 3 : 1;
}

function decoderOf(encoding: Encoding): Decode {
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

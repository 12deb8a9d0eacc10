import type {Encoding} from '../../value/code-pages';
import {decodeText, type DecodedText} from '../../value/decode-text';
import {fingerprintOfBytes} from '../../value/fingerprint';
import {unitsOfUtf8} from '../../value/mend-utf8';
import {MOST_LINE_BYTES, MOST_TEXT_BYTES, MOST_TEXT_LINES} from '../../value/text-limits';

/** A file of text, whatever its encoding and the way its lines end; its lines are made as they are asked for. */
export class TextFile {
  readonly decoded: DecodedText;
  /** How lines end: `CR LF`, `LF`, `CR`, `CR CR LF`, or several of them. */
  readonly ends: readonly string[];
  /** Changes when any byte changes. */
  readonly fingerprint: string;
  /** What of it is beyond the limits, and its line; null when nothing is. */
  readonly beyond: Beyond | null;
  private readonly decode = decoder();

  constructor(bytes: Uint8Array) {
    const isTooLarge = bytes.length > MOST_TEXT_BYTES;
    const given = isTooLarge ? bytes.subarray(0, 0) : bytes;
    this.decoded = decodeText(given);
    this.fingerprint = fingerprintOfBytes(given);
    const {ends, beyond} = survey(this.decoded.utf8);
    this.ends = ends;
    this.beyond = isTooLarge ? {line: 0, code: 'file-too-large'} : beyond;
  }

  get encoding(): Encoding {
    return this.decoded.encoding;
  }

  /** The line of a byte of the decoded text, counted from 1. */
  lineAt(byte: number): number {
    const bytes = this.decoded.utf8;
    let line = 1;
    for (let at = 0; at < byte; at++) {
      const size = sizeOfEnd(bytes, at);
      if (size === 0) continue;
      at += size - 1;
      line++;
    }
    return line;
  }

  /** The lines that hold anything; blank ones are counted and left out. */
  *lines(): Generator<TextLine, void, undefined> {
    const bytes = this.decoded.utf8;
    let number = 0;
    let at = 0;
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

function decoder(): Decode {
  let room = new Uint16Array(PIECE);
  // The beginning of the room by its length: a million fields have a few lengths.
  let views: Uint16Array[] = [];
  return (bytes: Uint8Array, from: number, to: number): string => {
    if (room.length < to - from) [room, views] = [new Uint16Array(to - from), []];
    const size = unitsOfUtf8(bytes, from, to, room);
    if (size <= PIECE) {
      const view = (views[size] ??= room.subarray(0, size));
      return String.fromCharCode.apply(null, view as unknown as number[]);
    }
    let text = '';
    for (let start = 0; start < size; start += PIECE) {
      const piece = room.subarray(start, Math.min(size, start + PIECE));
      text += String.fromCharCode.apply(null, piece as unknown as number[]);
    }
    return text;
  };
}

import {strFromU8} from 'fflate';

const slots = 1 << 13;
const longest = 64;

/**
 * Makes strings of bytes. The same few thousand texts come back all along a register: one string for each saves the time of
 * making it and the memory of holding it. What is forgotten when two texts want one slot is only made again.
 */
export class StringMemory {
  private readonly starts = new Int32Array(slots);
  private readonly lengths = new Int32Array(slots);
  private readonly strings: string[] = new Array<string>(slots).fill('');

  constructor(
    private readonly bytes: Uint8Array,
    private readonly decode: (bytes: Uint8Array, start: number, end: number) => string,
  ) {}

  read(start: number, end: number): string {
    const {bytes} = this;
    const length = end - start;
    if (length === 0) return '';
    if (length > longest) return this.decode(bytes, start, end);
    let hash = length;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const slot = (hash ^ (hash >>> 13)) & (slots - 1);
    if (this.lengths[slot] === length) {
      let from = this.starts[slot]!;
      let at = start;
      while (at < end && bytes[from] === bytes[at]) {
        from++;
        at++;
      }
      if (at === end) return this.strings[slot]!;
    }
    const text = this.decode(bytes, start, end);
    this.starts[slot] = start;
    this.lengths[slot] = length;
    this.strings[slot] = text;
    return text;
  }
}

/** Lists of codes to make short strings of, one for each length: a view of the bytes for each string would cost more than it. */
const scratch = Array.from({length: longest + 1}, (_, length) => new Array<number>(length).fill(0));

/** A short text of plain ASCII is made at once; for others, a real decoder. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  const codes = scratch[end - start];
  if (codes === undefined) return strFromU8(bytes.subarray(start, end));
  for (let at = start; at < end; at++) {
    const code = bytes[at]!;
    if (code >= 128) return strFromU8(bytes.subarray(start, end));
    codes[at - start] = code;
  }
  return String.fromCharCode.apply(null, codes);
}

import {BEFORE, CODE_PAGES, likelihood, unitsOf, type Encoding} from './code-pages';
import {followers, mendUtf8, writeUtf8, type Mended} from './mend-utf8';

/** A file of text, whatever its encoding. */
export interface DecodedText extends Mended {
  readonly encoding: Encoding;
  /** Another encoding that would do as well, and writes other letters; null where there is no doubt. */
  readonly rival: Encoding | null;
}

/** Reads the bytes of a text: by their mark, by the rule of UTF-8, else by which letters they would write. The one decoder of registers and ledgers. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const found = survey(bytes);
  const order = orderOfUtf16(bytes, found);
  const read = (encoding: Encoding, utf8: Uint8Array, rival: Encoding | null = null): DecodedText => ({
    encoding,
    rival,
    ...mendUtf8(utf8),
  });
  if (order !== null) return read('UTF-16', fromUtf16(bytes, order));
  if (marked) return read('UTF-8 avec marque', bytes.subarray(3));
  if (found.high === 0 && found.zeros === 0)
    return {encoding: 'ASCII', rival: null, utf8: bytes, damaged: NONE, twice: NONE};
  if (found.high > 0 && found.bad <= found.sequences) return read('UTF-8', bytes);
  const {page, rival} = pageOf(found.counts);
  return read(found.zeros > 0 ? 'inconnu' : page, fromCodePage(bytes, page), rival);
}

const NONE = {count: 0, at: -1};

interface Survey {
  /** How many of each byte, after each kind of sign: `counts[byte * 3 + before]`. */
  readonly counts: Uint32Array;
  readonly high: number;
  readonly zeros: number;
  /** Zeros at odd places. */
  readonly odd: number;
  /** Letters of several bytes that UTF-8 would read, and bytes that it would not. */
  readonly sequences: number;
  readonly bad: number;
}

function survey(bytes: Uint8Array): Survey {
  const counts = new Uint32Array(256 * 3);
  let [high, zeros, odd, sequences, bad] = [0, 0, 0, 0, 0];
  let end = 0; // of the letter of several bytes that is being read
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) {
      high++;
      const before = bytes[at - 1] ?? 0;
      counts[byte * 3 + (before >= 97 && before <= 122 ? 0 : before >= 65 && before <= 90 ? 1 : 2)]!++;
      if (at < end) continue;
      const more = followers(bytes, at);
      end = at + 1 + more;
      if (more === 0) bad++;
      else sequences++;
    } else if (byte === 0) {
      zeros++;
      odd += at & 1;
    }
  }
  return {counts, high, zeros, odd, sequences, bad};
}

/** Which byte of two comes first, by the mark, else by where the zeros of plain letters stand; null for what is not UTF-16. */
function orderOfUtf16(bytes: Uint8Array, {zeros, odd}: Survey): 'big' | 'little' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big';
  if (zeros < bytes.length / 3) return null;
  return odd > zeros * 0.95 ? 'little' : odd < zeros * 0.05 ? 'big' : null;
}

function fromUtf16(bytes: Uint8Array, order: 'big' | 'little'): Uint8Array {
  const isLittle = order === 'little';
  const unit = (at: number) => (isLittle ? bytes[at]! | (bytes[at + 1]! << 8) : (bytes[at]! << 8) | bytes[at + 1]!);
  const out = new Uint8Array(bytes.length * 2);
  let size = 0;
  const hasMark = bytes.length > 1 && unit(0) === 0xfeff;
  for (let at = hasMark ? 2 : 0; at + 1 < bytes.length; at += 2) {
    const code = unit(at);
    const next = at + 3 < bytes.length ? unit(at + 2) : 0;
    const isPair = code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000;
    size = writeUtf8(out, size, isPair ? 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00) : code);
    if (isPair) at += 2;
  }
  return out.subarray(0, size);
}

/** How much better a code page must do, where it writes other letters than another, to be the one without a doubt. */
const CLEARLY = 3;

/** The code page whose letters look most like French, and the one that would do as well. */
function pageOf(counts: Uint32Array): {readonly page: Encoding; readonly rival: Encoding | null} {
  const pages = CODE_PAGES.map((page) => {
    const units = unitsOf(page);
    let sum = 0;
    for (let byte = 0x80; byte < 256; byte++)
      BEFORE.forEach((before, kind) => (sum += counts[byte * 3 + kind]! * likelihood(units[byte]!, before)));
    return {page, units, sum};
  });
  const best = pages.reduce((a, b) => (b.sum > a.sum ? b : a));
  if (best.sum <= 0) return {page: 'inconnu', rival: null};
  const rival = pages.find(
    ({units, sum}) =>
      best.sum - sum < CLEARLY &&
      units.some((unit, byte) => unit !== best.units[byte] && counts.subarray(byte * 3, byte * 3 + 3).some(Boolean)),
  );
  return {page: best.page, rival: rival?.page ?? null};
}

/** Bytes of one character each, as UTF-8. */
export function fromCodePage(bytes: Uint8Array, page: Encoding): Uint8Array {
  const letters = Array.from(unitsOf(page), (unit) => {
    const room = new Uint8Array(3);
    return room.subarray(0, writeUtf8(room, 0, unit));
  });
  let size = bytes.length;
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0x80) size += letters[bytes[at]!]!.length - 1;
  const out = new Uint8Array(size);
  for (let [at, to] = [0, 0]; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) out[to++] = byte;
    else {
      out.set(letters[byte]!, to);
      to += letters[byte]!.length;
    }
  }
  return out;
}

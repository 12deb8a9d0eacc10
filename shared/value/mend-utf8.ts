import {isUsual, unitsOf} from './code-pages';

/** Characters of a text that have one thing in common: how many, and the byte of the first. */
interface Some {
  readonly count: number;
  readonly at: number;
}

export interface Mended {
  /** The text as UTF-8, without a mark. */
  readonly utf8: Uint8Array;
  /** Characters that cannot be read for sure. */
  readonly damaged: Some;
  /** Letters that were encoded twice (« Ã© »), read as what they were. */
  readonly twice: Some;
}

/** How many bytes follow the first of a letter in UTF-8; 0 where the bytes are none. */
export function followers(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const more =
    lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
  for (let k = 1; k <= more; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return 0;
  return more;
}

export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const more = followers(bytes, at);
    if (more === 0) return false;
    at += more;
  }
  return true;
}

/** Writes a character; returns where the next one goes. */
export function writeUtf8(out: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    out[at] = code;
    return at + 1;
  }
  const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  out[at] = [0, 0xc0, 0xe0, 0xf0][more]! | (code >> (6 * more));
  for (let k = 1; k <= more; k++) out[at + k] = 0x80 | ((code >> (6 * (more - k))) & 0x3f);
  return at + more + 1;
}

/**
 * A text whose bytes are UTF-8 but for a few: a byte that is none is read as Windows-1252 where it can only be a letter of it, and else as a mark
 * of what is lost. Letters that another program took for Windows, DOS or Mac ones are read as what they were.
 */
export function mendUtf8(bytes: Uint8Array): Mended {
  const damaged = {count: 0, at: -1};
  const twice = {count: 0, at: -1};
  const note = (of: {count: number; at: number}, at: number) => {
    if (of.count++ === 0) of.at = at;
  };
  let out: Uint8Array | null = null; // made when the first thing is mended
  let to = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      if (out !== null) out[to] = lead;
      to++;
      at++;
      continue;
    }
    const more = followers(bytes, at);
    const code = more === 0 ? -1 : codeAt(bytes, at, more);
    const former = more === 0 ? null : formerLetter(bytes, at, code);
    if (more === 0 || former !== null) {
      if (out === null) {
        out = new Uint8Array(to + 3 * (bytes.length - at));
        out.set(bytes.subarray(0, at));
      }
      note(former === null ? damaged : twice, to);
      to = writeUtf8(out, to, former?.code ?? loneByte(lead));
      at += former?.size ?? 1;
      continue;
    }
    if (code === LOST) note(damaged, to);
    for (let k = 0; k <= more; k++) {
      if (out !== null) out[to] = bytes[at]!;
      to++;
      at++;
    }
  }
  return {utf8: out?.subarray(0, to) ?? bytes, damaged, twice};
}

const LOST = 0xfffd;

const codeAt = (bytes: Uint8Array, at: number, more: number): number => {
  let code = bytes[at]! & (0x3f >> more);
  for (let k = 1; k <= more; k++) code = (code << 6) | (bytes[at + k]! & 0x3f);
  return code;
};

/** First bytes of the letters of French in UTF-8. */
const LEADS = [0xc2, 0xc3, 0xc5, 0xe2];

/** A byte that may be what is left of a letter in UTF-8 is lost; another is a letter of Windows. */
const loneByte = (byte: number) => (byte < 0xc0 || LEADS.includes(byte) ? LOST : byte);

/** The bytes that programs show as these characters. Those of Windows that have no sign are shown as they are. */
const pages = (['Windows-1252', 'CP850', 'MacRoman'] as const).map((page) => {
  const bytesOf = new Map<number, number>();
  if (page === 'Windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) bytesOf.set(byte, byte);
  unitsOf(page).forEach((unit, byte) => byte >= 0x80 && bytesOf.set(unit, byte));
  return bytesOf;
});

const byFirst = new Map(
  pages.flatMap((page) => LEADS.map((lead) => [[...page].find(([, byte]) => byte === lead)![0], page] as const)),
);

/** The letter of French whose bytes were taken for the characters that stand here; null where there is none. */
function formerLetter(bytes: Uint8Array, start: number, first: number): {code: number; size: number} | null {
  const page = byFirst.get(first);
  if (page === undefined) return null;
  const letter = [page.get(first)!];
  const length = letter[0]! >= 0xe0 ? 3 : 2;
  let at = start + followers(bytes, start) + 1;
  for (; letter.length < length;) {
    const more = bytes[at]! >= 0x80 ? followers(bytes, at) : 0;
    const byte = more === 0 ? undefined : page.get(codeAt(bytes, at, more));
    if (byte === undefined || byte >= 0xc0) return null;
    letter.push(byte);
    at += more + 1;
  }
  const code = codeAt(Uint8Array.from(letter), 0, length - 1);
  return isUsual(code) ? {code, size: at - start} : null;
}

/** Writes the units of a stretch of a mended text into `out`; returns how many. */
export function unitsOfUtf8(bytes: Uint8Array, from: number, to: number, out: Uint16Array): number {
  let size = 0;
  for (let at = from; at < to;) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      out[size++] = lead;
      at++;
      continue;
    }
    const more = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    const code = codeAt(bytes, at, more);
    if (code > 0xffff) out[size++] = 0xd800 | ((code - 0x10000) >> 10);
    out[size++] = code > 0xffff ? 0xdc00 | (code & 0x3ff) : code;
    at += more + 1;
  }
  return size;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const values = new Uint8Array(128);
codes.forEach((code, value) => (values[code] = value));
const PAD = '='.charCodeAt(0);

/** Letters made into text at once: `apply` takes no more than that everywhere. */
const AT_ONCE = 0x2000;

/** Bytes as text that JSON can carry. `btoa` takes no array, and Apps Script has none. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  const letters = new Uint8Array(AT_ONCE);
  let filled = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const a = bytes[at]!;
    const b = bytes[at + 1];
    const c = bytes[at + 2];
    letters[filled] = codes[a >> 2]!;
    letters[filled + 1] = codes[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    letters[filled + 2] = b === undefined ? PAD : codes[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    letters[filled + 3] = c === undefined ? PAD : codes[c & 63]!;
    filled += 4;
    if (filled < AT_ONCE) continue;
    parts.push(String.fromCharCode(...letters));
    filled = 0;
  }
  return parts.join('') + String.fromCharCode(...letters.subarray(0, filled));
}

export function fromBase64(text: string): Uint8Array {
  let length = text.length;
  while (length > 0 && text.charCodeAt(length - 1) === PAD) length--;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  const valueAt = (at: number) => (at < length ? (values[text.charCodeAt(at)] ?? 0) : 0);
  for (let at = 0, from = 0; at < bytes.length; at += 3, from += 4) {
    const word = (valueAt(from) << 18) | (valueAt(from + 1) << 12) | (valueAt(from + 2) << 6) | valueAt(from + 3);
    bytes[at] = word >> 16;
    bytes[at + 1] = word >> 8;
    bytes[at + 2] = word;
  }
  return bytes;
}

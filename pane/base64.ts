const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as text that JSON can carry. `btoa` takes no array, and Apps Script has none. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    parts.push(
      LETTERS[a >> 2]! + LETTERS[((a & 3) << 4) | ((b ?? 0) >> 4)]!,
      b === undefined ? '==' : LETTERS[((b & 15) << 2) | ((c ?? 0) >> 6)]! + (c === undefined ? '=' : LETTERS[c & 63]!),
    );
  }
  return parts.join('');
}

export function fromBase64(text: string): Uint8Array {
  const codes = [...text.replace(/=+$/, '')].map((letter) => LETTERS.indexOf(letter));
  const bytes = new Uint8Array(Math.floor((codes.length * 3) / 4));
  for (let at = 0; at < bytes.length; at++) {
    const first = Math.floor((at * 4) / 3);
    const pair = ((codes[first] ?? 0) << 6) | (codes[first + 1] ?? 0);
    bytes[at] = (pair >> (4 - 2 * (at % 3))) & 255;
  }
  return bytes;
}

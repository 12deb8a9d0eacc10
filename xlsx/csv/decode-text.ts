import {strFromU8} from 'fflate';

/** Text of a .csv file: UTF-8 when it is valid UTF-8 (with its mark or not), else Windows-1252, as older exports are. */
export function decodeCsvText(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (start === 0 && bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes);
  return isUtf8(bytes) ? strFromU8(bytes.subarray(start)) : decodeWindows1252(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const more =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (more === 0) return false;
    for (let k = 1; k <= more; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return false;
    at += more;
  }
  return true;
}

/** Code points of 0x80–0x9F; the others are those of Unicode. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  return decodeUnits(bytes.length, (at) => {
    const byte = bytes[at]!;
    return byte >= 0x80 && byte <= 0x9f ? upper.charCodeAt(byte - 0x80) : byte;
  });
}

/** « Texte Unicode » of Excel. */
function decodeUtf16(bytes: Uint8Array): string {
  return decodeUnits((bytes.length - 2) >> 1, (at) => bytes[2 * at + 2]! | (bytes[2 * at + 3]! << 8));
}

function decodeUnits(length: number, unitAt: (at: number) => number): string {
  const pieces: string[] = [];
  const block = new Uint16Array(8192);
  for (let from = 0; from < length; from += block.length) {
    const count = Math.min(block.length, length - from);
    for (let k = 0; k < count; k++) block[k] = unitAt(from + k);
    pieces.push(String.fromCharCode.apply(null, block.subarray(0, count) as unknown as number[]));
  }
  return pieces.join('');
}

import {strToU8} from 'fflate';

/**
 * A .csv file as UTF-8 bytes without a mark: as it is when it is valid UTF-8, else taken for Windows-1252, as older exports
 * are, or for UTF-16 where a mark says so (« Texte Unicode » of Excel).
 */
export function toPlainUtf8(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return isUtf8(bytes) ? bytes.subarray(start) : fromWindows1252(bytes);
}

export function isUtf8(bytes: Uint8Array): boolean {
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

export function fromWindows1252(bytes: Uint8Array): Uint8Array {
  const codes = Array.from({length: 256}, (_, byte) => {
    const text = byte >= 0x80 && byte <= 0x9f ? upper.charAt(byte - 0x80) : String.fromCharCode(byte);
    return strToU8(text);
  });
  let size = bytes.length;
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0x80) size += codes[bytes[at]!]!.length - 1;
  const out = new Uint8Array(size);
  let to = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      out[to++] = byte;
    } else {
      out.set(codes[byte]!, to);
      to += codes[byte]!.length;
    }
  }
  return out;
}

function fromUtf16(bytes: Uint8Array): Uint8Array {
  const pieces: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) pieces.push(String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8)));
  return strToU8(pieces.join(''));
}

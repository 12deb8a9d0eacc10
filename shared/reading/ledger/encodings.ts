/** How the bytes of a ledger may be written. */
export type Encoding =
  'UTF-8' | 'UTF-8 avec marque' | 'UTF-16' | 'ISO 8859-15' | 'Windows-1252' | 'CP850' | 'ASCII' | 'inconnu';

/** 0x80 to 0xFF of the code page of French DOS. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»' +
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** 0x80 to 0x9F of Windows; the rest is that of Unicode. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Where ISO 8859-15 differs from Unicode. */
const latin9: Readonly<Record<number, string>> = {
  0xa4: '€',
  0xa6: 'Š',
  0xa8: 'š',
  0xb4: 'Ž',
  0xb8: 'ž',
  0xbc: 'Œ',
  0xbd: 'œ',
  0xbe: 'Ÿ',
};

/** The code unit of each byte. */
export function unitsOf(encoding: Encoding): Uint16Array {
  return Uint16Array.from({length: 256}, (_, byte) => {
    if (byte < 0x80) return byte;
    if (encoding === 'CP850') return cp850.charCodeAt(byte - 0x80);
    if (encoding === 'Windows-1252') return byte < 0xa0 ? windows.charCodeAt(byte - 0x80) : byte;
    return latin9[byte]?.charCodeAt(0) ?? byte;
  });
}

/** Letters and signs that French accounts hold beyond ASCII. */
const usual = new Set([...'éèêëàâäçîïôöùûüÿœæÉÈÊËÀÂÄÇÎÏÔÖÙÛÜŒÆ°€«»’–—²½\u00a0']);

/** The encoding of the bytes, by their mark, by the rule of UTF-8, else by which letters they would write. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8 avec marque';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  const found = countHigh(bytes);
  if (found.zeros > 0) return 'inconnu';
  if (found.high === 0) return 'ASCII';
  if (isUtf8(bytes)) return 'UTF-8';
  const score = (encoding: Encoding) => {
    const units = unitsOf(encoding);
    let sum = 0;
    for (let byte = 0x80; byte < 256; byte++) {
      sum += found.counts[byte]! * (usual.has(String.fromCharCode(units[byte]!)) ? 1 : -1);
    }
    return sum;
  };
  const order = (['ISO 8859-15', 'Windows-1252', 'CP850'] as const).map((encoding) => ({
    encoding,
    sum: score(encoding),
  }));
  const best = order.reduce((a, b) => (b.sum > a.sum ? b : a));
  return best.sum > 0 ? best.encoding : 'inconnu';
}

function countHigh(bytes: Uint8Array) {
  const counts = new Uint32Array(256);
  for (let at = 0; at < bytes.length; at++) counts[bytes[at]!]!++;
  let high = 0;
  for (let byte = 0x80; byte < 256; byte++) high += counts[byte]!;
  return {counts, high, zeros: counts[0]!};
}

function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const more = followers(lead);
    if (more === 0) return false;
    for (let k = 1; k <= more; k++) if ((bytes[at + k]! & 0xc0) !== 0x80) return false;
    at += more;
  }
  return true;
}

function followers(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** Writes the units of a stretch of UTF-8 into `out`; returns how many. A byte that is wrong is kept as a question mark. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number, out: Uint16Array): number {
  let size = 0;
  for (let at = from; at < to;) {
    const lead = bytes[at++]!;
    const more = lead < 0x80 ? 0 : followers(lead);
    if (lead < 0x80 || more === 0) {
      out[size++] = lead < 0x80 ? lead : 0xfffd;
      continue;
    }
    let code = lead & (0x3f >> more);
    for (let k = 0; k < more && at < to; k++) code = (code << 6) | (bytes[at++]! & 0x3f);
    if (code > 0xffff) {
      out[size++] = 0xd800 | ((code - 0x10000) >> 10);
      out[size++] = 0xdc00 | (code & 0x3ff);
    } else out[size++] = code;
  }
  return size;
}

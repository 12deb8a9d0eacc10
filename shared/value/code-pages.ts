/** How the bytes of a text may be written. */
export type Encoding =
  | 'UTF-8'
  | 'UTF-8 avec marque'
  | 'UTF-16'
  | 'ISO 8859-15'
  | 'Windows-1252'
  | 'CP850'
  | 'MacRoman'
  | 'ASCII'
  | 'inconnu';

/** 0x80 to 0xFF of the code page of French DOS. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»' +
  '░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
  'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** 0x80 to 0xFF of older Macs. */
const macRoman =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
  '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

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

/** Encodings of one byte a character, the one that a FEC asks for first. */
export const CODE_PAGES = ['ISO 8859-15', 'Windows-1252', 'CP850', 'MacRoman'] as const;

/** The code unit of each byte; ISO 8859-15 for an encoding that is unknown. */
export function unitsOf(encoding: Encoding): Uint16Array {
  return Uint16Array.from({length: 256}, (_, byte) => {
    if (byte < 0x80) return byte;
    if (encoding === 'CP850') return cp850.charCodeAt(byte - 0x80);
    if (encoding === 'MacRoman') return macRoman.charCodeAt(byte - 0x80);
    if (encoding === 'Windows-1252') return byte < 0xa0 ? windows.charCodeAt(byte - 0x80) : byte;
    return latin9[byte]?.charCodeAt(0) ?? byte;
  });
}

/** What stands before a sign, which tells what it may be. */
export const BEFORE = ['small', 'capital', 'other'] as const;
type Before = (typeof BEFORE)[number];

const SMALL: Readonly<Record<string, number>> = {é: 5, è: 4, à: 4, ç: 4, ê: 4, â: 3, î: 3, ô: 3, û: 3, ù: 3, œ: 3};
const RARE = 'ëïöüäæ';
const CAPITALS = 'ÉÈÊËÀÂÇÎÏÔÖÙÛÜŒ';
const SIGNS = '°€«»’–—²…•·\u00a0';

/** How much a sign after another speaks for a text in French; below 0 against it. */
export function likelihood(unit: number, before: Before): number {
  const sign = String.fromCharCode(unit);
  const small = SMALL[sign] ?? (RARE.includes(sign) ? 1 : 0);
  if (small > 0) return before === 'capital' ? small - 2 : small;
  if (CAPITALS.includes(sign)) return before === 'small' ? -4 : sign === 'É' ? 3 : 2;
  if (SIGNS.includes(sign)) return 2;
  if ('½¼¾'.includes(sign)) return before === 'other' ? 1 : -2;
  if (unit < 0xa0) return -6;
  const isLetter = sign.toLowerCase() !== sign.toUpperCase();
  return isLetter && !(before === 'small' && sign !== sign.toLowerCase()) ? -1 : -4;
}

/** Letters and signs of French beyond ASCII. */
export const isUsual = (unit: number) => unit >= 0x80 && likelihood(unit, 'other') > 0;

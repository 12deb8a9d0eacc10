import {strFromU8, strToU8} from 'fflate';
import {fromCodePage, isUtf8} from '../../shared';
import {WorkbookFileError} from '../workbook-file-error';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15' | 'unknown';

/** What single-byte parts may say; ISO-8859-1 is read as what its writers mean by it. */
const singleByte: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
]);

/** The encoding that an XML part says it has; '' where it says none. */
function labelOf(bytes: Uint8Array): string {
  const head = strFromU8(bytes.subarray(0, 256), true);
  return /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1]?.toLowerCase() ?? '';
}

/** True where bytes are UTF-8 for whoever opens the part: valid, and called so or nothing. */
export function isPlainUtf8(bytes: Uint8Array): boolean {
  return /^(utf-?8)?$/.test(labelOf(bytes)) && isUtf8(bytes);
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef) return 'utf-8'; // its mark counts for more than what it says
  const label = labelOf(bytes);
  if (/^(utf-?8|us-ascii|utf-16)?$/.test(label)) return 'utf-8';
  return singleByte.get(label) ?? (bytes.every((byte) => byte < 0x80) ? 'utf-8' : 'unknown');
}

/** Text of an XML part in whatever encoding, said to be UTF-8 from then on. Throws `malformed-xml` where its bytes are none of those known. */
export function decodeXml(bytes: Uint8Array, part = ''): string {
  const text = decode(bytes, part);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.slice(start).replace(/^(<\?xml\s[^>]*?\bencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2');
}

function decode(bytes: Uint8Array, part: string): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && isUtf8(bytes)) return strFromU8(bytes);
  if (encoding === 'windows-1252') return strFromU8(fromCodePage(bytes, 'Windows-1252'));
  if (encoding === 'iso-8859-15') return strFromU8(fromCodePage(bytes, 'ISO 8859-15'));
  if (!encoding.startsWith('utf-16') || bytes.length % 2 === 1) throw new WorkbookFileError('malformed-xml', part);
  const high = encoding === 'utf-16be' ? 0 : 1;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 2)
    pieces.push(String.fromCharCode((bytes[at + high]! << 8) | bytes[at + 1 - high]!));
  return pieces.join('');
}

/** The same part as UTF-8 bytes, for the byte scanner: as they are where that is what they say. */
export function toUtf8(bytes: Uint8Array, part = ''): Uint8Array {
  const isSaid = encodingOf(bytes) === 'utf-8' && /^(utf-?8)?$/.test(labelOf(bytes));
  return isSaid ? bytes : strToU8(decodeXml(bytes, part));
}

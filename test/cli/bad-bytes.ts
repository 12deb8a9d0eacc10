import {readFileSync} from 'node:fs';

/** The first half of a file. */
export function half(path: string): Uint8Array {
  const bytes = readFileSync(path);
  return bytes.subarray(0, bytes.length >> 1);
}

/** The head of an OLE compound file that holds a stream of that name. */
export function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 1024);
  return bytes;
}

import {strToU8} from 'fflate';

/** Bytes to replace by a text. */
export interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The bytes with those pieces changed; edits are given in the order of the bytes. */
export function applyByteEdits(bytes: Uint8Array, edits: readonly ByteEdit[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const {start, end, text} of edits) {
    pieces.push(bytes.subarray(at, start), strToU8(text));
    at = end;
  }
  pieces.push(bytes.subarray(at));
  const result = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let to = 0;
  for (const piece of pieces) {
    result.set(piece, to);
    to += piece.length;
  }
  return result;
}

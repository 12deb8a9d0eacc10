/** `JournalCode` as a mainframe writes it. */
const EBCDIC = [0xd1, 0x96, 0xa4, 0x99, 0x95, 0x81, 0x93];

/** Bytes of a mainframe: a FEC that begins as one does, whatever its code page. */
export function isEbcdic(bytes: Uint8Array): boolean {
  return EBCDIC.every((byte, at) => bytes[at] === byte);
}

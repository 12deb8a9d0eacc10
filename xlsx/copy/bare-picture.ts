/** Kinds of pictures that hold nothing but what they show, once what cameras and programs add is gone. */
type PictureKind = 'png' | 'jpeg' | 'gif' | 'bmp';

/** A picture without its notes (place, date, author, a smaller picture of what it was); null for a kind that may hold more than it shows. */
export function barePicture(bytes: Uint8Array): {readonly kind: PictureKind; readonly bytes: Uint8Array} | null {
  const starts = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return {kind: 'png', bytes: barePng(bytes)};
  if (starts(0xff, 0xd8, 0xff)) return {kind: 'jpeg', bytes: bareJpeg(bytes)};
  if (starts(0x47, 0x49, 0x46, 0x38)) return {kind: 'gif', bytes};
  if (starts(0x42, 0x4d)) return {kind: 'bmp', bytes};
  return null;
}

/** Chunks that change what is seen; texts, days and notes are others. */
const PNG_SHOWN = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|pHYs|sBIT|bKGD)$/;

function barePng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PNG_SHOWN.test(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break; // what follows is shown by nothing
    at = end;
  }
  return join(kept);
}

/** Of the segments before the picture, those that programs add are left out, but the colours (2) and Adobe's (14). */
function bareJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const [kind, end] = [bytes[at + 1]!, at + 2 + view.getUint16(at + 2)];
    const isNote = kind === 0xfe || (kind >= 0xe1 && kind <= 0xef && kind !== 0xe2 && kind !== 0xee);
    if (!isNote) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return join(kept);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

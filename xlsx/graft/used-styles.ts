import type {Package} from '../package/open-package';
import type {WorkbookParts} from '../package/workbook-parts';
import {toUtf8} from '../xml/decode-xml';

/** How many styles the sheets of a workbook count on, whether its styles part holds them or not. */
export interface UsedStyles {
  readonly cellXfs: number;
  readonly dxfs: number;
}

/** Attributes of a sheet that give the number of a style. */
const attributes = {s: 'cellXfs', style: 'cellXfs', dxfId: 'dxfs'} as const;

/** The greatest numbers that sheets give, read from their bytes: a quick look, since they may be long. */
export function findUsedStyles(pack: Package, {sheets}: WorkbookParts): UsedStyles {
  const used = {cellXfs: 0, dxfs: 0};
  for (const {part} of sheets) {
    if (part === '' || !pack.find(part)) continue;
    const bytes = toUtf8(pack.read(part), part);
    for (let at = bytes.indexOf(61); at >= 0; at = bytes.indexOf(61, at + 1)) {
      const list = attributes[nameBefore(bytes, at)];
      if (list !== undefined) used[list] = Math.max(used[list], numberAfter(bytes, at) + 1);
    }
  }
  return used;
}

/** The name before `=`, where it is short. */
function nameBefore(bytes: Uint8Array, end: number): keyof typeof attributes {
  let name = '';
  for (let at = end - 1; bytes[at]! > 32 && name.length < 6; at--) name = String.fromCharCode(bytes[at]!) + name;
  return name as keyof typeof attributes;
}

/** The number after `="`; -1 where there is none. */
function numberAfter(bytes: Uint8Array, at: number): number {
  let value = -1;
  for (let next = at + 2; bytes[next]! >= 48 && bytes[next]! <= 57; next++)
    value = Math.max(0, value) * 10 + bytes[next]! - 48;
  return value;
}

import {Inflate, strFromU8} from 'fflate';
import {WorkbookFileError} from '../workbook-file-error';
import {crc32} from './crc32';

/** One file of an archive, as the central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** The packed bytes: a view of the archive. */
  readonly packed: Uint8Array;
}

export interface ZipLimits {
  /** Bytes of all the parts once inflated. */
  readonly total: number;
  /** Beyond 64 MiB, neither a part nor the whole may be packed tighter than this: sheets reach 20 to 60, a bomb 1 000. */
  readonly ratio: number;
}

const defaultLimits: ZipLimits = {total: 2 ** 30, ratio: 120};

const smallPart = 64 * 2 ** 20;

/** Lists the entries of a zip archive. Sizes are only what the archive declares, but checked against the limits. */
export function listEntries(bytes: Uint8Array, limits: ZipLimits = defaultLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  let total = 0;
  try {
    let {count, at} = findDirectory(view);
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('central directory');
      const entry = readEntry(bytes, view, at);
      total += entry.size;
      if (total > limits.total || (total > smallPart && total > bytes.length * limits.ratio))
        throw new WorkbookFileError('too-large', entry.name);
      if (entry.size > smallPart && entry.size > entry.packedSize * limits.ratio) {
        throw new WorkbookFileError('too-large', entry.name);
      }
      if (!entry.name.endsWith('/')) entries.push(entry);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof RangeError ? new WorkbookFileError('corrupt', 'répertoire du zip') : error;
  }
  refuseOverlaps(entries);
  return entries;
}

/** Bytes that serve for two parts, or two parts of one name (their case apart), are the work of no spreadsheet. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const names = new Set<string>();
  for (const {name} of entries) {
    if (names.has(name.toLowerCase())) throw new WorkbookFileError('corrupt', name);
    names.add(name.toLowerCase());
  }
  const placed = entries.filter(({packedSize}) => packedSize > 0);
  placed.sort((a, b) => a.packed.byteOffset - b.packed.byteOffset);
  placed.forEach(({name, packed}, at) => {
    const next = placed[at + 1]?.packed.byteOffset ?? Infinity;
    if (packed.byteOffset + packed.length > next) throw new WorkbookFileError('corrupt', name);
  });
}

/** Inflates an entry; stops as soon as it gives more than it declared, and checks its CRC. */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const out = entry.method === 0 ? entry.packed : inflate(entry);
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw new WorkbookFileError('corrupt', entry.name);
  return out;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new WorkbookFileError('corrupt', entry.name);
  const out = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > out.length) throw new WorkbookFileError('corrupt', entry.name);
    out.set(chunk, length);
    length += chunk.length;
  });
  // Pushed by pieces, so that a part that lies about its size is stopped within one piece (64 kB gives 66 MB at most).
  const step = 1 << 16;
  try {
    for (let at = 0; at < entry.packed.length; at += step) {
      stream.push(entry.packed.subarray(at, at + step), at + step >= entry.packed.length);
    }
  } catch (error) {
    throw error instanceof WorkbookFileError ? error : new WorkbookFileError('corrupt', entry.name);
  }
  return length === out.length ? out : out.subarray(0, length);
}

function findDirectory(view: DataView): {count: number; at: number} {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let end = view.byteLength - 22; end >= lowest; end--) {
    if (view.getUint32(end, true) !== 0x06054b50) continue;
    const count = view.getUint16(end + 10, true);
    const at = view.getUint32(end + 16, true);
    if (count !== 0xffff && at !== 0xffffffff) return {count, at};
    if (view.getUint32(end - 20, true) !== 0x07064b50) return {count, at};
    const wide = readWide(view, end - 20 + 8);
    return {count: readWide(view, wide + 32), at: readWide(view, wide + 48)};
  }
  throw new RangeError('no end of central directory');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
  };
  readWideSizes(view, at + 46 + nameLength, view.getUint16(at + 30, true), sizes);
  // Lengths of the name and of the extra field may differ between the directory and the local header.
  if (view.getUint32(sizes.header, true) !== 0x04034b50) throw new RangeError('local header');
  const start = sizes.header + 30 + view.getUint16(sizes.header + 26, true) + view.getUint16(sizes.header + 28, true);
  if (start + sizes.packed > bytes.length) throw new RangeError('entry beyond the end');
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new WorkbookFileError('encrypted');
  return {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength))
      .replace(/\\/g, '/')
      .replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    flags,
    crc: view.getUint32(at + 16, true),
    packedSize: sizes.packed,
    size: sizes.size,
    packed: bytes.subarray(start, start + sizes.packed),
  };
}

/** Zip64 extra field: a 64-bit number for each 32-bit one that is full, in this order. */
function readWideSizes(
  view: DataView,
  start: number,
  length: number,
  sizes: {size: number; packed: number; header: number},
): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packed', 'header'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      sizes[key] = readWide(view, field);
      field += 8;
    }
  }
}

function readWide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

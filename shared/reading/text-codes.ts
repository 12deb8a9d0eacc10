import type {CellValue} from '../value/cell';
import {isBlank} from '../value/nothing';

/** Rows handed from reader to reader at a time: small enough to stay in the cache of the processor. */
export const BLOCK = 1024;

/** A row as a host hands it over; ragged rows read as blank beyond their end. */
export type Row = readonly CellValue[];

/** Different texts up to which the light hash is good enough. */
const FEW = 48;
const FEW_SLOTS = 256;

/** Rows from which our own table of texts is worth its compilation. */
const LONG = 1 << 16;

/**
 * Numbers the different values of a column of words in the order in which they come: the raw code 0 is a blank (null,
 * "", undefined, 0). What the values mean is settled later, once for each different value.
 *
 * A `Map` would do, and does where a sheet holds many values on few rows. Elsewhere an open-addressing table checked by
 * `===` does it in half the time, because it hashes a few letters while values are few and never allocates.
 */
export class TextCodes {
  codes: Uint16Array | Uint32Array;
  readonly raw: CellValue[] = [null];
  /** Row of the table where each raw value is first met. */
  readonly firstRows: number[] = [0];
  /** Blanks that arrived as the number 0. */
  zeros = 0;
  private readonly others = new Map<number | boolean, number>();
  private few = true;
  private readonly fewTexts: string[] = new Array<string>(FEW_SLOTS).fill('');
  private readonly fewCodes = new Int32Array(FEW_SLOTS);
  /** Codes of many texts in a sheet that is not long: warm at once, where our own table must first be compiled. */
  private readonly byText: Map<string, number> | null;
  private slots = 0;
  private slotHashes = new Int32Array(0);
  private slotCodes = new Int32Array(0);
  private hashes = new Int32Array(0);

  constructor(
    private readonly index: number,
    capacity: number,
  ) {
    this.codes = new Uint16Array(capacity);
    this.byText = capacity < LONG ? new Map() : null;
  }

  /** Reads the first `count` rows of a block into rows `start`… of the table. */
  read(block: readonly Row[], count: number, start: number): void {
    if (this.codes instanceof Uint16Array && this.raw.length + count > 65536) this.codes = new Uint32Array(this.codes);
    const done = this.few ? this.readFew(block, count, start, this.index) : 0;
    if (done === count) return;
    if (this.byText === null) this.readMany(block, done, count, start, this.index);
    else this.readByMap(this.byText, block, done, count, start, this.index);
  }

  /** Few different texts: a hash of length and three letters. Stops when they are not so few. */
  private readFew(block: readonly Row[], count: number, start: number, index: number): number {
    const {codes, fewTexts, fewCodes} = this;
    for (let i = 0; i < count; i++) {
      const cell = block[i]![index];
      if (typeof cell !== 'string' || cell.length === 0) {
        codes[start + i] = this.codeOfOther(cell, start + i);
        continue;
      }
      const length = cell.length;
      const letters = cell.charCodeAt(0) * 7 + cell.charCodeAt(length >> 1) * 5 + cell.charCodeAt(length - 1);
      let slot = (length * 31 + letters) & (FEW_SLOTS - 1);
      for (;;) {
        const code = fewCodes[slot]!;
        if (code === 0) {
          if (this.raw.length > FEW) {
            this.leaveFew();
            return i;
          }
          fewTexts[slot] = cell;
          codes[start + i] = fewCodes[slot] = this.add(cell, start + i);
          break;
        }
        if (fewTexts[slot] === cell) {
          codes[start + i] = code;
          break;
        }
        slot = (slot + 1) & (FEW_SLOTS - 1);
      }
    }
    return count;
  }

  private readByMap(
    byText: Map<string, number>,
    block: readonly Row[],
    from: number,
    count: number,
    start: number,
    index: number,
  ): void {
    const {codes} = this;
    for (let i = from; i < count; i++) {
      const cell = block[i]![index];
      if (typeof cell !== 'string' || cell.length === 0) {
        codes[start + i] = this.codeOfOther(cell, start + i);
        continue;
      }
      let code = byText.get(cell);
      if (code === undefined) {
        code = this.add(cell, start + i);
        byText.set(cell, code);
      }
      codes[start + i] = code;
    }
  }

  private leaveFew(): void {
    this.few = false;
    if (this.byText === null) {
      this.hashes = new Int32Array(BLOCK);
      this.growInto(1 << 14);
    } else this.raw.forEach((text, code) => typeof text === 'string' && this.byText!.set(text, code));
  }

  /** Many different texts: all letters are hashed, for the whole block first so that memory is read ahead. */
  private readMany(block: readonly Row[], from: number, count: number, start: number, index: number): void {
    const {codes, hashes, raw} = this;
    for (let i = from; i < count; i++) {
      const cell = block[i]![index];
      if (typeof cell !== 'string') continue;
      let hash = cell.length;
      for (let at = 0; at < cell.length; at++) hash = (Math.imul(hash, 31) + cell.charCodeAt(at)) | 0;
      hashes[i] = hash;
    }
    let {slotHashes, slotCodes} = this;
    let mask = this.slots - 1;
    for (let i = from; i < count; i++) {
      const cell = block[i]![index];
      if (typeof cell !== 'string' || cell.length === 0) {
        codes[start + i] = this.codeOfOther(cell, start + i);
        continue;
      }
      const hash = hashes[i]!;
      let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
      for (;;) {
        const code = slotCodes[slot]!;
        if (code === 0) {
          const added = this.add(cell, start + i);
          slotCodes[slot] = added;
          slotHashes[slot] = hash;
          codes[start + i] = added;
          if (raw.length * 2 > this.slots) {
            this.growInto(this.slots * 4);
            ({slotHashes, slotCodes} = this);
            mask = this.slots - 1;
          }
          break;
        }
        if (slotHashes[slot] === hash && raw[code] === cell) {
          codes[start + i] = code;
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }

  private add(cell: CellValue, row: number): number {
    this.raw.push(cell);
    this.firstRows.push(row);
    return this.raw.length - 1;
  }

  private codeOfOther(cell: CellValue | undefined, row: number): number {
    if (cell === 0) this.zeros++;
    if (cell === 0 || isBlank(cell)) return 0;
    const key = cell as number | boolean;
    let code = this.others.get(key);
    if (code === undefined) {
      code = this.add(key, row);
      this.others.set(key, code);
    }
    return code;
  }

  /** Moves every text into a table of so many slots. */
  private growInto(slots: number): void {
    this.slots = slots;
    this.slotHashes = new Int32Array(slots);
    this.slotCodes = new Int32Array(slots);
    for (let code = 1; code < this.raw.length; code++) {
      const text = this.raw[code];
      if (typeof text !== 'string') continue;
      let hash = text.length;
      for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      let slot = (Math.imul(hash, 0x9e3779b1) >>> 7) & (slots - 1);
      while (this.slotCodes[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.slotCodes[slot] = code;
      this.slotHashes[slot] = hash;
    }
  }
}

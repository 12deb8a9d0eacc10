import type {CellValue, Rows} from './cell';

/**
 * A short text that changes when any cell changes: to tell « data changed since », never to trust that two contents are the same.
 * 64 bits in two lanes, from the cells alone (an empty cell, null or "", is the same nothing), the same in every host.
 */
export function fingerprintOf(sheets: readonly {readonly name: string; readonly rows: Rows}[]): string {
  const lanes = new Lanes();
  for (const {name, rows} of sheets) {
    lanes.addText(name);
    lanes.add(rows.length);
    for (const row of rows) {
      let last = row.length;
      while (last > 0 && (row[last - 1] === null || row[last - 1] === '')) last--;
      lanes.add(last);
      for (let column = 0; column < last; column++) lanes.addCell(row[column]!);
    }
  }
  return lanes.toText();
}

/** The same of the bytes of a file: to tell that it changed. */
export function fingerprintOfBytes(bytes: Uint8Array): string {
  const lanes = new Lanes();
  for (let at = 0; at < bytes.length; at++) lanes.add(bytes[at]!);
  return lanes.toText();
}

class Lanes {
  /** Two numbers of 32 bits, kept where the engine makes no object of each new one. */
  private readonly lanes = new Int32Array([0x811c9dc5, 0x9e3779b9]);
  private readonly double = new Float64Array(1);
  private readonly words = new Uint32Array(this.double.buffer);

  add(word: number): void {
    const {lanes} = this;
    const b = lanes[1]!;
    lanes[0] = Math.imul(lanes[0]! ^ word, 0x01000193);
    lanes[1] = Math.imul((b << 5) ^ (b >>> 27) ^ word, 0x85ebca6b);
  }

  addText(text: string): void {
    this.add(text.length);
    for (let at = 0; at < text.length; at++) this.add(text.charCodeAt(at));
  }

  addCell(cell: CellValue): void {
    if (cell === null || cell === '') this.add(1);
    else if (typeof cell === 'string') this.addText(cell);
    else if (typeof cell === 'boolean') this.add(cell ? 3 : 2);
    else {
      this.double[0] = cell;
      this.add(this.words[0]!);
      this.add(this.words[1]!);
    }
  }

  toText(): string {
    const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
    const [a, b] = [this.lanes[0]!, this.lanes[1]!];
    return hex(a ^ (a >>> 15)) + hex(b ^ (b >>> 13));
  }
}

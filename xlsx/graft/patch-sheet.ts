import {strFromU8} from 'fflate';
import type {Area} from '../../shared';
import {MOST_COLUMNS, MOST_ROWS} from '../limits';
import {cellReference, columnNumber, holdsCell, parseArea} from '../../shared';
import {ByteScanner} from '../xml/byte-scanner';
import {escapeText} from '../xml/escape';
import {withPrefix} from '../xml/namespaces';
import {applyByteEdits} from './byte-edit';
import type {ByteEdit} from './byte-edit';
import type {CellPatch} from './patch-cells';
import type {StylePatch} from './patch-styles';
import {readCellFormula} from './cell-formula';
import type {FoundFormula} from './cell-formula';
import {printPatch} from './print-patch';
import {shiftFormula} from './shift-formula';

/** A worksheet part with cells changed; one pass over its bytes, whatever its length. */
export function patchSheet(
  bytes: Uint8Array,
  part: string,
  cells: readonly CellPatch[],
  styles: StylePatch,
  date1904: boolean,
): Uint8Array {
  return new SheetPatcher(bytes, part, cells, styles, date1904).run();
}

class SheetPatcher {
  private readonly scan: ByteScanner;
  private readonly edits: ByteEdit[] = [];
  /** Patches still to place: by row, then by column. */
  private readonly waiting: {readonly row: number; readonly cells: Map<number, CellPatch>}[];
  private readonly columnStyles: {readonly min: number; readonly max: number; readonly style: number}[] = [];
  /** Areas of array formulas that are gone: what they had filled goes with them. */
  private readonly emptied: Area[] = [];
  /** Shared formulas whose first cell is gone: the others write theirs out. */
  private readonly orphans = new Map<string, {row: number; column: number; formula: string}>();
  private prefix = '';

  constructor(
    private readonly bytes: Uint8Array,
    part: string,
    cells: readonly CellPatch[],
    private readonly styles: StylePatch,
    private readonly date1904: boolean,
  ) {
    this.scan = new ByteScanner(bytes, part);
    const rows = new Map<number, Map<number, CellPatch>>();
    for (const cell of cells) {
      if (cell.row >= MOST_ROWS || cell.column >= MOST_COLUMNS) continue;
      const line = rows.get(cell.row) ?? new Map<number, CellPatch>();
      rows.set(cell.row, line.set(cell.column, cell));
    }
    this.waiting = [...rows].sort(([a], [b]) => a - b).map(([row, line]) => ({row, cells: line}));
  }

  run(): Uint8Array {
    const {scan} = this;
    let inside = false;
    let row = -1;
    while (scan.next()) {
      if (!inside) {
        if (scan.isNamed('dimension')) this.widen();
        else if (scan.isNamed('col') && !scan.isClosing) this.readColumn();
        else if (scan.isNamed('sheetData') && !scan.isClosing) {
          this.prefix = this.prefixHere();
          if (scan.isEmpty) this.openData();
          else inside = true;
        }
      } else if (scan.isNamed('row') && !scan.isClosing) {
        row = Number(scan.attribute('r') ?? row + 2) - 1;
        this.placeRowsBefore(row, scan.textEnd);
        this.patchRow(row);
      } else if (scan.isNamed('sheetData')) {
        this.placeRowsBefore(Infinity, scan.textEnd);
        inside = false;
      }
    }
    return applyByteEdits(this.bytes, this.edits);
  }

  /** New rows that come before one that is there. */
  private placeRowsBefore(row: number, at: number): void {
    while (this.waiting.length > 0 && this.waiting[0]!.row < row) {
      const line = this.waiting.shift()!;
      const text = this.newRow(line.row, line.cells);
      if (text !== '') this.put(at, at, text);
    }
  }

  private newRow(row: number, cells: ReadonlyMap<number, CellPatch>): string {
    const body = [...cells.values()]
      .sort((a, b) => a.column - b.column)
      .map((cell) => this.print(cell, this.columnStyle(cell.column)))
      .join('');
    return body === '' ? '' : `<row r="${row + 1}">${body}</row>`;
  }

  /** An empty `<sheetData/>` is opened for the rows that come. */
  private openData(): void {
    const body = this.waiting.map(({row, cells}) => this.newRow(row, cells)).join('');
    this.waiting.length = 0;
    this.put(this.scan.textEnd, this.scan.position, `<sheetData>${body}</sheetData>`);
  }

  private patchRow(row: number): void {
    const {scan} = this;
    const line = this.waiting[0]?.row === row ? this.waiting.shift()!.cells : new Map<number, CellPatch>();
    const rowStyle = scan.attribute('customFormat') === undefined ? 0 : Number(scan.attribute('s') ?? 0);
    const opening = {start: scan.textEnd, end: scan.position};
    if (line.size > 0) this.openRow(opening, scan.isEmpty, line, rowStyle);
    if (scan.isEmpty) return;
    let column = -1;
    const isTouched = line.size > 0 || this.emptied.length > 0 || this.orphans.size > 0;
    while (scan.next() && !(scan.isClosing && scan.isNamed('row'))) {
      if (!isTouched) continue; // attributes are slow to read: of 900 000 cells, few change
      if (!scan.isNamed('c') || scan.isClosing) continue;
      const letters = /^[A-Z]+/i.exec(scan.attribute('r') ?? '');
      column = letters ? columnNumber(letters[0].toUpperCase()) : column + 1;
      this.placeCellsBefore(column, scan.textEnd, line, rowStyle);
      this.patchCell(row, column, line);
    }
    this.placeCellsBefore(Infinity, scan.textEnd, line, rowStyle);
  }

  /** Its `spans` may no longer be true; an empty row is opened. */
  private openRow(
    {start, end}: {start: number; end: number},
    isEmpty: boolean,
    line: Map<number, CellPatch>,
    style: number,
  ): void {
    const tag = strFromU8(this.bytes.subarray(start, end)).replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    if (!isEmpty) return this.putRaw(start, end, tag);
    const body = [...line.values()]
      .sort((a, b) => a.column - b.column)
      .map((cell) => this.print(cell, style || this.columnStyle(cell.column)))
      .join('');
    line.clear();
    if (body !== '')
      this.putRaw(
        start,
        end,
        `${tag.slice(0, -'/>'.length).trimEnd()}>${withPrefix(body, this.prefix)}</${this.prefix}row>`,
      );
  }

  private placeCellsBefore(column: number, at: number, line: Map<number, CellPatch>, rowStyle: number): void {
    const before = [...line.values()].filter((cell) => cell.column < column).sort((a, b) => a.column - b.column);
    for (const cell of before) {
      line.delete(cell.column);
      const text = this.print(cell, rowStyle || this.columnStyle(cell.column));
      if (text !== '') this.put(at, at, text);
    }
  }

  /** The cell whose opening tag was just read, up to its end. */
  private patchCell(row: number, column: number, line: Map<number, CellPatch>): void {
    const {scan} = this;
    const start = scan.textEnd;
    const style = Number(scan.attribute('s') ?? 0);
    const patch = line.get(column);
    const isEmpty = scan.isEmpty;
    const formula = isEmpty ? null : readCellFormula(scan);
    const end = scan.position;
    if (patch !== undefined) {
      line.delete(column);
      if (formula !== null) this.forget(formula, row, column);
      this.put(start, end, this.print(patch, style, true));
    } else if (!isEmpty && this.emptied.some((area) => holdsCell(area, row, column))) {
      this.put(start, end, this.print({row, column, value: null}, style, true));
    } else if (formula !== null) {
      this.adopt(formula, row, column);
    }
  }

  /** The formula of a cell that is overwritten: what hung on it is seen to. */
  private forget({kind, group, area, text}: FoundFormula, row: number, column: number): void {
    if (kind === 'array' && area !== null) this.emptied.push(area);
    if (kind === 'shared' && text !== '') this.orphans.set(group, {row, column, formula: text});
  }

  private adopt({kind, group, text, start, end}: FoundFormula, row: number, column: number): void {
    if (kind !== 'shared' || text !== '') return;
    const first = this.orphans.get(group);
    if (first === undefined) return;
    const own = shiftFormula(first.formula, row - first.row, column - first.column);
    this.put(start, end, `<f>${escapeText(own)}</f>`);
  }

  private print(patch: CellPatch, before: number, wasThere = false): string {
    return printPatch(patch, before, {styles: this.styles, date1904: this.date1904, wasThere});
  }

  private columnStyle(column: number): number {
    return this.columnStyles.find(({min, max}) => column >= min && column <= max)?.style ?? 0;
  }

  private readColumn(): void {
    const {scan} = this;
    const [min, max, style] = ['min', 'max', 'style'].map((name) => Number(scan.attribute(name) ?? 0));
    if (style! > 0) this.columnStyles.push({min: min! - 1, max: max! - 1, style: style!});
  }

  /** The area that the sheet says it fills, with the cells that come. */
  private widen(): void {
    const {scan} = this;
    const area = parseArea(scan.attribute('ref') ?? '');
    if (area === null || scan.isClosing) return;
    let bottom = area.row + area.rows - 1;
    let right = area.column + area.columns - 1;
    for (const {row, cells} of this.waiting)
      for (const column of cells.keys()) {
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    const ref = `${cellReference(Math.min(area.row, this.waiting[0]?.row ?? area.row), 0)}:${cellReference(bottom, right)}`;
    const tag = strFromU8(this.bytes.subarray(scan.textEnd, scan.position));
    this.putRaw(scan.textEnd, scan.position, tag.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${ref}"`));
  }

  private prefixHere(): string {
    const {bytes, textEnd, nameStart} = this.scan;
    return strFromU8(bytes.subarray(textEnd + 1, nameStart));
  }

  private put(start: number, end: number, text: string): void {
    this.putRaw(start, end, withPrefix(text, this.prefix));
  }

  private putRaw(start: number, end: number, text: string): void {
    this.edits.push({start, end, text});
  }
}

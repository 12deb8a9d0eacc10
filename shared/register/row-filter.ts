import type {CellValue, Rows} from '../cell/cell';
import {foldText} from '../cell/fold';
import {isBlank, isNothing, textOf} from '../cell/nothing';
import {parseDay} from '../cell/parse-day';
import {parseNumber} from '../cell/parse-number';
import {neededColumns, type ColumnSpec, type RegisterSpec} from './define-register';
import {OddCells} from './odd-cells';
import type {Row} from './text-codes';
import {lookupOf} from './value-list';

const TOTAL = /^\s*(sous[\s-]*)?tota(l|ux)(?!\p{L})/iu;

/** Columns of the sheet in which the label of a total stands. */
const LABEL_COLUMNS = 3;

/** Tells the rows of a register from blank rows, subtotals, headings printed again and notes under the table. */
export class RowFilter {
  readonly subtotals = new OddCells();
  readonly notes = new OddCells();
  /** Index after the last row that may be read. */
  readonly end: number;
  /** Column that a row of the register fills: the dossier, else the first needed one. */
  readonly keyIndex: number;
  private readonly needed: readonly {readonly column: ColumnSpec; readonly index: number}[];
  private readonly indexes: readonly number[];
  readonly heading: string;

  constructor(
    spec: RegisterSpec,
    columns: ReadonlyMap<string, {readonly heading: string; readonly index: number}>,
    rows: Rows,
    private readonly from: number,
  ) {
    const ids = neededColumns(spec).filter((id) => columns.has(id));
    this.needed = ids.map((id) => ({column: spec.columns[id]!, index: columns.get(id)!.index}));
    this.indexes = [...columns.values()].map(({index}) => index);
    const key = columns.get('dossier') ?? columns.get(ids[0] ?? '');
    this.keyIndex = key?.index ?? 0;
    const heading = rows[from - 1]?.[this.keyIndex];
    this.heading = typeof heading === 'string' ? heading : '';
    this.end = this.dropTail(rows);
  }

  /** Whether a row whose key is blank, or begins like a total, is a row of the register all the same. */
  keeps(row: Row, at: number): boolean {
    const key = row[this.keyIndex];
    if (key === this.heading) return false; // headings printed again on each page
    if (typeof key === 'string' && key.length > 1 && !TOTAL.test(key) && !isNothing(key)) return true;
    if (this.holdsNothing(row)) return false;
    const label = totalLabel(row);
    if (label === null) return true;
    const undated = this.needed.every(
      ({column, index}) => column.kind !== 'day' || isNothing(row[index]) || row[index] === label,
    );
    if (!undated || !(isNothing(key) || key === label)) return true;
    this.subtotals.add(label, at);
    return false;
  }

  private holdsNothing(row: Row | undefined): boolean {
    return row === undefined || this.indexes.every((index) => isBlank(row[index]) || row[index] === 0);
  }

  /** Leaves out the blank rows at the end, and the notes above them. */
  private dropTail(rows: Rows): number {
    let end = rows.length;
    for (;;) {
      while (end > this.from && this.holdsNothing(rows[end - 1]) && !this.isNoteBeside(rows[end - 1])) end--;
      let top = end;
      while (top > this.from && this.isLikeNote(rows[top - 1]!)) top--;
      const apart = top > this.from && this.holdsNothing(rows[top - 1]);
      if (!apart && this.indexes.length > 2) {
        top = end; // right under the table a note is one cell alone
        while (top > this.from && filledCells(rows[top - 1]!).length === 1 && this.isLikeNote(rows[top - 1]!)) top--;
      } else if (!apart) top = end;
      if (top === end) return end;
      for (let at = top; at < end; at++) this.notes.add(filledCells(rows[at]!)[0], at);
      end = top;
    }
  }

  /** A note in columns that the register does not read. */
  private isNoteBeside(row: Row | undefined): boolean {
    return row !== undefined && filledCells(row).length > 0 && this.isLikeNote(row);
  }

  /** One or two texts, none of which a needed column could read. */
  private isLikeNote(row: Row): boolean {
    const filled = filledCells(row);
    if (filled.length === 0 || filled.length > 2 || filled.some((cell) => typeof cell !== 'string')) return false;
    if (totalLabel(row) !== null) return false;
    return this.needed.every(({column, index}) => isBlank(row[index]) || !isReadable(column, textOf(row[index])));
  }
}

function filledCells(row: Row): CellValue[] {
  return row.filter((cell) => !isBlank(cell) && cell !== 0);
}

function isReadable(column: ColumnSpec, text: string): boolean {
  switch (column.kind) {
    case 'dossier':
    case 'insee':
      return /\d/.test(text) && text.split(/\s+/).length <= 2;
    case 'day':
      return parseDay(text) !== 0;
    case 'cents':
    case 'number':
      return !Number.isNaN(parseNumber(text));
    case 'choice':
      return lookupOf(column.list)(foldText(text)) >= 0;
    default:
      return false;
  }
}

/** « Total général » in one of the first cells of a row; null when there is none. */
function totalLabel(row: Row): string | null {
  for (let index = 0; index < LABEL_COLUMNS; index++) {
    const cell = row[index];
    if (typeof cell === 'string' && TOTAL.test(cell)) return cell;
  }
  return null;
}

import type {CellValue, Rows} from '../value/cell';
import {NO_DAY} from '../value/day';
import {foldText} from '../value/fold';
import {isBlank, isNothing, textOf} from '../value/nothing';
import {dayOfNumber, parseDay} from '../value/parse-day';
import {parseNumber} from '../value/parse-number';
import {neededColumns, type ColumnSpec, type RegisterSpec} from '../register/define-register';
import {OddCells} from './odd-cells';
import type {Row} from './text-codes';
import {lookupOf} from '../register/value-list';

/** « Total », « Sous-total général », « TOTAUX » */
const TOTAL = /^\s*(sous[\s-]*)?tota(l|ux)(?!\p{L})/iu;

/** Characters beyond which a text is neither a total's label nor a value that a column reads. */
const LONGEST = 1000;

/** Whether a text begins as the label of a total. The one rule of it: registers and ledgers alike. */
export function isTotalLabel(text: string): boolean {
  return text.length <= LONGEST && TOTAL.test(text);
}

/** Columns of the sheet in which the label of a total stands. */
const LABEL_COLUMNS = 3;

/** Tells the rows of a register from blank rows, subtotals, headings printed again and notes under the table. */
export class RowFilter {
  readonly subtotals = new OddCells();
  readonly notes = new OddCells();
  /** Rows kept that bear the label of a total, a day and no dossier. */
  readonly doubtful = new OddCells();
  /** Index after the last row that may be read. */
  readonly end: number;
  /** Column that a row of the register fills: the dossier, else the first needed one. */
  readonly keyIndex: number;
  private readonly keyIsDossier: boolean;
  private readonly needed: readonly {readonly column: ColumnSpec; readonly index: number}[];
  private readonly indexes: readonly number[];
  /** What stands in that column in the line of headings. */
  readonly heading: CellValue;
  private readonly headingRow: Row;

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
    this.keyIsDossier = columns.has('dossier');
    this.headingRow = rows[from - 1] ?? [];
    this.heading = this.headingRow[this.keyIndex] ?? null;
    this.end = this.dropTail(rows);
  }

  /** Whether a row whose key is blank, or begins like a total, is a row of the register all the same. */
  keeps(row: Row, at: number): boolean {
    const key = row[this.keyIndex];
    if (this.heading !== null && key === this.heading && this.isHeadings(row)) return false; // printed again on each page
    if (typeof key === 'string' && key.length > 1 && !isTotalLabel(key) && !isNothing(key)) return true;
    if (this.holdsNothing(row)) return false;
    const label = totalLabel(row);
    if (label === null) return true;
    if (this.keyIsDossier && key === label) {
      this.subtotals.add(label, at); // a word is no dossier, whatever fund or date stands beside it
      return false;
    }
    const undated = this.needed.every(({column, index}) => column.kind !== 'day' || !isDay(row[index]));
    if (!undated || !(isNothing(key) || key === label)) {
      if (this.keyIsDossier && isNothing(key)) this.doubtful.add(label, at);
      return true;
    }
    this.subtotals.add(label, at);
    return false;
  }

  private isHeadings(row: Row): boolean {
    return this.indexes.filter((index) => row[index] === this.headingRow[index]).length > 1;
  }

  /** True when no column that the register reads holds anything. */
  private holdsNothing(row: Row | undefined): boolean {
    if (row === undefined) return true;
    for (const index of this.indexes) if (!isEmpty(row[index])) return false;
    return true;
  }

  /** Index after the last row that is neither blank nor a note under the table. */
  private dropTail(rows: Rows): number {
    let end = rows.length;
    for (;;) {
      while (end > this.from && this.holdsNothing(rows[end - 1]) && !this.isLikeNote(rows[end - 1])) end--;
      const top = this.topOfNotes(rows, end);
      if (top === end) return end;
      for (let at = top; at < end; at++) this.notes.add(filledCells(rows[at]!)[0], at);
      end = top;
    }
  }

  /** Index of the first of the notes that end these rows; `end` when there is none. */
  private topOfNotes(rows: Rows, end: number): number {
    let top = end;
    while (top > this.from && this.isLikeNote(rows[top - 1])) top--;
    if (top > this.from && this.holdsNothing(rows[top - 1])) return top; // a blank row parts them from the table
    if (this.indexes.length < 3) return end;
    top = end; // right under the table, a note is one cell alone
    while (top > this.from && this.isLikeNote(rows[top - 1]) && filledCells(rows[top - 1]!).length === 1) top--;
    return top;
  }

  /** One or two texts, none of which a needed column could read. */
  private isLikeNote(row: Row | undefined): boolean {
    if (row === undefined || row.every(isEmpty)) return false;
    const filled = filledCells(row);
    if (filled.length === 0 || filled.length > 2 || filled.some((cell) => typeof cell !== 'string')) return false;
    if (totalLabel(row) !== null) return false;
    return this.needed.every(({column, index}) => isBlank(row[index]) || !isReadable(column, textOf(row[index])));
  }
}

/** False for the count of a total that stands in the column of days: « Total général », 2 599. */
function isDay(cell: CellValue | undefined): boolean {
  return typeof cell === 'number'
    ? dayOfNumber(cell) !== NO_DAY
    : typeof cell === 'string' && parseDay(cell) !== NO_DAY;
}

function filledCells(row: Row): CellValue[] {
  return row.filter((cell) => !isEmpty(cell));
}

/** A blank, a 0 from a range of Excel among them. */
function isEmpty(cell: CellValue | undefined): boolean {
  return cell === null || cell === 0 || isBlank(cell);
}

function isReadable(column: ColumnSpec, text: string): boolean {
  if (text.length > LONGEST) return false;
  switch (column.kind) {
    case 'dossier':
    case 'insee':
      return /\d/.test(text) && text.split(/\s+/).length <= 2;
    case 'day':
      return parseDay(text) !== NO_DAY;
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
    if (typeof cell === 'string' && isTotalLabel(cell)) return cell;
  }
  return null;
}

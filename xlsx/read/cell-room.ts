import {mostCells, mostLongText, mostPadding} from '../limits';
import {WorkbookFileError} from '../workbook-file-error';

/** What an empty row weighs, in cells. */
const ROW = 4;

/** The room for the cells of a workbook: one for all its sheets, so that many half-empty ones weigh what they weigh together. */
export class CellRoom {
  private left: number;
  private padding: number;
  private longText: number;

  /** By the size of the file, packed, in bytes. */
  constructor(fileBytes: number) {
    this.left = mostCells(fileBytes);
    this.padding = mostPadding(fileBytes);
    this.longText = mostLongText(fileBytes);
  }

  /** Takes room for so many rows and so many cells in them. Throws `too-many-cells` when there is none left. */
  take(rows: number, cells: number, sheet: string): void {
    this.left -= rows * ROW + cells;
    if (this.left < 0) throw new WorkbookFileError('too-many-cells', `feuille « ${sheet} »`);
  }

  /** Takes room for a long text. Throws `too-much-text` when there is none left. */
  takeLongText(characters: number, sheet: string): void {
    this.longText -= characters;
    if (this.longText < 0) throw new WorkbookFileError('too-much-text', `feuille « ${sheet} »`);
  }

  /** Whether so many empty cells may be added at the ends of rows. */
  allowsPadding(cells: number): boolean {
    if (cells > this.padding) return false;
    this.padding -= cells;
    return true;
  }
}

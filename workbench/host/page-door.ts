import type {Selection, SheetKey} from '../../shared';
import type {SheetView, Slice, ViewStyle} from '../book/sheet-view';
import type {CellChange} from '../book/cell-change';

/** What the workbook asks of the page that shows it. */
export interface PageDoor {
  /**
   * Shows a sheet, new or made again; done once its cells stand there. `cells`: its first slice, the page fetches the others. `place`: of a
   * new one among the tabs, from 0.
   */
  putSheet(view: SheetView, cells: Slice | null, styles: readonly ViewStyle[], place: number): Promise<void>;
  /** Takes a sheet away: the book has it no more. */
  removeSheet(key: SheetKey): Promise<void>;
  /** Names that formulas may use from now on. */
  putNames(names: readonly {readonly name: string; readonly formula: string}[]): Promise<void>;
  /** Writes cells of a sheet as they now are in the book. */
  putCells(key: SheetKey, cells: readonly CellChange[]): Promise<void>;
  readSelection(): Promise<Selection | null>;
  showCell(key: SheetKey, row: number, column: number): Promise<void>;
  /** False where the cell holds something. */
  insertFormula(formula: string): Promise<boolean>;
}

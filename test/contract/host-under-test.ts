import type {CellValue, Rows} from '../../shared/value/cell';
import type {AsyncWorkbook} from '../../shared/drawing/workbook';
import type {Area} from '../../shared/sheet/sheet-plan';

export interface UserSheet {
  readonly name: string;
  readonly rows: Rows;
  readonly hidden?: boolean;
}

/** A workbook under test, with what a user may do in it behind the host's back. */
export interface OpenBook {
  readonly workbook: AsyncWorkbook;
  /** The same workbook, met anew: what the host kept in memory is gone. */
  reopen(): AsyncWorkbook;
  /** All there is to a sheet of the user's, to be compared. */
  snapshot(sheet: string): unknown;
  type(sheet: string, row: number, column: number, value: CellValue): void;
  rename(sheet: string, name: string): void;
  remove(sheet: string): void;
  select(sheet: string, row: number, column: number): void;
  /** The formula of a cell, when it holds one. */
  formulaAt(sheet: string, row: number, column: number): string | undefined;
  /** Defined names: where each leads. */
  names(): ReadonlyMap<string, {readonly sheet: string; readonly area: Area}>;
  addName(name: string, sheet: string, area: Area): void;
  /** Null in a host that tells scripts nothing of tables. */
  readonly addTable: ((name: string, sheet: string, area: Area) => void) | null;
}

/** Every host, real or played, passes the same list. A new one joins by being registered in `hosts`. */
export interface HostUnderTest {
  readonly name: string;
  open(sheets: readonly UserSheet[]): OpenBook;
}

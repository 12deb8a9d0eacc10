import type {RecognisedWorkbook, SheetKey} from '../../shared';
import type {CellByName} from './formula-cells';

/** What happened in the workbook. */
export type WorkbookChange =
  /** Cells of a sheet; `moves` where rows, columns or cells came or went, so that the others changed their address. */
  | {readonly kind: 'cells'; readonly sheet: SheetKey; readonly moves: boolean}
  /** Formulas of a sheet gave new values, though nobody wrote there. */
  | {readonly kind: 'calculated'; readonly sheet: SheetKey}
  /** A sheet was added, and may hold formulas that nobody calculated here. */
  | {readonly kind: 'added'; readonly sheet: SheetKey}
  /** A sheet was deleted or renamed. */
  | {readonly kind: 'sheets'};

/** All that following asks of a host. */
export interface FollowedWorkbook {
  /** May remember the cells of a sheet until it is told that they changed. */
  read(): Promise<RecognisedWorkbook>;
  /** The cells of a sheet changed; null for all. */
  forget(sheet: SheetKey | null): void;
  /** Whether one of these sheets, which held no register when last read, holds one or settings now. */
  holdRegisters(sheets: readonly SheetKey[]): Promise<boolean>;
  /** Has Excel calculate cells again, by the addresses that it gave. A cell that is gone is none of our business. */
  markDirty(cells: readonly string[]): Promise<void>;
  /** The same for every cell of the workbook with a function of ours, or of a sheet, wherever it stands now. */
  markAllDirty(sheet?: SheetKey): Promise<void>;
  /** The cells with a call by name; null where some cannot be told. */
  findCells(): Promise<readonly CellByName[] | null>;
  /** Has the add-in start with this workbook from now on. */
  startWithWorkbook(): Promise<void>;
  /** What the workbook remembers of its formulas: the registers that all those by name were answered with; null where it does not start the add-in. */
  readNote(): Promise<string | null>;
  keepNote(source: string): Promise<void>;
  /** Calls once after a while. */
  later(milliseconds: number, run: () => void): void;
}

/** `'Feuille d''avril'!B2` → Feuille d'avril. */
export function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

export const cellOf = (address: string) => address.slice(address.lastIndexOf('!') + 1);

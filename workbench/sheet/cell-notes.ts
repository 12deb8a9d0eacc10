import type {SheetKey} from '../../shared';

/** What cells in error say: Univer shows « #N/A » and no more. */
export class CellNotes {
  private readonly notes = new Map<string, string>();
  /** Called when the note of a cell changes. */
  changed: () => void = () => undefined;

  set({sheet, row, column}: {sheet: SheetKey; row: number; column: number}, message: string | null): void {
    const place = noteKey(sheet, row, column);
    if (message === null) this.notes.delete(place);
    else this.notes.set(place, message);
    this.changed();
  }

  /** The sentence of a cell that still shows an error. */
  of(sheet: SheetKey, row: number, column: number, shown: unknown): string | null {
    if (typeof shown !== 'string' || !shown.startsWith('#')) return null;
    return this.notes.get(noteKey(sheet, row, column)) ?? null;
  }
}

const noteKey = (sheet: SheetKey, row: number, column: number) => `${sheet} ${row},${column}`;

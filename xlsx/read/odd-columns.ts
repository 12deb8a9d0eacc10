import {addressOf} from '../../shared';
import type {CellValue, OddColumn} from '../../shared';

interface Formulas {
  count: number;
  zeros: number;
  readonly cell: string;
}

/** What a sheet does not say as it should, by column: texts that are not in the file, cells given twice, formulas that nobody worked out. */
export class OddColumns {
  private readonly found = new Map<string, {-readonly [K in keyof OddColumn]: OddColumn[K]}>();
  private readonly formulas = new Map<number, Formulas>();

  note(code: OddColumn['code'], row: number, column: number): void {
    const key = `${code} ${column}`;
    const known = this.found.get(key);
    if (known !== undefined) known.count++;
    else this.found.set(key, {code, column, cell: addressOf(row, column), count: 1});
  }

  /** A formula has a value, or is a text that it left empty. */
  noteFormula(value: CellValue, isText: boolean, row: number, column: number): void {
    if (value === null) {
      if (!isText) this.note('formula-blank', row, column);
      return;
    }
    const known = this.formulas.get(column) ?? {count: 0, zeros: 0, cell: addressOf(row, column)};
    this.formulas.set(column, known);
    known.count++;
    if (value === 0) known.zeros++;
  }

  /** A column of several formulas that are all 0 was written by a program that works none out. */
  list(): readonly OddColumn[] {
    const zeros = [...this.formulas].filter(([, {count, zeros}]) => count > 1 && zeros === count);
    return [
      ...this.found.values(),
      ...zeros.map(([column, {count, cell}]) => ({code: 'formula-zero' as const, column, cell, count})),
    ];
  }
}

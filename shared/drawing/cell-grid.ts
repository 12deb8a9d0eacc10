import type {Area} from '../sheet/sheet-plan';
import {hashCells} from './content-mark';
import {holdsCell} from '../sheet/references';
import {isFormula, toCellValue, toTypedAgain} from './typed-text';
import type {TypedCell} from './typed-text';

/** Cells read back: what they hold, and the formulas that give it (a cell without one has its value there too). */
export class CellGrid {
  constructor(
    readonly area: Area,
    private readonly range: {readonly values: unknown[][]; readonly formulas: unknown[][]},
  ) {}

  valueAt(row: number, column: number): unknown {
    return this.range.values[row - this.area.row]?.[column - this.area.column] ?? '';
  }

  /** The content of a cell, as it must be given to the host to be the same elsewhere; "" when it holds nothing. */
  typedAt(row: number, column: number): TypedCell {
    return toTypedAgain(
      this.range.formulas[row - this.area.row]?.[column - this.area.column] ?? '',
      this.valueAt(row, column),
    );
  }

  /** Cells that hold something, within that area. */
  filled(area: Area): {readonly row: number; readonly column: number}[] {
    const found: {row: number; column: number}[] = [];
    this.range.formulas.forEach((line, i) =>
      line.forEach((formula, j) => {
        const [row, column] = [this.area.row + i, this.area.column + j];
        if (formula !== '' && formula !== null && holdsCell(area, row, column)) found.push({row, column});
      }),
    );
    return found;
  }

  /** The mark of what stands in that area outside the zones: formulas count by their text. `instead` stands for the cell of the notice. */
  contentMark(
    area: Area,
    zones: readonly Area[],
    instead?: {readonly row: number; readonly column: number; readonly value: unknown},
  ): string {
    const cells = this.filled(area).filter(({row, column}) => !zones.some((zone) => holdsCell(zone, row, column)));
    return hashCells(
      cells.map(({row, column}) => {
        if (instead !== undefined && instead.row === row && instead.column === column)
          return {row, column, value: toCellValue(instead.value)};
        const value = this.valueAt(row, column);
        const formula = this.range.formulas[row - this.area.row]![column - this.area.column];
        return {row, column, value: toCellValue(value), formula: isFormula(formula, value) ? formula : undefined};
      }),
    );
  }
}

import type {ICellData} from '@univerjs/core';
import type {CellValue} from '../../shared';
import {toCellData} from './to-univer';
import type {UniverPage} from './univer-page';

/** « Figer les formules ML »: values in place of our functions, so that the workbook can go where nothing knows them. Gives how many. */
export function freezeFormulas(page: UniverPage): number {
  let frozen = 0;
  for (const {key, change} of page.ourFormulas()) {
    const {row, column, value, spill} = change;
    // An error stays a formula: frozen, nobody could tell what it was about.
    if (typeof value === 'string' && /^#(N\/A|[A-Z0-9]+[!?])$/.test(value)) continue;
    const cells: Record<number, Record<number, ICellData>> = {};
    const put = (r: number, c: number, one: CellValue) => {
      const {v = null, t = null} = toCellData(one);
      (cells[r] ??= {})[c] = {v, t, f: null, si: null, p: null};
    };
    put(row, column, value);
    spill?.values.forEach((line, r) => line.forEach((one, c) => put(row + r, column + c, one)));
    page.write(key, cells);
    frozen++;
  }
  return frozen;
}

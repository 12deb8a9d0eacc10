import type {Injector} from '@univerjs/core';
import {FormulaDataModel} from '@univerjs/engine-formula';
import type {Range} from '../functions/ml-function';
import {UNIT} from './show-book';

/** Whether formulas stand in a range of a sheet. */
export function hasFormulas(injector: Injector, sheet: string, range: Range): boolean {
  const rows = injector.get(FormulaDataModel).getFormulaData()[UNIT]?.[sheet] ?? {};
  return Object.entries(rows).some(([row, columns]) => {
    if (Number(row) < range.startRow || Number(row) > range.endRow) return false;
    return Object.keys(columns ?? {}).some((at) => Number(at) >= range.startColumn && Number(at) <= range.endColumn);
  });
}

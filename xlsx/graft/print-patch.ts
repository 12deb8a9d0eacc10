import {printCell} from '../write/cell-xml';
import {areaReference} from '../../shared';
import type {CellPatch} from './patch-cells';
import {DAYS_FROM_1900_TO_1904} from './plan-in-1904';
import type {StylePatch} from './patch-styles';

interface PatchContext {
  readonly styles: StylePatch;
  readonly date1904: boolean;
  /** A cell that is emptied stays, with its look; one that never was is not made. */
  readonly wasThere: boolean;
}

/** The cell as it is to be written, over the style that it had or that its place gives it. */
export function printPatch(patch: CellPatch, before: number, {styles, date1904, wasThere}: PatchContext): string {
  const {row, column, value, formula, spill, format} = patch;
  const style = format === undefined ? before : styles.withFormat(before, format);
  const isBlank = (value === null || value === '') && formula === undefined;
  if (isBlank && style === 0 && !wasThere) return '';
  const stored = date1904 && typeof value === 'number' && styles.isDate(style) ? value - DAYS_FROM_1900_TO_1904 : value;
  const text = printCell(row, column, style, stored, formula);
  const isError = typeof stored === 'string' && /^#(N\/A|[A-Z0-9]+[!?])$/.test(stored) && formula !== undefined;
  const typed = isError ? text.replace(' t="str"', ' t="e"') : text;
  if (spill === undefined || formula === undefined) return typed;
  return typed.replace('<f>', `<f t="array" ref="${areaReference({...spill, row, column})}">`);
}

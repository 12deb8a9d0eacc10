import {numberFormats, styles} from '../sheet/style';
import type {Style, StyleName} from '../sheet/style';
import type {Area, SheetPlan} from '../sheet/sheet-plan';
import {spotsOf} from './cell-spots';
import type {Spot} from './cell-spots';
import {usedArea} from './own-names';
import {toTyped} from './typed-text';
import type {TypedCell} from './typed-text';

/** A plan as a spreadsheet takes it, row by row. */
export interface SheetGrid {
  readonly area: Area;
  /** What each cell holds, as if it were typed. */
  readonly cells: TypedCell[][];
  readonly formats: string[][];
  readonly styles: (StyleName | null)[][];
  readonly spots: readonly Spot[];
}

const asIs = (text: string) => text;

/** `toFormula` and `toFormat` are how the host writes formulas and formats. */
export function layOut(plan: SheetPlan, toFormula = asIs, toFormat = asIs): SheetGrid {
  const area = usedArea(plan);
  const grid = <T>(value: T) => Array.from({length: area.rows}, () => Array<T>(area.columns).fill(value));
  const cells = grid<TypedCell>('');
  const formats = grid<string>(numberFormats.general);
  const looks = grid<StyleName | null>(null);
  for (const {row, column, value, formula} of plan.cells)
    cells[row]![column] = formula === undefined ? toTyped(value) : toFormula(formula);
  for (const {area: zone, kind, hint} of plan.zones)
    if (kind === 'comment') cells[zone.row]![zone.column] = toTyped(hint);
  const spots = spotsOf(plan);
  for (const {row, column, style} of spots) {
    const {format}: Style = styles[style];
    formats[row]![column] = toFormat(numberFormats[format ?? 'general']);
    looks[row]![column] = style;
  }
  return {area, cells, formats, styles: looks, spots};
}

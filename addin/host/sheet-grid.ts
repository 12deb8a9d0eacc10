import type {Area, SheetPlan, TypedCell} from '../../shared';
import {holdsCell, layOut, mergesOf} from '../../shared';
import {lookOf} from './cell-look';

/** A plan as Excel takes it, row by row: null leaves a cell as it is. */
export interface SheetGrid {
  readonly area: Area;
  readonly cells: (TypedCell | null)[][];
  readonly formats: (string | null)[][];
  readonly looks: Excel.SettableCellProperties[][];
  /** Merges of the plan and of the zones that are drawn. */
  readonly merges: readonly Area[];
}

/** `kept` are the zones whose cells stay as they are. */
export function gridOf(plan: SheetPlan, kept: readonly Area[], accent: string): SheetGrid {
  const {area, cells, formats, spots} = layOut(plan);
  const looks = cells.map((line) => line.map((): Excel.SettableCellProperties => ({})));
  for (const {row, column, style, keep} of spots) looks[row]![column] = lookOf(style, keep, accent);
  const isKept = (row: number, column: number) => kept.some((zone) => holdsCell(zone, row, column));
  const spare = <T>(rows: readonly (readonly T[])[], blank: T) =>
    rows.map((line, row) => line.map((one, column) => (isKept(row, column) ? blank : one)));
  return {
    area,
    cells: spare<TypedCell | null>(cells, null),
    formats: spare<string | null>(formats, null),
    looks: spare(looks, {}),
    merges: mergesOf(plan).filter(({row, column}) => !isKept(row, column)),
  };
}

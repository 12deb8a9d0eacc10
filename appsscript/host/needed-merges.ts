import type {Area, PlanCell, SheetPlan, Style} from '../../shared';
import {mergesOf, stackMerges, styles} from '../../shared';
import {widthsOf} from './column-widths';
import {linesOf, numberFits} from './text-room';

type Stack = ReturnType<typeof stackMerges>[number];

/** What is merged of a plan, and the texts that run over the empty cells at their right instead. */
export interface Joined {
  readonly stacks: readonly Stack[];
  /** `row,column` of cells that must not wrap. */
  readonly overflowing: ReadonlySet<string>;
}

/**
 * Each merge is a call, and « text overflows into adjacent empty cells » (« Enum WrapStrategy »): a text of one line needs none. Merges one
 * above the other are one call, made or left out together.
 */
export function neededMerges(plan: SheetPlan): Joined {
  const cells = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const widths = widthsOf(plan);
  const zones = new Set(plan.zones.map(({area}) => `${area.row},${area.column}`));
  const overflowing = new Set<string>();
  const stacks = stackMerges(mergesOf(plan)).filter(({area, across}) => {
    const key = (row: number) => `${row},${area.column}`;
    const rows = Array.from({length: area.rows}, (_, index) => area.row + index);
    const found = rows.map((row) => cells.get(key(row)));
    if (!across || rows.some((row) => zones.has(key(row)))) return true;
    if (!found.every((cell) => cell === undefined || fitsUnmerged(cell, area, widths))) return true;
    for (const cell of found)
      if (cell !== undefined && linesOf(cell, widths[cell.column]!) > hardLines(cell))
        overflowing.add(`${cell.row},${cell.column}`);
    return false;
  });
  return {stacks, overflowing};
}

function fitsUnmerged(cell: PlanCell, {column, columns}: Area, widths: readonly number[]): boolean {
  const {align}: Style = styles[cell.style];
  if (align !== undefined && align !== 'left') return false;
  if (typeof cell.value !== 'string')
    return cell.value === null || (align === 'left' && numberFits(cell, widths[column]!));
  const lines = hardLines(cell);
  if (linesOf(cell, widths[column]!) === lines) return true;
  // Only a text runs over: the value of a formula may become another.
  const across = widths.slice(column, column + columns).reduce((total, width) => total + width, 0);
  return lines === 1 && cell.formula === undefined && linesOf(cell, across) === 1;
}

function hardLines({value}: PlanCell): number {
  return String(value ?? '').split('\n').length;
}

import type {PlanCell, SheetPlan, Style} from '../../shared';
import {styles} from '../../shared';
import {widthsOf} from './column-widths';
import type {Joined} from './needed-merges';
import {paintRuns} from './paint-runs';
import type {Stroke} from './paint-runs';
import type {GoogleSheet} from './sheets-session';
import {linesOf, pointsOf} from './text-room';

/** Pixels of a row that nobody sized, and of a column. */
const PLAIN_ROW = 21;
const PLAIN_COLUMN = 100;

/** Points of white that a row may lack, where no text is cut by it: a heading stands as well without. */
const SPARED = 9;
/** Pixels by which rows one above the other may differ and be given one height, the greater, by one call. */
const ALIKE = 10;
/** Rows between two that are told one height, and the pixels that these are given beyond a line. */
const BRIDGED = 3;
const WHITE = 15;

/** Height in pixels of the rows that are to be told theirs: the others fit what they hold by themselves (« Class Sheet », setRowHeights). */
function toldHeights(plan: SheetPlan, {stacks}: Joined): Map<number, number> {
  const widths = widthsOf(plan);
  const merged = new Set(stacks.map(({area}) => area).flatMap(firstCells));
  const own = new Map<number, number>();
  // Beside a merged text, only the lines that are certain count: what was counted too many would cut that text.
  const sure = new Map<number, number>();
  const inMerges = new Set<number>();
  for (const cell of plan.cells) {
    if (cell.value === null || cell.value === '') continue;
    const {wrap}: Style = styles[cell.style];
    // Google fits a row to its text, but for that of merged cells.
    if (merged.has(`${cell.row},${cell.column}`)) {
      if (wrap === true) inMerges.add(cell.row);
    } else {
      own.set(cell.row, Math.max(own.get(cell.row) ?? 0, ownPoints(cell, wrap === true, widths)));
      sure.set(
        cell.row,
        Math.max(sure.get(cell.row) ?? 0, pointsOf(cell.style, String(cell.value).split('\n').length)),
      );
    }
  }
  return new Map(
    [...plan.heights].flatMap(([row, points]): [number, number][] => {
      const isBeside = inMerges.has(row);
      const fitted = Math.max((PLAIN_ROW * 3) / 4, (isBeside ? sure : own).get(row) ?? 0);
      return points - fitted > (isBeside ? 1 : SPARED) ? [[row, toPixels(points)]] : [];
    }),
  );
}

function ownPoints(cell: PlanCell, wrap: boolean, widths: readonly number[]): number {
  return pointsOf(cell.style, wrap ? linesOf(cell, widths[cell.column]!) : 1);
}

function firstCells({row, rows, column}: {row: number; rows: number; column: number}): string[] {
  return Array.from({length: rows}, (_, index) => `${row + index},${column}`);
}

/** Height in pixels that each row of the plan has at least: rows that Google fits may be higher. */
export function heightsOf(plan: SheetPlan, joined: Joined, rows: number): number[] {
  const told = toldHeights(plan, joined);
  return Array.from({length: rows}, (_, row) => told.get(row) ?? PLAIN_ROW);
}

function toPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/**
 * `rows` may be more than the plan fills: what an older plan had sized fits its content again. With `setRowHeights` « rows grow to fit
 * cell contents »: what is told is the least.
 */
export function drawSizes(sheet: GoogleSheet, plan: SheetPlan, joined: Joined, rows: number, isNew: boolean): void {
  if (!isNew) sheet.autoResizeRows(1, rows);
  for (const {from, count, size} of strokesOf(toldHeights(plan, joined))) sheet.setRowHeights(from + 1, count, size);
  for (const {from, count, size} of paintRuns(widthsOf(plan), isNew ? PLAIN_COLUMN : null))
    sheet.setColumnWidths(from + 1, count, size);
}

/** One call for rows of nearly one height that are near one another: those between are as high, if that is little more than they were. */
function strokesOf(heights: ReadonlyMap<number, number>): Stroke[] {
  const strokes: {from: number; count: number; size: number; least: number}[] = [];
  for (const [row, size] of [...heights].sort(([a], [b]) => a - b)) {
    const last = strokes[strokes.length - 1];
    const least = Math.min(size, last?.least ?? size);
    const most = Math.max(size, last?.size ?? size);
    const between = last === undefined ? 0 : row - last.from - last.count;
    const isNear = between === 0 || (between <= BRIDGED && most - PLAIN_ROW <= WHITE);
    if (last !== undefined && isNear && most - least <= ALIKE)
      Object.assign(last, {count: row - last.from + 1, size: most, least});
    else strokes.push({from: row, count: 1, size, least: size});
  }
  return strokes;
}

import type {SheetPlan} from '../../shared/plan/sheet-plan';
import {paintRuns} from './paint-runs';
import type {GoogleSheet} from './sheets-session';

/** Pixels of a row that nobody sized, and of a column. */
export const PLAIN_ROW = 21;
const PLAIN_COLUMN = 100;

/**
 * Heights that rows have, in points, the next above being taken: each run of rows of one height is a call, and nobody sees two points.
 * Beyond the last, steps of a line.
 */
const heights = [6, 12, 16, 22, 30, 48];
const STEP = 15;

/** Height in pixels of each row of the plan. */
export function heightsOf(plan: SheetPlan, rows: number): number[] {
  return Array.from({length: rows}, (_, row) => {
    const points = plan.heights.get(row) ?? STEP;
    return toPixels(heights.find((height) => height >= points) ?? Math.ceil(points / STEP) * STEP);
  });
}

export function widthsOf(plan: SheetPlan): number[] {
  // A digit of Calibri 11 takes 7 pixels, the margins of a cell 5.
  return plan.widths.map((characters) => Math.round(characters * 7 + 5));
}

function toPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** `rows` may be more than the plan fills: what an older plan had sized gets the plain height again. */
export function drawSizes(sheet: GoogleSheet, plan: SheetPlan, rows: number, isNew: boolean): void {
  const tall = heightsOf(plan, rows);
  for (const {from, count, size} of paintRuns(tall, isNew ? PLAIN_ROW : null))
    sheet.setRowHeightsForced(from + 1, count, size);
  for (const {from, count, size} of paintRuns(widthsOf(plan), isNew ? PLAIN_COLUMN : null))
    sheet.setColumnWidths(from + 1, count, size);
}

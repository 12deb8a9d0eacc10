import {styles} from '../../shared';
import type {PlanCell, ReportPlan, Style} from '../../shared';

/** How much later a day is in numbers where days count from 1900. */
export const DAYS_FROM_1900_TO_1904 = 1462;

/** The plan with its days as a workbook counts them that counts from 1904. */
export function planIn1904(plan: ReportPlan): ReportPlan {
  return {...plan, sheets: plan.sheets.map((sheet) => ({...sheet, cells: sheet.cells.map(cellIn1904)}))};
}

function cellIn1904(cell: PlanCell): PlanCell {
  const {format}: Style = styles[cell.style];
  const isDay = typeof cell.value === 'number' && format === 'day';
  return isDay ? {...cell, value: (cell.value as number) - DAYS_FROM_1900_TO_1904} : cell;
}

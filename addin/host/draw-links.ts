import type {PlanCell, PlanLink, SheetPlan} from '../../shared';
import {cellReference, quoteSheet} from '../../shared';
import type {SheetFacts} from './survey';

/** Links to the sheets of ours that the workbook holds, under the names that their tabs have. A sheet that points ahead is drawn again. */
export function drawLinks(sheet: Excel.Worksheet, plan: SheetPlan, sheets: readonly SheetFacts[]): void {
  for (const cell of plan.cells) {
    if (cell.link === undefined) continue;
    const {link} = cell;
    const tab = link.plan === plan.id ? undefined : sheets.find(({mark}) => mark?.plan === link.plan)?.name;
    if (tab !== undefined) drawLink(sheet, cell, link, tab);
  }
}

function drawLink(sheet: Excel.Worksheet, {row, column, value}: PlanCell, link: PlanLink, tab: string): void {
  sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
    documentReference: `${quoteSheet(tab)}!${cellReference(link.row, link.column)}`,
    ...(link.tip === '' ? {} : {screenTip: link.tip.slice(0, 255)}),
    ...(typeof value === 'string' ? {textToDisplay: value} : {}),
  };
}

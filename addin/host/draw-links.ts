import type {PlanCell, PlanLink, SheetPlan} from '../../shared/plan/sheet-plan';
import {cellReference, quoteSheet} from '../../xlsx/write/references';
import {lookOf, sides} from './cell-look';
import type {SheetFacts} from './survey';

/** Links to sheets that are not there yet, by their plan: made when those are drawn, in the same session. */
export type PendingLinks = Map<string, {readonly from: string; readonly cell: PlanCell}[]>;

/** Links to the sheets of ours that the workbook holds, under the names that their tabs have. `from` is the plan that holds them. */
export function drawLinks(
  sheet: Excel.Worksheet,
  _id: string | null,
  plan: SheetPlan,
  sheets: readonly SheetFacts[],
  pending: PendingLinks,
): void {
  for (const [to, links] of pending)
    pending.set(
      to,
      links.filter(({from}) => from !== plan.id),
    );
  for (const cell of plan.cells) {
    if (cell.link === undefined) continue;
    const {link} = cell;
    const tab = link.plan === plan.id ? null : sheets.find(({mark}) => mark?.plan === link.plan)?.name;
    if (tab !== undefined && tab !== null) drawLink(sheet, cell, link, tab);
    else if (tab === undefined) pending.set(link.plan, [...(pending.get(link.plan) ?? []), {from: plan.id, cell}]);
  }
}

/** The sheet that was missing is being drawn: cells of others that wait for it become links. */
export function drawPendingLinks(
  context: Excel.RequestContext,
  plan: SheetPlan,
  tab: string,
  sheets: readonly SheetFacts[],
  pending: PendingLinks,
  accent: string,
): void {
  for (const {from, cell} of pending.get(plan.id) ?? []) {
    const facts = sheets.find(({mark}) => mark?.plan === from && mark.state === 'complete');
    if (facts === undefined || cell.link === undefined) continue;
    const sheet = context.workbook.worksheets.getItem(facts.id);
    drawLink(sheet, cell, cell.link, tab);
    sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).setCellProperties([[lookOf(cell.style, sides, accent)]]);
  }
}

function drawLink(sheet: Excel.Worksheet, {row, column, value}: PlanCell, link: PlanLink, tab: string): void {
  sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
    documentReference: `${quoteSheet(tab)}!${cellReference(link.row, link.column)}`,
    ...(link.tip === '' ? {} : {screenTip: link.tip.slice(0, 255)}),
    ...(typeof value === 'string' ? {textToDisplay: value} : {}),
  };
}

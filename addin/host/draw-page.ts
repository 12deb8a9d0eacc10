import type {Color, PageSetup, SheetPlan} from '../../shared';
import {FOOT_SIZE, MARGINS} from '../../shared';
import {colorOf} from './cell-look';
import {rangeAt} from './cell-grid';

/** Points in an inch. */
const inch = 72;

/** How the sheet is shown and printed. */
export function drawPage(sheet: Excel.Worksheet, plan: SheetPlan, accent: string): void {
  const {page, freeze} = plan;
  sheet.showGridlines = false;
  if (plan.tabColor !== undefined) sheet.tabColor = colorOf(plan.tabColor as Color, accent);
  if (freeze.rows > 0 && freeze.columns > 0) sheet.freezePanes.freezeAt(rangeAt(sheet, {row: 0, column: 0, ...freeze}));
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  else sheet.freezePanes.unfreeze();
  const {pageLayout} = sheet;
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = {horizontalFitToPages: 1};
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = MARGINS.side * inch;
  pageLayout.rightMargin = MARGINS.side * inch;
  pageLayout.topMargin = MARGINS.top * inch;
  pageLayout.bottomMargin = MARGINS.bottom * inch;
  pageLayout.headerMargin = MARGINS.header * inch;
  pageLayout.footerMargin = MARGINS.footer * inch;
  pageLayout.setPrintArea(rangeAt(sheet, page.area));
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  drawHeaderFooter(pageLayout.headersFooters.defaultForAllPages, page);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaksBefore) if (row > 0) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

function drawHeaderFooter(group: Excel.HeaderFooter, {header, footer}: PageSetup): void {
  const [left, center, right] = thirds(header);
  group.leftHeader = left;
  group.centerHeader = center;
  group.rightHeader = right;
  const [footLeft, footCenter, footRight] = thirds(footer);
  group.leftFooter = footLeft;
  group.centerFooter = footCenter;
  group.rightFooter = footRight;
}

/** Small and grey. */
const look = `&${FOOT_SIZE}&K5A6872`;
/** Excel takes 255 characters for the three together, codes included. */
const most = 255;

function thirds({left, center, right}: PageSetup['header']): [string, string, string] {
  const isLong = left.length + center.length + right.length > most - 3 * (look.length + 2);
  const limit = isLong ? Math.floor(most / 3) - look.length - 3 : most;
  const third = (text: string) => (text === '' ? '' : look + clip(text, limit));
  return [third(left), third(center), third(right)];
}

/** Cut without leaving half of a code. */
function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/(^|[^&])((?:&&)*)&$/, '$1$2')}…`;
}

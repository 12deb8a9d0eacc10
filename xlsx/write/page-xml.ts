import type {Color, PageSetup, SheetPlan} from '../../shared';
import {escapeText} from '../xml/escape';
import {cellReference, FOOT_SIZE, MARGINS, resolveColor} from '../../shared';

/** Elements of a worksheet that say how it is shown and printed, by name. */
export interface PageElements {
  readonly tabColor: string;
  readonly sheetView: {readonly attributes: string; readonly content: string};
  readonly sheetFormatPr: string;
  readonly columns: readonly {readonly from: number; readonly to: number; readonly width: number}[];
  readonly printOptions: string;
  readonly pageMargins: string;
  /** Attributes only: the file of the user's printer settings stays beside them. */
  readonly pageSetup: string;
  readonly headerFooter: string;
  readonly rowBreaks: string;
}

export function drawPage(plan: SheetPlan, accent: string): PageElements {
  const {page} = plan;
  const {side, top, bottom, header, footer} = MARGINS;
  return {
    tabColor: plan.tabColor ? `<tabColor rgb="FF${resolveColor(plan.tabColor as Color, accent)}"/>` : '',
    sheetView: {attributes: ' showGridLines="0"', content: drawFreeze(plan.freeze)},
    sheetFormatPr: '<sheetFormatPr defaultRowHeight="15"/>',
    columns: groupWidths(plan.widths),
    printOptions: '<printOptions horizontalCentered="1"/>',
    pageMargins: `<pageMargins left="${side}" right="${side}" top="${top}" bottom="${bottom}" header="${header}" footer="${footer}"/>`,
    pageSetup: ` paperSize="9" fitToHeight="0" orientation="${page.orientation}"`,
    headerFooter: drawHeaderFooter(page),
    rowBreaks: drawBreaks(page.breaksBefore),
  };
}

/** The file counts the margins of a cell too: 5 pixels when a digit of Calibri 11 takes 7. */
const cellMargin = 5 / 7;

function groupWidths(widths: readonly number[]): {from: number; to: number; width: number}[] {
  const groups: {from: number; to: number; width: number}[] = [];
  widths.forEach((characters, column) => {
    const width = Math.round((characters + cellMargin) * 256) / 256;
    const last = groups[groups.length - 1];
    if (last && last.width === width) last.to = column;
    else groups.push({from: column, to: column, width});
  });
  return groups;
}

function drawFreeze({rows, columns}: {readonly rows: number; readonly columns: number}): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = (columns ? ` xSplit="${columns}"` : '') + (rows ? ` ySplit="${rows}"` : '');
  const first = cellReference(rows, columns);
  return (
    `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`
  );
}

function drawHeaderFooter({header, footer}: PageSetup): string {
  const element = (name: string, text: string) => (text ? `<${name}>${escapeText(text)}</${name}>` : '');
  const body = element('oddHeader', joinThirds(header)) + element('oddFooter', joinThirds(footer));
  return body && `<headerFooter>${body}</headerFooter>`;
}

/** Small and grey. Excel takes 255 characters in all, codes included, and calls a longer one a damage. */
const look = `&${FOOT_SIZE}&K5A6872`;
const maxThird = 255 / 3 - look.length - 3;

function joinThirds({left, center, right}: PageSetup['header']): string {
  const third = (code: string, text: string, limit: number) => (text ? code + look + clip(text, limit) : '');
  const limit = left.length + center.length + right.length > 255 - 3 * (look.length + 2) ? Math.floor(maxThird) : 255;
  return third('&L', left, limit) + third('&C', center, limit) + third('&R', right, limit);
}

/** Cut without leaving half of a code. */
function clip(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/(^|[^&])((?:&&)*)&$/, '$1$2')}…`;
}

function drawBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

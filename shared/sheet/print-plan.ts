import type {CellValue} from '../value/cell';
import {addressOf} from '../value/address';
import {formatDay} from '../value/day';
import {isPlural, writeDecimal, writePercent} from '../value/french';
import type {Area, PlanCell, SheetPlan} from './sheet-plan';
import {styles} from './style';
import type {NumberFormat, Style} from './style';

/** Widest style name that the margin leaves room for. */
const MARGIN = 18;

/**
 * The sheet as a person would read it: one line per row, cells apart, the style of the first cell in the margin; then the
 * names, the charts, the zones, and the page. Golden files hold it, and a reviewer judges a change by reading the diff.
 */
export function printPlan(plan: SheetPlan): string {
  const rows = new Map<number, PlanCell[]>();
  for (const cell of plan.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const breaks = new Set(plan.page.breaksBefore);
  const lines = [`# ${plan.title} (${plan.id})`, `largeurs ${plan.widths.join(' ')}`, ''];
  for (let row = 0; row < plan.page.area.rows; row++) {
    if (breaks.has(row)) lines.push('- - - - - page - - - - -');
    const cells = (rows.get(row) ?? []).filter(({value}) => value !== null).sort((a, b) => a.column - b.column);
    if (cells.length > 0) lines.push(printRow(row, cells));
  }
  return [...lines, '', ...printRest(plan), ''].join('\n');
}

function printRow(row: number, cells: readonly PlanCell[]): string {
  const number = String(row + 1).padStart(4);
  const margin = cells[0]!.style.padEnd(MARGIN);
  return `${number} ${margin} ${cells.map(printCell).join(' | ')}`;
}

function printCell({value, formula, style, link}: PlanCell): string {
  const look: Style = styles[style];
  const text = printValue(value, look.format ?? 'general').replace(/\n/g, ' ⏎ ');
  return `${text}${formula === undefined ? '' : ` {${formula}}`}${link === undefined ? '' : ` → ${link.plan}`}`;
}

function printValue(value: CellValue, format: NumberFormat): string {
  if (typeof value !== 'number') return value === null ? '' : String(value);
  switch (format) {
    case 'percent':
      return writePercent(value);
    case 'change':
      return `${value >= 0 ? '+' : ''}${writePercent(value)}`;
    case 'euros':
      return value === 0 ? '/' : `${writeDecimal(value, 2)} €`;
    case 'whole-euros':
      return value === 0 ? '/' : `${writeDecimal(value, 0)} €`;
    case 'count':
      return value === 0 ? '/' : writeDecimal(value, 0);
    case 'decimal':
      return writeDecimal(value, 2);
    case 'mean':
      return writeDecimal(value, 1);
    case 'day':
      return formatDay(value);
    default:
      return String(value);
  }
}

function printRest({names, charts, zones, page, freeze}: SheetPlan): string[] {
  const pages = page.breaksBefore.length + 1;
  return [
    ...names.map(({name, area}) => `nom ${name} = ${printArea(area)}`),
    ...zones.map(({name, area, kind}) => `zone ${name} (${kind}) = ${printArea(area)}`),
    ...charts.map(
      ({name, kind, area, categories, series, alt}) =>
        `graphique ${name} (${kind}) en ${printArea(area)} : ${printArea(categories)} → ${series.map(({values, color}) => `${printArea(values)} ${color}`).join(', ')}\n  ${alt}`,
    ),
    `page ${page.orientation}, ${pages} page${isPlural(pages) ? 's' : ''}, zone ${printArea(page.area)}, ${freeze.rows} lignes figées`,
    `  pied : ${[page.footer.left, page.footer.center, page.footer.right].join(' | ')}`,
  ];
}

function printArea({row, column, rows, columns}: Area): string {
  const first = addressOf(row + 1, column);
  return rows * columns === 1 ? first : `${first}:${addressOf(row + rows, column + columns - 1)}`;
}

import type {Area, PlanCell, SheetPlan, StyleName} from '../../shared';
import {escapeAttribute} from '../xml/escape';
import {printCell} from './cell-xml';
import {areaReference, cellReference, quoteSheet} from '../../shared';
import type {Side, StyleTable} from './style-table';

/** What drawing a sheet needs to know of the workbook around it. */
export interface DrawContext {
  readonly styles: StyleTable;
  /** Name of the tab of a plan: not its title when the user renamed it, or had a sheet of that name. */
  readonly tabOf: (plan: string) => string | undefined;
  /** A formula of the plan, with the names of the tabs as they are in this workbook. */
  readonly formulaFor: (formula: string) => string;
}

export interface DrawnRow {
  readonly height?: number;
  readonly cells: Map<number, string>;
}

/** The pieces of a worksheet, apart, since a sheet made before takes some of them among what the user added. */
export interface DrawnSheet {
  readonly rows: Map<number, DrawnRow>;
  readonly merges: readonly Area[];
  readonly links: readonly {readonly ref: string; readonly element: string}[];
  /** Conditional formats of the hints, after any that the user may add. */
  readonly hints: readonly string[];
}

export function drawSheet(plan: SheetPlan, context: DrawContext): DrawnSheet {
  const merges = mergesOf(plan);
  return {
    rows: drawRows(plan, merges, context),
    merges,
    links: plan.cells.flatMap((cell) => drawLink(cell, context)),
    hints: plan.zones.flatMap((zone, index) => {
      if (zone.kind !== 'comment' || zone.hint === '') return [];
      const first = cellReference(zone.area.row, zone.area.column);
      return [
        `<conditionalFormatting sqref="${first}"><cfRule type="cellIs" dxfId="${context.styles.hint()}" ` +
          `priority="${1000 + index}" operator="equal"><formula>${escapeAttribute(quoteText(zone.hint))}</formula>` +
          '</cfRule></conditionalFormatting>',
      ];
    }),
  };
}

/** Text within a formula holds at most 255 characters: a longer hint keeps the plain look. */
function quoteText(text: string): string {
  return text.length > 255 ? '""' : `"${text.replace(/"/g, '""')}"`;
}

function mergesOf(plan: SheetPlan): Area[] {
  const areas = [...plan.merges, ...plan.zones.map((zone) => zone.area)];
  const byReference = new Map(
    areas.filter((area) => area.rows * area.columns > 1).map((area) => [areaReference(area), area]),
  );
  return [...byReference.values()];
}

interface Spot {
  readonly style: StyleName;
  readonly sides?: readonly Side[];
  readonly cell?: PlanCell;
  readonly text?: string;
}

function drawRows(plan: SheetPlan, merges: readonly Area[], context: DrawContext): Map<number, DrawnRow> {
  const spots = new Map<number, Map<number, Spot>>();
  const put = (row: number, column: number, spot: Spot) => {
    let line = spots.get(row);
    if (!line) spots.set(row, (line = new Map()));
    line.set(column, spot);
  };
  for (const cell of plan.cells) put(cell.row, cell.column, {style: cell.style, cell});
  for (const {area, kind, hint} of plan.zones) {
    if (kind === 'comment') put(area.row, area.column, {style: 'zone', text: hint});
  }
  for (const area of merges) {
    const first = spots.get(area.row)?.get(area.column);
    if (first) spread(area, first, spots, put);
  }
  const rows = new Map<number, DrawnRow>();
  const numbers = new Set([...spots.keys(), ...plan.heights.keys()]);
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const cells = new Map<number, string>();
    for (const [column, spot] of [...(spots.get(row) ?? [])].sort(([a], [b]) => a - b)) {
      const formula = spot.cell?.formula;
      const value = spot.text ?? spot.cell?.value ?? null;
      const isQuoted = formula === undefined && typeof value === 'string' && /^[=+\-@]/.test(value);
      cells.set(
        column,
        printCell(
          row,
          column,
          context.styles.named(spot.style, spot.sides, isQuoted),
          value,
          formula === undefined ? undefined : context.formulaFor(formula),
        ),
      );
    }
    const height = plan.heights.get(row);
    rows.set(row, height === undefined ? {cells} : {height, cells});
  }
  return rows;
}

/** A merged area shows the border and the fill of each of its cells: the first one's style goes to all, each border where it belongs. */
function spread(
  area: Area,
  first: Spot,
  spots: ReadonlyMap<number, ReadonlyMap<number, Spot>>,
  put: (row: number, column: number, spot: Spot) => void,
): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const isFirst = row === area.row && column === area.column;
      if (!isFirst && spots.get(row)?.has(column)) continue;
      const sides: Side[] = [];
      if (column === area.column) sides.push('left');
      if (column === area.column + area.columns - 1) sides.push('right');
      if (row === area.row) sides.push('top');
      if (row === area.row + area.rows - 1) sides.push('bottom');
      put(row, column, isFirst ? {...first, sides} : {style: first.style, sides});
    }
  }
}

function drawLink(cell: PlanCell, context: DrawContext): {ref: string; element: string}[] {
  const tab = cell.link && context.tabOf(cell.link.plan);
  if (!cell.link || tab === undefined) return [];
  const ref = cellReference(cell.row, cell.column);
  const location = `${quoteSheet(tab)}!${cellReference(cell.link.row, cell.link.column)}`;
  const tip = cell.link.tip ? ` tooltip="${escapeAttribute(cell.link.tip.slice(0, 255))}"` : '';
  const display = typeof cell.value === 'string' ? ` display="${escapeAttribute(cell.value)}"` : '';
  return [{ref, element: `<hyperlink ref="${ref}" location="${escapeAttribute(location)}"${tip}${display}/>`}];
}

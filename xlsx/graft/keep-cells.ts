import type {Area, SheetPlan, Theirs} from '../../shared';
import type {Package} from '../package/open-package';
import {readRelations} from '../package/relations';
import {
  chartPrefix,
  areaReference,
  areasMeet,
  cellReference,
  hashText,
  holdsCell,
  parseArea,
  usedArea,
} from '../../shared';
import type {DrawnRow, DrawnSheet} from '../write/draw-sheet';
import {childOf, descendantsOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {escapeAttribute} from '../xml/escape';
import type {OwnSheet} from './own-sheets';
import {copyCell, isFilled} from './sheet-cells';
import type {SheetCell} from './sheet-cells';

/** What the user put in one of our sheets, and where it goes when the sheet is made again. */
export interface KeptCells {
  readonly cells: readonly {readonly cell: SheetCell; readonly row: number; readonly column: number}[];
  /** Zones in which the user filled more than the first cell, having undone the merge. */
  readonly unmerged: ReadonlySet<string>;
  /** Cells and tables of the user that stand where the new sheet has something to write: then it is left alone. */
  readonly inTheWay: readonly string[];
}

export function findKeptCells(pack: Package, own: OwnSheet, plan: SheetPlan): KeptCells {
  const area = usedArea(plan);
  const cells: {cell: SheetCell; row: number; column: number}[] = [];
  const unmerged = new Set<string>();
  const inTheWay = findTables(pack, own, area);
  for (const cell of own.rows.flatMap((row) => row.cells)) {
    const zone = own.zones.find((one) => holdsCell(one.area, cell.row, cell.column));
    if (zone) {
      if (!isFilled(cell) || isHint(cell, zone.hintMark)) continue;
      const target = plan.zones.find((one) => one.name.toLowerCase() === zone.name.toLowerCase())?.area;
      const row = (target?.row ?? 0) + cell.row - zone.area.row;
      const column = (target?.column ?? 0) + cell.column - zone.area.column;
      if (!target || !holdsCell(target, row, column)) inTheWay.push(cellReference(cell.row, cell.column));
      else cells.push({cell, row, column});
      if (target && (row !== target.row || column !== target.column)) unmerged.add(areaReference(target));
    } else if (!holdsCell(own.area, cell.row, cell.column)) {
      if (!holdsCell(area, cell.row, cell.column)) cells.push({cell, row: cell.row, column: cell.column});
      else if (isFilled(cell)) inTheWay.push(cellReference(cell.row, cell.column));
    }
  }
  return {cells, unmerged, inTheWay};
}

/** What the user put on a sheet of ours: nothing of it would be left if that went. */
export function listTheirs(pack: Package, own: OwnSheet): Theirs[] {
  const cells = own.rows.flatMap((row) => row.cells).filter(isFilled);
  const zoneOf = ({row, column}: SheetCell) => own.zones.find(({area}) => holdsCell(area, row, column));
  const isBeside = (cell: SheetCell) => zoneOf(cell) === undefined && !holdsCell(own.area, cell.row, cell.column);
  const isComment = (cell: SheetCell) => {
    const zone = zoneOf(cell);
    return zone !== undefined && !isHint(cell, zone.hintMark);
  };
  const relations = readRelations(pack, own.sheet.part).filter(({target}) => pack.find(target));
  const isKind = (...kinds: readonly string[]) => relations.some(({type}) => kinds.includes(type));
  return [
    ...(own.isEdited || cells.some(isBeside) || isKind('table', 'pivotTable') ? ['cells' as const] : []),
    ...(cells.some(isComment) || isKind('comments', 'threadedComment') ? ['comments' as const] : []),
    ...(relations.some(({type, target}) => type === 'drawing' && hasTheirs(pack.parse(target)))
      ? ['drawings' as const]
      : []),
  ];
}

/** Whether a drawing holds anything but the charts that we made. */
const hasTheirs = (drawing: XmlElement) =>
  drawing.children.some(
    (anchor) => !(descendantsOf(anchor, 'cNvPr')[0]?.attributes['name'] ?? '').startsWith(chartPrefix),
  );

/** A table or a pivot table of the user over our cells: Excel repairs a file in which its headings are no longer what it says. */
function findTables(pack: Package, own: OwnSheet, area: Area): string[] {
  return readRelations(pack, own.sheet.part)
    .filter(({type, target}) => (type === 'table' || type === 'pivotTable') && pack.find(target))
    .map(({target}) => pack.parse(target))
    .map((root) => (root.name === 'table' ? root : childOf(root, 'location'))?.attributes['ref'] ?? '')
    .filter((reference) => {
      const place = parseArea(reference);
      return place && (areasMeet(place, area) || areasMeet(place, own.area));
    });
}

function isHint(cell: SheetCell, hintMark: string): boolean {
  return typeof cell.value === 'string' && cell.formula === undefined && hashText(cell.value) === hintMark;
}

/** Our rows with the user's cells among them; rows that are the user's alone keep their own height and look. */
export function mergeRows(own: OwnSheet, drawn: DrawnSheet, kept: KeptCells): string {
  const rows = new Map<number, {cells: Map<number, string>; drawn?: DrawnRow}>();
  for (const [row, line] of drawn.rows) rows.set(row, {cells: new Map(line.cells), drawn: line});
  for (const {cell, row, column} of kept.cells) {
    let line = rows.get(row);
    if (!line) rows.set(row, (line = {cells: new Map()}));
    line.cells.set(column, copyCell(own.source, cell, row, column));
  }
  const before = new Map(own.rows.map((row) => [row.row, row]));
  for (const row of before.keys())
    if (!holdsCell(own.area, row, own.area.column) && !rows.has(row)) rows.set(row, {cells: new Map()});
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => {
      const cells = [...line.cells].sort(([a], [b]) => a - b).map(([, text]) => text);
      const {height} = line.drawn ?? {};
      const ours = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      const theirs = before.get(row);
      const attributes =
        line.drawn || !theirs || holdsCell(own.area, row, own.area.column)
          ? ours
          : attributesOf(theirs.element.attributes);
      const body = cells.join('');
      return body || attributes ? `<row r="${row + 1}"${attributes}${body ? `>${body}</row>` : '/>'}` : '';
    })
    .join('');
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name]) => name !== 'r' && name !== 'spans')
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

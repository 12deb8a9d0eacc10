import type {CellValue} from '../value/cell';
import {addressOf} from '../value/address';
import type {Area, PlanCell, PlanChart, PlanLink, PlanName, PlanZone} from './sheet-plan';
import type {StyleName} from './style';

/** Where a formula will stand: known only once the block is placed. */
export interface Spot {
  /** Address of a cell, by its row in the block. */
  address(row: number, column: number): string;
  /** Address of the cell of this sheet that holds a figure. */
  figure(id: string): string | undefined;
  /** A named area of this sheet. */
  area(name: string): Area | undefined;
}

export interface BlockCell extends Omit<PlanCell, 'formula'> {
  readonly formula?: (spot: Spot) => string | undefined;
}

/** A piece of a sheet that is never cut by a page break: rows count from its own top. */
export interface Block {
  /** Height of each row, in points. */
  readonly heights: readonly number[];
  readonly cells: readonly BlockCell[];
  readonly merges: readonly Area[];
  readonly names: readonly PlanName[];
  readonly charts: readonly PlanChart[];
  readonly zones: readonly PlanZone[];
  /** Cells of figures, by id. */
  readonly figures: readonly {readonly id: string; readonly row: number; readonly column: number}[];
}

const nothing: Block = {heights: [], cells: [], merges: [], names: [], charts: [], zones: [], figures: []};

export function makeBlock(parts: Partial<Block>): Block {
  return {...nothing, ...parts};
}

/** A row of nothing. */
export function gap(height: number): Block {
  return makeBlock({heights: [height]});
}

/** One text over some columns. */
export function textBlock(text: string, style: StyleName, height: number, from: number, columns: number): Block {
  return makeBlock({
    heights: [height],
    cells: [{row: 0, column: from, value: text, style}],
    merges: columns > 1 ? [{row: 0, column: from, rows: 1, columns}] : [],
  });
}

/** The same, a row for each of its lines: what stands level at its side keeps the height of its own rows. */
export function textRows(
  text: string,
  style: StyleName,
  {rows, height}: {readonly rows: number; readonly height: number},
  {from, columns}: {readonly from: number; readonly columns: number},
): Block {
  return makeBlock({
    heights: Array.from({length: rows}, () => height),
    cells: [{row: 0, column: from, value: text, style}],
    merges: columns > 1 || rows > 1 ? [{row: 0, column: from, rows, columns}] : [],
  });
}

export function heightOfBlock({heights}: Block): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

/** Blocks one under the other. */
export function stack(...blocks: readonly Block[]): Block {
  let row = 0;
  const shifted = blocks.map((block) => {
    const moved = row === 0 ? block : shiftBlock(block, row);
    row += block.heights.length;
    return moved;
  });
  return join(
    shifted,
    shifted.flatMap(({heights}) => heights),
  );
}

/** Two blocks side by side: each row as high as the higher of the two. */
export function beside(left: Block, right: Block): Block {
  const rows = Math.max(left.heights.length, right.heights.length);
  return join(
    [left, right],
    Array.from({length: rows}, (_, row) => Math.max(left.heights[row] ?? 0, right.heights[row] ?? 0)),
  );
}

function join(blocks: readonly Block[], heights: readonly number[]): Block {
  return {
    heights,
    cells: blocks.flatMap(({cells}) => cells),
    merges: blocks.flatMap(({merges}) => merges),
    names: blocks.flatMap(({names}) => names),
    charts: blocks.flatMap(({charts}) => charts),
    zones: blocks.flatMap(({zones}) => zones),
    figures: blocks.flatMap(({figures}) => figures),
  };
}

/** The block, its rows counted from `by` rows higher. */
function shiftBlock(block: Block, by: number): Block {
  const down = <T extends {readonly row: number}>(one: T): T => ({...one, row: one.row + by});
  const area = <T extends {readonly area: Area}>(one: T): T => ({...one, area: down(one.area)});
  return {
    heights: block.heights,
    cells: block.cells.map((cell) => shiftCell(cell, by)),
    merges: block.merges.map(down),
    names: block.names.map(area),
    zones: block.zones.map(area),
    figures: block.figures.map(down),
    charts: block.charts.map((chart) => ({
      ...chart,
      area: down(chart.area),
      categories: down(chart.categories),
      series: chart.series.map((one) => ({
        ...one,
        values: down(one.values),
        ...(one.nameCell === undefined ? {} : {nameCell: down(one.nameCell)}),
      })),
    })),
  };
}

function shiftCell(cell: BlockCell, by: number): BlockCell {
  const {formula} = cell;
  const row = cell.row + by;
  if (formula === undefined) return {...cell, row};
  return {...cell, row, formula: (spot) => formula({...spot, address: (at, column) => spot.address(at + by, column)})};
}

/** The cells of a whole sheet, their formulas written. */
export function settle(block: Block): PlanCell[] {
  const places = new Map(block.figures.map(({id, row, column}) => [id, addressOf(row + 1, column)]));
  const areas = new Map(block.names.map(({name, area}) => [name, area]));
  const spot: Spot = {
    address: (row, column) => addressOf(row + 1, column),
    figure: (id) => places.get(id),
    area: (name) => areas.get(name),
  };
  return block.cells.map(({formula, ...cell}) => {
    const text = formula?.(spot);
    return text === undefined ? cell : {...cell, formula: text};
  });
}

/** A cell, short to write. */
export function cell(row: number, column: number, value: CellValue, style: StyleName, link?: PlanLink): BlockCell {
  return link === undefined ? {row, column, value, style} : {row, column, value, style, link};
}

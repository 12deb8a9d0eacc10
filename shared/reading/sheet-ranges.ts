import type {CellValue} from '../value/cell';
import {problem, type Problem} from '../message/problem';
import {HEADING_LINES} from './recognise';
import type {SheetRange, SourceSheet} from '../count/registers';

/**
 * A sheet may hold registers in Excel tables or named ranges, side by side or under one another. Where some of them are
 * recognised, they are read instead of the whole sheet: cells keep their place, so that problems name the right ones.
 */
export function splitByRanges(
  sheet: SourceSheet,
  isRegister: (candidate: SourceSheet) => boolean,
  problems: Problem[],
): readonly SourceSheet[] {
  const taken: SheetRange[] = [];
  const ranges = differentOnes(sheet.ranges ?? []);
  if (ranges.length > MOST_RANGES) problems.push(problem('ranges-many', {sheet: sheet.name, count: ranges.length}, {}));
  for (const range of ranges.slice(0, MOST_RANGES)) {
    if (taken.some((other) => overlap(range, other))) continue;
    // The first lines tell whether it is one: nothing else is copied for that.
    const top = {...range, rows: Math.min(range.rows, HEADING_LINES)};
    const rows = keepRange({rows: sheet.rows.slice(range.row, range.row + top.rows)}, {...top, row: 0});
    if (isRegister({name: sheet.name, rows})) taken.push(range);
  }
  if (taken.length === 0) return [sheet];
  return taken.map((range) => ({name: sheet.name, rows: keepRange(sheet, range), firstLine: range.row}));
}

/** Ranges of a sheet beyond which they are not all tried. */
const MOST_RANGES = 500;

/** The ranges of two rows or more, each once. */
function differentOnes(ranges: readonly SheetRange[]): SheetRange[] {
  const tall = ranges.filter(({rows}) => rows >= 2);
  return [
    ...new Map(tall.map((range) => [`${range.row} ${range.column} ${range.rows} ${range.columns}`, range])).values(),
  ];
}

function overlap(a: SheetRange, b: SheetRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function keepRange({rows}: Pick<SourceSheet, 'rows'>, {row, column, rows: height, columns}: SheetRange): CellValue[][] {
  return rows.slice(0, row + height).map((cells, at) => {
    if (at < row) return [];
    const kept: CellValue[] = new Array<CellValue>(Math.min(column, cells.length)).fill(null);
    return [...kept, ...cells.slice(column, column + columns)];
  });
}

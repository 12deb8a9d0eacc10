import type {Area} from '../../../shared/sheet/sheet-plan';
import {intersect, isSameArea, subtract} from '../../../shared/drawing/areas';
import {areasMeet, holdsCell} from '../../../shared/sheet/references';
import {cellAt, change, eachCell, placeOf} from './book';
import type {Look, Range, Sheet} from './book';
import {checkValue} from './check-value';
import {OfficeError} from './office-error';
import {workOut} from './recalculate';
import {readTyped} from './typed-text';

/** `values` and `formulas` take the same: null leaves a cell as it is, "" empties it (« Range.values », office-js-docs-reference). */
export function writeCells({sheet, ...area}: Range, cells: readonly (readonly unknown[])[]): void {
  eachCell(area, (row, column, i, j) => {
    const given = cells[i]![j];
    if (given === null) return;
    if (!['string', 'number', 'boolean'].includes(typeof given) || Number.isNaN(given))
      throw new OfficeError('InvalidArgument', String(given));
    if (typeof given === 'string' && given.length > 32767)
      throw new OfficeError('InvalidArgument', 'text of a cell too long');
    const merge = sheet.merges.find((one) => holdsCell(one, row, column));
    // Excel drops what is written under a merged cell: here it is a fault.
    if (given !== '' && merge !== undefined && (merge.row !== row || merge.column !== column)) {
      throw new OfficeError('InvalidArgument', 'written under a merged cell');
    }
    const {format} = cellAt(sheet, row, column);
    const typed = typeof given === 'string' ? readTyped(given, format) : {value: given as number | boolean};
    change(sheet, row, column, {formula: undefined as unknown as string, ...typed});
    // A guess, at worst: each formula is worked out as it is entered, before the cells that follow.
    if (sheet.book.isManual === true && 'formula' in typed)
      change(sheet, row, column, {value: workOut(sheet, row, column)});
  });
}

export function writeFormats({sheet, ...area}: Range, formats: readonly (readonly unknown[])[]): void {
  eachCell(area, (row, column, i, j) => {
    const format = formats[i]![j];
    if (format === null) return;
    if (typeof format !== 'string' || format === '')
      throw new OfficeError('InvalidArgument', `number format ${String(format)}`);
    change(sheet, row, column, {format});
  });
}

/** « Range.hyperlink »: the cell takes the text to display, and the look of a link. */
export function writeLink({sheet, row, column, rows, columns}: Range, link: Excel.RangeHyperlink): void {
  if (rows * columns !== 1) throw new OfficeError('InvalidArgument', 'hyperlink of many cells');
  const text = link.textToDisplay;
  change(sheet, row, column, {
    link,
    look: {...cellAt(sheet, row, column).look, 'font.color': '#0563C1', 'font.underline': 'Single'},
    ...(text === undefined ? {} : {value: text}),
  });
}

/** « Range.clear », `Excel.ClearApplyTo`. */
export function clear({sheet, ...area}: Range, applyTo: string): void {
  eachCell(trim(sheet, area), (row, column) => {
    if (applyTo === 'Contents' || applyTo === 'All')
      change(sheet, row, column, {value: '', formula: undefined as unknown as string});
    if (applyTo === 'Formats' || applyTo === 'All') change(sheet, row, column, {format: 'General', look: {}});
    if (applyTo !== 'Contents' && applyTo !== 'Formats')
      change(sheet, row, column, {link: undefined as unknown as Excel.RangeHyperlink});
    if (applyTo === 'RemoveHyperlinks' && cellAt(sheet, row, column).link !== undefined)
      change(sheet, row, column, {look: {}});
  });
  if (applyTo === 'Formats' || applyTo === 'All') {
    clearConditionalFormats({sheet, ...area});
    unmerge({sheet, ...area});
  }
}

/** Whole rows are long: only what holds something matters. */
function trim(sheet: Sheet, area: Area): Area {
  const most = [...sheet.cells.keys()].reduce((width, key) => Math.max(width, placeOf(key).column + 1), 1);
  return {...area, columns: Math.max(1, Math.min(area.columns, most - area.column))};
}

export function clearConditionalFormats({sheet, ...area}: Range): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    areasMeet(format.area, area) ? subtract([format.area], [area]).map((left) => ({...format, area: left})) : [format],
  );
}

/** « Range.merge »: the cell at the upper left keeps its content, the others lose theirs. */
export function merge({sheet, ...area}: Range, across: boolean): void {
  const merged = across ? Array.from({length: area.rows}, (_, i) => ({...area, row: area.row + i, rows: 1})) : [area];
  for (const one of merged) {
    if (sheet.book.tables.some(({gone, range}) => gone !== true && range.sheet === sheet && areasMeet(range, one))) {
      throw new OfficeError('MergedRangeConflict', 'a table stands there');
    }
    if (sheet.merges.some((other) => areasMeet(other, one) && !isSameArea(other, one)))
      throw new OfficeError('InvalidOperation', 'merges meet');
    eachCell(one, (row, column) => {
      if (row !== one.row || column !== one.column)
        change(sheet, row, column, {value: '', formula: undefined as unknown as string});
    });
    if (one.rows * one.columns > 1 && !sheet.merges.some((other) => isSameArea(other, one))) sheet.merges.push(one);
  }
}

export function unmerge({sheet, ...area}: Range): void {
  sheet.merges = sheet.merges.filter((one) => !areasMeet(one, area));
}

/** « Range.copyFrom », formats: numbers, looks and merged cells. */
export function copyFormats({sheet, ...area}: Range, source: Range): void {
  unmerge({sheet, ...area});
  eachCell(area, (row, column, i, j) => {
    const {format, look} = cellAt(source.sheet, source.row + (i % source.rows), source.column + (j % source.columns));
    change(sheet, row, column, {format, look});
  });
  for (const one of source.sheet.merges) {
    const inside = intersect(one, source);
    if (inside !== null && isSameArea(inside, one)) {
      sheet.merges.push({
        ...one,
        row: one.row - source.row + area.row,
        column: one.column - source.column + area.column,
      });
    }
  }
}

/** What is given changes, the rest of the look stays. */
export function format(sheet: Sheet, row: number, column: number, given: Excel.SettableCellProperties): void {
  const key = JSON.stringify(given);
  let flat = looks.get(key);
  if (flat === undefined) {
    checkValue(given, 'Excel.SettableCellProperties', 'setCellProperties');
    looks.set(key, (flat = flatten(given.format ?? {}, '')));
  }
  if (Object.keys(flat).length > 0) change(sheet, row, column, {look: {...cellAt(sheet, row, column).look, ...flat}});
}

/** A report has few looks for many cells: each is checked once. */
const looks = new Map<string, Look>();

function flatten(value: object, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
      typeof part === 'object' && part !== null
        ? Object.entries(flatten(part, `${prefix}${key}.`))
        : [[`${prefix}${key}`, part]],
    ),
  );
}

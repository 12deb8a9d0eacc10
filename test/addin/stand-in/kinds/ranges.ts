import type {Area} from '../../../../shared/sheet/sheet-plan';
import {areaReference, areasMeet, quoteSheet} from '../../../../shared/sheet/references';
import {excelEnum} from '../../office-types';
import {cellAt, eachCell, newBag} from '../book';
import type {Cell, ConditionalFormat, Range, Sheet} from '../book';
import {checkValue} from '../check-value';
import {kind} from '../kind';
import {OfficeError} from '../office-error';
import {valueOf} from '../recalculate';
import * as edit from '../edit-cells';

interface RangeAreas {
  readonly sheet: Sheet;
  readonly areas: readonly Range[];
}

export const rangeKinds = {
  Range: kind<Excel.Range>()<Range>({
    read: {
      address: (range) => `${sheetPrefix(range)}${areaReference(range)}`,
      rowIndex: ({row}) => row,
      columnIndex: ({column}) => column,
      rowCount: ({rows}) => rows,
      columnCount: ({columns}) => columns,
      values: (range) => matrix(range, (row, column) => valueOf(range.sheet, row, column)),
      // An empty cell gives "", a text its text: the apostrophe that keeps it one is not given back.
      formulas: (range) => matrix(range, (row, column) => formulaOrValue(cellAt(range.sheet, row, column))),
      numberFormat: (range) => matrix(range, (row, column) => cellAt(range.sheet, row, column).format),
    },
    write: {
      values: (range, values) => edit.writeCells(range, checkedMatrix(range, values)),
      formulas: (range, formulas) => edit.writeCells(range, checkedMatrix(range, formulas)),
      numberFormat: (range, formats) => edit.writeFormats(range, checkedMatrix(range, formats)),
      hyperlink: (range, link) => edit.writeLink(range, link),
    },
    part: {
      worksheet: ({sheet}) => sheet,
      conditionalFormats: (range) => range,
    },
    call: {
      clear: (range, applyTo: string = 'All') => {
        if (!excelEnum('ClearApplyTo')!.has(applyTo)) throw new OfficeError('InvalidArgument', `clear « ${applyTo} »`);
        edit.clear(range, applyTo);
      },
      getRow: (range, row: number): Range => ({...range, row: range.row + row, rows: 1}),
      getCell: (range, row: number, column: number): Range => ({
        sheet: range.sheet,
        row: range.row + row,
        column: range.column + column,
        rows: 1,
        columns: 1,
      }),
      getResizedRange: (range, rows: number, columns: number): Range => ({
        ...range,
        rows: range.rows + rows,
        columns: range.columns + columns,
      }),
      // Nothing spills: no function is calculated.
      getSpillingToRangeOrNullObject: () => null,
      getSpecialCellsOrNullObject: (range, type: string): RangeAreas | null => {
        if (type !== 'Formulas') throw new Error(`special cells « ${type} » are not played`);
        const areas: Range[] = [];
        eachCell(range, (row, column) => {
          if (cellAt(range.sheet, row, column).formula !== undefined)
            areas.push({sheet: range.sheet, row, column, rows: 1, columns: 1});
        });
        return areas.length === 0 ? null : {sheet: range.sheet, areas};
      },
      setDirty: () => undefined,
      getBoundingRect: (range, other: Range): Range => ({sheet: range.sheet, ...joined(range, other)}),
      merge: (range, across?: boolean) => edit.merge(range, across === true),
      unmerge: (range) => edit.unmerge(range),
      copyFrom: (range, source: Range, copyType: string = 'All') => {
        if (copyType !== 'Formats') throw new Error(`Range.copyFrom « ${copyType} » is not played`);
        edit.copyFormats(range, source);
      },
      setCellProperties: (range, properties: Excel.SettableCellProperties[][]) => {
        checkedMatrix(range, properties);
        eachCell(range, (row, column, i, j) => {
          edit.format(range.sheet, row, column, properties[i]![j]!);
        });
      },
      setColumnProperties: (range, properties: Excel.SettableColumnProperties[]) => {
        if (properties.length !== range.columns)
          throw new OfficeError('InvalidArgument', 'setColumnProperties: wrong size');
        properties.forEach((one, index) => {
          checkValue(one, 'Excel.SettableColumnProperties', 'setColumnProperties');
          if (one.format?.columnWidth !== undefined)
            range.sheet.widths.set(range.column + index, one.format.columnWidth);
        });
      },
      setRowProperties: (range, properties: Excel.SettableRowProperties[]) => {
        if (properties.length !== range.rows) throw new OfficeError('InvalidArgument', 'setRowProperties: wrong size');
        properties.forEach((one, index) => {
          checkValue(one, 'Excel.SettableRowProperties', 'setRowProperties');
          const height = one.format?.rowHeight;
          if (height !== undefined && (height < 0 || height > 409))
            throw new OfficeError('InvalidArgument', `row height ${height}`);
          if (height !== undefined) range.sheet.heights.set(range.row + index, height);
        });
      },
      select: ({sheet, row, column}) => {
        if (sheet.book.active.sheet !== sheet)
          throw new OfficeError('InvalidOperation', 'select on a sheet that is not the active one');
        sheet.book.active = {sheet, row, column};
      },
    },
  }),

  RangeAreas: kind<Excel.RangeAreas>()<RangeAreas>({
    read: {cellCount: ({areas}) => areas.reduce((sum, {rows, columns}) => sum + rows * columns, 0)},
    part: {areas: (one) => one},
    call: {setDirty: () => undefined},
  }),
  RangeCollection: kind<Excel.RangeCollection>()<RangeAreas>({items: ({areas}) => areas}),

  ConditionalFormatCollection: kind<Excel.ConditionalFormatCollection>()<Range>({
    items: (range) => range.sheet.conditionalFormats.filter(({area}) => areasMeet(area, range)),
    call: {
      add: ({sheet, ...area}, type: string): ConditionalFormat => {
        if (!excelEnum('ConditionalFormatType')!.has(type))
          throw new OfficeError('InvalidArgument', `conditional format « ${type} »`);
        const format = {...newBag(), sheet, area, type};
        sheet.conditionalFormats.push(format);
        return format;
      },
      clearAll: (range) => edit.clearConditionalFormats(range),
    },
  }),
  ConditionalFormat: kind<Excel.ConditionalFormat>()({isBag: true}),
  CellValueConditionalFormat: kind<Excel.CellValueConditionalFormat>()({isBag: true}),
  ConditionalRangeFormat: kind<Excel.ConditionalRangeFormat>()({isBag: true}),
  ConditionalRangeFont: kind<Excel.ConditionalRangeFont>()({isBag: true}),
};

function sheetPrefix({sheet}: Range): string {
  return /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet.name) ? `${sheet.name}!` : `${quoteSheet(sheet.name)}!`;
}

function joined(one: Range, other: Range): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

function formulaOrValue({formula, value}: Cell): string | number | boolean {
  return formula ?? value;
}

/** « Resource limits », Excel: a range of more than five million cells reads as null, without an error. */
function matrix<T>(range: Range, valueAt: (row: number, column: number) => T): T[][] {
  if (range.rows * range.columns > 5_000_000) return null as unknown as T[][];
  return Array.from({length: range.rows}, (_, i) =>
    Array.from({length: range.columns}, (_, j) => valueAt(range.row + i, range.column + j)),
  );
}

const wrongSize = () =>
  new OfficeError('InvalidArgument', 'the number of rows or columns in the input array does not match the range');

/** What the library asks of the host before it cuts a large matrix. */
export function checkSize({rows, columns}: Area, height: number, width: number): void {
  if (rows !== height || columns !== width) throw wrongSize();
}

/** « Range.values »: rows and columns as many as the range has. */
function checkedMatrix<T>({rows, columns}: Range, cells: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (!Array.isArray(cells) || cells.length !== rows) throw wrongSize();
  if (cells.some((row) => !Array.isArray(row) || row.length !== columns)) throw wrongSize();
  return cells;
}

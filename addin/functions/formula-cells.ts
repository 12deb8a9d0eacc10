import {cellReference, ourCalls, parseReference, quoteSheet, readsByName} from '../../shared';
import type {SheetKey} from '../../shared';

/** Above so many cells with formulas on a sheet, they are not read one by one. */
const MOST_READ = 20_000;

/** A function of ours as cells show it: by its namespace, or as the file stores it while Excel does not know it. */
export function isOurFormula(formula: unknown, namespace: string): boolean {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return false;
  return new RegExp(`(^|[^\\p{L}\\p{N}_.])(${namespace}\\.|_xldudf_${namespace}_)[A-Z]`, 'iu').test(formula);
}

interface FormulaArea {
  readonly range: Excel.Range;
  readonly address: string;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

interface FormulaCells {
  /** Areas with a function of ours in at least one cell. */
  readonly areas: readonly FormulaArea[];
  /** All the formulas of sheets with too many to look at each. */
  readonly unread: readonly Excel.RangeAreas[];
  /** Nothing is worked out before the user asks for it. */
  readonly isManual: boolean;
}

/**
 * Where functions of ours stand, on every sheet or on one: three syncs, whatever the number of sheets, and no cell without a formula
 * is read.
 */
export async function findFormulaCells(
  context: Excel.RequestContext,
  namespace: string,
  sheet: SheetKey | null = null,
): Promise<FormulaCells> {
  const {worksheets, application} = context.workbook;
  application.load('calculationMode');
  if (sheet === null) worksheets.load('items/id');
  await context.sync();
  const asked = sheet === null ? worksheets.items : [worksheets.getItem(sheet)];
  const found = asked.map((one) =>
    one.getUsedRangeOrNullObject(true).getSpecialCellsOrNullObject('Formulas').load('cellCount'),
  );
  await context.sync();
  const there = found.filter((cells) => !cells.isNullObject);
  const few = there.filter(({cellCount}) => cellCount <= MOST_READ);
  for (const cells of few) cells.areas.load('items/address,items/formulas,items/values');
  await context.sync();
  const areas = few.flatMap((cells) =>
    cells.areas.items.map((range): FormulaArea => ({
      range,
      address: range.address,
      formulas: range.formulas,
      values: range.values,
    })),
  );
  return {
    areas: areas.filter(({formulas}) => formulas.some((row) => row.some((cell) => isOurFormula(cell, namespace)))),
    unread: there.filter(({cellCount}) => cellCount > MOST_READ),
    isManual: application.calculationMode === 'Manual',
  };
}

/** A cell that reads the registers by name, which Excel does not follow. */
export interface CellByName {
  readonly address: string;
  readonly value: unknown;
}

/** Those among the cells found; null where some could not be told. */
export function cellsByName({areas, unread}: FormulaCells, namespace: string): readonly CellByName[] | null {
  if (unread.length > 0) return null;
  return areas.flatMap(({address, formulas, values}) =>
    formulas.flatMap((row, line) =>
      row.flatMap((formula, column): CellByName[] =>
        isOurFormula(formula, namespace) && ourCalls(String(formula)).some(readsByName)
          ? [{address: addressIn(address, line, column), value: values[line]![column]}]
          : [],
      ),
    ),
  );
}

/** The address of a cell of an area, by its place there. */
export function addressIn(area: string, line: number, column: number): string {
  const place = parseReference(area)!;
  return addressOfCell(place.sheet, cellReference(place.area.row + line, place.area.column + column));
}

/** The same text for a cell however Excel writes its address. */
export function addressOfCell(sheet: string, cell: string): string {
  return `${quoteSheet(sheet)}!${cell.replace(/\$/g, '')}`;
}

/** What a cell shows in place of an answer; « #GETTING_DATA » while it is worked out. */
export const isError = (value: unknown) => typeof value === 'string' && /^#[\p{Lu}\d/_]+[!?]?$/u.test(value);

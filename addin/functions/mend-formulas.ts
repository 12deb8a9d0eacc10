import type {ExcelDoor} from '../host/excel-door';
import {attempt} from '../host/excel-fault';
import {toCellValue, toTyped} from '../../shared';
import {later} from './later-sets';
import {addressIn, findFormulaCells, isError, isOurFormula} from './formula-cells';

interface OurCell {
  readonly cell: Excel.Range;
  readonly address: string;
  readonly formula: string;
  readonly value: unknown;
}

/**
 * « Réparer les #NOM? »: a cell that Excel could not read when it was opened stays so, whatever is calculated, until its formula
 * is entered again (office-js #4487, #4007, #2051).
 */
export function repairFormulas(door: ExcelDoor, namespace: string): Promise<number> {
  return attempt(door, {action: 'repairFormulas', undoGroup: true}, async (context) => {
    const broken = (await ourCells(context, namespace)).filter(({value}) => value === '#NAME?' || value === '#NOM?');
    for (const {cell, formula} of broken) cell.formulas = [[named(formula, namespace)]];
    await context.sync();
    return broken.length;
  });
}

/** « Figer les formules ML »: values in place of our functions, so that the workbook can go where the add-in is not. */
export function freezeFormulas(door: ExcelDoor, namespace: string): Promise<number> {
  return attempt(door, {action: 'freezeFormulas', undoGroup: true}, async (context) => {
    // Errors stay formulas: frozen, nobody could tell any more what they were about. So does what is still worked out.
    const cells = (await ourCells(context, namespace)).filter(({value}) => !isError(value));
    const spills = door.supports(later.spills)
      ? cells.map(({cell}) => cell.getSpillingToRangeOrNullObject().load('values'))
      : [];
    await context.sync();
    cells.forEach(({cell, value}, at) => {
      const spill = spills[at];
      if (spill === undefined || spill.isNullObject) cell.values = [[toTyped(toCellValue(value))]];
      else writeSpill(cell, spill.values);
    });
    await context.sync();
    return cells.length;
  });
}

/** The first cell alone, then all: nothing can be written where its formula still spills. */
function writeSpill(cell: Excel.Range, values: readonly (readonly unknown[])[]): void {
  cell.values = [[toTyped(toCellValue(values[0]![0]))]];
  cell.getResizedRange(values.length - 1, values[0]!.length - 1).values = values.map((row) =>
    row.map((value) => toTyped(toCellValue(value))),
  );
}

/** Every cell with a function of ours. */
export async function ourCells(context: Excel.RequestContext, namespace: string): Promise<OurCell[]> {
  const {areas} = await findFormulaCells(context, namespace);
  return areas.flatMap(({range, address, formulas, values}) =>
    formulas.flatMap((row, line) =>
      row.flatMap((formula, column): OurCell[] =>
        isOurFormula(formula, namespace)
          ? [
              {
                cell: range.getCell(line, column),
                address: addressIn(address, line, column),
                formula: formula as string,
                value: values[line]![column],
              },
            ]
          : [],
      ),
    ),
  );
}

/** As staff write it: a file may show `_xldudf_ML_TALLY(` where nobody could translate it. */
function named(formula: string, namespace: string): string {
  return formula.replace(new RegExp(`_xldudf_${namespace}_`, 'gi'), `${namespace}.`);
}

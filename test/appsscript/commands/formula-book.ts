import {callFunction} from '../../../appsscript/functions/call-function';
import {googleEdge} from '../../../appsscript/functions/google-edge';
import {namedFunctions} from '../../../shared/formula/functions';
import type {FunctionName} from '../../../shared/formula/functions';
import type {CellValue} from '../../../shared/value/cell';
import {ranges} from '../../formula/sample';
import {fillBook} from '../sheets-sample';
import {addSheet, change, keyOf} from '../stand-in/book';
import type {Sheet} from '../stand-in/book';
import {CustomFunctions} from '../stand-in/custom-functions';
import {SheetsStandIn} from '../stand-in/stand-in';

type Options = ConstructorParameters<typeof CustomFunctions>[2];

/** Some youths, the first of them men. */
const youths = (ranges['Jeunes'] as CellValue[][])
  .slice(0, 40)
  .map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 1 ? (at <= 25 ? 'H' : 'F') : cell))));

/** A spreadsheet with a register and formulas of ours, that Google calculates and remembers. */
export function formulaBook(formulas: Readonly<Record<string, readonly (readonly CellValue[])[]>>, options?: Options) {
  const standIn = new SheetsStandIn();
  fillBook(standIn, {Jeunes: youths});
  Object.assign(globalThis, standIn.globals);
  const {book} = standIn;
  const jeunes = book.sheets.find(({name}) => name === 'Jeunes')!;
  for (const [name, rows] of Object.entries(formulas)) {
    const sheet = addSheet(book, name);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const isFormula = typeof value === 'string' && value.startsWith('=');
        if (value !== null && value !== '') change(sheet, r, c, isFormula ? {value: 0, formula: value} : {value});
      }),
    );
  }
  const functions = new CustomFunctions(
    book,
    (name, args) => {
      const {mode} = standIn;
      standIn.mode = 'custom-function';
      try {
        const {spec} = namedFunctions.find(({called}) => called === name)!; // as the shell of the script does
        return callFunction(spec.name as FunctionName, args, googleEdge());
      } finally {
        standIn.mode = mode;
      }
    },
    options,
  );
  const sheetNamed = (name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;
  return {
    standIn,
    functions,
    spreadsheet: standIn.globals.SpreadsheetApp.getActiveSpreadsheet(),
    sheetNamed,
    show: (name: string, row = 0, column = 0) => sheetNamed(name).cells.get(keyOf(row, column))?.value ?? '',
    formula: (name: string, row = 0, column = 0) => sheetNamed(name).cells.get(keyOf(row, column))?.formula ?? '',
    formulas: (name: string) => [...sheetNamed(name).cells.values()].flatMap(({formula}) => formula ?? []),
    /** Somebody empties the sex of so many youths. */
    empty: (count: number) => {
      for (let row = 1; row <= count; row++) change(jeunes, row, 1, {value: ''});
      functions.settle();
    },
  };
}

/** Counts the men, by the register’s name: 25, and one less for each of the first that is emptied. */
export const COUNT = '=ML_TALLY("Jeunes";"";"jeunes";"Sexe";"Hommes")';

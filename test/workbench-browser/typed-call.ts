import {functionNamed} from '../../shared/formula/functions';
import {functionsHelp} from '../../shared/formula/functions-help';
import type {FunctionName} from '../../shared/formula/functions';
import type {Argument} from '../../shared/formula/argument';
import type {CellValue, Rows} from '../../shared';

/** A sheet that examples may speak of. */
interface Sheet {
  readonly name: string;
  readonly rows: Rows;
}

/** An argument as it is typed, and as the core takes it. */
interface Given {
  readonly text: string;
  readonly value: Argument;
  readonly isRegister: boolean;
}

/** A formula as staff type it, with what the core is to be asked. */
export interface TypedCall {
  readonly name: FunctionName;
  readonly text: string;
  readonly args: readonly Argument[];
}

/** Examples that speak of `A2:A500` mean a column of theirs. */
const columns: Readonly<Record<string, string>> = {COMMUNE: 'D2:D40', LEVEL: 'G2:G40', AGEBAND: 'C2:C40'};

/** The example of a function, its tables replaced by ranges of the sheets. */
export function callByRange(name: FunctionName, sheets: readonly Sheet[]): TypedCall {
  return callOf(
    name,
    argumentsOf(name).map((text) => given(name, text, sheets)),
  );
}

/** The same by name: registers are named where an argument asks for one, and recognised by the workbook elsewhere. */
export function callByName(name: FunctionName, sheets: readonly Sheet[]): TypedCall {
  const {parameters} = functionNamed(name);
  return callOf(
    name,
    argumentsOf(name).flatMap((text, at): Given[] => {
      const one = given(name, text, sheets);
      if (!one.isRegister) return [one];
      if (parameters[at]?.kind !== 'register') return [];
      const title = sheetOf(text).name;
      return [{text: `"${title}"`, value: title, isRegister: false}];
    }),
  );
}

function callOf(name: FunctionName, given: readonly Given[]): TypedCall {
  return {name, text: `=ML.${name}(${given.map(({text}) => text).join(';')})`, args: given.map(({value}) => value)};
}

/** The arguments of an example: semicolons within quotes part nothing. */
function argumentsOf(name: FunctionName): readonly string[] {
  const inside = /\((.*)\)$/.exec(functionsHelp[name].example)![1]!;
  return inside.match(/(?:"[^"]*"|[^;"])+|(?<=;)(?=;)/g) ?? [];
}

function given(name: FunctionName, text: string, sheets: readonly Sheet[]): Given {
  if (text === '') return {text, value: undefined, isRegister: false};
  if (text.startsWith('"')) return {text, value: text.slice(1, -1), isRegister: false};
  if (/^\d+$/.test(text)) return {text, value: Number(text), isRegister: false};
  if (text.endsWith('[#Tout]')) {
    const {name: sheet, from} = sheetOf(text);
    const rows = sheets.find((one) => one.name === sheet)!.rows.slice(from);
    const width = Math.max(...rows.map((row) => row.length));
    const range = `A${from + 1}:${String.fromCharCode(64 + width)}${from + rows.length}`;
    return {text: `'${sheet}'!${range}`, value: rows, isRegister: true};
  }
  const place = columns[name]!;
  const column = place.charCodeAt(0) - 65;
  const [, first, last] = /(\d+):[A-Z](\d+)/.exec(place)!.map(Number) as [number, number, number];
  const rows = sheets.find((one) => one.name === 'Jeunes')!.rows.slice(first - 1, last);
  const values = rows.map((row): CellValue[] => [row[column] ?? null]);
  return {text: `Jeunes!${place}`, value: values, isRegister: false};
}

/** The sheet that a table of an example stands for, and its first row. */
function sheetOf(text: string): {name: string; from: number} {
  const table = text.replace('[#Tout]', '');
  if (table === 'Territoire') return {name: 'Paramètres ML', from: 6};
  return {name: table === 'GrandLivre' ? 'Grand livre' : table, from: 0};
}

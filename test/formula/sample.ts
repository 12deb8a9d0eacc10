import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeRegisters} from '../../samples/make-registers';
import type {CellValue} from '../../shared/value/cell';
import type {Answer} from '../../shared/formula/run-call';
import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import type {FunctionName} from '../../shared/formula/functions';
import {readRegisters} from '../../shared/reading/read-registers';

/** The sample workbook as formulas meet it: its registers recognised, and each sheet as a range. */
const sheets = makeRegisters();
export const registers = readRegisters(sheets);
export const ranges: Readonly<Record<string, CellValue[][]>> = Object.fromEntries(
  sheets.map(({name, rows}) => [name, rows]),
);

/** Every sheet as a range, for `reste…`. */
export const everyRange: readonly Argument[] = Object.values(ranges);

/** The workbook for calls by name. */
export const workbook = {registers};

/** What was published, by id. */
const published: {
  readonly tables: readonly {
    readonly id: string;
    readonly rows: Readonly<Record<string, readonly number[]>>;
    readonly total: readonly number[];
  }[];
  readonly figures: readonly {
    readonly id: string;
    readonly value: number;
    readonly unit: string;
    readonly from?: readonly [number, number];
  }[];
} = JSON.parse(readFileSync(join(__dirname, '..', 'acceptance', 'report-2024.json'), 'utf8'));

export const tableOf = (id: string) => published.tables.find((table) => table.id === id)!;
export const figureOf = (id: string) => published.figures.find((figure) => figure.id === id)!;

/** The matrix of a call that must succeed. */
export function valuesOf(given: Answer): CellValue[][] {
  if (!given.ok) throw new Error(given.message);
  return given.value;
}

/** A call by name in the sample workbook. */
export const byName = (name: FunctionName, ...args: Argument[]) => valuesOf(answer(name, args, workbook));

/** Lines as an object: label → first number. */
export const linesOf = (rows: readonly (readonly CellValue[])[]) =>
  Object.fromEntries(rows.map(([label, value]) => [label, value]));

/** The sentence of a call that must fail, with plain spaces. */
export function sentenceOf(given: Answer): string {
  if (given.ok) throw new Error(`An answer was given: ${JSON.stringify(given.value.slice(0, 3))}`);
  return `${given.kind}: ${given.message.replace(/[\u00a0\u202f]/g, ' ')}`;
}

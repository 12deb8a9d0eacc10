import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {foldText} from '../../shared';
import type {CellValue} from '../../shared';
import {readWorkbook} from '../../xlsx';

interface ReferenceTable {
  readonly id: string;
  readonly unit: string | readonly string[];
  readonly by: string;
  readonly rows: Readonly<Record<string, readonly number[]>>;
  readonly total: readonly number[];
  readonly partial?: boolean;
}

interface ReferenceFigure {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly from?: readonly [number, number];
}

/** What was published, and what is expected of a report that gives it again. */
export const reference: {readonly tables: readonly ReferenceTable[]; readonly figures: readonly ReferenceFigure[]} =
  JSON.parse(readFileSync(join(__dirname, 'report-2024.json'), 'utf8'));

/** The defined name of a table or a figure: every character but letters and digits becomes `_`. */
function nameOf(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, '_');
}

/** Checks a report cell by cell: how many numbers are right, and a line for each that is not. */
export function checkReport(bytes: Uint8Array): {passed: number; failures: readonly string[]} {
  const areaOf = namedAreas(bytes);
  const failures: string[] = [];
  let passed = 0;
  const tell = (right: boolean, what: string) => (right ? void passed++ : void failures.push(what));
  for (const table of reference.tables) checkTable(table, areaOf(`RA_${nameOf(table.id)}`), tell);
  for (const figure of reference.figures) checkFigure(figure, areaOf(`RA_fig_${nameOf(figure.id)}`), tell);
  return {passed, failures};
}

type Area = readonly (readonly CellValue[])[] | undefined;
type Tell = (right: boolean, what: string) => void;

function checkTable(table: ReferenceTable, area: Area, tell: Tell): void {
  const {id, unit, rows, total, partial} = table;
  if (area === undefined) return tell(false, `${id}: no defined name`);
  const units = typeof unit === 'string' ? total.map(() => unit) : unit;
  const lines = new Map(area.slice(1).flatMap((row) => (row[0] === null ? [] : [[foldText(String(row[0])), row.slice(1)] as const])));
  const expected = new Map(Object.entries(rows).map(([label, values]) => [foldText(label), values]));
  for (const [label, values] of expected) {
    const line = lines.get(label);
    if (line === undefined) tell(false, `${id}: no line « ${label} »`);
    else values.forEach((want, i) => tell(isSame(line[i], want, units[i]!), `${id} « ${label} » ${i + 1}: ${line[i]}, expected ${want}`));
  }
  if (partial === true) return;
  for (const [label, line] of lines) {
    const counts = line.some((value) => typeof value === 'number' && value !== 0);
    if (!label.startsWith('total') && !expected.has(label) && counts) tell(false, `${id}: unexpected line « ${label} »`);
  }
  const totals = [...lines].find(([label]) => label.startsWith('total'))?.[1];
  total.forEach((want, i) =>
    totals === undefined
      ? tell(units[0] === '%', `${id}: no total`)
      : tell(isSame(totals[i], want, units[i]!), `${id} total ${i + 1}: ${totals[i]}, expected ${want}`),
  );
}

function checkFigure({id, value, unit, from}: ReferenceFigure, area: Area, tell: Tell): void {
  const found = area?.[0]?.[0];
  const exact = from === undefined || (typeof found === 'number' && Math.abs(found - from[0] / from[1]) < 1e-6);
  tell(isSame(found, value, unit) && exact, `${id}: ${String(found)}, expected ${value} ${unit}`);
}

function isSame(found: CellValue | undefined, want: number, unit: string): boolean {
  if (typeof found !== 'number') return false;
  if (unit === '%') return Math.floor(found * 100 + 0.5 + 1e-9) === want;
  if (unit === 'contacts par jeune') return Math.floor(found + 0.5) === want;
  if (unit === 'euros') return Math.round(found * 100) === Math.round(want * 100);
  return Number.isInteger(want) ? found === want : Math.abs(found - want) < 0.005;
}

/** Looks up the cells of a defined name. */
function namedAreas(bytes: Uint8Array): (name: string) => Area {
  const {sheets, names} = readWorkbook(bytes);
  const rowsOf = new Map(sheets.map(({name, rows}) => [name, rows]));
  const formulas = new Map(names.map(({name, formula}) => [name, formula]));
  return (name) => {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(formulas.get(name) ?? '');
    if (match === null) return undefined;
    const rows = rowsOf.get((match[1] ?? match[2]!).replace(/''/g, "'")) ?? [];
    const [left, top] = [columnNumber(match[3]!), Number(match[4])];
    const [right, bottom] = [columnNumber(match[5] ?? match[3]!), Number(match[6] ?? match[4])];
    return Array.from({length: bottom - top + 1}, (_, i) =>
      Array.from({length: right - left + 1}, (_, j) => rows[top - 1 + i]?.[left - 1 + j] ?? null),
    );
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

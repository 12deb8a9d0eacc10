import type {CellValue, Rows} from '../../value/cell';
import {isBlank} from '../../value/nothing';
import {isMonthFirst, parseDay, stampOf} from '../../value/parse-day';
import {parseNumber} from '../../value/parse-number';
import type {Problem} from '../../message/problem';
import {registerById} from '../../register/all-registers';
import type {ColumnSpec} from '../../register/define-register';
import type {SourceSheet} from '../../count/registers';
import type {OddColumn} from '../../value/odd-column';
import {readRegisters} from '../../reading/read-registers';
import {formatOf} from '../trace/column-format';
import type {Format} from '../trace/column-format';
import {sheetName} from '../report/sheet-name';
import type {RecognisedWorkbook} from './recognise-workbook';
import {ask, tell} from '../task';
import type {Task} from '../task';

/** A sheet of a file, as a reader of files gives it. */
export interface ExportSheet {
  readonly name: string;
  readonly rows: Rows;
  readonly odd?: readonly OddColumn[];
  readonly told?: readonly Problem[];
}

export interface AddedSheet {
  readonly name: string;
  /** Title of the register that it is, null when none was recognised. */
  readonly register: string | null;
  readonly rows: number;
  /** What its reader had to tell of it, in words. */
  readonly told: readonly string[];
}

/**
 * « Ajouter un export »: each sheet of a file becomes a new sheet of the user's. One that repeats the rows of a sheet that stands already
 * is told at once: every one of them would count twice.
 */
export function* addExport(sheets: readonly ExportSheet[], known: RecognisedWorkbook): Task<AddedSheet[]> {
  const added: AddedSheet[] = [];
  const standing = known.registers.recognised.flatMap(({sheet, register}) =>
    known.sources.filter(({name}) => name === sheet).map((source) => ({source, register})),
  );
  const filled = sheets.filter(({rows}) => rows.some((row) => !row.every(isBlank)));
  for (const [done, {name, rows, odd = [], told = []}] of filled.entries()) {
    yield* tell(done, filled.length, `Ajout de « ${name} »`);
    const {recognised, problems} = readRegisters([{name, rows, odd, told}]);
    const said = problems.filter(
      ({code}) => told.some((one) => one.code === code) || odd.some((one) => one.code === code),
    );
    const found = recognised[0];
    const spec = found === undefined ? undefined : registerById.get(found.register);
    const kinds = new Map([...(found?.columns ?? [])].map(([id, {index}]) => [index, spec!.columns[id]!]));
    const typed = typeRows(rows, found?.headingRow ?? 0, kinds);
    const given = yield* ask('addSheet', {name: sheetName(name), ...typed, personalData: false});
    const source = {name: given, rows: typed.rows};
    const alike = found === undefined ? [] : standing.filter(({register}) => register === found.register);
    if (found !== undefined) standing.push({source, register: found.register});
    added.push({
      name: given,
      register: spec?.title ?? null,
      rows: found?.rows ?? Math.max(0, rows.length - 1),
      told: [...said, ...repeatsOf(source, alike)].map(({message}) => message),
    });
  }
  return added;
}

function repeatsOf(sheet: SourceSheet, alike: readonly {readonly source: SourceSheet}[]): Problem[] {
  if (alike.length === 0) return [];
  const {problems} = readRegisters([...alike.map(({source}) => source), sheet]);
  return problems.filter((one) => one.code === 'register-twice' && one.sheet === sheet.name);
}

/**
 * The cells of a file as a sheet should hold them. Texts of dates and amounts become what they say, here and in French, and all
 * other texts stay text: a host left to itself would read 03/04 as a day of March, and drop the zeros of a dossier.
 */
function typeRows(
  rows: Rows,
  from: number,
  kinds: ReadonlyMap<number, ColumnSpec>,
): {rows: CellValue[][]; formats: Format[]} {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({length: width}, (_, column) => column);
  // Days whose order nobody can be sure of stay texts: the register tells them.
  const unsure = new Set(
    columns.filter(
      (at) => kinds.get(at)?.kind === 'day' && rows.some((row) => isText(row[at]) && isMonthFirst(row[at])),
    ),
  );
  const typed = rows.map((row, line) =>
    columns.map((column) =>
      line < from || unsure.has(column) ? (row[column] ?? null) : typeCell(row[column] ?? null, kinds.get(column)),
    ),
  );
  const formats = columns.map((column): Format => {
    const spec = kinds.get(column);
    const format = spec === undefined ? null : formatOf(spec);
    if (format !== null) return format;
    return typed.slice(from).some((row) => typeof row[column] === 'string') ? 'text' : null;
  });
  return {rows: typed, formats};
}

const isText = (cell: CellValue | undefined): cell is string => typeof cell === 'string';

function typeCell(cell: CellValue, spec: ColumnSpec | undefined): CellValue {
  if (typeof cell !== 'string' || spec === undefined) return cell;
  if (spec.kind === 'day') return stampOf(cell) === null ? parseDay(cell, spec.meaning) || cell : cell;
  if (spec.kind !== 'cents' && spec.kind !== 'number') return cell;
  const value = parseNumber(cell);
  return Number.isNaN(value) ? cell : value;
}

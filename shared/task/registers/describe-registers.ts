import {formatDay} from '../../value/day';
import {foldText} from '../../value/fold';
import {textOf} from '../../value/nothing';
import type {SheetKey} from '../../drawing/workbook';
import {datingDays} from '../../count/covered-years';
import {yearOfReport, yearPeriod} from '../../count/period';
import {tellProblems} from '../../report/told-problems';
import {allRegisters, registerById} from '../../register/all-registers';
import {neededColumns} from '../../register/define-register';
import type {RegisterSpec} from '../../register/define-register';
import {populationsOfTable} from '../../count/body';
import {populationsOf} from '../../count/evaluate-figure';
import type {Population} from '../../count/declaration';
import {tablesOf} from '../../chapters/section';
import {catalogueOf, sectionsOf} from '../../language/catalogue-of';
import {chooseSections} from '../../report/section-choice';
import type {Severity} from '../../message/message';
import {glanceOf} from '../../message/problem';
import type {Problem} from '../../message/problem';
import type {RecognisedSheet, Registers, SourceSheet} from '../../count/registers';
import {parseArea} from '../../sheet/references';
import {findParameterTables} from '../../setting/parameter-tables';
import type {RegisterId} from '../../register/register-id';
import {correctedSheets} from './corrected-sheets';
import type {RecognisedWorkbook} from './recognise-workbook';
import {valueQuestions, type ValueAnswer, type ValueQuestion} from './value-questions';

/** A sheet as it was read, for the pane. */
export interface SheetReading {
  readonly sheet: string;
  readonly key: SheetKey;
  readonly register: {readonly id: RegisterId; readonly title: string} | null;
  /** True for a sheet that holds settings and no register. */
  readonly settings: boolean;
  readonly rows: number;
  /** « 01/01/2024 au 31/12/2024 », empty without any date. */
  readonly period: string;
  /** Headings of the sheet, in their order. */
  readonly headings: readonly string[];
  readonly columns: readonly ColumnReading[];
  readonly problems: number;
  /** A line of « Correspondances » says how to read it. */
  readonly corrected: boolean;
}

/** A column of the register, and the heading that was read as it. */
interface ColumnReading {
  readonly id: string;
  readonly heading: string;
  readonly needed: boolean;
  /** Empty when the sheet has none. */
  readonly found: string;
}

/** A register as one may choose it for a sheet. */
export interface RegisterChoice {
  readonly id: RegisterId;
  readonly title: string;
  readonly columns: readonly Omit<ColumnReading, 'found'>[];
}

/** A problem with the place to go to: rows and columns from 0, null when a whole sheet is concerned. */
export interface LocatedProblem {
  readonly code: string;
  readonly message: string;
  /** What is wrong, and what to do, empty where there is nothing to do: together the message. */
  readonly says: string;
  readonly remedy: string;
  readonly severity: Severity;
  /** Chapters that print something of the register of that sheet, with their sections as they are chosen. */
  readonly chapters: readonly number[];
  readonly sheet: string;
  readonly place: {readonly key: SheetKey; readonly row: number; readonly column: number} | null;
  /** Rows to walk, from 0, in the column of the place; empty where there is but that one. */
  readonly rows: readonly number[];
  readonly count: number;
  readonly costsRows: boolean;
}

export interface Recognition {
  readonly sheets: readonly SheetReading[];
  readonly problems: readonly LocatedProblem[];
  readonly choices: readonly RegisterChoice[];
  /** Values of which nobody said what they count as, and what was said of others. */
  readonly values: readonly ValueQuestion[];
  readonly answers: readonly ValueAnswer[];
}

/** How every sheet was read, and what was met. */
export function describeRegisters(workbook: RecognisedWorkbook): Recognition {
  const {registers, sources} = workbook;
  const corrected = correctedSheets(sources);
  const year = yearOfReport(registers);
  const told = tellProblems(registers, year === null ? null : yearPeriod(year));
  const chapters = chaptersBySheet(registers);
  return {
    sheets: sources.map((source): SheetReading => {
      const found = registers.recognised.find(({sheet}) => sheet === source.name);
      const spec = found === undefined ? undefined : registerById.get(found.register);
      return {
        sheet: source.name,
        key: workbook.keys.get(source.name) ?? '',
        register: spec === undefined ? null : {id: spec.id, title: spec.title},
        settings: found === undefined && findParameterTables(source.name, source.rows).length > 0,
        rows: found?.rows ?? Math.max(0, source.rows.length - 1),
        period: found === undefined ? '' : periodOf(workbook, found),
        headings: headingsIn(source, found),
        columns:
          spec === undefined
            ? []
            : columnsOf(spec).map((column) => ({...column, found: found?.columns.get(column.id)?.heading ?? ''})),
        problems: told.problems.filter(({sheet}) => sheet === source.name).length,
        corrected: corrected.has(foldText(source.name)),
      };
    }),
    problems: [...told.problems, ...told.remarks].map((problem) => locate(problem, workbook, chapters)),
    values: valueQuestions(registers),
    answers: registers.valeurs.map(({registre, colonne, lue, compte}) => ({registre, colonne, lue, compte})),
    choices: allRegisters.map((spec) => ({id: spec.id, title: spec.title, columns: columnsOf(spec)})),
  };
}

function columnsOf(spec: RegisterSpec): Omit<ColumnReading, 'found'>[] {
  const needed = new Set([...neededColumns(spec), ...(spec.needsOneOf?.[0] ?? [])]);
  const columns = Object.entries(spec.columns).map(([id, {headings}]) => ({
    id,
    heading: headings[0],
    needed: needed.has(id),
  }));
  return [...columns.filter((column) => column.needed), ...columns.filter((column) => !column.needed)];
}

/** The days of the rows of one sheet, from the first to the last. */
function periodOf({registers}: RecognisedWorkbook, {register, sheet}: RecognisedSheet): string {
  const table = registers.tables[register];
  const days = table === undefined ? undefined : datingDays(table);
  const segment = table?.segments.find((candidate) => candidate.sheet === sheet);
  if (days === undefined || segment === undefined) return '';
  let first = Infinity;
  let last = 0;
  for (let row = segment.start; row < segment.end; row++) {
    const day = days[row]!;
    if (day === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last === 0 ? '' : `${formatDay(first)} au ${formatDay(last)}`;
}

/** The line of headings: the one recognised, else the one of the first lines that holds most texts. */
function headingsIn({rows}: SourceSheet, found: RecognisedSheet | undefined): string[] {
  const textsOf = (line: number) =>
    (rows[line] ?? []).map((cell) => (typeof cell === 'string' ? textOf(cell) : '')).filter((text) => text !== '');
  if (found !== undefined) return textsOf(found.headingRow - 1);
  let best: string[] = [];
  for (let line = 0; line < Math.min(20, rows.length); line++) {
    const texts = textsOf(line);
    if (texts.length > best.length) best = texts;
  }
  return best;
}

function locate(
  problem: Problem,
  {keys, ranges}: RecognisedWorkbook,
  chapters: ReadonlyMap<string, readonly number[]>,
): LocatedProblem {
  const {code, message, sheet, cell, count, rows, costsRows} = problem;
  const key = keys.get(sheet);
  const area = ranges.has(sheet) ? null : parseArea(cell);
  const {row, column} = area ?? {row: 0, column: 0};
  const place = key === undefined ? null : {key, row, column};
  const walked = place === null || area === null || rows.length < 2 ? [] : [...new Set(rows)].sort((a, b) => a - b);
  return {
    code,
    message,
    ...glanceOf(problem),
    chapters: chapters.get(sheet) ?? [],
    sheet,
    place,
    rows: walked.map((one) => one - 1),
    count,
    costsRows,
  };
}

/** Who is joined to every other register is in every chapter. */
const JOINED: RegisterId = 'jeunes';

/** The chapters that each sheet may touch: those that count rows of its register. */
function chaptersBySheet(registers: Registers): ReadonlyMap<string, readonly number[]> {
  const {tables, figures} = catalogueOf(registers);
  const counting = new Map<string, readonly Population[]>([
    ...tables.map((spec) => [spec.id, populationsOfTable(spec)] as const),
    ...figures.map((spec) => [spec.id, populationsOf(spec.formula)] as const),
  ]);
  const shown = chooseSections(sectionsOf(registers), registers).filter((section) => section.shown);
  const touched = (register: RegisterId) =>
    shown
      .filter(({spec}) =>
        [...tablesOf(spec), ...spec.cards, ...spec.figures].some((id) =>
          counting.get(id)?.some((one) => register === JOINED || one.register === register),
        ),
      )
      .map(({spec}) => spec.chapter);
  return new Map(registers.recognised.map(({sheet, register}) => [sheet, [...new Set(touched(register))]]));
}

import type {SheetKey} from '../../drawing/workbook';
import {yearOfReport, yearPeriod} from '../../count/period';
import {tellProblems} from '../../report/tell-problems';
import {populationsOfTable} from '../../count/body';
import {populationsOf} from '../../count/evaluate-figure';
import type {Population} from '../../count/declaration';
import {tablesOf} from '../../chapters/section';
import {catalogueOf, sectionsOf} from '../../language/catalogue-of';
import {chooseSections} from '../../report/section-choice';
import type {Severity} from '../../message/message';
import {glanceOf} from '../../message/problem';
import type {Problem} from '../../message/problem';
import type {Registers} from '../../count/registers';
import {parseArea} from '../../sheet/references';
import type {RegisterId} from '../../register/register-id';
import {describeSheets, sheetsAside, type SheetAside, type SheetReading} from './describe-sheets';
import type {RecognisedWorkbook} from './recognise-workbook';
import {valueQuestions, type ValueAnswer, type ValueQuestion} from './value-questions';

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
  readonly aside: readonly SheetAside[];
  readonly problems: readonly LocatedProblem[];
  /** Values of which nobody said what they count as, and what was said of others. */
  readonly values: readonly ValueQuestion[];
  readonly answers: readonly ValueAnswer[];
}

/** How every sheet was read, and what was met. */
export function describeRegisters(workbook: RecognisedWorkbook): Recognition {
  const {registers} = workbook;
  const year = yearOfReport(registers);
  const told = tellProblems(registers, year === null ? null : yearPeriod(year));
  const chapters = chaptersBySheet(registers);
  const all = [...told.problems, ...told.remarks];
  return {
    sheets: describeSheets(workbook, all),
    aside: sheetsAside(workbook),
    problems: all.map((problem) => locate(problem, workbook, chapters)),
    values: valueQuestions(registers),
    answers: registers.valeurs.map(({registre, colonne, lue, compte}) => ({registre, colonne, lue, compte})),
  };
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

import {buildReportPlan, catalogueOf, coveredYears, evaluate, isCovered, periodBetween, readRegisters, yearOfReport, yearPeriod} from '../shared/index';
import type {Period, Registers, Results} from '../shared/index';
import {graftReport, writeReport} from '../xlsx/index';
import {version} from '../package.json';
import {figuresJson} from './figures-json';
import {readBytes, readInput} from './host/read-input';
import {writeOutput} from './host/write-output';
import type {ReportOptions} from './options';
import {UsageError} from './usage-error';

/** What was made, for the last lines on the terminal. */
export interface Made {
  readonly file: string;
  readonly period: Period;
  readonly registers: Registers;
  readonly results: Results;
  /** Sheets of ours that were left as they are, since somebody edited them. */
  readonly editedByHand: readonly string[];
}

/** From the registers to the written report. `tell` receives a short sentence at each step. */
export function makeReport(options: ReportOptions, tell: (step: string) => void): Made {
  tell(`Lecture de ${options.input}`);
  const sheets = readInput(options.input);
  tell('Reconnaissance des registres');
  const registers = readRegisters(sheets);
  if (registers.recognised.length === 0) {
    throw new UsageError(registers.problems[0]?.message ?? `Aucun registre n’a été reconnu dans « ${options.input} ».`);
  }
  const period = periodOf(options, registers);
  tell(`Calcul des indicateurs (${period.label})`);
  const results = evaluate(registers, period, catalogueOf(registers));
  tell('Mise en page');
  const plan = buildReportPlan(registers, results, {
    version,
    ...(options.chapters.length === 0 ? {} : {chapters: options.chapters}),
  });
  const file = options.output ?? options.into ?? `out/rapport-${fileLabel(period)}.xlsx`;
  tell(`Écriture de ${file}`);
  let editedByHand: readonly string[] = [];
  if (options.into === null) writeOutput(file, writeReport(plan));
  else {
    const grafted = graftReport(readBytes(options.into), plan, {overwriteEdited: options.overwrite});
    editedByHand = options.overwrite ? [] : grafted.editedByHand;
    writeOutput(file, grafted.bytes);
  }
  if (options.figures !== null) {
    writeOutput(options.figures, `${JSON.stringify(figuresJson(results, registers.problems), null, 1)}\n`);
  }
  return {file, period, registers, results, editedByHand};
}

function periodOf({year, from, to}: ReportOptions, registers: Registers): Period {
  const period = from !== null && to !== null ? periodBetween(from, to) : yearPeriod(yearAsked(year, registers));
  if (!isCovered(registers, period)) {
    const years = coveredYears(registers);
    const found = years.length === 0 ? 'aucune date n’a été lue' : `années trouvées : ${years.join(', ')}`;
    throw new UsageError(`Aucun registre n’a de ligne en ${period.label} (${found}). Choisissez une autre année avec --year.`);
  }
  return period;
}

function yearAsked(year: number | null, registers: Registers): number {
  const chosen = year ?? yearOfReport(registers);
  if (chosen === null) throw new UsageError('Aucune date n’a été lue dans les registres : donnez l’année avec --year.');
  return chosen;
}

/** « 2024 », or « 2023-09-01_2024-08-31 » in the name of a file. */
function fileLabel({label}: Period): string {
  return label.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, '$3-$2-$1').replace(/ au /, '_');
}

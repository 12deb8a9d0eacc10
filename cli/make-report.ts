import {extname} from 'node:path';
import {
  buildReportPlan,
  catalogueOf,
  countPrinted,
  coveredYears,
  evaluate,
  foldText,
  isCovered,
  periodBetween,
  readRegisters,
  SETTINGS_PLAN,
  tellProblems,
  yearOfReport,
  yearPeriod,
} from '../shared';
import type {Period, Registers, ReportPlan, Told} from '../shared';
import {listReportSheets, graftReport, readTabs, writeReport} from '../xlsx';
import {version} from '../package.json';
import {figuresJson} from './figures-json';
import {readBytes, readInput} from './host/read-input';
import {isSameFile} from './host/same-file';
import {spareWork} from './host/spare-work';
import {modeOf, writeOutput} from './host/write-output';
import type {ReportOptions} from './options';
import {unreadSheets} from './unread-sheets';
import {UsageError} from './usage-error';

/** What was made, for the last lines on the terminal. */
export interface Made {
  readonly file: string;
  /** How many tables and figures the report prints with a number. */
  readonly printed: {readonly tables: number; readonly figures: number};
  readonly told: Told;
  /** Sheets of the input that hold no register, as a sentence. */
  readonly unread: string | null;
  /** What was asked and not done, and why. */
  readonly notes: readonly string[];
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
  checkName(file, options.into);
  spareInput(file, options);
  tell(`Écriture de ${file}`);
  const notes: string[] = [];
  if (options.into === null && !options.overwrite) spareWork(file);
  const mode = modeOf(options.into ?? options.input);
  if (options.into === null) writeOutput(file, writeReport(plan), mode);
  else writeOutput(file, completeWorkbook(readBytes(options.into), plan, options.overwrite, notes), mode);
  if (options.figures !== null) {
    writeOutput(
      options.figures,
      `${JSON.stringify(figuresJson(registers, results), null, 1)}\n`,
      modeOf(options.input),
    );
  }
  const told = tellProblems(registers, period);
  return {file, printed: countPrinted(plan), told, unread: unreadSheets(sheets, registers), notes};
}

/** A workbook that does not bear the extension of its kind is one that Excel refuses to open. */
function checkName(file: string, into: string | null): void {
  const wanted = into === null ? '.xlsx' : extname(into).toLowerCase();
  if (extname(file).toLowerCase() === wanted) return;
  throw new UsageError(`Le fichier « ${file} » ne peut pas être écrit : donnez-lui un nom qui finit par ${wanted}.`);
}

/** Refuses to write over the registers, or one output over the other: what staff typed would be lost. */
function spareInput(file: string, {input, into, figures}: ReportOptions): void {
  if (isSameFile(file, input) && !(into !== null && isSameFile(into, input))) {
    throw new UsageError(
      `Le rapport remplacerait vos registres (« ${file} »). Choisissez un autre fichier avec --out, ou --into pour y ajouter nos feuilles.`,
    );
  }
  if (figures === null) return;
  const taken = [input, file, ...(into === null ? [] : [into])].find((path) => isSameFile(figures, path));
  if (taken !== undefined) {
    throw new UsageError(`Les chiffres remplaceraient « ${taken} ». Choisissez un autre fichier avec --figures.`);
  }
}

/** Adds or makes again our sheets inside a workbook; a sheet « Paramètres ML » of the user's serves as it is. */
function completeWorkbook(existing: Uint8Array, plan: ReportPlan, overwrite: boolean, notes: string[]): Uint8Array {
  const ours = listReportSheets(existing).some((sheet) => sheet.plan === SETTINGS_PLAN);
  const theirs = readTabs(existing).map(foldText);
  const settings = plan.sheets.find(({id}) => id === SETTINGS_PLAN);
  const kept = settings !== undefined && !ours && theirs.includes(foldText(settings.title));
  const sheets = kept ? plan.sheets.filter((sheet) => sheet !== settings) : plan.sheets;
  const made = graftReport(existing, {...plan, sheets}, {overwriteEdited: overwrite});
  for (const id of made.editedByHand) {
    notes.push(
      `La feuille « ${made.tabs.get(id)} » a été modifiée à la main : elle est laissée telle quelle (--overwrite pour la refaire).`,
    );
  }
  for (const {plan: id, cells} of made.inTheWay) {
    notes.push(
      `La feuille « ${made.tabs.get(id)} » n’est pas refaite : vos cellules ${cells.slice(0, 3).join(', ')} occupent sa place. Déplacez-les.`,
    );
  }
  for (const tab of made.withoutPart)
    notes.push(`La feuille « ${tab} » est annoncée par ce classeur sans y être : elle est laissée telle quelle.`);
  for (const name of made.namesTaken)
    notes.push(`Le nom « ${name} » est déjà pris dans ce classeur : le vôtre est gardé.`);
  return made.bytes;
}

function periodOf({year, from, to}: ReportOptions, registers: Registers): Period {
  const period = from !== null && to !== null ? periodBetween(from, to) : yearPeriod(yearAsked(year, registers));
  if (!isCovered(registers, period)) {
    const years = coveredYears(registers);
    if (years.length === 0) throw noDate(registers);
    throw new UsageError(
      `Aucun registre n’a de ligne en ${period.label} (années trouvées : ${years.join(', ')}). Choisissez une autre année avec --year.`,
    );
  }
  return period;
}

function yearAsked(year: number | null, registers: Registers): number {
  const chosen = year ?? yearOfReport(registers);
  if (chosen === null) throw noDate(registers);
  return chosen;
}

/** What stands in place of every date, where none could be read. */
function noDate({problems}: Registers): UsageError {
  const told = problems.filter(({code}) => code.startsWith('day-') || code.startsWith('formula-'));
  const messages = told.map(({message}) => `\n  ! ${message}`).join('');
  return new UsageError(
    `Aucune date n’a été lue dans les registres.${messages || ' Vérifiez leurs colonnes de dates.'}`,
  );
}

/** « 2024 », or « 2023-09-01_2024-08-31 » in the name of a file. */
function fileLabel({label}: Period): string {
  return label.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, '$3-$2-$1').replace(/ au /, '_');
}

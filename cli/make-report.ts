import {extname} from 'node:path';
import {
  buildReportPlan,
  catalogueOf,
  chaptersOf,
  contentMark,
  countPrinted,
  coveredYears,
  evaluate,
  inYear,
  foldText,
  isCovered,
  modelLacks,
  periodBetween,
  readRegisters,
  PARAMETER_SHEET,
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
import {checkModel, readModel, writeModel} from './model-file';
import {spareWork} from './host/spare-work';
import {modeOf, writeOutput} from './host/write-output';
import {readOfficial} from './official-territory';
import type {ReportOptions} from './options';
import {unreadSheets} from './unread-sheets';
import {UsageError} from './usage-error';
import {checkPages, levelOfPages, noPages, writePages} from './write-pages';
import {checkDocuments, writeDocuments} from './write-documents';

/** What was made, for the last lines on the terminal. */
export interface Made {
  readonly file: string;
  /** The document, the slides and the pages written beside it. */
  readonly documents: readonly string[];
  /** How many tables and figures the report prints with a number. */
  readonly printed: {readonly tables: number; readonly figures: number};
  readonly told: Told;
  /** Sheets of the input that hold no register, as a sentence. */
  readonly unread: string | null;
  /** Sheets of a report in the workbook that do not show this one, and why. */
  readonly left: readonly string[];
  /** What else the workbook is said to hold. */
  readonly notes: readonly string[];
}

/** From the registers to the written report. `tell` receives a short sentence at each step. */
export function makeReport(options: ReportOptions, tell: (step: string) => void): Made {
  const {sheets, problems, files} = readInput(options.inputs, tell);
  tell('Reconnaissance des registres');
  const official = readOfficial(options);
  const model = options.model === null ? [] : readModel(options.model, tell);
  const registers = official.judge(readRegisters([...sheets, ...official.sheets], {}, problems, model));
  if (registers.recognised.length === 0) {
    const costly = registers.problems.filter(({costsRows}) => costsRows);
    throw new UsageError(costly.map(({message}) => message).join('\n'));
  }
  checkChapters(options, registers);
  const period = periodOf(options, registers);
  tell(`Calcul des indicateurs (${period.label})`);
  const results = evaluate(registers, period, catalogueOf(registers));
  tell('Mise en page');
  const existing = options.into === null ? null : readBytes(options.into);
  // A sheet « Paramètres ML » of the user's serves as it is: nothing of the report leads to another.
  const without = existing !== null && keepsSettings(existing) ? [SETTINGS_PLAN] : [];
  const whole = buildReportPlan(registers, results, {version, without});
  const plan =
    options.chapters.length === 0
      ? whole
      : buildReportPlan(registers, results, {version, without, chapters: options.chapters});
  const file = options.output ?? options.into ?? `out/rapport-${fileLabel(period)}.xlsx`;
  checkName(file, options.into);
  spareInput(file, files, options);
  const others = [options.into, options.figures, options.model].filter((path) => path !== null);
  checkDocuments(options, [...files, file, ...others]);
  const level = levelOfPages(options, registers);
  if (level !== null) checkPages(options, [...files, file, ...others]);
  if (options.modelOut !== null) checkModel(options.modelOut, [...files, file, ...others]);
  tell(`Écriture de ${file}`);
  if (options.into === null && !options.overwrite) spareWork(file);
  const mode = modeOf(...(options.into === null ? options.inputs : [options.into]));
  let completed: Completed | null = null;
  let stale: readonly string[] = [];
  if (existing !== null) {
    completed = completeWorkbook(existing, plan, options.overwrite);
    stale = staleSheets(existing, plan, whole, period);
  }
  const workbook = completed?.bytes ?? writeReport(plan);
  writeOutput(file, workbook, mode);
  const left = [...(completed?.left ?? []), ...stale];
  if (options.figures !== null) {
    writeOutput(
      options.figures,
      `${JSON.stringify(figuresJson(registers, results), null, 1)}\n`,
      modeOf(...options.inputs),
    );
  }
  const documents = writeDocuments(options, {workbook, left, registers, results}, tell);
  const pages = level === null ? noPages : writePages(options, {level, registers, results}, tell);
  const textsLeft = options.modelOut === null ? [] : writeModel(options.modelOut, options, registers);
  const told = tellProblems(registers, period);
  return {
    file,
    documents: [...documents.files, ...pages.files, ...(options.modelOut === null ? [] : [options.modelOut])],
    printed: countPrinted(completed?.made ?? plan),
    told,
    unread: unreadSheets(sheets, registers),
    left,
    notes: [
      ...(completed?.notes ?? []),
      ...documents.notes,
      ...pages.notes,
      ...(options.model === null ? [] : modelLacks(registers, results)),
      ...textsLeft,
    ],
  };
}

/** The report has its chapters, and those that the agency declares. */
function checkChapters({chapters}: ReportOptions, registers: Registers): void {
  const last = Math.max(...chaptersOf(registers).map(({number}) => number));
  const unknown = chapters.find((number) => number > last);
  if (unknown === undefined) return;
  throw new UsageError(
    `Chapitre non compris : « ${unknown} ». Donnez des numéros de 1 à ${last}, par exemple --sections 1,3,12.`,
  );
}

/** A workbook that does not bear the extension of its kind is one that Excel refuses to open. */
function checkName(file: string, into: string | null): void {
  const wanted = into === null ? '.xlsx' : extname(into).toLowerCase();
  if (extname(file).toLowerCase() === wanted) return;
  throw new UsageError(`Le fichier « ${file} » ne peut pas être écrit : donnez-lui un nom qui finit par ${wanted}.`);
}

/** Refuses to write over the registers, or one output over the other: what staff typed would be lost. */
function spareInput(file: string, inputs: readonly string[], {into, figures}: ReportOptions): void {
  const input = inputs.find((path) => isSameFile(file, path));
  if (input !== undefined && !(into !== null && isSameFile(into, input))) {
    throw new UsageError(
      `Le rapport remplacerait vos registres (« ${file} »). Choisissez un autre fichier avec --out, ou --into pour y ajouter nos feuilles.`,
    );
  }
  if (figures === null) return;
  const taken = [...inputs, file, ...(into === null ? [] : [into])].find((path) => isSameFile(figures, path));
  if (taken !== undefined) {
    throw new UsageError(`Les chiffres remplaceraient « ${taken} ». Choisissez un autre fichier avec --figures.`);
  }
}

interface Completed {
  readonly bytes: Uint8Array;
  /** The plan of the sheets that were written. */
  readonly made: Pick<ReportPlan, 'sheets'>;
  /** Sheets of ours that do not hold this report, and why. */
  readonly left: readonly string[];
  readonly notes: readonly string[];
}

/** Whether a workbook has a sheet of settings that is not ours. */
function keepsSettings(existing: Uint8Array): boolean {
  const ours = listReportSheets(existing).some((sheet) => sheet.plan === SETTINGS_PLAN);
  return !ours && readTabs(existing).map(foldText).includes(foldText(PARAMETER_SHEET));
}

/** Adds or makes again our sheets inside a workbook. */
function completeWorkbook(existing: Uint8Array, plan: ReportPlan, overwrite: boolean): Completed {
  const grafted = graftReport(existing, plan, {overwriteEdited: overwrite});
  const {editedByHand, inTheWay, tabs} = grafted;
  const unmade = new Set([...editedByHand, ...inTheWay.map((one) => one.plan)]);
  return {
    bytes: grafted.bytes,
    made: {sheets: plan.sheets.filter(({id}) => !unmade.has(id))},
    left: [
      ...editedByHand.map(
        (id) =>
          `La feuille « ${tabs.get(id)} » a été modifiée à la main : elle est laissée telle quelle (--overwrite pour la refaire).`,
      ),
      ...inTheWay.map(
        ({plan: id, cells}) =>
          `La feuille « ${tabs.get(id)} » n’est pas refaite : vos cellules ${cells.slice(0, 3).join(', ')} occupent sa place. Déplacez-les.`,
      ),
    ],
    notes: [
      ...grafted.withoutPart.map(
        (tab) => `La feuille « ${tab} » est annoncée par ce classeur sans y être : elle est laissée telle quelle.`,
      ),
      ...grafted.namesTaken.map((name) => `Le nom « ${name} » est déjà pris dans ce classeur : le vôtre est gardé.`),
    ],
  };
}

/** Sheets of a former report that this one did not make again, and that do not show what it would. */
function staleSheets(existing: Uint8Array, plan: ReportPlan, whole: ReportPlan, {label}: Period): readonly string[] {
  return listReportSheets(existing).flatMap(({plan: id, tab, content}) => {
    if (!id.startsWith('chapitre-') || plan.sheets.some((sheet) => sheet.id === id)) return [];
    const today = whole.sheets.find((sheet) => sheet.id === id);
    if (today === undefined)
      return `La feuille « ${tab} » d’un rapport précédent n’est plus dans le rapport : elle est laissée telle quelle. Supprimez-la si elle ne sert plus.`;
    return contentMark(today) === content
      ? []
      : `La feuille « ${tab} » vient d’un rapport précédent et ne montre pas ce que disent les registres ${inYear(label)} : elle n’était pas demandée. Refaites-la avec --sections, ou supprimez-la.`;
  });
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

import type {CellValue, Rows} from '../../value/cell';
import type {PlanCell} from '../../sheet/sheet-plan';
import {areaReference} from '../../sheet/references';
import type {SheetInfo} from '../../drawing/workbook';
import {answerWithoutLedger} from '../../formula/answer-without-ledger';
import {fingerprintOf} from '../../value/fingerprint';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {drawSheets} from '../report/draw-sheets';
import {planReport} from '../report/plan-report';
import type {PlannedReport} from '../report/plan-report';
import {ask} from '../task';
import type {Task} from '../task';
import {ACTIVATE, FREEZE} from './beside-port';
import {PartToCome} from '../../value/part-to-come';
import {checkLine, refusedLine} from './check-line';
import type {CheckLine} from './check-line';
import {CHANGED, CHECK_YEAR, checkSample, youthsOf} from './check-sample';

/** Chapters that the sample fills. */
const CHAPTERS = [1, 2] as const;
/** Where the formulas stand. */
const SHEET = 'Vérification';
const places = {'par plage': 1, 'par nom': 2} as const;
type Way = keyof typeof places;

interface CheckOptions {
  readonly version: string;
  /** « ML. », « ML_ ». */
  readonly prefix: string;
  /** Codes of the host that a report may hold. */
  readonly codes?: ReadonlySet<string>;
}

type Step = (name: string, options: CheckOptions) => Task<readonly CheckLine[]>;

/** The steps by their names, in their order. */
const steps: Readonly<Record<string, Step | null>> = {
  'écrire l’exemple': writeSample,
  'relire l’exemple': readSample,
  [ACTIVATE]: null,
  'écrire une formule par plage': (name, options) => writeFormula(name, 'par plage', options),
  'écrire une formule par nom': (name, options) => writeFormula(name, 'par nom', options),
  'calculer par plage': (name) => compareFormula(name, 'par plage', false),
  'calculer par nom': (name) => compareFormula(name, 'par nom', false),
  'dessiner deux chapitres': (name, options) => drawChapters(name, ['added', 'refreshed'], options),
  'relire les deux chapitres': compareChapters,
  'changer une ligne': changeRow,
  'suivre par plage': (name) => compareFormula(name, 'par plage', true),
  'suivre par nom': (name) => compareFormula(name, 'par nom', true),
  'refaire les deux chapitres': (name, options) => drawChapters(name, ['refreshed'], options),
  'relire les chapitres refaits': compareChapters,
  [FREEZE]: null,
  'relire les nombres figés': (name) => compareFormula(name, 'par plage', true),
};

export const checkSteps: readonly string[] = Object.keys(steps);

/** The check writes into a workbook that holds nothing, and into no other. */
export function* isEmptyWorkbook(): Task<boolean> {
  return (yield* ask('listSheets')).every(({rows, mark}) => rows === 0 && mark === null);
}

/** One step; what the host refuses is a line, and the next step is tried. */
export function* checkStep(name: string, options: CheckOptions): Task<readonly CheckLine[]> {
  try {
    return yield* steps[name]!(name, options);
  } catch (error) {
    if (error instanceof PartToCome) throw error; // the step is tried again once the part is there
    return [refusedLine(name, error, options.codes)];
  }
}

function* writeSample(name: string): Task<readonly CheckLine[]> {
  if (!(yield* isEmptyWorkbook())) return [checkLine(name, 'refused', 'classeur non vide')];
  for (const sheet of checkSample) yield* ask('addSheet', sheet);
  const rows: Rows = [[SHEET], ...Object.keys(places).map((way): CellValue[] => [way])];
  yield* ask('addSheet', {name: SHEET, rows, formats: [null, null], personalData: false});
  return [checkLine(name, 'done')];
}

function* readSample(name: string): Task<readonly CheckLine[]> {
  let different = 0;
  for (const sheet of checkSample) {
    const rows = yield* rowsOf(sheet.name);
    if (rows === null || printOf(rows) !== printOf(sheet.rows)) different++;
  }
  return [same(name, different)];
}

/** Blanks at the end of rows are nothing, in any host. */
const printOf = (rows: Rows) =>
  fingerprintOf([{name: '', rows: rows.map((row) => [0, 1, 2, 3, 4, 5].map((column) => row[column] ?? null))}]);

function* writeFormula(name: string, way: Way, {prefix}: CheckOptions): Task<readonly CheckLine[]> {
  const sheet = yield* sheetNamed(SHEET);
  const youths = youthsOf(false);
  const area = areaReference({row: 0, column: 0, rows: youths.length, columns: youths[0]!.length});
  const register = way === 'par plage' ? `Jeunes!${area}` : '"Jeunes"';
  yield* ask('showCell', sheet.key, places[way], 1);
  yield* ask('insertFormula', `=${prefix}TALLY(${register},${CHECK_YEAR})`);
  return [checkLine(name, 'done')];
}

/** What the cell shows beside what the core answers from the same rows. */
function* compareFormula(name: string, way: Way, isChanged: boolean): Task<readonly CheckLine[]> {
  const rows = yield* rowsOf(SHEET);
  const shown = rows?.[places[way]]?.[1] ?? null;
  const answer = answerWithoutLedger('TALLY', [youthsOf(isChanged), CHECK_YEAR, null], {});
  if (answer.ok && shown === answer.value[0]![0]) return [checkLine(name, 'done')];
  return [checkLine(name, 'waiting', errorIn(shown))];
}

const ERRORS = [
  '#N/A',
  '#NAME?',
  '#NOM?',
  '#VALUE!',
  '#VALEUR!',
  '#REF!',
  '#ERROR!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
];

function errorIn(shown: CellValue): string {
  if (shown === null || shown === '') return 'vide';
  return ERRORS.find((error) => shown === error) ?? 'autre valeur';
}

/** A first drawing that was refused a look and made again finds its own sheet. */
function* drawChapters(name: string, outcomes: readonly string[], options: CheckOptions): Task<readonly CheckLine[]> {
  const planned = yield* plannedReport(options);
  const drawn = yield* drawSheets(planned, chaptersOf(planned), []);
  const skipped = [...new Set(drawn.flatMap((sheet) => sheet.skipped ?? []))];
  const others = drawn.filter(({outcome}) => !outcomes.includes(outcome)).length;
  return [same(name, others), ...skipped.map((look) => checkLine(`${name} : ${LOOKS[look]}`, 'refused', look))];
}

const LOOKS = {
  screen: 'attendre pour afficher',
  look: 'mise en forme',
  hints: 'aides des zones',
  charts: 'graphiques',
  page: 'mise en page',
} as const;

/** Every number and text of the plan, as the host gives them back; formulas by what they come to. */
function* compareChapters(name: string, options: CheckOptions): Task<readonly CheckLine[]> {
  const planned = yield* plannedReport(options);
  const sheets = yield* ask('listSheets');
  let different = 0;
  for (const id of chaptersOf(planned)) {
    const own = sheets.find(({mark}) => mark?.plan === id);
    const rows = own === undefined ? null : yield* ask('readRows', own.key);
    const {cells} = planned.plan.sheets.find((sheet) => sheet.id === id)!;
    different += cells.filter((cell) => !isSame(cell, rows?.[cell.row]?.[cell.column] ?? null)).length;
  }
  return [same(name, different)];
}

function isSame({value}: PlanCell, read: CellValue): boolean {
  if (value === null || value === '') return read === null || read === '';
  if (typeof value === 'number' && typeof read === 'number') return Math.abs(value - read) < 1e-9;
  return value === read;
}

function* changeRow(name: string): Task<readonly CheckLine[]> {
  const {key} = yield* sheetNamed('Jeunes');
  yield* ask('writeCells', key, [CHANGED]);
  const rows = yield* ask('readRows', key);
  return [same(name, rows?.[CHANGED.row]?.[CHANGED.column] === CHANGED.value ? 0 : 1)];
}

function* plannedReport({version}: CheckOptions): Task<PlannedReport> {
  const book = yield* recogniseWorkbook();
  const planned = planReport(book, {year: CHECK_YEAR, chapters: CHAPTERS, version});
  if (planned === null) throw new Error('the sample is not recognised');
  return planned;
}

const chaptersOf = ({asked}: PlannedReport) =>
  CHAPTERS.map((chapter) => `chapitre-${chapter}`).filter((id) => asked.includes(id));

const same = (name: string, different: number) =>
  checkLine(name, different === 0 ? 'done' : 'different', different === 0 ? '' : `${different}`);

function* sheetNamed(name: string): Task<SheetInfo> {
  const sheet = (yield* ask('listSheets')).find((one) => one.name === name);
  if (sheet === undefined) throw new Error('a sheet of the sample is gone');
  return sheet;
}

function* rowsOf(name: string): Task<Rows | null> {
  const sheet = (yield* ask('listSheets')).find((one) => one.name === name);
  return sheet === undefined ? null : yield* ask('readRows', sheet.key);
}

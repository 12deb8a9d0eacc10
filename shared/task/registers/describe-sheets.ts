import {formatDay} from '../../value/day';
import {foldText} from '../../value/fold';
import {french} from '../../value/french';
import type {SheetKey} from '../../drawing/workbook';
import {datingDays} from '../../count/covered-years';
import type {RecognisedSheet, SourceSheet} from '../../count/registers';
import type {Problem, ProblemCode} from '../../message/problem';
import {SETTINGS_PLAN} from '../../report/settings-plan';
import {headingLine} from '../../reading/match-headings';
import {registerById} from '../../register/all-registers';
import type {RegisterId} from '../../register/register-id';
import {findParameterTables} from '../../setting/parameter-tables';
import {correctedSheets} from './corrected-sheets';
import type {RecognisedWorkbook} from './recognise-workbook';

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
  /** Column of the register → the heading that is read as it. */
  readonly read: Readonly<Record<string, string>>;
  readonly problems: number;
  /** A line of « Correspondances » says how to read it. */
  readonly corrected: boolean;
  /** Nobody sees it among the tabs; it is read like the others. */
  readonly hidden: boolean;
  /** That it is this register is sure by its headings: nothing told of the sheet speaks against it. */
  readonly sure: boolean;
  /** Why a sheet that is no register is not read, in French. */
  readonly why: string;
}

/** A sheet that is not read as data, and why, in French. */
export interface SheetAside {
  readonly sheet: string;
  readonly key: SheetKey;
  readonly why: string;
}

/** How every sheet with data was read: one line for each register of it, one for a sheet that holds none. */
export function describeSheets(workbook: RecognisedWorkbook, problems: readonly Problem[]): SheetReading[] {
  const {registers, sources, sheets, keys} = workbook;
  const corrected = correctedSheets(sources);
  const hidden = new Set(sheets.filter(({visible}) => !visible).map(({key}) => key));
  return sources.flatMap((source): SheetReading[] => {
    const {name, rows} = source;
    const key = keys.get(name) ?? '';
    const told = problems.filter(({sheet}) => sheet === name);
    const found = registers.recognised.filter(({sheet}) => sheet === name);
    const line = {
      sheet: name,
      key,
      corrected: corrected.has(foldText(name)),
      hidden: hidden.has(key),
      problems: told.filter(({costsRows}) => costsRows).length,
      settings: false,
    };
    if (found.length > 0) {
      return found.map((one) => ({
        ...line,
        register: {id: one.register, title: registerById.get(one.register)!.title},
        rows: one.rows,
        period: periodOf(workbook, one),
        headings: textsOn(source, one.headingRow - 1),
        read: Object.fromEntries([...one.columns].map(([id, {heading}]) => [id, heading])),
        sure: !told.some(({code}) => DOUBTS.has(code)),
        why: '',
      }));
    }
    const settings = findParameterTables(name, rows).length > 0;
    const none = {register: null, rows: Math.max(0, rows.length - 1), period: '', read: {}, sure: false};
    const headings = textsOn(source, headingLineOf(source, []));
    return [{...line, ...none, headings, settings, why: settings ? '' : whyUnread(line.corrected, told)}];
  });
}

/** What says that a sheet may be another register than the one it is read as, or not the whole of it. */
const DOUBTS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'sheet-ambiguous',
  'sheets-continued',
  'column-lacking',
  'sheet-doubtful',
]);

function whyUnread(isCorrected: boolean, told: readonly Problem[]): string {
  if (isCorrected) return french('écartée par la table « Correspondances »');
  const missing = told.filter(({code}) => code === 'header-missing');
  const [first] = missing;
  if (first !== undefined) {
    const headers = missing.map(({detail}) => `« ${String(detail.header)} »`).join(', ');
    return french(`proche du registre « ${String(first.detail.register)} » ; manque ${headers}`);
  }
  if (told.some(({code}) => code === 'totals-sheet')) return 'des totaux, et non une ligne par événement';
  const unread = told.find(({code}) => code === 'sheet-unread');
  if (unread !== undefined && Number(unread.detail.line) > 0) return 'en-têtes trop bas, sous la 60e ligne';
  if (told.some(({code}) => code === 'headings-missing')) return 'aucun en-tête au-dessus des lignes';
  return 'aucun en-tête de registre';
}

/** The sheets that hold no data: ours, lists of rows, empty ones. With those that are described, every sheet of the workbook. */
export function sheetsAside({sheets, keys}: RecognisedWorkbook): SheetAside[] {
  const read = new Set(keys.values());
  return sheets.flatMap(({key, name, mark, rows}) => {
    if (read.has(key)) return [];
    const isOurs = mark !== null && mark.plan !== SETTINGS_PLAN;
    const why = isOurs
      ? `faite par Bilan ML pour ${mark.period}`
      : rows === 0
        ? 'vide'
        : 'liste de personnes faite par Bilan ML : à supprimer après usage';
    return [{sheet: name, key, why: french(why)}];
  });
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

const textsOn = ({rows}: SourceSheet, line: number): string[] =>
  headingLine(rows[line] ?? [], line).texts.filter((text) => text !== '');

/** The line of headings, from 0: the one recognised, else the one of the first lines that holds most texts. */
export function headingLineOf(source: SourceSheet, found: readonly RecognisedSheet[]): number {
  if (found.length > 0) return found[0]!.headingRow - 1;
  let best = 0;
  for (let line = 1; line < Math.min(20, source.rows.length); line++)
    if (textsOn(source, line).length > textsOn(source, best).length) best = line;
  return best;
}

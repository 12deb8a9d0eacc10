import type {CellValue} from '../../value/cell';
import {formatDay} from '../../value/day';
import {isNothing, textOf} from '../../value/nothing';
import {isNumbersYearLast} from '../../value/parse-day';
import {parseCents} from '../../value/parse-number';
import type {SheetKey} from '../../drawing/workbook';
import type {Ledger} from '../../reading/ledger/ledger';
import {FaultList, isFormFault, isRefusal} from '../../reading/ledger/fault-list';
import type {LedgerFault} from '../../reading/ledger/fault-list';
import {readLedgerRows, readLedgerSheet} from '../../reading/ledger/read-ledger-rows';
import {isDay} from '../../reading/left-sheets';
import {matchSheet} from '../../reading/recognise';
import type {Registers, SourceSheet} from '../../count/registers';
import {findParameterTables} from '../../setting/parameter-tables';
import {holdsDecisions} from './aids-decisions';
import type {ExportSheet} from '../registers/add-export';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';

/** A ledger as it was read, for the pane: how much it holds, and what departs from its form. Amounts in cents. */
export interface LedgerReading extends Remarks {
  readonly name: string;
  /** Null for a file. */
  readonly sheet: SheetKey | null;
  readonly kind: Ledger['kind'];
  /** « FEC, tabulation, UTF-8, 18 colonnes » */
  readonly form: string;
  readonly lines: number;
  readonly debit: number;
  readonly credit: number;
  /** « 01/01/2024 au 31/12/2024 », empty without any date. */
  readonly period: string;
}

export interface LedgerRemark {
  /** File or sheet; empty for what is said of all of them. */
  readonly ledger: string;
  /** Line of the file or row of the sheet from 1; 0 for the whole. */
  readonly line: number;
  readonly message: string;
  /** Only departs from the rule: nothing is lost for it. */
  readonly isForm: boolean;
}

/** Remarks of each kind that cross to the pane; the sheets and the command list more. */
const MOST_REMARKS = 200;

/** The sheets of a workbook that hold a ledger, a payment return or a bank list, by the name under which they were read. */
export function ledgersInSheets({registers, sources}: RecognisedWorkbook): Ledger[] {
  const own = new Set(registers.payments.map(({sheet}) => sheet));
  const others = new Set(registers.recognised.map(({sheet}) => sheet).filter((sheet) => !own.has(sheet)));
  return sources
    .filter(({name, rows}) => !others.has(name) && findParameterTables(name, rows).length === 0)
    .filter(({rows}) => !holdsDecisions(rows))
    .flatMap((source) => ledgersOfSheet(registers, source))
    .filter(({lines}) => lines.length > 0);
}

/** By sheet as parsed, or by its cells: what did not change is not read again. */
const known = new WeakMap<object, Ledger>();

/** The ledgers of a sheet, as the registers know it; else as its headings say. */
export function ledgersOfSheet({payments}: Registers, {name, rows}: SourceSheet): Ledger[] {
  const once = (key: object, read: () => Ledger): Ledger => {
    const found = known.get(key);
    if (found !== undefined && found.name === name) return found;
    const ledger = read();
    known.set(key, ledger);
    return ledger;
  };
  const own = payments.filter(({sheet}) => sheet === name);
  if (own.length === 0) return [once(rows, () => readLedgerRows(name, rows))];
  return own.map((parsed) => once(parsed, () => readLedgerSheet(parsed)));
}

/**
 * The ledgers of a workbook given as a file: its books; without any, what may be returns or bank lists; else the first, for its faults.
 * The first tells of the sheets left out that hold entries all the same.
 */
export function ledgersOfFile(file: string, sheets: readonly ExportSheet[]): Ledger[] {
  const title = file.replace(/\.[^.]*$/, '');
  const all = sheets.map(({name, rows}) => readLedgerRows(sheets.length === 1 ? title : name, rows));
  const held = all.filter(({lines}) => lines.length > 0);
  const books = held.filter(({kind}) => kind === 'grand livre');
  const kept = books.length > 0 ? books : held;
  const [first, ...others] = kept;
  if (first === undefined) return all.slice(0, 1);
  const faults = new FaultList();
  sheets.forEach((sheet, at) => {
    if (kept.includes(all[at]!) || matchSheet(sheet, {dateAides: 'décision'}) !== null) return;
    const count = sheet.rows.filter(looksLikeEntry).length;
    if (count > 0) faults.add(0, 'ledger-sheet-unread', {name: sheet.name, count: String(count)});
  });
  return [{...first, faults: [...faults.list(), ...first.faults]}, ...others];
}

/** A day, an amount beside it, and some words or an account. */
function looksLikeEntry(row: readonly CellValue[]): boolean {
  const cells = row.filter((cell) => !isNothing(cell));
  const day = cells.findIndex((cell) => isDay(cell) || isNumbersYearLast(textOf(cell)));
  const isAmount = (cell: CellValue, at: number) => at !== day && (parseCents(textOf(cell))?.cents ?? 0) !== 0;
  return cells.length > 2 && day >= 0 && cells.some(isAmount);
}

/** Why a file is no ledger; null when it holds lines. */
export function whyNoLedger(ledgers: readonly Ledger[]): string | null {
  if (ledgers.some(({lines}) => lines.length > 0)) return null;
  const faults = ledgers.flatMap((ledger) => ledger.faults);
  return (faults.find(({code}) => isRefusal(code)) ?? faults[0])?.message ?? '';
}

export function describeLedger(ledger: Ledger, sheet: SheetKey | null): LedgerReading {
  const {name, kind, form, lines, debit, credit, first, last} = ledger;
  return {
    name,
    sheet,
    kind,
    form,
    lines: lines.length,
    debit,
    credit,
    period: first === 0 ? '' : `${formatDay(first)} au ${formatDay(last)}`,
    ...remarksOf([ledger], []),
  };
}

/** How many remarks there are, and the first of them: what costs lines or cents, then what is only form. */
export interface Remarks {
  readonly remarkCount: number;
  readonly formCount: number;
  readonly remarks: readonly LedgerRemark[];
}

/** What the control and its ledgers remark, but for the accounts that are proposed: those are shown apart. */
export function remarksOf(ledgers: readonly Ledger[], others: readonly LedgerFault[]): Remarks {
  const all = [
    ...others.filter(({code}) => code !== 'accounts-proposed').map((fault) => remarkOf('', fault)),
    ...ledgers.flatMap(({name, faults}) => faults.map((fault) => remarkOf(name, fault))),
  ];
  const forms = all.filter(({isForm}) => isForm);
  const costly = all.filter(({isForm}) => !isForm);
  return {
    remarkCount: costly.length,
    formCount: forms.length,
    remarks: [...costly.slice(0, MOST_REMARKS), ...forms.slice(0, MOST_REMARKS)],
  };
}

/** Sentences that quote the words of a line: people's names may stand among them, and the line is found by its number. */
const quoting: ReadonlySet<LedgerFault['code']> = new Set([
  'line-unread',
  'total-skipped',
  'separator-in-label',
  'formula-in-label',
  'decision-key',
]);

function remarkOf(ledger: string, {line, code, message}: LedgerFault): LedgerRemark {
  const [from, to] = [message.indexOf('«'), message.lastIndexOf('»')];
  const said =
    quoting.has(code) && from >= 0 && to > from
      ? `${message.slice(0, from)}«\u00a0…\u00a0${message.slice(to)}`
      : message;
  return {ledger, line, message: said, isForm: isFormFault(code)};
}

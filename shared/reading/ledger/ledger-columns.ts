import type {CellValue} from '../../value/cell';
import {NO_DAY, type Day} from '../../value/day';
import {foldText} from '../../value/fold';
import {textOf} from '../../value/nothing';
import {once} from '../../value/once';
import {monthOf} from '../../value/parse-month';
import type {ParsedColumn, ParsedSheet} from '../../count/parsed-sheet';
import {columnsBeside, type ColumnBeside} from '../columns-beside';
import {lookupOf} from '../../register/value-list';
import {sens} from '../../register/value-lists/aide';
import type {LedgerKind, LineMark} from './ledger';
import {markOfCurrency, markOfJournal, markOfState, saysBalance} from './line-marks';

type Words = (row: number) => string;

/** A sheet as parsed; of a FEC, nothing more is read. */
export type LedgerSheet = Omit<ParsedSheet, 'unread' | 'readAt'> & Partial<Pick<ParsedSheet, 'unread' | 'readAt'>>;

/** The columns of a list of payments, by row of the sheet as parsed: the one reading of it, whatever it came from. */
export interface LedgerColumns {
  readonly parsed: LedgerSheet;
  readonly kind: Exclude<LedgerKind, 'fec'>;
  /** The day of the row, else the month that it pays. */
  readonly days: Int32Array;
  readonly months: (row: number) => Day;
  readonly debits: Float64Array;
  readonly credits: Float64Array;
  /** Rows that state an amount: 0 is one. */
  readonly hasAmount: (row: number) => boolean;
  /** What stands for the side of an amount, where it is neither debit nor credit; null elsewhere. */
  readonly strangeSide: (row: number) => string | null;
  readonly account: Words;
  readonly accountLabel: Words;
  readonly words: Readonly<Record<WordColumn, Words>>;
  /** Columns that are read as nothing else, when they are asked for. */
  readonly beside: () => readonly ColumnBeside[];
  readonly mark: (row: number) => LineMark | null;
  /** Of a bank list, what the account holds: no line. */
  readonly isBalance: (row: number) => boolean;
}

/** Columns of words that a line gives as they are written. */
const wordColumns = {
  auxiliary: 'compAuxNum',
  auxiliaryLabel: 'compAuxLib',
  label: 'libelle',
  piece: 'piece',
  journal: 'journal',
  letter: 'ecritureLet',
  entry: 'ecritureNum',
  fund: 'fonds',
  dossier: 'dossier',
  surname: 'nom',
  firstName: 'prenom',
  fullName: 'nomComplet',
  commune: 'commune',
  status: 'statutPaiement',
  remark: 'remarque',
  returned: 'rejet',
} as const;
type WordColumn = keyof typeof wordColumns;

/** Every column that a ledger is read from. */
export const ledgerColumns: ReadonlySet<string> = new Set([
  ...Object.values(wordColumns),
  ...['date', 'mois', 'compte', 'compteLib', 'debit', 'credit', 'montant', 'sens'],
]);

const kinds: Readonly<Record<string, LedgerColumns['kind']>> = {
  'retour-paiement': 'retour de paiement',
  'releve-bancaire': 'relevé bancaire',
};

/** `marks`: those of lines of the file, where they were seen as it was cut. */
export function columnsOfLedger(parsed: LedgerSheet, marks?: ReadonlyMap<number, LineMark>): LedgerColumns {
  const titles = kinds[parsed.spec.id] === 'relevé bancaire' ? titlesOf(parsed) : null;
  const kind = titles === null ? (kinds[parsed.spec.id] ?? 'grand livre') : 'grand livre';
  const column = (id: string) => parsed.columns.get(id) ?? parsed.aside?.(id);
  const months = byCode(column('mois'), monthOf, NO_DAY);
  const days = daysOf(parsed, months);
  const {debits, credits, hasAmount, strangeSide} = sidesOf(parsed, kind);
  const words = Object.fromEntries(
    Object.entries(wordColumns).map(([name, id]) => [name, byCode(column(id), textOf, '')]),
  ) as LedgerColumns['words'];
  const accounts = titles ?? accountsOf(parsed, (row) => days[row] === NO_DAY && !hasAmount(row));
  const mark = marks === undefined ? markIn(column) : (row: number) => marks.get(parsed.sheetRows[row]!) ?? null;
  const isBalance =
    kind === 'relevé bancaire' ? byCode(column('libelle'), (cell) => saysBalance(textOf(cell)), false) : () => false;
  const beside = once(() => columnsBeside(parsed));
  const sides = {debits, credits, hasAmount, strangeSide};
  return {parsed, kind, days, months, ...sides, ...accounts, words, beside, mark, isBalance};
}

/** What columns of a sheet say of a line: its journal, its state, the day of its validation, its currency. */
function markIn(column: (id: string) => ParsedColumn | undefined): (row: number) => LineMark | null {
  const [journal, state, currency] = [
    byCode(column('journal'), (cell) => markOfJournal(textOf(cell)), null),
    byCode(column('etat'), (cell) => markOfState(textOf(cell)), null),
    byCode(column('idevise') ?? column('devise'), (cell) => markOfCurrency(textOf(cell)), null),
  ];
  const valid = column('validDate');
  const isDraft = (row: number) => valid?.kind === 'day' && valid.days[row] === NO_DAY;
  return (row) => journal(row) ?? state(row) ?? currency(row) ?? (isDraft(row) ? 'draft' : null);
}

/** Reads a column of words through what each different value means, worked out once. */
function byCode<T>(
  column: ParsedColumn | undefined,
  meaningOf: (cell: CellValue) => T,
  nothing: T,
): (row: number) => T {
  if (column?.kind !== 'raw') return () => nothing;
  const {codes} = column;
  const meanings = column.raw.map(meaningOf);
  return (row) => meanings[codes[row]!]!;
}

function daysOf({columns, length}: LedgerSheet, months: (row: number) => Day): Int32Array {
  const column = columns.get('date');
  const days = column?.kind === 'day' ? column.days : new Int32Array(length);
  return days.map((day, row) => (day === NO_DAY ? months(row) : day));
}

const numbersIn = (column: ParsedColumn | undefined) =>
  column !== undefined && column.kind !== 'raw' && column.kind !== 'day' ? column.numbers : undefined;

/** Debit and credit of each row, or the amount on its side. */
function sidesOf(
  {columns, length}: LedgerSheet,
  kind: LedgerKind,
): Pick<LedgerColumns, 'debits' | 'credits' | 'hasAmount' | 'strangeSide'> {
  const [debit, credit, amount] = ['debit', 'credit', 'montant'].map((id) => numbersIn(columns.get(id)));
  const isStated = (numbers: Float64Array | undefined, row: number) =>
    numbers !== undefined && !Number.isNaN(numbers[row]!);
  const debits = new Float64Array(length);
  const credits = new Float64Array(length);
  if (debit !== undefined || credit !== undefined) {
    for (let row = 0; row < length; row++) {
      if (isStated(debit, row)) debits[row] = kind === 'relevé bancaire' ? Math.abs(debit![row]!) : debit![row]!; // some banks write debits below zero
      if (isStated(credit, row)) credits[row] = credit![row]!;
    }
    return {
      debits,
      credits,
      hasAmount: (row) => isStated(debit, row) || isStated(credit, row),
      strangeSide: () => null,
    };
  }
  const side = columns.get('sens');
  const sideOf = byCode(side, readSide, '');
  // A bank writes what leaves the account below zero, a list of transfers does not.
  const sign = kind === 'relevé bancaire' && side === undefined && isOftenNegative(amount) ? -1 : 1;
  for (let row = 0; row < length; row++) {
    if (isStated(amount, row)) (sideOf(row) === 'C' ? credits : debits)[row] = amount![row]! * sign;
  }
  const isKnown = (row: number) => side === undefined || sideOf(row) === 'C' || sideOf(row) === 'D';
  return {
    debits,
    credits,
    hasAmount: (row) => isStated(amount, row),
    strangeSide: (row) => (isKnown(row) || !isStated(amount, row) ? null : sideOf(row)),
  };
}

/** `D`, `C`, or what is written that is neither. */
function readSide(cell: CellValue): string {
  const text = textOf(cell);
  return sens.values[lookupOf(sens)(foldText(text), text)]?.value ?? text;
}

/** One in ten at least: a bank may receive more often than it pays, a list of transfers takes back few. */
function isOftenNegative(amounts: Float64Array | undefined): boolean {
  let [below, all] = [0, 0];
  for (const amount of amounts ?? []) {
    if (amount < 0) below++;
    if (amount < 0 || amount > 0) all++;
  }
  return below > 0 && below * 10 >= all;
}

/** « 65711000 Aides FAJeM »: a number, then words; all of it is the number where no word stands. */
function numberAndWords(text: string): {number: string; words: string} {
  const start = /^\d[\d\s]*/.exec(text)?.[0] ?? '';
  const words = text.slice(start.length);
  const isBoth = /\s$/.test(start.slice(-1)) && /^\p{L}/u.test(words) && !/[\n\r\u2028\u2029]/.test(words);
  return isBoth ? {number: start.replace(/\s/g, ''), words} : {number: text.replace(/\s/g, ''), words: ''};
}

/** The account of each row; one alone on its row is the title of those under it that have none. */
function accountsOf(
  {columns, length}: LedgerSheet,
  isBare: (row: number) => boolean,
): Pick<LedgerColumns, 'account' | 'accountLabel'> {
  const column = columns.get('compte');
  const own = byCode(columns.get('compteLib'), textOf, '');
  if (column?.kind !== 'raw') return {account: () => '', accountLabel: own};
  const parts = column.raw.map((cell) => numberAndWords(textOf(cell)));
  const codes = column.codes.slice();
  let title = 0;
  for (let row = 0; row < length; row++) {
    if (codes[row] === 0) codes[row] = title;
    else if (isBare(row) && /^\d/.test(parts[codes[row]!]!.number)) title = codes[row]!;
  }
  return {
    account: (row) => parts[codes[row]!]!.number,
    accountLabel: (row) => own(row) || parts[codes[row]!]!.words,
  };
}

const ACCOUNT_TITLE = /^(?:compte(?: (?:n|no|num|numero|general))?\s*[°:]?\s*)?(\d{3,}[0-9a-z]*)(?:[\s:.–-]+(\D.*))?$/i;

/** The account that a row is the title of: alone there, or with its words beside it. */
export function accountTitle(row: readonly CellValue[] = []): {number: string; words: string} | null {
  const texts = row.map(textOf).filter((text) => text !== '');
  const found = texts.length > 2 ? null : ACCOUNT_TITLE.exec(texts.join(' '));
  return found === null ? null : {number: found[1]!, words: (found[2] ?? '').trim()};
}

/** A printed ledger without a column of accounts, which stand above their lines: null where some line has none above it. */
function titlesOf({
  rows = [],
  sheetRows,
  headingRow,
  columns,
  length,
}: LedgerSheet): Pick<LedgerColumns, 'account' | 'accountLabel'> | null {
  const dates = columns.get('date');
  if (!columns.has('debit') || !columns.has('credit') || dates?.kind !== 'day') return null;
  const found: {number: string; words: string}[] = [];
  let [title, next] = [accountTitle(), headingRow];
  for (let row = 0; row < length; row++) {
    for (; next < sheetRows[row]!; next++) title = accountTitle(rows[next]) ?? title;
    if (title === null && dates.days[row] !== NO_DAY) return null;
    found.push(title ?? {number: '', words: ''});
  }
  return title === null ? null : {account: (row) => found[row]!.number, accountLabel: (row) => found[row]!.words};
}

/** An account alone on its row, above its lines. */
export function isTitle({days, hasAmount, account}: LedgerColumns, row: number): boolean {
  return days[row] === NO_DAY && !hasAmount(row) && /^\d/.test(account(row));
}

/** A row is a line when it says when, on what account in a ledger, and how much elsewhere. */
export function isLine({kind, days, account, hasAmount, isBalance}: LedgerColumns, row: number): boolean {
  if (days[row] === NO_DAY) return false;
  return kind === 'grand livre' ? account(row) !== '' : hasAmount(row) && !isBalance(row);
}

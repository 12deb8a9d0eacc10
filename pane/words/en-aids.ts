import type {LinesOfAccount} from '../../shared';
import {groupDigits} from './numbers';
import type {AidsWords} from './fr-aids';

const n = (count: number) => groupDigits(count, ',');
const counted = (count: number, one: string, many = `${one}s`) => `${n(count)} ${count === 1 ? one : many}`;
const euros = (cents: number) => {
  const [whole, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${cents < 0 ? '−' : ''}€${n(whole)}.${String(rest).padStart(2, '0')}`;
};

/** What comes from the workbook and from the core (funds, reasons, remarks) stays in French, as the sheets do. */
export const enAids: AidsWords = {
  title: 'Control of aids',
  lead: 'What the register grants beside what the ledger pays, to the cent.',
  none: 'No register of aids recognised',
  noneHelp: 'Paste the export of aids in a sheet of this workbook, or say which one it is in “Data”.',
  euros,
  register: (sheets: string, rows: number) => `Register “${sheets}” · ${counted(rows, 'row')}`,
  period: 'Period',
  otherDates: 'Other dates…',
  from: 'From',
  to: 'To',
  badDates: 'Give two dates, the first before the second.',
  ledgers: 'Ledger and payments',
  ledgersHelp: 'Sheets of this workbook, or files: FEC, ledger, payment returns of the ASP, bank list.',
  noLedger: 'Choose a ledger or a payment return first: a ticked sheet, or a file.',
  kinds: {
    fec: 'FEC',
    'grand livre': 'ledger',
    'retour de paiement': 'payment return',
    'relevé bancaire': 'bank list',
  },
  ledgerLines: (lines: number) => counted(lines, 'line'),
  covers: (period: string) => period.replace(' au ', ' – '),
  unbalanced: (debit: number, credit: number) => `debit ${euros(debit)}, credit ${euros(credit)}`,
  debit: (cents: number) => `total ${euros(cents)}`,
  balanced: (cents: number) => `balanced at ${euros(cents)}`,
  useLedger: (name: string) => `Control with ${name}`,
  chooseFile: 'Choose a file',
  chooseHelp: '.txt, .csv or .xlsx, read here and sent nowhere',
  fileNote: {
    here: 'The file is read in this pane: neither copied nor sent, and forgotten as soon as you leave this view.',
    google:
      'The file is read by the script of this workbook: neither copied nor kept, and forgotten as soon as you leave this view.',
  },
  reading: (file: string) => `Reading “${file}”`,
  drop: 'Remove',
  dropLabel: (file: string) => `Remove ${file}`,
  tooLarge: (file: string, most: number) =>
    `“${file}” is too large: at most ${n(Math.round(most / 1e6))} MB here. Export only the accounts of aids of the year.`,
  badFile: (file: string, message: string) => `“${file}” cannot be read. ${message}`,
  faults: (count: number) => counted(count, 'remark'),
  accounts: 'Which account is which fund',
  accountsInForce: (count: number) => `Table “Comptes”: ${counted(count, 'line')}.`,
  accountsProposed:
    'Proposed from the labels. Check them, accept them, then correct them in “Paramètres ML” if need be.',
  accountsNone: 'No account to tell yet: choose a ledger.',
  account: 'Account',
  fund: 'Fund',
  accountLabel: (label: string) => `label ${label}`,
  accept: 'Accept these accounts',
  accepting: 'Writing in “Paramètres ML”',
  accepted: (count: number) => `${counted(count, 'account')} written in “Paramètres ML”, table “Comptes”.`,
  openAccounts: 'Open the table “Comptes”',
  run: 'Control the aids',
  runAgain: 'Control again',
  matching: 'Reading and matching',
  drawing: (sheet: string) => `Laying out: ${sheet}`,
  closed: (closed: number, all: number, period: string) =>
    `${period}: ${counted(closed, 'fund')} proven out of ${n(all)}`,
  against: (ledgers: string) => `Beside ${ledgers}.`,
  states: {proven: 'proven', 'to-confirm': 'to confirm', 'to-correct': 'to correct', unexplained: 'unexplained'},
  fundNote: (register: number, gap: number, reasons: number) =>
    gap === 0 && reasons === 0
      ? euros(register)
      : `${euros(register)} · gap ${euros(gap)} (register less ledger)${reasons === 0 ? '' : ` · ${counted(reasons, 'reason')}`}`,
  bridge: (fund: string) => `From the ledger to the register: ${fund}`,
  registerTotal: 'Register',
  ledgerTotal: 'Ledger',
  unexplainedTotal: 'Unexplained',
  reason: (title: string, count: number) => `${title} (${n(count)})`,
  total: 'All funds',
  open: (points: string) => `Not all is proven: ${points}.`,
  proposedNote: 'The accounts of each fund are proposed from the labels: accept or correct them below.',
  decisions: (count: number) => `${counted(count, 'decision')} of “Décisions” replayed.`,
  openTitles: {
    unexplained: (count: number) => `Unexplained (${n(count)})`,
    'to-confirm': (count: number) => `To confirm (${n(count)})`,
  },
  openLine: (side: 'register' | 'ledger', source: string, line: number) =>
    `${side === 'register' ? 'granted' : 'paid'} · ${source}, line ${n(line)}`,
  alone: {
    register: 'No payment and no entry belongs to it.',
    ledger: 'No aid of the register belongs to it.',
  },
  seeLine: {register: 'See the aid', ledger: 'See the entry'},
  seeLineLabel: (side: 'register' | 'ledger', source: string, line: number) =>
    `See the ${side === 'register' ? 'aid' : 'entry'}, line ${n(line)} of ${source}`,
  seeDetail: 'In “Détail”',
  seeDetailLabel: (source: string, line: number) => `See in “Détail”: ${source}, line ${n(line)}`,
  decide: 'Tick an aid and the entry that pays it, or a line to explain. Your decisions are written in “Décisions”.',
  whole: 'Nothing of what was read says that lines are missing.',
  fundOpen: (register: number, ledger: number) =>
    `open: ${euros(register)} in the register, ${euros(ledger)} in the ledger`,
  age: (days: number) => `open for ${counted(days, 'day')} at the end of the period`,
  moreLines: (count: number) => `… and ${counted(count, 'other')}: search for a name or an amount, or see “Détail”.`,
  doubts: (count: number) => `Was all read? (${counted(count, 'remark')} to confirm)`,
  doubtsHelp:
    'Correcting the file is better. Who knows why may accept: the remark stays on the sheet, with who, when and why.',
  tickDoubt: (message: string) => `Tick the remark: ${message}`,
  tickedDoubts: (count: number) => counted(count, 'remark'),
  suggestions: (count: number) => `Suggestions (${n(count)})`,
  suggestionsHelp: 'You say whether the entry pays the aid. The surest first.',
  tickAll: (count: number) => (count === 1 ? 'Tick' : `Tick the ${n(count)}`),
  tickPair: (title: string, aids: string) => `Tick the suggestion ${title}: ${aids}`,
  tickLine: (title: string, place: string) => `Tick ${title}, ${place}`,
  andOthers: (count: number) => `and ${counted(count, 'other')}`,
  rivals: (rivals: number) =>
    rivals < 0.1
      ? 'Chance hardly ever gives one as good.'
      : `Chance would give ${rivals.toFixed(rivals < 10 ? 1 : 0)} as good.`,
  previous: '‹ Previous',
  next: (count: number) => `Next (${n(count)}) ›`,
  search: 'Search what is open',
  searchHint: 'a name, a dossier, an amount',
  found: (count: number) => (count === 0 ? 'Nothing open matches.' : `${counted(count, 'open line')}.`),
  notSearched: (count: number) => `${counted(count, 'more line')} only in “Détail”.`,
  tickedPairs: (count: number, cents: number) => `${counted(count, 'suggestion')} · ${euros(cents)}`,
  tickedLines: (aids: number, granted: number, payments: number, paid: number) =>
    [
      aids === 0 ? '' : `${counted(aids, 'aid')} ${euros(granted)}`,
      payments === 0 ? '' : `${counted(payments, 'entry', 'entries')} ${euros(paid)}`,
    ]
      .filter((text) => text !== '')
      .join(' · '),
  untick: 'Untick',
  acceptMany: (count: number) => `Accept ${n(count)}`,
  refuse: 'Refuse',
  pair: 'Pair',
  explain: 'Explain',
  reasonLabel: 'Reason…',
  otherReason: 'Another reason',
  reasons: {
    doubt: ['Seen with the accountant', 'Checked in the accounting software', 'Extract of the accounts of aids only'],
    accept: ['Document seen', 'Confirmed by the adviser', 'Confirmed by the supplier', 'Confirmed by the bank'],
    explain: [
      'Same person, document seen',
      'Paid in the next year',
      'Paid by another body',
      'Aid cancelled, to be taken off the register',
      'Aid to be entered in the register',
      'Entry to be corrected',
    ],
  },
  by: 'Decided by',
  needReason: 'First say why: choose a reason.',
  needBy: 'First say who decides: name or initials. It is written in “Décisions”, and nowhere else.',
  learn: (name: string, dossier: string) => `Keep “${name}” for dossier ${dossier}`,
  writing: 'Writing in “Décisions”',
  takingBack: 'Taking the decisions back',
  outdated: 'Data or decisions have changed since this control: these totals no longer hold. Control again.',
  pending: (count: number) =>
    `${counted(count, 'line')} written in “Décisions” since this control. The states and totals above do not count them yet.`,
  takeBack: (count: number) => (count === 1 ? 'Undo this decision' : `Undo these ${n(count)} lines`),
  takenBack: (count: number) => `${counted(count, 'line')} taken out of “Décisions”.`,
  applyNow: 'Control with these decisions',
  unattributed: (lines: string) => `Of no fund: ${lines}.`,
  setAside: (lines: string) => `Not aids (“Comptes”, receipts): ${lines}.`,
  linesOfAccount: ({where, lines, debit, credit}: LinesOfAccount) =>
    [
      where,
      counted(lines, 'line'),
      ...(debit > 0 || credit === 0 ? [euros(debit)] : []),
      ...(credit > 0 ? [`${euros(credit)} at credit`] : []),
    ].join(', '),
  toCorrect: (count: number) => `To correct (${n(count)})`,
  corrections: {
    'wrong-fund': (fund: string) => `${fund}, on another account`,
    'duplicate-ledger': (fund: string) => `${fund}, booked twice`,
    'paid-twice': (fund: string) => `${fund}, paid twice, or an aid is missing in the register`,
    'duplicate-register': (fund: string) => `${fund}, typed twice`,
  },
  withoutEntry: {
    register: 'To take out of the register: one row too many.',
    payer: 'To tell whoever paid: it is no entry of your books.',
  },
  entry: (debit: string, credit: string, cents: number) =>
    `Entry proposed: debit ${debit === '' ? 'to fill in' : debit}, credit ${credit === '' ? 'to fill in' : credit}, ${euros(cents)}.`,
  moreOnSheet: (count: number) => `… and ${counted(count, 'other')}: see the sheet “Contrôle des aides”.`,
  before: (count: number) => `Still open from the year before (${n(count)})`,
  moreInDetail: (count: number) => `… and ${counted(count, 'smaller one')}.`,
  openDecisions: 'Open “Décisions”',
  remarks: (count: number) => `To check in the files (${n(count)})`,
  formRemarks: (count: number) => `Form of the files, without effect on totals (${n(count)})`,
  moreRemarks: (count: number) => `… and ${counted(count, 'other')}: see the sheet “Contrôle des aides”.`,
  remarkPlace: (ledger: string, line: number) => (line === 0 ? ledger : `${ledger}, line ${n(line)}`),
  sheets: 'Sheets',
  notes: {
    interrupted: 'laying out interrupted',
    stale: 'data or decisions changed since',
    edited: 'edited by hand',
    files: (count: number) => `with ${counted(count, 'file')}`,
    period: (period: string) => `made for ${period}`,
  },
  sheetStates: {
    absent: 'missing',
    current: 'up to date',
    stale: 'to redo',
    'other-period': 'to redo',
    interrupted: 'interrupted',
  },
  drawn: (sheets: number) => `${counted(sheets, 'sheet')} made.`,
  inTheWay: (sheet: string, cells: string) =>
    `“${sheet}” was not made again: you wrote where it must extend (${cells}). Move those cells, then control again.`,
  setUp: 'Ledger, accounts',
};

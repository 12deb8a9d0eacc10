import {chooseDecisions} from '../../shared/aids/decision/decisions';
import type {CellValue, Ledger} from '../../shared';
import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from './core';

/** A booking of two lines: what it says is on both. */
interface Booking {
  readonly day: string;
  readonly debit: string;
  readonly credit: string;
  readonly euros: number;
  readonly label: string;
  readonly piece?: string;
  readonly letter?: string;
  readonly journal?: string;
  readonly auxiliaryLabel?: string;
}

const HEADING =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
export const FAJ = '657100';
export const BANK = '512000';

/** An aid paid by the bank, in 2024 unless the day says its year: `paid('20/03', 'AIDE 10000002', 150)`. */
export const paid = (day: string, label: string, euros: number, more: Partial<Booking> = {}): Booking => ({
  ...{day, debit: FAJ, credit: BANK, euros, label},
  ...more,
});
export const booked = (
  day: string,
  [debit, credit]: readonly [string, string],
  label: string,
  euros: number,
  more: Partial<Booking> = {},
): Booking => ({day, debit, credit, euros, label, ...more});

/** A FEC that balances, with the bookings in their order. */
export function fecOf(bookings: readonly Booking[], name = '123456789FEC20241231.txt'): Ledger {
  const lines = bookings.flatMap(({day, debit, credit, euros, label, ...more}, at) => {
    const [date, month, year = '2024'] = day.split('/');
    const on = `${year}${month}${date}`;
    const amount = euros.toFixed(2).replace('.', ',');
    const {piece = `P${at + 1}`, letter = '', journal = 'BQ', auxiliaryLabel = ''} = more;
    const auxiliary = auxiliaryLabel === '' ? '' : 'AUX';
    const line = (account: string, sides: string) =>
      `${journal}|Journal|${at + 1}|${on}|${account}|Compte ${account}|${auxiliary}|${auxiliaryLabel}|${piece}|${on}|${label}|${sides}|${letter}||${on}||`;
    return [line(debit, `${amount}|0,00`), line(credit, `0,00|${amount}`)];
  });
  return readLedgerBytes(name, Buffer.from([HEADING, ...lines].join('\r\n')));
}

/** A list of payments as a file of text: its headings, then its lines. */
export const listOf = (name: string, ...lines: readonly string[]): Ledger =>
  readLedgerBytes(name, Buffer.from(lines.join('\n')));

const aidHeadings = ['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date de décision', 'Montant', 'Référence', 'Statut'];

/** `10000002;MARTIN;Paul;FAJ;05/03/2024;150`, then a reference and a status where there are some. */
const aidRow = (line: string): CellValue[] =>
  line.split(';').map((cell, at) => (at === 5 ? Number(cell) : cell === '' ? null : cell));

export const ACCOUNTS: readonly (readonly string[])[] = [['FAJeM', '6571']];

const UNSIGNED = ['Décision', 'Aides', 'Écritures', 'Motif'];
const SIGNATURE = ['N. Petit', '10/01/2025'];

/** The control of 2024 of these aids, by these ledgers. Decisions of four cells are signed. */
export function controlOf(
  aids: readonly string[],
  ledgers: readonly Ledger[],
  comptes: readonly (readonly string[])[] = ACCOUNTS,
  decisions: readonly CellValue[][] = [],
  heading: readonly string[] = [...UNSIGNED, 'Décidé par', 'Décidé le'],
) {
  const sheets = [
    {name: 'Aides', rows: [aidHeadings, ...aids.map(aidRow)]},
    {name: 'Comptes', rows: [['Fonds', 'Compte', 'Libellé', 'Journal'], ...comptes.map((line) => [...line])]},
  ];
  const registers = readRegisters(sheets);
  const signed = (line: readonly CellValue[]) =>
    line.length === UNSIGNED.length ? [...line, ...SIGNATURE] : [...line];
  const decisionSheets =
    decisions.length === 0 ? [] : [{name: 'Décisions', rows: [[...heading], ...decisions.map(signed)]}];
  return {
    registers,
    control: controlAids(registers, sheets, ledgers, {
      period: yearPeriodOf(2024),
      funds: [],
      decided: chooseDecisions(decisionSheets),
    }),
  };
}

import {civilOf, type Day} from '../shared';
import {YEAR} from './calendar';
import type {PlannedLine} from './ledger';
import {ACCOUNTS} from './ledger-cases';

/** A written FEC, and on which line each planned one stands. */
export interface WrittenLedger {
  readonly text: string;
  readonly lineOf: ReadonlyMap<PlannedLine, number>;
}

const HEADINGS =
  'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise'.split(
    ' ',
  );

const OTHERS: Readonly<Record<string, string>> = {
  '658000': 'Charges diverses',
  '641100': 'Salaires',
  '740000': 'Subventions',
};

/** Entries in the order of their days, two lines each, between salaries and subsidies that are of no fund. */
export function writeFec(planned: readonly PlannedLine[]): WrittenLedger {
  const others = Array.from({length: 12}, (_, m): PlannedLine[] => {
    const day = dayOfMonth(m);
    return [
      {
        day,
        account: '641100',
        against: '512000',
        label: `SALAIRES ${String(m + 1).padStart(2, '0')}/${YEAR}`,
        piece: '',
        cents: 4825000 + m * 1713,
      },
      {day: day - 9, account: '512000', against: '740000', label: 'SUBVENTION ETAT CPO', piece: '', cents: 5000000},
    ];
  }).flat();
  const lineOf = new Map<PlannedLine, number>();
  const rows = [HEADINGS.join('\t')];
  [...planned, ...others]
    .sort((a, b) => a.day - b.day || (a.label < b.label ? -1 : a.label > b.label ? 1 : a.cents - b.cents))
    .forEach((line, at) => {
      const piece = line.piece === '' ? `E${at + 1}` : line.piece;
      const write = (account: string, cents: number) => {
        const day = writeDay(line.day);
        const sides = cents >= 0 ? [euros(cents), '0,00'] : ['0,00', euros(-cents)];
        const name = ACCOUNTS[account] ?? OTHERS[account]!;
        rows.push(
          [
            'BQ',
            'Banque',
            String(at + 1),
            day,
            account,
            name,
            '',
            '',
            piece,
            day,
            line.label,
            ...sides,
            '',
            '',
            day,
            '',
            '',
          ].join('\t'),
        );
      };
      lineOf.set(line, rows.length + 1);
      write(line.account, line.cents);
      write(line.against, -line.cents);
    });
  return {text: `${rows.join('\r\n')}\r\n`, lineOf};
}

const dayOfMonth = (m: number): Day => 45292 + Math.round(m * 30.5) + 27;

function writeDay(day: Day): string {
  const {year, month, day: number} = civilOf(day);
  return `${year}${String(month).padStart(2, '0')}${String(number).padStart(2, '0')}`;
}

const euros = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** ISO 8859-15, as the article asks. */
export function encodeLatin9(text: string): Uint8Array {
  const special: Readonly<Record<string, number>> = {'€': 0xa4, Œ: 0xbc, œ: 0xbd};
  return Uint8Array.from(text, (letter) => special[letter] ?? letter.charCodeAt(0));
}

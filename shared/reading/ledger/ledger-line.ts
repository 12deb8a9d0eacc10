import type {Day} from '../../value/day';
import type {Beside, LedgerLine, LineMark} from './ledger';
import {isLine, type LedgerColumns} from './ledger-columns';

/** A row of the columns. There are a hundred thousand: each says what it holds when it is asked. */
class ColumnLine implements LedgerLine {
  constructor(
    private readonly columns: LedgerColumns,
    private readonly row: number,
  ) {}

  get line(): number {
    return this.columns.parsed.sheetRows[this.row]!;
  }
  get day(): Day {
    return this.columns.days[this.row]!;
  }
  get account(): string {
    return this.columns.account(this.row);
  }
  get accountLabel(): string {
    return this.columns.accountLabel(this.row);
  }
  get auxiliary(): string {
    return this.columns.words.auxiliary(this.row);
  }
  get auxiliaryLabel(): string {
    return this.columns.words.auxiliaryLabel(this.row);
  }
  get label(): string {
    return this.columns.words.label(this.row);
  }
  get piece(): string {
    return this.columns.words.piece(this.row);
  }
  get journal(): string {
    return this.columns.words.journal(this.row);
  }
  get entry(): string {
    return this.columns.words.entry(this.row);
  }
  get letter(): string {
    return this.columns.words.letter(this.row);
  }
  get debit(): number {
    return this.columns.debits[this.row]!;
  }
  get credit(): number {
    return this.columns.credits[this.row]!;
  }
  get cents(): number {
    return this.debit - this.credit;
  }
  get fund(): string {
    return this.columns.words.fund(this.row);
  }
  get dossier(): string {
    return this.columns.words.dossier(this.row);
  }
  get name(): string {
    const {fullName, surname, firstName} = this.columns.words;
    return fullName(this.row) || [surname(this.row), firstName(this.row)].filter((word) => word !== '').join(' ');
  }
  get commune(): string {
    return this.columns.words.commune(this.row);
  }
  get status(): string {
    return this.columns.words.status(this.row);
  }
  get remark(): string {
    const {remark, returned} = this.columns.words;
    const back = returned(this.row);
    return back === '' || /^(0|non)([.,]0+)?$/i.test(back) ? remark(this.row) : `rejet ${back}`;
  }
  get beside(): Beside[] {
    return this.columns.beside().flatMap(({heading, words, codes}) => {
      const text = words[codes[this.row]!]!;
      return text === '' ? [] : [{heading, text}];
    });
  }
  get mark(): LineMark | null {
    return this.columns.mark(this.row);
  }
  get month(): Day {
    return this.columns.months(this.row);
  }
}

export function linesOf(columns: LedgerColumns): LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (let row = 0; row < columns.parsed.length; row++)
    if (isLine(columns, row)) lines.push(new ColumnLine(columns, row));
  return lines;
}

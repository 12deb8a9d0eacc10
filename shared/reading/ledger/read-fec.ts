import type {Rows} from '../../value/cell';
import type {ParsedSheet} from '../../count/parsed-sheet';
import {NO_DAY, addYears, formatDay} from '../../value/day';
import {parseDay} from '../../value/parse-day';
import {parseSheet} from '../parse-sheet';
import {isFileBeyond, isLineBeyond, refusedLedger} from './beyond-limits';
import {checkBalance, checkLine} from './check-ledger';
import {FecForm} from './fec-form';
import {fecRegister, readFecHeading, separatorOf} from './fec-heading';
import {cutFecLines} from './fec-lines';
import {extentOf, type Ledger} from './ledger';
import {columnsOfLedger, type LedgerSheet} from './ledger-columns';
import {FaultList, shown} from './fault-list';
import {linesOf} from './ledger-line';
import {saysDraft} from './line-marks';
import {tellEncoding} from './tell-encoding';
import {TextFile, type TextLine} from './text-lines';

/** Reads a FEC from its bytes, whatever its form, and lists what departs from the article, line by line. */
export function readFec(name: string, bytes: Uint8Array): Ledger {
  return readFecText(name, new TextFile(bytes));
}

/** Its lines are cut into rows, and read as those of any ledger. */
export function readFecText(name: string, file: TextFile): Ledger {
  const [faults, forms] = [new FaultList(), new FaultList()];
  const refused = () => refusedLedger(name, 'fec', `FEC, ${file.encoding}`, file, faults);
  if (isFileBeyond(file, faults)) return refused();
  const source = file.lines();
  const first = source.next().value as TextLine | undefined;
  checkFile(name, file, faults);
  const line = first?.number ?? 1;
  const text = first?.text ?? '';
  if (isLineBeyond(line, text.split(separatorOf(text)), faults)) return refused();
  const heading = readFecHeading(text, line, faults);
  const form = new FecForm(heading, forms);
  const rows: string[][] = [];
  rows[line - 1] = [...form.at.values()].map((column) => column.heading);
  let read = 0;
  for (const fields of cutFecLines(source, heading, faults)) {
    if (isLineBeyond(fields.number, fields.fields, faults)) return refused();
    rows[fields.number - 1] = form.rowOf(fields);
    read++;
  }
  if (read === 0) faults.add(0, 'file-empty');
  const parsed = withoutRows(parseSheet(fecRegister, name, rows as Rows, line - 1, form.at));
  const columns = columnsOfLedger(parsed, form.marks);
  const lines = linesOf(columns);
  const textOf = (row: number) => rows[parsed.sheetRows[row]! - 1]!.join(heading.separator);
  for (let row = 0; row < parsed.length; row++) checkLine(columns, row, () => textOf(row), faults);
  const extent = extentOf(lines);
  const ends = new FaultList();
  checkBalance(columns, extent, ends);
  checkClosing(name, extent.last, ends);
  checkYear(name, lines, ends);
  const separator = heading.separator === '\t' ? 'tabulation' : `« ${heading.separator} »`;
  return {
    name,
    kind: 'fec',
    form: `FEC, ${separator}, ${file.encoding}, ${heading.width} colonnes`,
    lines,
    read,
    ...extent,
    faults: [faults, forms, ends].flatMap((list) => list.list()).sort((a, b) => a.line - b.line),
    fingerprint: file.fingerprint,
  };
}

/** Columns hold all that a ledger is asked: its rows, a hundred thousand of them, are let go. */
function withoutRows({unread: _, readAt: __, ...kept}: ParsedSheet): LedgerSheet {
  return kept;
}

function checkFile(name: string, file: TextFile, faults: FaultList): void {
  const {encoding, ends} = file;
  tellEncoding(file, faults);
  if (!['ASCII', 'ISO 8859-15', 'inconnu'].includes(encoding)) faults.add(0, 'encoding-form', {encoding});
  if (ends.length > 1 || ends.includes('CR CR LF')) faults.add(0, 'line-ends-form', {ends: ends.join(', ')});
  if (saysDraft(name)) faults.add(0, 'ledger-draft', {text: shown(name)});
  if (!/^\d{9}FEC\d{8}\.txt$/i.test(name)) faults.add(0, 'file-name-form', {name: shown(name)});
}

/** An accounting year ends on the day that the name says, and begins at most a year before. */
function checkYear(name: string, lines: Ledger['lines'], faults: FaultList): void {
  const closing = parseDay(/FEC(\d{8})/i.exec(name)?.[1] ?? '');
  if (closing === NO_DAY) return;
  const opening = addYears(closing + 1, -1);
  const outside = lines.filter(({day}) => day < opening || day > closing).length;
  if (outside > 0)
    faults.add(0, 'days-outside', {count: String(outside), span: `${formatDay(opening)} au ${formatDay(closing)}`});
}

function checkClosing(name: string, last: number, faults: FaultList): void {
  const closing = parseDay(/FEC(\d{8})/i.exec(name)?.[1] ?? '');
  if (closing === NO_DAY || last === NO_DAY || (last <= closing && closing - last < 366)) return;
  faults.add(0, 'closing-day', {last: formatDay(last), closing: formatDay(closing)});
}

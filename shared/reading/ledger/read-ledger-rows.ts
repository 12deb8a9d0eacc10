import type {CellValue, Rows} from '../../value/cell';
import {fingerprintOf} from '../../value/fingerprint';
import {isBlank, textOf} from '../../value/nothing';
import type {ParsedSheet} from '../../count/parsed-sheet';
import {parseSheet} from '../parse-sheet';
import {recognisePayments} from '../recognise';
import {checkBalance, checkRows} from './check-ledger';
import {extentOf, noLines, type Ledger} from './ledger';
import {columnsOfLedger} from './ledger-columns';
import {linesOf} from './ledger-line';
import {FaultList, shown} from './fault-list';
import {saysDraft} from './line-marks';

/** Reads a ledger, a payment return or a bank list from the rows of a sheet, headings included. */
export function readLedgerRows(name: string, rows: Rows): Ledger {
  const known = recognisePayments({name, rows});
  if (known !== null) return readLedgerSheet(parseSheet(known.spec, name, rows, known.line, known.at));
  const faults = new FaultList();
  const found = wordsFound(rows).slice(0, 8).map(shown).join(', ');
  faults.add(0, 'not-a-ledger', {found: found === '' ? 'rien' : found});
  return {name, kind: 'grand livre', form: 'feuille', ...noLines, faults: faults.list(), fingerprint: printOf(rows)};
}

/** The same of a sheet that is parsed already: its rows say what could not be read. */
export function readLedgerSheet(parsed: ParsedSheet): Ledger {
  const {rows = []} = parsed;
  const faults = new FaultList();
  const columns = columnsOfLedger(parsed);
  const lines = linesOf(columns);
  const titles = rows
    .slice(0, parsed.headingRow - 1)
    .flat()
    .map(textOf);
  const draft = [parsed.sheet, ...titles].find(saysDraft);
  if (draft !== undefined) faults.add(0, 'ledger-draft', {text: shown(draft)});
  const read = checkRows(columns, rows, faults);
  const extent = extentOf(lines);
  checkBalance(columns, extent, faults);
  const {kind} = columns;
  return {
    name: parsed.sheet,
    kind,
    form: kind,
    lines,
    read,
    ...extent,
    faults: faults.list(),
    fingerprint: printOf(rows),
  };
}

const printOf = (rows: Rows) => fingerprintOf([{name: '', rows}]);

/** Words of the first line that holds any, to say what was found. */
function wordsFound(rows: Rows): string[] {
  const isWord = (cell: CellValue) => typeof cell === 'string' && !isBlank(cell);
  return (rows.find((row) => row.some(isWord)) ?? []).map(textOf).filter((text) => text !== '');
}

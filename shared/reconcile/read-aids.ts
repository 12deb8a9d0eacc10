import {NO_DAY} from '../cell/day';
import {foldText} from '../cell/fold';
import {textOf} from '../cell/nothing';
import {dayOfNumber, parseDay} from '../cell/parse-day';
import {aides} from '../register/aides';
import {dossierKey} from '../register/dossier-key';
import type {Registers, SourceSheet} from '../register/registers';
import {statutAide} from '../register/value-lists/aide';
import {codeColumn, dayColumn, numberColumn, type Table} from '../table/table';
import type {Aid} from './aid';
import {inContentOrder} from './content-key';

/** The rows of the register that count, of every year, in an order that only depends on what they say. */
export function readAids(registers: Registers, sheets: readonly SourceSheet[]): Aid[] {
  const table = registers.tables.aides;
  const cents = table === undefined ? undefined : numberColumn(table, 'montant')?.numbers;
  if (table === undefined || cents === undefined) return [];
  const words = (name: string) => wordsOf(table, name);
  const [dossier, fund, nature, reference, status, commune] = [
    words('dossier'),
    words('fonds'),
    words('nature'),
    words('reference'),
    words('statut'),
    words('commune'),
  ];
  const homeOf = homes(registers, table);
  const days = dayColumn(table, 'date')?.days;
  const paid = paidDays(registers, sheets);
  const drafts: (Omit<Aid, 'key' | 'twin'> & {readonly at: number})[] = [];
  for (const segment of table.segments) {
    const paidOf = paid.get(segment.sheet);
    for (let at = segment.start; at < segment.end; at++) {
      const day = days?.[at] ?? NO_DAY;
      if (day === NO_DAY || fund(at) === '' || !counting.has(status(at))) continue;
      const row = table.sheetRows[at]!;
      const isFee = nature(at) === 'frais';
      drafts.push({
        at,
        sheet: segment.sheet,
        row,
        fund: fund(at),
        day,
        paid: paidOf?.(row) ?? NO_DAY,
        cents: Number.isNaN(cents[at]!) ? 0 : cents[at]!,
        dossier: dossierKey(dossier(at)) ?? '',
        reference: foldText(reference(at)),
        isFee,
        commune: commune(at) || homeOf(at),
      });
    }
  }
  const contentOf = (aid: (typeof drafts)[number]) =>
    [aid.fund, aid.day, aid.cents, aid.dossier, aid.reference, aid.isFee ? 'f' : '', aid.paid].join('|');
  return inContentOrder(
    drafts,
    contentOf,
    ({day}) => day,
    ({at}) => at,
  ).map(({item: {at: _, ...aid}, twin, key}) => ({...aid, key: `A-${key}`, twin}));
}

/** Statuses that count; an empty one does. */
const counting: ReadonlySet<string> = new Set([
  '',
  ...statutAide.values.filter(({counts}) => counts === true).map(({value}) => value),
]);

/** Reads the words of a column by row of the table; empty where it says nothing. */
export function wordsOf(table: Table, name: string): (row: number) => string {
  const column = codeColumn(table, name);
  return (row) => (column === undefined || column.codes[row] === 0 ? '' : column.values[column.codes[row]!]!);
}

/** The commune that Jeunes gives, for a row that states none. */
function homes({tables: {jeunes}}: Registers, {columns, toJeunes}: Table): (row: number) => string {
  const dossiers = columns.get('dossier');
  if (jeunes === undefined || toJeunes === undefined || dossiers?.kind !== 'code') return () => '';
  const communes = new Map<number, string>();
  const commune = wordsOf(jeunes, 'commune');
  const own = codeColumn(jeunes, 'dossier')!.codes;
  for (let row = 0; row < jeunes.length; row++) if (!communes.has(own[row]!)) communes.set(own[row]!, commune(row));
  return (row) => communes.get(toJeunes[dossiers.codes[row]!]!) ?? '';
}

const PAID = foldText('Date de versement');

/** By sheet, reads the day of payment of a row, where the register holds one beside the day of decision. */
function paidDays(registers: Registers, sheets: readonly SourceSheet[]): Map<string, (row: number) => number> {
  const found = new Map<string, (row: number) => number>();
  for (const {sheet, register, headingRow, columns} of registers.recognised) {
    const rows = sheets.find(({name}) => name === sheet)?.rows;
    if (register !== aides.id || rows === undefined) continue;
    const at = (rows[headingRow - 1] ?? []).findIndex((cell) => typeof cell === 'string' && foldText(cell) === PAID);
    if (at < 0 || columns.get('date')?.index === at) continue;
    found.set(sheet, (row) => {
      const cell = rows[row - 1]?.[at] ?? null;
      return typeof cell === 'number' ? dayOfNumber(cell) : parseDay(textOf(cell));
    });
  }
  return found;
}

import {NO_DAY} from '../value/day';
import {dossierKey} from '../value/dossier-key';
import {remembered} from '../value/remembered';
import type {Registers} from '../count/registers';
import {statutAide} from '../register/value-lists/aide';
import type {Selection} from '../count/select';
import {codeColumn, dayColumn, numberColumn, type Table} from '../count/table';
import type {Aid} from './aid';
import {contentKey, inContentOrder} from './content-key';
import {foldPlain} from './label/fold-plain';
import type {NameBook} from './label/read-names';
import {wordsOf} from './words-of';

/**
 * The rows of the register that count, of every year, in an order that only depends on what they say; or those that would, of 0 €;
 * or the others (refused, cancelled, waiting), to know them where they were paid all the same.
 */
export function readAids(
  registers: Registers,
  names: NameBook,
  rows: Selection = null,
  which: 'counting' | 'of-nothing' | 'others' = 'counting',
): Aid[] {
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
  const paid = table.aside?.('versement');
  const paidDays = paid?.kind === 'day' ? paid.days : undefined;
  const chosen = rows === null ? null : new Set(rows);
  const whoOf = remembered((text) => {
    const key = dossierKey(text) ?? '';
    return {key, person: names.personOf(key)};
  });
  const drafts: Draft[] = [];
  for (const segment of table.segments) {
    for (let at = segment.start; at < segment.end; at++) {
      const day = days?.[at] ?? NO_DAY;
      const own = !isCounting(status(at)) ? 'others' : cents[at] === 0 ? 'of-nothing' : 'counting';
      if (day === NO_DAY || own !== which || chosen?.has(at) === false) continue;
      const {key, person} = whoOf(dossier(at));
      drafts.push({
        sheet: segment.sheet,
        row: table.sheetRows[at]!,
        key: '',
        twin: 0,
        fund: fund(at),
        day,
        paid: paidDays?.[at] ?? NO_DAY,
        cents: Number.isNaN(cents[at]!) ? 0 : cents[at]!,
        dossier: key,
        surname: person?.surname ?? '',
        firstName: person?.firstName ?? '',
        written: dossier(at),
        reference: foldPlain(reference(at)),
        isFee: nature(at) === 'frais',
        commune: commune(at) || homeOf(at),
      });
    }
  }
  return inContentOrder(
    drafts.map(({day}) => day),
    {
      side: 'A',
      contentOf: (at) => contentOf(drafts[at]!, true),
      placeOf: (at) => at,
      make: (at, twin, key) => Object.assign(drafts[at]!, {twin, key}),
    },
  );
}

/** What makes the key of an aid: that of a dossier which is another person's from then on is another key. */
function contentOf({fund, day, cents, dossier, reference, isFee, paid, surname, firstName}: Aid, isNamed: boolean) {
  const name = isNamed && surname !== '' ? `|${surname.split(' ')[0]} ${firstName.split(' ')[0]}` : '';
  return `${fund}|${day}|${cents}|${dossier}|${reference}|${isFee ? 'f' : ''}|${paid}${name}`;
}

/** Of keys that no aid has, those that one had before keys held names → its key. */
export function formerKeys(aids: readonly Aid[], lost: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let [twin, copy] = [-1, 0];
  for (const aid of lost.size === 0 ? [] : aids) {
    copy = aid.twin === twin ? copy + 1 : 0;
    twin = aid.twin;
    const former = contentKey('A', contentOf(aid, false), copy);
    if (lost.has(former)) found.set(former, aid.key);
  }
  return found;
}

/** An aid that has no name yet: lines are counted by the hundred thousand, and made once. */
type Draft = {-readonly [K in keyof Aid]: Aid[K]};

const counting: ReadonlySet<string> = new Set([
  '',
  ...statutAide.values.filter(({counts}) => counts === true).map(({value}) => value),
]);
/** Whether aids of a status count; without any, they do. */
export const isCounting = (status: string): boolean => counting.has(status);

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

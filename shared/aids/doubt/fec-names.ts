import type {Period} from '../../count/table';
import type {FaultList} from '../../reading/ledger/fault-list';
import {hasEntries} from '../entry/entries';
import type {Ledger} from '../../reading/ledger/ledger';
import {formatDay, NO_DAY} from '../../value/day';
import {parseDay} from '../../value/parse-day';

/** `123456789FEC20241231` */
const NAME = /(\d{9})?FEC(\d{8})/i;

/** What names of files say of a whole: books of two agencies, or that all close before the period ends. */
export function reportFecNames(ledgers: readonly Ledger[], period: Period, faults: FaultList): void {
  const books = ledgers
    .filter((ledger) => hasEntries(ledger) && ledger.lines.length > 0)
    .map(({name, last}) => {
      const [, siren = '', closing = ''] = NAME.exec(name) ?? [];
      const told = parseDay(closing);
      return {siren, last: told === NO_DAY ? period.to : Math.max(told, last)};
    });
  const sirens = [...new Set(books.flatMap(({siren}) => (siren === '' ? [] : [siren])))].sort();
  if (sirens.length > 1) faults.add(0, 'sirens-differ', {sirens: sirens.join(', ')});
  const last = Math.max(...books.map((book) => book.last));
  if (books.length > 0 && last < period.to)
    faults.add(0, 'closed-early', {closing: formatDay(last), last: formatDay(period.to)});
}

import {formatDay} from '../../value/day';
import {firstFew} from '../../value/first-few';
import {writeCents} from '../../value/french';
import type {Period} from '../../count/table';
import type {Registers} from '../../count/registers';
import type {Ledger} from '../../reading/ledger/ledger';
import type {FaultList} from '../../reading/ledger/fault-list';
import type {Problem} from '../../message/problem';
import type {Payment} from '../aid';
import {reportFecNames} from './fec-names';
import type {Reconciliation} from '../matching/reconcile';

/** A share of the lines of a ledger: so few of another time are slips of the pen, and not other years. */
const FEW = 0.1;

/** Lines that make a habit. */
const ENOUGH = 3;

/** Days beyond the period in which lines are still looked at. */
export const BEYOND = 420;

/** Problems of a sheet that is not read at all. */
const leftOut: ReadonlySet<string> = new Set(['header-missing', 'headings-missing', 'totals-sheet', 'sheet-unread']);

/** A ledger of another year, or of another agency. */
export function reportWhole(
  ledgers: readonly Ledger[],
  period: Period,
  found: Reconciliation,
  faults: FaultList,
): void {
  reportFecNames(ledgers, period, faults);
  // The year before or after serves the cut-off, beside a ledger of the period.
  const isServed = ledgers.some(({first, last}) => first <= period.to && last >= period.from);
  ledgers.forEach(({name, first, last, lines}, at) => {
    if (lines.length === 0) return;
    const isBeside = isServed && last >= period.from - BEYOND && first <= period.to + BEYOND;
    if ((last < period.from || first > period.to) && !isBeside) {
      faults.add(0, 'wrong-year', {found: `${formatDay(first)} au ${formatDay(last)}`, period: period.label});
    }
    const far = lines.filter(({day}) => day < period.from - BEYOND || day > period.to + BEYOND).length;
    if (far > 0 && far <= lines.length * FEW) {
      const span = `${formatDay(period.from - BEYOND)} au ${formatDay(period.to + BEYOND)}`;
      faults.add(0, 'days-far', {name, count: String(far), span});
    }
    reportStray(ledgers[at]!, period, faults);
    const own = found.payments.filter(({ledger}) => ledger === at);
    reportSides(name, own, faults);
    const isKnown = own.some(({dossiers}) => dossiers.length > 0);
    const isPaired = found.groups.some(
      ({aids, payments}) => aids.length > 0 && payments.some((place) => found.payments[place]!.ledger === at),
    );
    if (own.length >= 5 && !isKnown && !isPaired && found.aids.length > 0)
      faults.add(0, 'other-agency', {lines: String(own.length)});
  });
}

/**
 * Aids that stand nearly all on the side that lowers them, and do not say that they come back: of a year of aids, the sides are more
 * likely the wrong way round.
 */
function reportSides(name: string, payments: readonly Payment[], faults: FaultList): void {
  const lowered = payments.filter(({cents}) => cents < 0);
  const unsaid = lowered.filter(({saysReversal, saysRecovery}) => !saysReversal && !saysRecovery);
  if (unsaid.length < ENOUGH || payments.length - unsaid.length > payments.length * FEW) return;
  const cents = lowered.reduce((sum, line) => sum + line.cents, 0);
  faults.add(0, 'sides-swapped', {name, count: String(lowered.length), euros: writeCents(-cents)});
}

/** Days without any line that part slips of the pen from the end of a year, or the beginning of the next. */
const APART = 92;

/** A few lines of another year, far from all the others: of a file whose name says no year, nothing else tells. */
function reportStray({name, lines, faults: told}: Ledger, {from, to}: Period, faults: FaultList): void {
  if (told.some(({code}) => code === 'days-outside')) return;
  const days = [...new Set(lines.map(({day}) => day))]
    .filter((day) => day >= from - BEYOND && day <= to + BEYOND)
    .sort((a, b) => a - b);
  const inside = days.filter((day) => day >= from && day <= to);
  if (inside.length === 0) return;
  // Lines that go on without such a gap, into the year before or after, belong to the file.
  let [first, last] = [inside[0]!, inside[inside.length - 1]!];
  for (const day of [...days].reverse()) if (day < first && first - day <= APART) first = day;
  for (const day of days) if (day > last && day - last <= APART) last = day;
  const stray = new Set(days.filter((day) => day < first || day > last));
  const count = lines.filter(({day}) => stray.has(day)).length;
  if (count === 0 || count > lines.length * FEW) return;
  faults.add(0, 'days-stray', {name, count: String(count), days: firstFew(Array.from(stray, formatDay), 3)});
}

/** Rows of the register that no bridge holds, and those that names are held against. */
export function reportRegister(
  {problems, recognised}: Registers,
  noFund: readonly {readonly cents: number}[],
  isPart: boolean,
  faults: FaultList,
): void {
  if (noFund.length > 0) {
    const euros = writeCents(noFund.reduce((sum, {cents}) => sum + cents, 0));
    faults.add(0, 'aids-unattributed', {count: String(noFund.length), euros});
  }
  if (isPart) return;
  const own = new Set(recognised.filter(({register}) => register === 'aides').map(({sheet}) => sheet));
  // A sheet that was left out whole and may hold aids, or youths whose names are to be unique: its register may be unknown.
  const isLeft = ({code, detail}: Problem) =>
    leftOut.has(code) && ['', 'Aides', 'Jeunes'].includes(String(detail.register));
  const costly = problems.filter((one) => one.costsRows && (own.has(one.sheet) || isLeft(one)));
  if (costly.length > 0) faults.add(0, 'aids-unread', {count: String(costly.length)});
}

import {ledgerFaults} from '../../message/ledger-faults';
import {say} from '../../message/message';
import type {FaultList} from '../../reading/ledger/fault-list';
import type {Ledger} from '../../reading/ledger/ledger';
import {formatDay, NO_DAY} from '../../value/day';
import type {Period} from '../../count/table';
import type {Payment} from '../aid';
import {hasEntries} from '../entry/entries';
import {MONTH, monthsHeard, MONTHS, silencesIn} from './silences';
import type {Doubt} from './wholeness';

/** Lines that make a habit, over some months. */
const LINES = 60;

/** Of the period, what the ledgers do not hold: what they hold may be proven, the rest is not looked at. */
interface PartRead {
  /** So few lines that their days say nothing more. */
  readonly told: readonly string[];
  /** Lines went on, and stop (or begin) where nothing says why, or are silent between: the ledger may be cut. */
  readonly doubts: readonly Doubt[];
}

/** Books hold all the funds, as one; a return or a bank list, those that no book pays. */
export function partRead(
  ledgers: readonly Ledger[],
  payments: readonly Payment[],
  period: Period,
  faults: FaultList,
): PartRead {
  const sources = [
    {what: 'Le grand livre', funds: null, from: ledgers.filter(hasEntries)},
    ...listsOf(ledgers, payments),
  ];
  const [told, doubts]: [string[], Doubt[]] = [[], []];
  for (const {what, funds, from} of sources) {
    const days = daysOf(from);
    if (days.length === 0) continue;
    const count = from.reduce((sum, {lines}) => sum + lines.length, 0);
    const silences = count < LINES ? [] : silencesIn(days, period);
    if (silences.length > 0) {
      const spans = silences.map((one) => `du ${formatDay(one.from + 1)} au ${formatDay(one.to - 1)}`).join(', ni ');
      faults.add(0, 'part-silent', {what, spans});
      doubts.push({message: say(ledgerFaults, 'part-silent', {what, spans}), funds});
    }
    const [first, last] = [days[0]!, days[days.length - 1]!];
    // That the name of a book closes it before is told already.
    const tail = funds === null && faults.count('closed-early') > 0 ? 0 : period.to - last;
    const silence = Math.max(first - period.from, tail);
    if (silence <= MONTH) continue;
    const said = {what, first: formatDay(first), last: formatDay(last)};
    const message = say(ledgerFaults, 'part-read', said);
    if (count >= LINES && goesOn(days, silence)) {
      faults.add(0, 'part-read', said);
      doubts.push({message, funds});
    } else told.push(message);
  }
  return {told, doubts};
}

/** Funds that no book pays, and the returns and bank lists that do. */
function listsOf(ledgers: readonly Ledger[], payments: readonly Payment[]) {
  const paidBy = new Map<string, Set<Ledger>>();
  for (const {fund, ledger} of payments) {
    const own = paidBy.get(fund) ?? new Set();
    paidBy.set(fund, own.add(ledgers[ledger]!));
  }
  return [...paidBy].flatMap(([fund, own]) => {
    const from = [...own];
    return from.some(hasEntries) ? [] : [{what: `Ce qui est payé de ${fund}`, funds: new Set([fund]), from}];
  });
}

/** The days that have lines, in their order. */
function daysOf(ledgers: readonly Ledger[]): number[] {
  const days = new Set<number>();
  for (const {lines} of ledgers) for (const {day} of lines) if (day !== NO_DAY) days.add(day);
  return [...days].sort((a, b) => a - b);
}

/** Whether lines follow each other so closely, over months, that a silence is none of theirs. */
function goesOn(days: readonly number[], silence: number): boolean {
  return monthsHeard(days) >= MONTHS && days.every((day, at) => at === 0 || silence > 2 * (day - days[at - 1]!));
}

import {datingColumn} from '../chapters/counted-rules';
import type {Dated, DayOfYear, Move, Population} from '../count/declaration';
import {formatDay} from '../value/day';
import {wordsOfColumn} from './words-of-column';
import type {Scope} from './column';

/** What « Période » and « Date » say of a population. */
interface PeriodWords {
  readonly periode: string;
  readonly date: string;
}

/** Null where two lines are needed: one for the date of the rows, one that moves it. */
export function wordsOfPeriod(dated: Dated, period: Move | undefined, scope: Scope): PeriodWords | null {
  const isDay = period?.kind === 'on-day' || (period?.kind === 'days' && period.from === period.to);
  if (dated.kind === 'covers-end' && isDay) return {periode: wordsOfMove(period), date: ''};
  if (dated.kind !== 'within') return period === undefined ? wordsOfDated(dated, scope) : null;
  const isUsual = dated.column === datingColumn(scope.register);
  const date = isUsual ? '' : wordsOfColumn(scope, dated.column);
  if (isDay || (period?.kind === 'years-before' && period.then !== undefined)) return null;
  return {periode: period === undefined ? '' : wordsOfMove(period), date};
}

/** « 1er trimestre », « 2e semestre ». */
function wordsOfPart(month: number, months: number): string {
  const rank = Math.ceil(month / months);
  return `${rank === 1 ? '1er' : `${rank}e`} ${months === 6 ? 'semestre' : 'trimestre'}`;
}

const two = (number: number) => String(number).padStart(2, '0');
const wordsOfDay = ({month, day}: DayOfYear) => `${two(day)}/${two(month)}`;

function wordsOfDated(dated: Exclude<Dated, {kind: 'within'}>, scope: Scope): PeriodWords {
  switch (dated.kind) {
    case 'active':
      return {periode: 'en cours', date: ''};
    case 'covers-end':
      return {periode: 'au dernier jour', date: ''};
    case 'school-year':
      return {periode: 'année scolaire', date: wordsOfColumn(scope, dated.column)};
    case 'always':
      return {periode: datingColumn(scope.register) === null ? '' : 'toutes les lignes', date: ''};
  }
}

/** A population without what a line of its own says of its days: of years before, the days that they are of. */
export function beforeMoved({period, ...rest}: Population): Population {
  const then = period?.kind === 'years-before' ? period.then : undefined;
  return then === undefined ? rest : {...rest, period: then};
}

/** Days told from those of the report. */
export function wordsOfMove(move: Move): string {
  switch (move.kind) {
    case 'years-before':
      return move.years === 1 ? 'année précédente' : `il y a ${move.years} ans`;
    case 'on-day':
      return `au ${wordsOfDay(move)}`;
    case 'each-year':
      return `du ${wordsOfDay(move.from)} au ${wordsOfDay(move.to)}`;
    case 'days':
      return move.to === undefined
        ? `depuis le ${formatDay(move.from)}`
        : move.from === move.to
          ? `au ${formatDay(move.from)}`
          : `du ${formatDay(move.from)} au ${formatDay(move.to)}`;
    case 'last-months':
      return `${move.months} derniers mois`;
    case 'month':
      return move.months === undefined ? `mois ${move.month}` : wordsOfPart(move.month, move.months);
    case 'school-year':
      return 'année scolaire';
    case 'ever':
      return 'depuis toujours';
  }
}

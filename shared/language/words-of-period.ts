import {datingColumn} from '../chapters/counted-rules';
import type {Dated, Move} from '../count/declaration';
import {wordsOfColumn} from './words-of-column';
import type {Scope} from './column';

/** What « Période » and « Date » say of a population. */
interface PeriodWords {
  readonly periode: string;
  readonly date: string;
}

/** Null where two lines are needed: one for the date of the rows, one that moves it. */
export function wordsOfPeriod(dated: Dated, period: Move | undefined, scope: Scope): PeriodWords | null {
  if (dated.kind === 'covers-end' && period?.kind === 'on-day')
    return {periode: `au ${two(period.day)}/${two(period.month)}`, date: ''};
  if (dated.kind !== 'within') return period === undefined ? wordsOfDated(dated, scope) : null;
  const isUsual = dated.column === datingColumn(scope.register);
  const date = isUsual ? '' : wordsOfColumn(scope, dated.column);
  if (period?.kind === 'on-day') return null;
  return {periode: period === undefined ? '' : wordsOfMove(period), date};
}

const two = (number: number) => String(number).padStart(2, '0');

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

/** Days told from those of the report. */
export function wordsOfMove(move: Move): string {
  switch (move.kind) {
    case 'years-before':
      return move.years === 1 ? 'année précédente' : `il y a ${move.years} ans`;
    case 'on-day':
      return `au ${two(move.day)}/${two(move.month)}`;
    case 'last-months':
      return `${move.months} derniers mois`;
    case 'month':
      return `mois ${move.month}`;
    case 'school-year':
      return 'année scolaire';
    case 'ever':
      return 'depuis toujours';
  }
}

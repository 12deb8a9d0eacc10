import {datingDays} from '../../count/covered-years';
import type {Registers} from '../../count/registers';
import {codeColumn, numberColumn, type Period} from '../../count/table';
import {problem, type Problem} from '../../message/problem';
import {leftOut} from '../../reading/missing-amounts';
import {registerById} from '../../register/all-registers';
import {groupBy} from '../../value/group-by';
import {writeEuros} from '../../value/french';
import {placesOfRows} from './places-of-rows';

/** An amount so small needs no look, whatever the others are. */
const SMALL = 100_000;
/** Fewer amounts of a fund say nothing: those of all funds do. */
const ENOUGH = 8;
/** How many times what three quarters of the aids do not exceed: from ten, more where they differ much, to a hundred. */
const [LEAST, MOST] = [10, 100];
const QUOTED = 3;

/** What three quarters of some amounts do not exceed, and from where one is out of all proportion with them. */
function measureOf(amounts: readonly number[]): {readonly usual: number; readonly limit: number} {
  const sorted = Float64Array.from(amounts).sort();
  const [low, usual] = [0.25, 0.75].map((part) => sorted[Math.floor(part * (sorted.length - 1))]!) as [number, number];
  const times = Math.min(MOST, Math.max(LEAST, (usual / low) ** 3));
  return {usual, limit: Math.max(SMALL, usual * times)};
}

/** Tells the aids of a period whose amount is out of all proportion with the others of their fund. */
export function amountsApart(registers: Registers, period: Period): Problem[] {
  const table = registers.tables.aides;
  const amounts = table && numberColumn(table, 'montant')?.numbers;
  const days = table && datingDays(table);
  if (table === undefined || amounts === undefined || days === undefined) return [];
  const spec = registerById.get('aides')!;
  const isLeftOut = leftOut(spec, table);
  const nature = codeColumn(table, 'nature');
  const fees = nature?.values.indexOf('frais') ?? -1;
  const rows = [...amounts.keys()].filter(
    (row) => amounts[row] && !isLeftOut(row) && !(nature && nature.codes[row] === fees),
  );
  const funds = codeColumn(table, 'fonds');
  const fundOf = (row: number) => funds?.values[funds.codes[row]!] ?? '';
  const sizeOf = (row: number) => Math.abs(amounts[row]!);
  const byFund = groupBy(rows, fundOf);
  return [...byFund].flatMap(([fund, own]) => {
    const isAlone = own.length < ENOUGH;
    const like = isAlone ? rows : own;
    if (like.length < ENOUGH) return [];
    const {usual, limit} = measureOf(like.map(sizeOf));
    const apart = own.filter((row) => sizeOf(row) >= limit && days[row]! >= period.from && days[row]! <= period.to);
    return placesOfRows(registers, table, 'montant', apart).map(({place, heading, own: there}) =>
      problem('amount-apart', place, {
        heading,
        samples: [...new Set(there.map((row) => writeEuros(amounts[row]!)))].slice(0, QUOTED),
        fund: isAlone ? '' : fund,
        usual: writeEuros(usual),
      }),
    );
  });
}

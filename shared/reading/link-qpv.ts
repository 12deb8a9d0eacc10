import {foldText} from '../value/fold';
import {isFailedFormula, isNothing, textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import type {Territoire} from '../setting/territoire';
import {NON_RENSEIGNE, type CodeColumn} from '../count/table';
import {codesFor, linkWords, Untaken, type Part} from './link-words';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';
import {lookupOf} from '../register/value-list';
import {ouiNon} from '../register/value-lists/jeune';

/** A quarter that a « oui » does not name. */
const QPV_NON_PRECISE = 'QPV non précisé';

const OUTSIDE: ReadonlySet<string> = new Set([
  'hors qpv',
  'hors quartier',
  'hors quartier prioritaire',
  'aucun',
  'aucune',
  'pas en qpv',
  'non qpv',
]);
const INSIDE: ReadonlySet<string> = new Set(['qpv', 'en qpv', 'quartier prioritaire', 'en quartier prioritaire']);

/** Name of a quarter as it is compared: folded, without « QPV », « quartier » and the leading article. */
export function quarterKey(name: string): string {
  return foldText(name)
    .replace(/^(qpv|quartier prioritaire|quartier) (?=.)/, '')
    .replace(/^(la|le|les|l) (?=.)/, '');
}

/**
 * Column of quarters: 0 is no QPV, then the quarters of the territory in its order, then the others met. A « oui » is
 * the only quarter of the row's commune, else « QPV non précisé ».
 */
export function linkQuarters(
  parts: readonly Part[],
  length: number,
  territoire: Territoire,
  communeOf: (row: number) => number,
  problems: Problem[],
): CodeColumn {
  const names = [
    ...new Map(territoire.communes.flatMap(({qpv}) => qpv).map((name) => [quarterKey(name), name])).entries(),
  ];
  const fixed = [NON_RENSEIGNE, ...names.map(([, name]) => name)];
  const placeOfKey = new Map(names.map(([key], at) => [key, at + 1]));
  const unknown = new Untaken();
  const failed = new Untaken();
  let unnamed = false;
  const {codes, values} = linkWords(parts, 'qpv', length, fixed, (cell, part, raw) => {
    if (isNothing(cell)) return 0;
    if (isFailedFormula(cell)) {
      failed.add(part, raw);
      return 0;
    }
    const folded = foldText(textOf(cell));
    const known = placeOfKey.get(quarterKey(textOf(cell)));
    if (known !== undefined) return known;
    const answer = lookupOf(ouiNon)(folded);
    if (answer === 1 || OUTSIDE.has(folded)) return 0;
    if (answer !== 0 && !INSIDE.has(folded)) {
      if (names.length > 0) unknown.add(part, raw);
      return textOf(cell);
    }
    unnamed = true;
    return QPV_NON_PRECISE;
  });
  failed.report('qpv', 'value-unknown', problems, (found) => ({
    ...found,
    column: '',
    expected: ['nom du quartier', 'oui', 'non'],
  }));
  unknown.report('qpv', 'qpv-unknown', problems, (found) => found);
  if (!unnamed) return {kind: 'code', codes, values};
  const only = territoire.communes.map(({qpv}) => (qpv.length === 1 ? placeOfKey.get(quarterKey(qpv[0]!))! : 0));
  return nameQuarters(parts, {kind: 'code', codes, values}, (row) => only[communeOf(row) - 1] ?? 0, problems);
}

/** Replaces « QPV non précisé » where the commune has one quarter; drops the value when no row keeps it. */
function nameQuarters(
  parts: readonly Part[],
  {codes, values}: CodeColumn,
  quarterOf: (row: number) => number,
  problems: Problem[],
): CodeColumn {
  const unnamed = values.indexOf(QPV_NON_PRECISE);
  let left = 0;
  for (const {parsed, start} of parts) {
    const odd = new OddCells();
    for (let row = start; row < start + parsed.length; row++) {
      if (codes[row] !== unnamed) continue;
      const quarter = quarterOf(row);
      if (quarter > 0) codes[row] = quarter;
      else odd.add(QPV_NON_PRECISE, row - start);
    }
    left += odd.count;
    if (odd.count === 0) continue;
    const {heading} = parsed.at.get('qpv')!;
    const place = {...placeOf(parsed, 'qpv', odd), value: 'oui'};
    problems.push(problem('qpv-unnamed', place, {heading}));
  }
  if (left > 0) return {kind: 'code', codes, values};
  const kept = codesFor(values.length - 1, codes.length);
  for (let row = 0; row < codes.length; row++) kept[row] = codes[row]! > unnamed ? codes[row]! - 1 : codes[row]!;
  return {kind: 'code', codes: kept, values: values.filter((_, code) => code !== unnamed)};
}

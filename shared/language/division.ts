import {foldText} from '../value/fold';
import type {Condition, Count, Formula, Measure, Only, TimedCount} from '../count/declaration';
import {keyOf} from '../count/key';
import type {Unit} from '../count/unit';
import {countedWhere} from '../chapters/counted-rules';
import {isCounted, narrowed, timed} from './basis';
import {linesOfRows} from './column-lines';
import type {Asked} from './criterion';
import {fault} from './fault';
import type {Library} from './library';

/** A count of the line, and what it would be without the line's own criteria. */
export interface Part {
  readonly count: TimedCount;
  readonly whole: Count;
  /** How many times the base counts each, where the line says no multiple of its own. */
  readonly inherited: number | undefined;
  readonly asked: Asked;
}

/** What is asked as lines of a breakdown, where it is just that and replaces no rule of the register. */
export function onlyAsked({only}: Asked, measure: Measure): Only | undefined {
  if (only === undefined || measure.kind === 'jeunes') return only;
  return {...only, by: linesOfRows(only.by)};
}

/** Each count as many times as it says. */
export function formulaOf(counts: readonly TimedCount[]): Formula {
  if (counts.length !== 1) return {kind: 'total', counts};
  const {times, ...count} = counts[0]!;
  return {kind: 'count', count, ...(times === undefined ? {} : {times})};
}

/** « Divisé par »: those that are known, all of them, or another indicator. */
export function divided(
  text: string,
  parts: readonly Part[],
  counted: Formula,
  unit: Unit,
  library: Library,
): {formula: Formula; unit: Unit} {
  const word = foldText(text);
  const share = shareOf(parts);
  if (/^(les )?(connus?|renseignes?)$/.test(word)) {
    if (share !== null) return {formula: {...share, base: 'known'}, unit: '%'};
    const known = parts.map(({whole, inherited, asked}) =>
      timed({...whole, of: narrowed(whole.of, statedOf(asked))}, inherited),
    );
    return {formula: quotientOf(knownOf(parts, counted), formulaOf(known)), unit: '%'};
  }
  if (/^(tous|toutes|l ensemble|ensemble|total)$/.test(word)) {
    if (share !== null) return {formula: {...share, base: 'all'}, unit: '%'};
    const all = parts.map(({whole, inherited}) => timed(whole, inherited));
    return {formula: quotientOf(counted, formulaOf(all)), unit: '%'};
  }
  const base = library.divisorNamed(text);
  if (!isCounted(base)) return fault('not-a-count', {word: text});
  // An amount is counted in cents: nothing else is divided by it.
  if (base.unit === 'euros' && unit !== 'euros') return fault('euros-mixed', {word: text});
  const isShare = isPartOf(parts[0]!.count, base.parts[0]!);
  return {
    formula: quotientOf(counted, formulaOf(base.parts)),
    unit: isShare ? '%' : unit === 'euros' ? 'euros' : 'en moyenne',
  };
}

/** Whether one over the other is a share: youths over youths, rows over rows of one register, sums of one column. */
function isPartOf({of, measure}: Count, whole: Count): boolean {
  if (measure.kind === 'jeunes') return whole.measure.kind === 'jeunes';
  if (of.register !== whole.of.register || measure.kind !== whole.measure.kind) return false;
  return measure.kind === 'rows' || (measure.kind === 'sum' && keyOf(measure) === keyOf(whole.measure));
}

/** A share of rows or of youths on some lines of a breakdown; what the base multiplies, it multiplies in both. */
function shareOf([part, ...others]: readonly Part[]): Omit<Extract<Formula, {kind: 'share'}>, 'base'> | null {
  if (part === undefined || others.length > 0) return null;
  const {
    count: {times},
    inherited,
    whole: {of, measure},
    asked,
  } = part;
  if (times !== inherited) return null;
  if (measure.kind !== 'jeunes' && measure.kind !== 'rows') return null;
  const ruled = new Set(
    countedWhere(of.register, new Set()).flatMap((rule) => ('column' in rule ? [rule.column] : [])),
  );
  const only = asked.cited.some(({id}) => ruled.has(id)) ? undefined : onlyAsked(asked, measure);
  return only === undefined ? null : {kind: 'share', of, measure, only};
}

/** That something is stated in each column that the line cites. */
function statedOf({cited}: Asked): Asked {
  const columns = [...new Map(cited.map((column) => [column.id, column])).values()];
  const stated = (ofYouth: boolean): Condition[] =>
    columns.flatMap(({id, use, youth}) => (youth === ofYouth ? [{kind: 'stated', column: id, as: use} as const] : []));
  return {where: stated(false), kept: stated(true), cited: columns, unmet: []};
}

/** What is counted, kept to what is known where the criteria leave room for what is not: « Lieu <> Gare ». */
function knownOf(parts: readonly Part[], counted: Formula): Formula {
  if (parts.some(({asked}) => conditionsOf(asked).some(isEmpty))) return fault('empty-of-known');
  if (!parts.some(({asked}) => conditionsOf(asked).some(isOpen))) return counted;
  return formulaOf(parts.map(({count, asked}) => ({...count, of: narrowed(count.of, statedOf(asked))})));
}

const conditionsOf = ({where, kept}: Asked): readonly Condition[] => [...where, ...kept];

const isEmpty = (condition: Condition): boolean => condition.kind === 'not' && condition.of.kind === 'stated';

/** Whether a condition may hold where nothing is stated. */
const isOpen = (condition: Condition): boolean =>
  ['not', 'is-not'].includes(condition.kind) ||
  ((condition.kind === 'any' || condition.kind === 'all') && condition.of.some(isOpen));

/** Two counts are tied to others that say the same; the multiple goes with the part. */
function quotientOf(part: Formula, base: Formula): Formula {
  if (part.kind === 'count' && base.kind === 'count' && base.times === undefined) {
    const {count, times} = part;
    return {kind: 'ratio', part: count, base: base.count, ...(times === undefined ? {} : {times})};
  }
  return {kind: 'over', part, base};
}

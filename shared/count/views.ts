import {ageOn, NO_DAY} from '../value/day';
import type {Day} from '../value/day';
import type {Codes} from './aggregate';
import {byColumn} from './by-column';
import {describesYouth} from './describes-youth';
import {daysOf} from './latest';
import {madeOf} from './made-columns';
import {answersOf, spanOf} from './own-counts';
import type {Population} from './declaration';
import type {Selected} from './selection';
import {everyRow} from './select';
import type {Source, View} from './source';
import type {Surroundings} from './surroundings';
import type {CodeColumn} from './table';
import {NON_RENSEIGNE} from './table';

/** What the rows of a register say is the same whatever the days of the report, but for an age at their end. */
const memories = new WeakMap<Source, ReturnType<typeof memory>>();

/** The columns of the rows of a register: their own, else what Jeunes says of the youth, and those made of them. */
export function viewOfRows(source: Source, around: Surroundings): View {
  const {jeunes, period} = around;
  const {length} = source;
  const known = memories.get(source) ?? memory();
  memories.set(source, known);
  const joins = (column: string) => describesYouth(column, source, jeunes) && jeunes?.has(column) === true;
  const each = (of: (row: number) => number) => {
    const numbers = new Float64Array(length);
    for (let row = 0; row < length; row++) numbers[row] = of(row);
    return numbers;
  };
  const view: View = {
    length,
    codes: (column) =>
      known.codes(column, () => {
        if (!describesYouth(column, source, jeunes)) return source.codes(column);
        const {axis, spread, rowLines} = byColumn(source, EVERY_ROW, ALL, {kind: 'column', column}, around);
        return severalOf(rowLines(), axis.labels, spread);
      }),
    days: (column) =>
      known.days(column, () => {
        const own = source.days(column);
        if (!joins(column)) return own;
        const theirs = ofJeunes(source, jeunes!, jeunes!.days(column), NO_DAY);
        return own.map((day, row) => day || theirs(row));
      }),
    numbers: (column) => {
      const made = madeOf(column);
      const [first = '', second = ''] = made?.args ?? [];
      return known.numbers(made?.kind === 'age-fin' ? `${column} ${period.to}` : column, () => {
        switch (made?.kind) {
          case 'age':
          case 'age-fin': {
            const births = view.days('naissance');
            const days = made.kind === 'age' ? view.days(first) : null;
            return each((row) => ageAt(births[row]!, days === null ? period.to : days[row]!));
          }
          case 'jours':
          case 'mois':
          case 'delai-jours':
          case 'delai-mois':
            return each(spanOf(made.kind, view.days(first), view.days(second)));
          case 'reponses':
            return each(answersOf(view.codes(first)));
          default: {
            const own = source.numbers(column);
            if (!joins(column)) return own;
            const theirs = ofJeunes(source, jeunes!, jeunes!.numbers(column), NaN);
            return own.map((number, row) => (Number.isNaN(number) ? theirs(row) : number));
          }
        }
      });
    },
  };
  return view;
}

/** The columns of the youths of a population, by dossier code: what their latest counted row says that states something, else Jeunes. */
export function viewOfYouths(source: Source, population: Population, selected: Selected, around: Surroundings): View {
  const known = memory();
  const rows = around.rowsOf(source);
  const {codes: dossiers, values} = source.codes('dossier');
  const days = daysOf(source, population.dated);
  const kept = selected.rows ?? everyRow(source.length);
  return {
    length: values.length,
    codes: (column) =>
      known.codes(column, () => {
        if (column === 'dossier') return {kind: 'code', values, codes: everyRow(values.length)};
        const {axis, spread, youthLines} = byColumn(source, population, selected, {kind: 'column', column}, around);
        return severalOf(youthLines(), axis.labels, spread);
      }),
    days: (column) =>
      known.days(column, () => latestNumber(dossiers, values.length, rows.days(column), NO_DAY, days, kept)),
    numbers: (column) =>
      known.numbers(column, () => {
        // The age of a youth is that of the first day counted.
        const since = madeOf(column)?.kind === 'age' && days !== null ? days.map((day) => -day) : days;
        return latestNumber(dossiers, values.length, rows.numbers(column), NaN, since, kept);
      }),
  };
}

const ALL: Selected = {rows: null, read: 0, counted: 0, excluded: []};
const EVERY_ROW: Population = {register: 'jeunes', dated: {kind: 'always'}, where: []};

/** A column of lines as one of values; where a row stands on several, each set of them is a value. */
function severalOf(lines: Codes, labels: readonly string[], spread?: readonly (readonly number[])[]): CodeColumn {
  if (spread === undefined) return {kind: 'code', codes: lines, values: labels};
  const sets = spread.map((answers) => answers.map((line) => labels[line]!));
  const values = sets.map((set, code) => (code === 0 ? NON_RENSEIGNE : set.join(' ; ')));
  return {kind: 'code', codes: lines, values, answers: new Map(values.map((value, code) => [value, sets[code]!]))};
}

const ageAt = (birth: Day, day: Day) => (birth === NO_DAY || day === NO_DAY || day < birth ? NaN : ageOn(birth, day));

/** For each dossier, the number of its row of the last day that states one; of two rows of one day the smaller. */
function latestNumber<A extends Int32Array | Float64Array>(
  dossiers: Codes,
  size: number,
  numbers: A,
  none: number,
  days: ArrayLike<number> | null,
  rows: Uint32Array,
): A {
  const out = new (numbers.constructor as new (length: number) => A)(size).fill(none) as A;
  const latest = new Float64Array(size).fill(-Infinity);
  for (const row of rows) {
    const [dossier, number, day] = [dossiers[row]!, numbers[row]!, days === null ? 0 : days[row]!];
    if (dossier === 0 || Object.is(number, none) || day < latest[dossier]!) continue;
    if (day > latest[dossier]! || number < out[dossier]!) out[dossier] = number;
    latest[dossier] = day;
  }
  return out;
}

/** What Jeunes says of the youth of each row. */
function ofJeunes(
  source: Source,
  jeunes: Source,
  numbers: Int32Array | Float64Array,
  none: number,
): (row: number) => number {
  const link = source.table.register === 'jeunes' ? null : source.table.toJeunes;
  if (link === undefined) return () => none;
  const {codes, values} = jeunes.codes('dossier');
  const theirs = latestNumber(codes, values.length, numbers, none, jeunes.days('accueil'), everyRow(jeunes.length));
  const own = source.codes('dossier').codes;
  return (row) => theirs[link === null ? own[row]! : link[own[row]!]!]!;
}

/** Columns worked out once each. */
function memory() {
  const of = <T>() => {
    const known = new Map<string, T>();
    return (name: string, make: () => T): T => {
      let column = known.get(name);
      if (column === undefined) known.set(name, (column = make()));
      return column;
    };
  };
  return {codes: of<CodeColumn>(), days: of<Int32Array>(), numbers: of<Float64Array>()};
}

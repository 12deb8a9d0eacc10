import type {Settings} from '../setting/settings';
import type {CodeColumn} from './table';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from './table';
import {codesFor, latestCode} from './aggregate';
import type {Codes} from './aggregate';
import type {Axis} from './axis';
import {finishAxis} from './axis';
import type {ColumnDimension, Population} from './declaration';
import {latestOf} from './latest';
import {madeOf} from './made-columns';
import type {Selected} from './selection';
import {describesYouth} from './describes-youth';
import type {Source} from './source';
import type {Breakdown, Surroundings} from './surroundings';

/** By the words of a column: the row's own, else those of Jeunes for what describes the youth. */
export function byColumn(
  source: Source,
  population: Population,
  selected: Selected,
  dimension: ColumnDimension,
  around: Surroundings,
): Breakdown {
  const {column} = dimension;
  const joined = describesYouth(column, source, around.jeunes) ? joinJeunes(source, column, around) : undefined;
  const own = source.has(column) || joined === undefined ? source.codes(column) : undefined;
  const values = own?.values ?? joined!.values;
  const merged = own === undefined || joined === undefined ? values : mergeValues(values, joined.values);
  const answers = [own, joined].flatMap((one) => (one?.answers === undefined ? [] : [...one.answers]));
  const several = answers.length === 0 ? null : spreadOf(merged, new Map(answers), dimension, around.settings);
  const {axis, lineOf} = several ?? columnAxis(merged, dimension, around.settings);
  const size = Math.max(axis.labels.length, merged.length);
  const identity = lineOf.every((line, code) => line === code);
  const fromJeunes = joined === undefined ? undefined : joined.values.map((value) => merged.indexOf(value));
  const dossierFirst = column === 'commune' && around.settings.communeJeune === 'dossier';

  const rowLines = () => {
    if (own !== undefined && joined === undefined && identity) return own.codes;
    const lines = codesFor(size, source.table.length);
    const dossiers = joined === undefined ? undefined : source.codes('dossier').codes;
    for (let row = 0; row < lines.length; row++) {
      let value = own === undefined ? 0 : own.codes[row]!;
      if (value === 0 && dossiers !== undefined) value = fromJeunes![joined!.codes[dossiers[row]!]!]!;
      lines[row] = lineOf[value]!;
    }
    return lines;
  };

  const youthLines = () => {
    const dossierCount = source.codes('dossier').values.length;
    const latest =
      own === undefined
        ? new Uint8Array(dossierCount)
        : latestOf(source, population, selected, {codes: own.codes, size: own.values.length});
    if (joined === undefined && identity) return latest;
    const lines = codesFor(size, dossierCount);
    for (let dossier = 1; dossier < dossierCount; dossier++) {
      const mine = latest[dossier]!;
      const theirs = joined === undefined ? 0 : fromJeunes![joined.codes[dossier]!]!;
      lines[dossier] = lineOf[dossierFirst ? theirs || mine : mine || theirs]!;
    }
    return lines;
  };
  return {axis, ...(several === null ? {} : {spread: several.spread}), rowLines, youthLines};
}

/** The lines of a column whose cells hold several answers: one an answer. Its values themselves are no lines. */
function spreadOf(
  values: readonly string[],
  answers: ReadonlyMap<string, readonly string[]>,
  dimension: ColumnDimension,
  settings: Settings,
): {axis: Axis; lineOf: readonly number[]; spread: readonly (readonly number[])[]} {
  const answersOf = (value: string) => answers.get(value) ?? [value];
  const met = [NON_RENSEIGNE, ...[...new Set(values.slice(1).flatMap(answersOf))].sort()];
  const {axis, lineOf} = columnAxis(met, dimension, settings);
  const lines = new Map(met.map((answer, at) => [answer, lineOf[at]!]));
  const spread = values.map((value, code) =>
    code === 0 ? [lineOf[0]!] : [...new Set(answersOf(value).map((answer) => lines.get(answer)!))],
  );
  return {axis, lineOf: values.map((_, code) => code), spread};
}

/** Values of two columns as one list: those of the first, then what only the second holds, by their text. */
function mergeValues(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = new Set(first);
  const others = second.filter((value) => !known.has(value));
  return others.length === 0 ? first : [...first, ...others.sort()];
}

/** The value of Jeunes for each dossier code of this source. */
function joinJeunes(source: Source, column: string, around: Surroundings): CodeColumn | undefined {
  const {jeunes} = around;
  if (jeunes === undefined || !jeunes.has(column)) return undefined;
  const codes = jeunes.codes(column);
  const latest = latestOfJeunes(jeunes, codes);
  const link = source.table.register === 'jeunes' ? undefined : source.table.toJeunes;
  if (source.table.register !== 'jeunes' && link === undefined) return undefined;
  return {...codes, codes: link === undefined ? latest : pick(latest, link)};
}

/** What the rows of Jeunes say last of each of its youths is the same whatever is counted. */
const known = new WeakMap<CodeColumn, Codes>();

function latestOfJeunes(jeunes: Source, column: CodeColumn): Codes {
  let latest = known.get(column);
  if (latest === undefined) {
    const {codes, values} = jeunes.codes('dossier');
    latest = latestCode(codes, values.length, column.codes, column.values.length, jeunes.days('accueil'), null);
    known.set(column, latest);
  }
  return latest;
}

function pick(from: Codes, link: Uint32Array): Codes {
  const out = new Uint32Array(link.length);
  for (let i = 0; i < link.length; i++) out[i] = from[link[i]!]!;
  return out;
}

/** The lines of the territory are printed whatever they count. */
const isTerritory = (column: string) => column === 'commune' || madeOf(column)?.kind === 'niveau';

/** The printed lines of a column, and the line of each of its values. */
function columnAxis(
  values: readonly string[],
  dimension: ColumnDimension,
  settings: Settings,
): {axis: Axis; lineOf: readonly number[]} {
  const groups = dimension.groups ?? values.slice(1).map((value) => ({label: value, values: [value]}));
  const labels = groups.map((group) => group.label);
  const always = groups.map((group) =>
    dimension.open !== undefined
      ? false
      : dimension.groups !== undefined || (isTerritory(dimension.column) && group.label !== HORS_TERRITOIRE),
  );
  const lineByValue = new Map<string, number>();
  groups.forEach((group, index) => group.values.forEach((value) => lineByValue.set(value, index + 1)));
  for (const value of values.slice(1)) {
    if (lineByValue.has(value)) continue;
    labels.push(value);
    always.push(false);
    lineByValue.set(value, labels.length);
  }
  const unknown =
    dimension.column === 'niveau' && settings.niveauInconnu !== NON_RENSEIGNE
      ? lineByValue.get(settings.niveauInconnu)
      : undefined;
  const lineOf = values.map((value, code) => (code === 0 ? (unknown ?? 0) : lineByValue.get(value)!));
  const zero = dimension.emptyIsKnown === true ? 'non' : NON_RENSEIGNE;
  return {axis: finishAxis([zero, ...labels], always, dimension.emptyIsKnown !== true), lineOf};
}

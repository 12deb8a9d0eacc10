import {ageOn, NO_DAY} from '../cell/day';
import {foldText} from '../cell/fold';
import type {AgeBand, Settings} from '../setting/settings';
import type {CodeColumn, Period} from '../table/table';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from '../table/table';
import {codesFor, earliestDay, latestCode, latestDay} from '../table/aggregate';
import type {Codes} from '../table/aggregate';
import {selectWhere} from '../table/select';
import type {Selection} from '../table/select';
import type {AgeDimension, ClassDimension, ColumnDimension, Dated, Dimension, Population} from './declaration';
import {filterRows} from './selection';
import type {Neighbours, Selected} from './selection';
import type {Source} from './source';

/** The lines that a dimension gives. Index 0 is what states nothing, or falls in no class. */
export interface Axis {
  readonly labels: readonly string[];
  /** Printed even when nothing counts there. */
  readonly always: readonly boolean[];
  /** Index 0 is an unknown, left out of the base of shares. */
  readonly zeroIsUnknown: boolean;
  /** Indexes in printing order. */
  readonly order: readonly number[];
}

/** A dimension over a population: the line of each row, and of each dossier. */
export interface Breakdown {
  readonly axis: Axis;
  /** Line of each row of the register. */
  rowLines(): Codes;
  /** Line of each dossier (by dossier code), each youth counting once. */
  youthLines(): Codes;
}

/** What a breakdown needs beside its own register. */
export interface Surroundings {
  readonly settings: Settings;
  readonly period: Period;
  readonly neighbours: Neighbours;
  /** The register Jeunes, when there is one. */
  readonly jeunes: Source | undefined;
}

/** Columns that describe the youth and may be joined from Jeunes. */
const youthColumns = new Set(['sexe', 'naissance', 'commune', 'insee', 'qpv', 'niveau', 'permis', 'logement', 'rqth']);

export function breakDown(
  source: Source, population: Population, selected: Selected, dimension: Dimension, around: Surroundings,
): Breakdown {
  switch (dimension.kind) {
    case 'column':
      return byColumn(source, population, selected, dimension, around);
    case 'age':
      return byAge(source, population, selected, dimension, around);
    case 'classes':
      return byClasses(source, population, selected, dimension, around);
    case 'bands': {
      const lineOf = bandLines(around.settings.tranchesAge);
      const lines = Uint8Array.from(source.numbers(dimension.column), lineOf);
      return byRowLines(source, population, selected, bandAxis(around.settings.tranchesAge), lines);
    }
    case 'number': {
      const numbers = source.numbers(dimension.column);
      const values = [...new Set(numbers)].filter((value) => value === value).sort((a, b) => b - a);
      const lines = Uint16Array.from(numbers, (value) => values.indexOf(value) + 1);
      return byRowLines(source, population, selected, plainAxis(values.map(String)), lines);
    }
  }
}

/** An axis of lines known from the data, shown only where something counts. */
function plainAxis(labels: readonly string[]): Axis {
  return finishAxis([NON_RENSEIGNE, ...labels], labels.map(() => false), true);
}

function finishAxis(labels: readonly string[], always: readonly boolean[], zeroIsUnknown: boolean): Axis {
  const order = [...labels.keys()].slice(1);
  return {labels, always: [false, ...always], zeroIsUnknown, order: [...order, 0]};
}

function byRowLines(source: Source, population: Population, selected: Selected, axis: Axis, lines: Codes): Breakdown {
  return {
    axis,
    rowLines: () => lines,
    youthLines: () => latestOf(source, population, selected.rows, {codes: lines, size: axis.labels.length}),
  };
}

function latestOf(
  source: Source, population: Population, rows: Selection, column: {codes: Codes; size: number},
): Codes {
  const dossiers = source.codes('dossier');
  return latestCode(dossiers.codes, dossiers.values.length, column.codes, column.size, daysOf(source, population.dated), rows);
}

/** The days that say which row of a youth is the latest. */
function daysOf(source: Source, dated: Dated): Int32Array | null {
  if (dated.kind === 'within') return source.days(dated.column);
  if (dated.kind === 'active' || dated.kind === 'covers-end') return source.days(dated.from);
  return source.table.register === 'dispositifs' ? source.days('entree') : null;
}

function byColumn(
  source: Source, population: Population, selected: Selected, dimension: ColumnDimension, around: Surroundings,
): Breakdown {
  const {column} = dimension;
  const joined = youthColumns.has(column) ? joinJeunes(source, column, around) : undefined;
  const own = source.has(column) || joined === undefined ? source.codes(column) : undefined;
  const values = own?.values ?? joined!.values;
  const merged = own === undefined || joined === undefined ? values : mergeValues(values, joined.values);
  const {axis, lineOf} = columnAxis(merged, dimension, around.settings);
  const identity = lineOf.every((line, code) => line === code);
  const fromJeunes = joined === undefined ? undefined : joined.values.map((value) => merged.indexOf(value));
  const dossierFirst = column === 'commune' && around.settings.communeJeune === 'dossier';

  const rowLines = () => {
    if (own !== undefined && joined === undefined && identity) return own.codes;
    const lines = codesFor(axis.labels.length, source.table.length);
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
        : latestOf(source, population, selected.rows, {codes: own.codes, size: own.values.length});
    if (joined === undefined && identity) return latest;
    const lines = codesFor(axis.labels.length, dossierCount);
    for (let dossier = 1; dossier < dossierCount; dossier++) {
      const mine = latest[dossier]!;
      const theirs = joined === undefined ? 0 : fromJeunes![joined.codes[dossier]!]!;
      lines[dossier] = lineOf[dossierFirst ? theirs || mine : mine || theirs]!;
    }
    return lines;
  };
  return {axis, rowLines, youthLines};
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
  const dossiers = jeunes.codes('dossier');
  const size = dossiers.values.length;
  const latest = latestCode(dossiers.codes, size, codes.codes, codes.values.length, jeunes.days('accueil'), null);
  const link = source.table.register === 'jeunes' ? undefined : source.table.toJeunes;
  if (source.table.register !== 'jeunes' && link === undefined) return undefined;
  return {kind: 'code', values: codes.values, codes: link === undefined ? latest : pick(latest, link)};
}

function pick(from: Codes, link: Uint32Array): Codes {
  const out = new Uint32Array(link.length);
  for (let i = 0; i < link.length; i++) out[i] = from[link[i]!]!;
  return out;
}

/** The printed lines of a column, and the line of each of its values. */
function columnAxis(
  values: readonly string[], dimension: ColumnDimension, settings: Settings,
): {axis: Axis; lineOf: readonly number[]} {
  const groups = dimension.groups ?? values.slice(1).map((value) => ({label: value, values: [value]}));
  const labels = groups.map((group) => group.label);
  const always = groups.map((group) =>
    dimension.open !== undefined ? false : dimension.groups !== undefined || (dimension.column === 'commune' && group.label !== HORS_TERRITOIRE),
  );
  const lineByValue = new Map<string, number>();
  groups.forEach((group, index) => group.values.forEach((value) => lineByValue.set(value, index + 1)));
  for (const value of values.slice(1)) {
    if (lineByValue.has(value)) continue;
    labels.push(value);
    always.push(false);
    lineByValue.set(value, labels.length);
  }
  const unknown = dimension.column === 'niveau' && settings.niveauInconnu !== NON_RENSEIGNE ? lineByValue.get(settings.niveauInconnu) : undefined;
  const lineOf = values.map((value, code) => (code === 0 ? (unknown ?? 0) : lineByValue.get(value)!));
  const zero = dimension.emptyIsKnown === true ? 'non' : NON_RENSEIGNE;
  return {axis: finishAxis([zero, ...labels], always, dimension.emptyIsKnown !== true), lineOf};
}

function bandAxis(bands: readonly AgeBand[]): Axis {
  return finishAxis([NON_RENSEIGNE, ...bands.map((band) => band.label), 'Autre âge'], [...bands.map(() => true), false], true);
}

/** Line of an age among bands: 0 when there is none, the last line outside all bands. */
function bandLines(bands: readonly AgeBand[]): (age: number) => number {
  return (age) => {
    if (!(age >= 0)) return 0;
    const index = bands.findIndex((band) => age >= band.from && age <= band.to);
    return index < 0 ? bands.length + 1 : index + 1;
  };
}

function byAge(
  source: Source, population: Population, selected: Selected, dimension: AgeDimension, around: Surroundings,
): Breakdown {
  const {settings, period} = around;
  const bands = settings.tranchesAge.filter((band) => dimension.closedBandsOnly !== true || band.to !== Infinity);
  const lineOf = bandLines(bands);
  const on = typeof dimension.on === 'string' ? dimension.on : settings[dimension.on.setting] === 'au 31/12' ? 'end' : 'first';
  const lineAt = (birth: number, day: number) => (birth === NO_DAY || day === NO_DAY ? 0 : lineOf(ageOn(birth, day)));
  const dossiers = source.codes('dossier');
  const joined = () => birthsOfJeunes(source, around);
  const youthLines = () => {
    const size = dossiers.values.length;
    const births = source.has('naissance')
      ? latestDay(dossiers.codes, size, source.days('naissance'), daysOf(source, population.dated), selected.rows)
      : new Int32Array(size);
    const theirs = joined();
    const days = on === 'first' ? firstDays(source, population, selected.rows) : null;
    const lines = new Uint8Array(size);
    for (let dossier = 1; dossier < size; dossier++) {
      lines[dossier] = lineAt(births[dossier]! || theirs[dossier]!, days === null ? period.to : days[dossier]!);
    }
    return lines;
  };
  const rowLines = () => {
    const births = source.has('naissance') ? source.days('naissance') : null;
    const theirs = joined();
    const days = on === 'first' ? daysOf(source, population.dated) : null;
    return Uint8Array.from({length: source.table.length}, (_, row) =>
      lineAt(births?.[row] || theirs[dossiers.codes[row]!]!, days === null ? period.to : days[row]!),
    );
  };
  return {axis: bandAxis(bands), rowLines, youthLines};
}

function firstDays(source: Source, population: Population, rows: Selection): Int32Array {
  const dossiers = source.codes('dossier');
  const days = daysOf(source, population.dated) ?? new Int32Array(source.table.length);
  return earliestDay(dossiers.codes, dossiers.values.length, days, rows);
}

/** The birth day that Jeunes states, for each dossier code of this source. */
function birthsOfJeunes(source: Source, around: Surroundings): Int32Array {
  const {jeunes} = around;
  const size = source.codes('dossier').values.length;
  if (jeunes === undefined) return new Int32Array(size);
  const dossiers = jeunes.codes('dossier');
  const births = latestDay(dossiers.codes, dossiers.values.length, jeunes.days('naissance'), jeunes.days('accueil'), null);
  if (source.table.register === 'jeunes') return births;
  const link = source.table.toJeunes;
  return link === undefined ? new Int32Array(size) : Int32Array.from(link, (dossier) => births[dossier]!);
}

/** Classes over several columns, tried in their order; the rows that none takes are line 0. */
function byClasses(
  source: Source, population: Population, selected: Selected, dimension: ClassDimension, around: Surroundings,
): Breakdown {
  const {classes, otherwise, order} = dimension;
  const lines = new Uint8Array(source.table.length);
  const labels = [otherwise, ...new Set(classes.map((entry) => entry.label))];
  let left: Selection = selected.rows;
  classes.forEach(({label, where}) => {
    const taken: Selection = where.reduce<Selection>(
      (rows, condition) => filterRows(source, condition, rows, around.settings, around.neighbours),
      left,
    );
    for (const row of taken ?? []) lines[row] = labels.indexOf(label);
    left = selectWhere(source.table.length, left, (row) => lines[row] === 0);
  });
  const named = new Set(order);
  const axis: Axis = {
    labels,
    always: labels.map((label) => named.has(label)),
    zeroIsUnknown: !named.has(otherwise),
    order: [...order.map((label) => labels.indexOf(label)), ...(named.has(otherwise) ? [] : [0])],
  };
  return byRowLines(source, population, selected, axis, lines);
}

/** Sorts the lines of an open dimension; others keep their order. */
export function printingOrder(axis: Axis, dimension: Dimension, weight: (line: number) => number): readonly number[] {
  if (dimension.kind !== 'column' || dimension.open === undefined) return axis.order;
  const byText = (a: number, b: number) => (foldText(axis.labels[a]!) < foldText(axis.labels[b]!) ? -1 : 1);
  const compare = dimension.open === 'text' ? byText : (a: number, b: number) => weight(b) - weight(a) || byText(a, b);
  return [...axis.order.filter((line) => line !== 0).sort(compare), 0];
}

import {makeRural} from '../../samples/rural/make-rural';
import {COMMUNES} from '../../samples/rural/place';
import {partsOfTable} from '../../shared/count/body';
import type {Count, Dimension} from '../../shared/count/declaration';
import type {Results} from '../../shared/count/evaluate-report';
import type {TableResult} from '../../shared/count/result';
import type {Registers, SourceSheet} from '../../shared/count/registers';
import {catalogueOf} from '../../shared/language/catalogue-of';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {readRegisters} from '../../shared/reading/read-registers';
import {maskOf, maskResults} from '../../shared/report/disclosure';
import type {Masks} from '../../shared/report/disclosure';
import {discloseResults} from '../../shared/report/disclosed-results';
import {reportOf} from '../language/own';
import {Adversary} from './places/adversary';

const ruleOf = (count: Count) =>
  JSON.stringify(count, (key, inner: unknown) => (key === 'why' || key === 'label' ? undefined : inner));

/** Which value of a column of « Territoire » each commune has, by the name of the column. */
type Territory = ReadonlyMap<string, ReadonlyMap<string, string>>;

const rural: Territory = new Map(
  (['epci', 'antenne', 'canton', 'zonage'] as const).map((level) => [
    level,
    new Map(COMMUNES.map((commune) => [commune.name, commune[level]])),
  ]),
);

/** Where a reader finds a number: what is counted, the column that names the line, the line, and what stands across. */
interface Seen {
  readonly rule: string;
  readonly column: string | null;
  readonly label: string;
  readonly across: string;
}

/** What a table that counts plainly tells in each cell; null of a cell that tells another thing. */
function seenIn({spec, columns, lines}: TableResult, line: number, column: number): Seen | null {
  const {body, by} = spec;
  const {unit} = columns[column]!;
  if (body.kind === 'shares' || unit === '%') return null;
  if (body.kind === 'figures' && (body.periods ?? body.across) !== undefined) return null;
  const formula = body.kind === 'figures' ? body.columns[column]!.formula : undefined;
  if (body.kind === 'figures' && (formula?.kind !== 'count' || formula.times !== undefined)) return null;
  const parts = partsOfTable(spec).columns;
  const one = parts[body.kind === 'columns' ? column : 0]!;
  if (body.kind === 'columns' && one.base !== null) return null;
  const count = formula?.kind === 'count' ? formula.count : one.part;
  const nameOf = (dimension: Dimension) => JSON.stringify(dimension);
  let across = '';
  if (body.kind === 'cross' && (body.total === undefined || column < columns.length - 1))
    across = nameOf(body.columns) + columns[column]!.label;
  const isColumn = by.kind === 'column' && by.groups === undefined;
  const name = isColumn ? by.column : nameOf(by);
  return {rule: ruleOf(count), column: line < lines.length ? name : null, label: lines[line]?.label ?? '', across};
}

/** The counts of a few people that somebody who adds and subtracts over all the tables finds behind their marks. */
function found(results: Results, masks: Masks, levels: Territory): readonly string[] {
  const reader = new Adversary();
  const truths = new Map<string, number>();
  const {threshold} = masks;
  const seen = new Map<string, {seen: Seen; guess: ReturnType<Adversary['reads']>}>();
  for (const table of results.tables.values()) {
    const {spec, lines, total, additive, totalPlus} = table;
    const rows = [...lines.map(({values}) => values), ...(total === null ? [] : [total])];
    const grid = rows.map((values, line) =>
      values.map((truth, column) => {
        const what = truth === null ? null : seenIn(table, line, column);
        if (what === null || truth === null) return null;
        const mask = maskOf(masks, spec.id, column, line < lines.length ? line : undefined);
        // Two tables that a reader takes for the same and that count otherwise are two places.
        const key = `${JSON.stringify(what)} ${truth}`;
        truths.set(key, truth);
        const isSmall = mask?.startsWith('<') === true;
        const least = isSmall ? 1 : Math.min(truth, threshold);
        const guess = reader.reads(key, mask === undefined ? truth : null, least, isSmall ? threshold - 1 : Infinity);
        if (mask === undefined) [guess.low, guess.high] = [truth, truth];
        seen.set(key, {seen: what, guess});
        return guess;
      }),
    );
    table.columns.forEach((_, column) => {
      const whole = total === null ? null : grid[lines.length]![column];
      const parts = lines.flatMap((_line, line) => grid[line]![column] ?? []);
      if (whole && parts.length > 0 && additive[column] === true && totalPlus[column] === undefined)
        reader.adds(whole, parts);
    });
  }
  const sameBut = new Map<string, Map<string, ReturnType<Adversary['reads']>>>();
  for (const {
    seen: {rule, column, label, across},
    guess,
  } of seen.values()) {
    if (column === null) continue;
    const key = JSON.stringify([rule, column, across]);
    sameBut.set(key, (sameBut.get(key) ?? new Map()).set(label, guess));
  }
  for (const {
    seen: {rule, column, label, across},
    guess,
  } of seen.values()) {
    const placeOf = levels.get(/^niveau\((.*)\)$/.exec(column ?? '')?.[1] ?? '');
    const communes = sameBut.get(JSON.stringify([rule, 'commune', across]));
    if (placeOf === undefined || communes === undefined) continue;
    const parts = [...communes].flatMap(([name, part]) => ((placeOf.get(name) ?? name) === label ? [part] : []));
    if (parts.length > 0) reader.adds(guess, parts);
  }
  return reader.finds().flatMap(({at}) => (truths.get(at)! < threshold ? at : []));
}

describe('a level of the territory beside its communes', () => {
  it.each([3, 5])('threshold %i: the tables of a rural report tell no small count', (threshold) => {
    const read = readRegisters(makeRural() as readonly SourceSheet[]);
    const registers: Registers = {...read, settings: {...read.settings, seuilDiffusion: threshold}};
    const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
    const {known, masks} = discloseResults(registers, results);
    expect(found(known, masks, rural)).toEqual([]);
    const alone = maskResults(known, threshold, {...registers.territoire, levels: []});
    expect(found(known, alone.masks, rural)).not.toEqual([]); // the reader does find what levels tell
  });

  it('an EPCI that is shown does not tell the commune of four', () => {
    const {registers, results} = agencyOf(youths);
    const marks = (territoire: Registers['territoire']) => {
      const {masks} = maskResults(results, 5, territoire);
      return Object.fromEntries(
        ['premiers-accueils.commune', 'tableau.epci'].flatMap((id) =>
          results.tables
            .get(id)!
            .lines.map(({label, values}, line) => [label, maskOf(masks, id, 0, line) ?? values[0]] as const),
        ),
      );
    };
    const shown = {Amont: 14, Pont: '< 5', Gué: '< 5', Nord: 26, Sud: 33};
    expect(marks({...registers.territoire, levels: []})).toEqual({...shown, Aval: 8, Quai: 30});
    expect(marks(registers.territoire)).toEqual({...shown, Aval: 's.', Quai: 's.'});
  });

  it('an EPCI that is hidden is not told by its share', () => {
    const {registers, results} = agencyOf([...youths, 'Puy', 'Puy', 'Puy']);
    const {masks} = maskResults(results, 5, registers.territoire);
    const {lines} = results.tables.get('tableau.epci')!;
    const hidden = [0, 1].map((column) =>
      lines.flatMap(({label}, line) => (maskOf(masks, 'tableau.epci', column, line) === undefined ? [] : [label])),
    );
    expect(hidden[0]).toEqual(['Nord', 'Est']);
    expect(hidden[1]).toEqual(expect.arrayContaining(hidden[0]!));
  });
});

const youths = Object.entries({Amont: 14, Aval: 8, Pont: 4, Quai: 30, Gué: 3}).flatMap(([commune, count]) =>
  Array.from({length: count}, () => commune),
);
const EPCI: Readonly<Record<string, string>> = {Quai: 'Sud', Gué: 'Sud', Puy: 'Est'};

/** An agency of these youths, each told by the commune, and of a table of its own by EPCI. */
function agencyOf(communes: readonly string[]) {
  const jeunes: SourceSheet = {
    name: 'Jeunes',
    rows: [
      ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
      ...communes.map((commune, at) => [`J${at}`, 'F', '01/02/2004', commune, 'BAC', '10/01/2024']),
    ],
  };
  const own = {
    Territoire: [...new Set(communes)].map((commune) => [commune, EPCI[commune] ?? 'Nord']),
    Tableaux: [['epci', 'EPCI', null, 'premiers-accueils.total ; premiers-accueils.total en %']],
  };
  return reportOf(own, 2024, [jeunes]);
}

import fc from 'fast-check';
import {strFromU8, unzipSync} from 'fflate';
import {ratioColumn} from '../../shared/chapters/columns';
import {enQpv, parRqth, parSexe} from '../../shared/chapters/dimensions';
import {contacts, entretiens, nouveauxAccueillis} from '../../shared/chapters/populations';
import {countsOfColumn} from '../../shared/count/body';
import type {Count, RatioColumn, TableSpec} from '../../shared/count/declaration';
import {jeunes, only, rows} from '../../shared/count/define';
import {catalogueOf} from '../../shared/chapters/catalogue';
import type {CellValue} from '../../shared/value/cell';
import {evaluate} from '../../shared/count/evaluate-report';
import type {Results} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {buildReportPlan} from '../../shared/report/build-report-plan';
import {agreements, columnOf} from '../../shared/report/checks/agreements';
import {hideNumbers} from '../../shared/report/disclosure/hide-numbers';
import {isHidden} from '../../shared/report/disclosure/is-hidden';
import {NumberWeb} from '../../shared/report/disclosure/number-web';
import {figureName, tableName} from '../../shared/sheet/names';
import {chooseSections} from '../../shared/report/section-choice';
import {allSections} from '../../shared/chapters/all-sections';
import {readRegisters} from '../../shared/reading/read-registers';
import type {Registers} from '../../shared/count/registers';
import {sectionPrints} from '../../shared/task/report/section-prints';
import {readWorkbook, writeReport} from '../../xlsx';
import {figuresJson} from '../../cli/figures-json';
import {sampleSheets} from '../task/sample';

let sample: Registers;
let results: Results;
beforeAll(() => {
  sample = readRegisters(sampleSheets());
  results = evaluate(sample, yearPeriod(2024), catalogueOf(sample));
});

function cautious(threshold: number): Registers {
  return {...sample, settings: {...sample.settings, seuilDiffusion: threshold}};
}

/** A number of the file, and what a reader may think it to be. */
interface Place {
  readonly at: string;
  readonly isMasked: boolean;
  /** As it was before it was masked: to know that the reader reasons well. */
  readonly truth: number;
  readonly step: number;
  low: number;
  high: number;
}

type Equation = readonly {readonly place: Place; readonly times: number}[];

/** Reads a report as a stranger who knows the rules of the catalogue, and tries to find what is masked. */
class Reader {
  readonly places: Place[] = [];
  /** Numbers that the file never prints, and that its ratios may tell. */
  readonly unprinted: Place[] = [];
  readonly ratios: {readonly at: string; readonly isMasked: boolean; readonly counts: readonly Place[]}[] = [];
  private readonly equations: {readonly terms: Equation; readonly is: number; readonly isLeast: boolean}[] = [];
  private readonly sheets: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
  private readonly areas: ReadonlyMap<string, string>;
  readonly parts: Readonly<Record<string, Uint8Array>>;

  constructor(
    bytes: Uint8Array,
    private readonly threshold: number,
  ) {
    const book = readWorkbook(bytes);
    this.sheets = new Map(book.sheets.map(({name, rows}) => [name, rows]));
    this.areas = new Map(book.names.map(({name, formula}) => [name, formula]));
    this.parts = unzipSync(bytes);
  }

  /** The cells under a name of the workbook. */
  cells(name: string): CellValue[][] {
    const found = /^'?(.*?)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(this.areas.get(name) ?? '');
    if (found === null) return [];
    const [, sheet, from, top, to = from, bottom = top] = found;
    const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const rows = this.sheets.get(sheet!.replace(/''/g, "'"))!.slice(Number(top) - 1, Number(bottom));
    return rows.map((row) =>
      Array.from({length: column(to!) - column(from!) + 1}, (_, at) => row[column(from!) - 1 + at] ?? null),
    );
  }

  rows(sheet: string): readonly (readonly CellValue[])[] {
    return this.sheets.get(sheet)!;
  }

  place(at: string, cell: CellValue, truth: number, unit: string): Place {
    const isMasked = typeof cell === 'string';
    const step = unit === 'euros' ? 0.01 : unit === '%' ? 0 : 1;
    const small = cell === `< ${this.threshold}`;
    const low = isMasked ? (small ? 1 : step === 1 ? this.threshold : 0) : Number(cell ?? 0);
    const high = isMasked ? (small ? this.threshold - 1 : unit === '%' ? 1 : Infinity) : Number(cell ?? 0);
    const place = {at, isMasked, truth, step, low, high};
    this.places.push(place);
    return place;
  }

  /** A cell that is a part over a base; `rest` where it is a share. */
  ratio(at: string, cell: CellValue, part: Place, base: Place, rest: Place | null): void {
    this.ratios.push({at, isMasked: typeof cell === 'string', counts: [part, base]});
    if (rest !== null) this.sum(base, [part, rest]);
    if (typeof cell !== 'number') return;
    this.knows([
      {place: part, times: 1},
      {place: base, times: -cell},
    ]);
  }

  unknown(at: string, truth: number): Place {
    const place = {at, isMasked: true, truth, step: 1, low: 0, high: Infinity};
    this.unprinted.push(place);
    return place;
  }

  /** The sum of the places, each so many times, is a number; or at least that number. */
  knows(terms: Equation, is = 0, isLeast = false): void {
    if (terms.some(({place}) => place.isMasked)) this.equations.push({terms, is, isLeast});
  }

  sum(whole: Place, parts: readonly Place[]): void {
    this.knows([{place: whole, times: -1}, ...parts.map((place) => ({place, times: 1}))]);
  }

  /** Draws every conclusion, over and over. */
  think(): void {
    for (let more = true, round = 0; more && round < 500; round++) {
      more = false;
      for (const {terms, is, isLeast} of this.equations) {
        for (const {place, times} of terms) {
          const others = terms.filter((term) => term.place !== place);
          const end = (least: boolean) =>
            others.reduce(
              (all, term) => all + term.times * (term.times > 0 === least ? term.place.low : term.place.high),
              0,
            );
          const [a, b] = [
            (is - end(false)) / times,
            isLeast ? (times > 0 ? Infinity : -Infinity) : (is - end(true)) / times,
          ];
          const round = (value: number, up: boolean) =>
            place.step === 0 || !Number.isFinite(value)
              ? value
              : (up ? Math.ceil(value / place.step - 1e-6) : Math.floor(value / place.step + 1e-6)) * place.step;
          const low = round(Math.min(a, b), true);
          const high = round(Math.max(a, b), false);
          if (low > place.low + 1e-9) more = Boolean((place.low = low) || true);
          if (high < place.high - 1e-9) more = Boolean((place.high = high) || true);
        }
      }
    }
  }
}

const plain = (text: CellValue) => String(text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const ruleOf = (value: unknown) =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'why' || key === 'label' ? undefined : inner));

function ratioAt({body}: TableSpec, column: number): RatioColumn | null {
  const one = body.kind === 'columns' ? body.columns[column]! : null;
  return one !== null && 'part' in one ? one : null;
}

function firstOf({body}: TableSpec): Count | undefined {
  return body.kind === 'columns' ? countsOfColumn(body.columns[0]!).part : undefined;
}

/** What a stranger makes of a report written under a threshold. */
function attack(threshold: number, of: Results = results): Reader {
  const registers = cautious(threshold);
  const reader = new Reader(writeReport(buildReportPlan(registers, of, {version: '0'})), threshold);
  const figures = new Map<string, Place>();
  for (const {spec, value} of of.figures.values()) {
    const [[cell] = []] = reader.cells(figureName(spec.id));
    const truth = spec.unit === 'euros' ? (value ?? 0) / 100 : (value ?? 0);
    if (cell !== undefined && value !== null) figures.set(spec.id, reader.place(spec.id, cell, truth, spec.unit));
  }
  const same = new Map<string, Place>();
  const equal = (key: string, place: Place) => {
    const known = same.get(key);
    if (known !== undefined && Math.abs(known.truth - place.truth) < 1e-9) reader.sum(known, [place]);
    else same.set(key, place);
  };
  const controls = reader.rows('Contrôles').map((row) => row.map(plain));
  for (const {spec, columns, lines, total, totalFrom, additive, totalPlus} of of.tables.values()) {
    const [, ...cells] = reader.cells(tableName(spec.id));
    const grid = [...lines.map(({values}) => values), ...(total === null ? [] : [total])].map((values, line) =>
      values.map((value, column) => {
        const {unit} = columns[column]!;
        const truth = unit === 'euros' ? (value ?? 0) / 100 : (value ?? 0);
        if (ratioAt(spec, column) !== null) return null!;
        return reader.place(`${spec.id} ${line} ${column}`, cells[line]![column + 1]!, truth, unit);
      }),
    );
    const body = grid.slice(0, lines.length);
    columns.forEach(({label, unit}, column) => {
      const ratio = ratioAt(spec, column);
      if (ratio !== null) {
        const froms = [...lines.map(({from}) => from![column]!), totalFrom![column]!];
        const counted = froms.map(([part, base], line) => {
          const [name, printed] = [`${spec.id} ${line} ${column}`, cells[line]![column + 1]!];
          const [one, whole] = [reader.unknown(`${name} part`, part), reader.unknown(`${name} base`, base)];
          const rest = unit === '%' ? reader.unknown(`${name} rest`, base - part) : null;
          reader.ratio(name, printed, one, whole, rest);
          const key = (count: Count) =>
            ruleOf({...count, ...(line < lines.length ? {by: spec.by} : {})}) + (lines[line]?.label ?? '');
          equal(key(ratio.part), one);
          equal(key(ratio.base), whole);
          return [one, whole];
        });
        const totals = counted.pop()!;
        totals.forEach((whole, at) =>
          reader.sum(
            whole,
            counted.map((pair) => pair[at]!),
          ),
        );
        return;
      }
      const parts = body.map((line) => line[column]!);
      const whole = total === null ? undefined : grid[lines.length]![column]!;
      const plus = totalPlus[column];
      if (whole !== undefined && additive[column] === true)
        reader.sum(whole, [...parts, ...(plus === undefined ? [] : [figures.get(plus)!])]);
      else if (whole !== undefined)
        reader.knows([{place: whole, times: -1}, ...parts.map((place) => ({place, times: 1}))], 0, true);
      // « Contrôles » prints sums of lines: what it tells counts as well.
      const what = plain(columns.length === 1 ? spec.title : `${spec.title} : ${label}`);
      const check = controls.find((row) => row[0] === what && /^Somme des lignes/.test(row[2] ?? ''));
      const told = Number(check?.[4]?.replace(/[^\d.]/g, '') || NaN);
      if (!Number.isNaN(told) && unit !== '%' && plus === undefined)
        reader.knows(
          parts.map((place) => ({place, times: 1})),
          told,
        );
      if (spec.body.kind === 'columns' && whole !== undefined && plus === undefined) {
        const {part} = countsOfColumn(spec.body.columns[column]!);
        equal(ruleOf(part), whole);
        parts.forEach((place, line) => equal(ruleOf({...part, by: spec.by}) + lines[line]!.label, place));
      }
    });
    if (spec.body.kind === 'cross' && spec.body.total !== undefined)
      for (const line of grid) reader.sum(line[line.length - 1]!, line.slice(0, -1));
  }
  for (const {spec, value} of of.figures.values()) {
    const place = figures.get(spec.id);
    if (place === undefined || value === null) continue;
    if (spec.formula.kind === 'count') equal(ruleOf({...spec.formula.count}), place);
    if (spec.formula.kind !== 'share' || place.isMasked) continue;
    // A share gives its part, where a table has its lines and the other lines are its base.
    const {of: population, measure, only, base} = spec.formula;
    for (const table of of.tables.values()) {
      const column = firstOf(table.spec);
      if (
        column === undefined ||
        ruleOf([column.of, column.measure, table.spec.by]) !== ruleOf([population, measure, only.by])
      )
        continue;
      const at = (line: number) => reader.places.find((one) => one.at === `${table.spec.id} ${line} 0`)!;
      const known = [...table.lines.keys()].filter(
        (line) => base === 'all' || table.lines[line]!.label !== 'Non renseigné',
      );
      const isPart = (line: number) => only.labels !== 'stated' && only.labels.includes(table.lines[line]!.label);
      reader.knows(known.map((line) => ({place: at(line), times: (isPart(line) ? 1 : 0) - value})));
    }
  }
  for (const [id, table, column = 1] of agreements) {
    const {lines, total} = of.tables.get(table)!;
    const whole = reader.places.find(
      ({at}) => at === `${table} ${lines.length} ${columnOf(column, total?.length ?? 0)}`,
    );
    if (figures.has(id) && whole !== undefined) reader.sum(figures.get(id)!, [whole]);
  }
  // « Méthode »: rows counted, or read less excluded, are the total of whoever counts rows.
  const entries = reader.rows('Méthode').map((cells) => cells.map(plain));
  for (const [index, [, id = '', , read = '', counted = '']] of entries.entries()) {
    const excluded = entries[index + 1]?.[1] ?? '';
    const left = [...excluded.matchAll(/^([\d ]+) : /gm)].reduce(
      (sum, [, rows]) => sum + Number(rows!.replace(/ /g, '')),
      0,
    );
    const rows = /^\d+$/.test(counted) ? Number(counted) : left > 0 ? Number(read) - left : NaN;
    const table = of.tables.get(id);
    const count = table && firstOf(table.spec);
    const place = reader.places.find(({at}) => at === `${id} ${table?.lines.length} 0`);
    if (!Number.isNaN(rows) && count?.measure.kind === 'rows' && place !== undefined)
      reader.knows([{place, times: 1}], rows);
  }
  reader.think();
  return reader;
}

it.each([3, 5, 11])('under a threshold of %i, no masked number is found from the file', (threshold) => {
  const {places} = attack(threshold);
  const masked = places.filter(({isMasked}) => isMasked);
  expect(masked.length).toBeGreaterThan(20);
  expect(places.filter(({low, high, truth}) => truth < low - 1e-6 || truth > high + 1e-6)).toEqual([]); // the reader reasons well
  expect(masked.filter(({low, high, step}) => high - low < (step || 1e-9))).toEqual([]);
  const isPerson = (at: string) => !/mobilite-internationale.ateliers|pae\.collectifs|avenir-pro|label/.test(at);
  const small = places.filter(
    ({isMasked, step, truth, at}) => !isMasked && step === 1 && truth >= 1 && truth < threshold && isPerson(at),
  );
  expect(small.map(({at}) => at).filter((at) => results.tables.has(at.split(' ')[0]!))).toEqual([]);
});

/** The report with columns of ratios: of two columns beside it, of one and a count that nothing prints, of rows over youths. */
function withRatios(): Results {
  const pec = firstOf(results.tables.get('pec.commune')!.spec)!;
  const added: Readonly<Record<string, readonly RatioColumn[]>> = {
    'premiers-accueils.commune': [
      ratioColumn('Part en QPV', '%', jeunes(nouveauxAccueillis, enQpv), jeunes(nouveauxAccueillis)),
    ],
    'accompagnes.commune': [
      ratioColumn('Part reçue en entretien', '%', jeunes(entretiens), jeunes(contacts)),
      ratioColumn('Part reconnue handicapée', '%', jeunes(entretiens, only(parRqth, ['oui'])), jeunes(entretiens)),
    ],
    'pec.commune': [ratioColumn('Part de femmes', '%', {...pec, only: only(parSexe, ['Femmes'])}, pec)],
    'contacts.commune': [ratioColumn('Contacts par jeune', 'contacts par jeune', rows(contacts), jeunes(contacts))],
  };
  const catalogue = catalogueOf(sample);
  const tables = catalogue.tables.map((spec): TableSpec => {
    const {body} = spec;
    if (body.kind !== 'columns') return spec;
    return {...spec, body: {...body, columns: [...body.columns, ...(added[spec.id] ?? [])]}};
  });
  return evaluate(sample, yearPeriod(2024), {...catalogue, tables});
}

it.each([3, 5, 11])('under a threshold of %i, no column of ratios tells what is masked', (threshold) => {
  const {places, unprinted, ratios} = attack(threshold, withRatios());
  const isTold = ({low, high, step}: Place) => high - low < (step || 1e-9);
  const isSmall = ({truth}: Place) => truth >= 1 && truth < threshold;
  const isWrong = ({low, high, truth}: Place) => truth < low - 1e-6 || truth > high + 1e-6;
  expect([...places, ...unprinted].filter(isWrong)).toEqual([]);
  expect(places.filter((place) => place.isMasked && isTold(place))).toEqual([]);
  expect(unprinted.filter((place) => isSmall(place) && isTold(place))).toEqual([]);
  expect(ratios.filter(({isMasked, counts}) => isMasked && counts.every(isTold))).toEqual([]);
  expect(ratios.filter(({isMasked, counts}) => !isMasked && counts.some(isSmall))).toEqual([]);
  expect(ratios.filter(({isMasked}) => isMasked).length).toBeGreaterThan(8);
  expect(ratios.filter(({isMasked}) => !isMasked).length).toBeGreaterThan(9);
});

it('charts hold no point where their cell is masked, and tell no total of what is left', () => {
  const reader = new Reader(writeReport(buildReportPlan(cautious(5), results, {version: '0'})), 5);
  const mentored = reader.cells(tableName('parrainage.commune'));
  expect(mentored.filter(([, value]) => value === '< 5').length).toBeGreaterThan(2);
  // All its numbers are small: no bar is left, and no chart.
  expect(reader.cells(tableName('pec.commune')).filter(([, value]) => value === '< 5')).toHaveLength(8);
  const texts = Object.entries(reader.parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  const title = texts.find(
    ([name, text]) => name.startsWith('xl/drawings/') && text.includes('RA_graphe_parrainage_commune'),
  )!;
  const number = /drawing(\d+)/.exec(title[0])![1]!;
  const order =
    [...title[1].matchAll(/name="(RA_graphe_[^"]*)"/g)].findIndex(
      ([, name]) => name === 'RA_graphe_parrainage_commune',
    ) + 1;
  const chart = texts.find(([name]) => name === `xl/charts/chart${number}_${order}.xml`)![1];
  const cache = /<c:numCache>(.*?)<\/c:numCache>/.exec(chart)?.[1] ?? '';
  expect([...cache.matchAll(/<c:pt /g)]).toHaveLength(
    mentored.slice(1, -1).filter(([, value]) => typeof value === 'number').length,
  );
  const drawings = texts
    .filter(([name]) => name.startsWith('xl/drawings/'))
    .map(([, text]) => plain(text))
    .join('\n');
  expect(drawings).not.toContain('RA_graphe_pec_commune');
  expect(/Parrainage par commune\.[^"]*/.exec(drawings)?.[0]).not.toContain('total');
});

it('marks and figures are made of what is shown: other numbers behind the masks leave them as they are', () => {
  const table = results.tables.get('pec.commune')!;
  const hidden = table.lines.flatMap(({values}, line) => (values[0]! >= 1 && values[0]! < 5 ? [line] : []));
  const turned = table.lines.map((line, at) => {
    const next = hidden[(hidden.indexOf(at) + 1) % hidden.length]!;
    return hidden.includes(at) ? {...line, values: table.lines[next]!.values} : line;
  });
  expect(turned).not.toEqual(table.lines);
  const other: Results = {...results, tables: new Map([...results.tables, ['pec.commune', {...table, lines: turned}]])};
  const prints = (registers: Registers, of: Results) =>
    sectionPrints(chooseSections(allSections, registers), of, registers);
  expect(prints(cautious(5), other)).toEqual(prints(cautious(5), results));
  expect(prints(sample, other)['emploi.pec']).not.toBe(prints(sample, results)['emploi.pec']);
  const file = (of: Results) => writeReport(buildReportPlan(cautious(5), of, {version: '0'}));
  expect(Buffer.from(file(other)).equals(Buffer.from(file(results)))).toBe(true);
  expect(figuresJson(cautious(5), other)).toEqual(figuresJson(cautious(5), results));
});

it('figures as data say what the sheets say', () => {
  const reader = new Reader(writeReport(buildReportPlan(cautious(5), results, {version: '0'})), 5);
  const json = figuresJson(cautious(5), results);
  for (const {id, rows, total} of json.tables) {
    const cells = reader
      .cells(tableName(id))
      .slice(1)
      .map(([, ...values]) => values);
    const printed = [...rows.map(({values}) => values), ...(total.length > 0 ? [total] : [])];
    expect([id, cells.slice(0, printed.length)]).toEqual([id, printed]);
  }
  for (const {id, value} of json.figures) expect([id, reader.cells(figureName(id))[0]?.[0]]).toEqual([id, value]);
  expect(json.trace.flatMap<object>(({excluded}) => excluded).some((one) => 'rows' in one)).toBe(false);
});

it('leaves each hidden cell of a cross table at least two values, all sums known', () => {
  const cells = fc.array(fc.array(fc.integer({min: 0, max: 9}), {minLength: 3, maxLength: 3}), {
    minLength: 2,
    maxLength: 3,
  });
  fc.assert(
    fc.property(cells, fc.integer({min: 2, max: 6}), (drawn, threshold) => {
      const web = new NumberWeb();
      const sumOf = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
      const grid = drawn.map((line) => line.map((value) => web.own(value, true)));
      const down = drawn.map(
        (line, at) => web.own(sumOf(line), true) && {line: grid[at]!, total: web.own(sumOf(line), true)},
      );
      const across = drawn[0]!.map((_, at) => ({
        line: grid.map((line) => line[at]!),
        total: web.own(sumOf(drawn.map((line) => line[at]!)), true),
      }));
      for (const {line, total} of [...down, ...across]) web.sum(total, line);
      hideNumbers(web, threshold);
      const free = grid.flat().filter(isHidden);
      const range = (one: (typeof free)[number]) =>
        threshold === 2 || one.state === 'veiled'
          ? [1, 60]
          : one.state === 'small'
            ? [1, threshold - 1]
            : [threshold, 60];
      // Every way to fill the hidden cells, until each has shown two values.
      const seen = new Map(free.map((one) => [one, new Set<number>()]));
      const values = new Map(grid.flat().map((one) => [one, one.value]));
      const lines = [...down, ...across].filter(({total}) => !isHidden(total));
      const hiddenTotals = [...down, ...across].filter(({total}) => isHidden(total));
      const fits = (filled: ReadonlySet<unknown>) =>
        lines.every(({line, total}) => {
          const open = line.filter((one) => isHidden(one) && !filled.has(one));
          const left = total.value - sumOf(line.filter((one) => !open.includes(one)).map((one) => values.get(one)!));
          return open.length === 0 ? left === 0 : left >= open.length;
        });
      let steps = 0;
      const fill = (at: number, filled: Set<unknown>): void => {
        if (steps++ > 20000 || free.every((one) => seen.get(one)!.size > 1)) return;
        if (at === free.length) {
          const isTrue = hiddenTotals.every(({line, total}) => {
            const [low, high] = range(total) as [number, number];
            const sum = sumOf(line.map((one) => values.get(one)!));
            return sum >= low && sum <= high;
          });
          if (isTrue) for (const one of free) seen.get(one)!.add(values.get(one)!);
          return;
        }
        const one = free[at]!;
        const [low, high] = range(one) as [number, number];
        for (let value = low; value <= Math.min(high, 30); value++) {
          values.set(one, value);
          filled.add(one);
          if (fits(filled)) fill(at + 1, filled);
          filled.delete(one);
        }
        values.set(one, one.value);
      };
      fill(0, new Set());
      if (steps <= 20000) for (const one of free) expect(seen.get(one)!.size).toBeGreaterThan(1);
    }),
    {numRuns: 200},
  );
});

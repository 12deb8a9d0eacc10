import type {CellValue} from '../cell/cell';
import {figureSpecs, tableSpecs} from '../catalogue/catalogue';
import type {FigureSpec, IndicatorSpec} from '../indicator/declaration';
import {evaluateFigure, type FigureLookup} from '../indicator/evaluate-figure';
import {evaluateTable} from '../indicator/evaluate-table';
import {Evaluation} from '../indicator/evaluation';
import {periodBefore, yearPeriod} from '../indicator/period';
import type {TableResult} from '../indicator/result';
import {cellValue} from '../plan/units';
import {french} from '../problem/french';
import {by, each} from '../indicator/define';
import type {RegisterId} from '../table/table';
import type {Run} from './answer';
import type {Call} from './call';
import {columnNamed, dimensionOf} from './column-named';
import {figureLines} from './figure-lines';
import {needRegisters, needYear, populationsCounted} from './indicator-needs';
import {MONTHS, withColumns} from './made-column';
import type {Reading} from './reading';
import {closestTo, refuse} from './refusal';
import {sourceRows} from './source-rows';
import {timeColumn} from './tally-spec';

/** The functions of the catalogue: what the sheets print, from the same declarations. */
export const answerIndicators: {readonly [N in 'INDICATOR' | 'DEFINITION' | 'SOURCE_ROWS']: Run} = {
  INDICATOR: (call) => {
    const {spec, reading, year, find} = indicatorAsked(call);
    const period = yearPeriod(year);
    const now = reading.evaluation(period);
    const before = reading.evaluation(periodBefore(period));
    const figure = (spec: FigureSpec) => evaluateFigure(spec, now, before, find);
    const par = call.text('par');
    if (spec.kind === 'table') {
      if (par !== '')
        refuse('indicator-without-lines', {id: spec.id, why: `c’est déjà un tableau, par « ${spec.lines} »`});
      return matrixOf(evaluateTable(spec, now, (id) => figure(find(id))));
    }
    const {value} = figure(spec);
    if (par !== '') return linesOf(spec, par, year, reading, find, value);
    if (value === null) return refuse('nothing-to-count', {what: `« ${spec.label} » n’a pas de base en ${year}`});
    return cellValue(value, spec.unit);
  },
  DEFINITION: (call) => {
    const catalogue = call.readingIfAny()?.catalogue;
    const spec = specNamed(
      call.text('id'),
      catalogue === undefined ? everySpec : [...catalogue.tables, ...catalogue.known],
    );
    return french(spec.definition);
  },
  SOURCE_ROWS: (call) => {
    const {spec, reading, year, find} = indicatorAsked(call);
    return sourceRows(spec, reading, yearPeriod(year), call.text('ligne'), find);
  },
};

const everySpec: readonly IndicatorSpec[] = [...tableSpecs, ...figureSpecs];

/** An id in any case, refused with the nearest one when the catalogue has none of that name. */
function specNamed(id: string, specs: readonly IndicatorSpec[]): IndicatorSpec {
  const asked = id.trim().toLowerCase();
  const found = specs.find((spec) => spec.id.toLowerCase() === asked);
  if (found !== undefined) return found;
  return refuse('indicator-unknown', {
    value: id,
    closest: closestTo(
      id,
      specs.map((spec) => spec.id),
    ),
  });
}

interface Asked {
  readonly spec: IndicatorSpec;
  readonly reading: Reading;
  readonly year: number;
  readonly find: FigureLookup;
}

/** The indicator of a call with the registers and the year it needs; an id that names both is the table. */
function indicatorAsked(call: Call): Asked {
  const id = call.text('id');
  const reading = call.readingIfAny();
  const {tables, known} = reading?.catalogue ?? {tables: tableSpecs, known: figureSpecs};
  const wantsFigure = call.text('par') !== '';
  const spec = specNamed(id, wantsFigure ? [...known, ...tables] : [...tables, ...known]);
  const {registers} = call.reading();
  const find: FigureLookup = (wanted) => known.find((figure) => figure.id === wanted)!;
  needRegisters(registers, spec, find);
  const year = call.neededYear();
  needYear(call.reading(), yearPeriod(year), populationsCounted(spec, find));
  return {spec, reading: call.reading(), year, find};
}

/** A table as its sheet shows it: headings, lines, total. */
function matrixOf({spec, columns, lines, total}: TableResult): CellValue[][] {
  const line = (label: CellValue, values: readonly (number | null)[]): CellValue[] => [
    label,
    ...columns.map(({unit}, at) => cellValue(values[at] ?? null, unit)),
  ];
  return [
    [french(spec.lines), ...columns.map(({label}) => french(label))],
    ...lines.map(({label, values}) => line(labelCell(label), values)),
    ...(total === null ? [] : [line('Total', total)]),
  ];
}

/** Notes of the label (4, 3…) are numbers in the sheets; other labels are text. */
function labelCell(label: string): CellValue {
  return /^\d{1,4}$/.test(label) ? Number(label) : french(label);
}

/** A figure broken down by what a word names, with the figure itself as total. */
function linesOf(
  spec: FigureSpec,
  par: string,
  year: number,
  reading: Reading,
  find: FigureLookup,
  total: number | null,
): CellValue[][] {
  const populations = populationsCounted(spec, find);
  const {registers} = reading;
  const named = populations.map(({register}) => columnNamed(registers, register, par))[0]!;
  const period = yearPeriod(year);
  const around = {now: reading.evaluation(period), before: reading.evaluation(periodBefore(period)), find};
  const shown = (lines: ReturnType<typeof figureLines>): CellValue[][] => [
    [french(named.heading), french(spec.label)],
    ...lines.labels.map((label): CellValue[] => [french(label), cellValue(lines.valueOf(label), spec.unit)]),
    ['Total', cellValue(total, spec.unit)],
  ];
  if (named.kind === 'column' || named.kind === 'age') {
    const ofRegister = (register: RegisterId) => {
      const its = columnNamed(registers, register, par);
      return its.kind === 'column' || its.kind === 'age'
        ? dimensionOf(its, register, false)
        : refuse('column-not-lines', {column: par});
    };
    return shown(figureLines(spec, {...around, dimensionOf: ofRegister}));
  }
  if (populations.some(({dated}) => dated.kind !== 'within'))
    refuse('indicator-without-lines', {id: spec.id, why: 'il compte ce qui est en cours, et non ce qui commence'});
  // Months are columns of their own, which the evaluations shared by other calls do not have.
  const {kind} = named;
  const dated = [...new Set(populations.map(({register}) => register))].reduce((all, register) => {
    const column = timeColumn(kind, all, all.tables[register]!, year);
    return withColumns(all, register, [{name: TIME, column}]);
  }, registers);
  const dimension = kind === 'month' ? by(TIME, each(...MONTHS)) : by(TIME);
  const now = new Evaluation(dated, period);
  const before = new Evaluation(dated, periodBefore(period));
  return shown(figureLines(spec, {now, before, find, dimensionOf: () => dimension}));
}

const TIME = ' temps';

import type {CellValue} from '../value/cell';
import {figureSpecs, tableSpecs} from '../chapters/catalogue';
import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';
import type {FigureSpec, IndicatorSpec} from '../count/declaration';
import {evaluateFigure, type FigureLookup} from '../count/evaluate-figure';
import {evaluateTable} from '../count/evaluate-table';
import {periodBefore, yearPeriod} from '../count/period';
import type {TableResult} from '../count/result';
import {type Masks} from '../report/disclosure';
import {allLines, printTable} from '../report/printed-table';
import {cellValue} from '../report/units';
import {french} from '../value/french';
import type {Run} from './run-call';
import type {Call} from './call';
import {maskOfFigure, masksOfTable, namedAsDrawn} from './disclosed';
import {figureTable} from './figure-table';
import {needWhatItCounts, needYear, populationsCounted} from './indicator-needs';
import type {Reading} from './reading';
import {refuse} from './refusal';
import {sourceRows} from './source-rows';

/** The functions of the catalogue: what the sheets print, from the same declarations. */
export const answerIndicators: {readonly [N in 'INDICATOR' | 'DEFINITION' | 'SOURCE_ROWS']: Run} = {
  INDICATOR: (call) => {
    const {spec, reading, year, find} = indicatorAsked(call);
    const period = yearPeriod(year);
    const now = reading.evaluation(period);
    const before = reading.evaluation(periodBefore(period));
    const figure = (spec: FigureSpec) => evaluateFigure(spec, now, before, find);
    const shown = (table: TableResult) => matrixOf(table, masksOfTable(reading, period, table));
    const par = call.text('par');
    if (spec.kind === 'table') {
      if (par !== '')
        refuse('indicator-without-lines', {id: spec.id, why: `c’est déjà un tableau, par « ${spec.lines} »`});
      return shown(
        namedAsDrawn(
          reading,
          period,
          evaluateTable(spec, now, (id) => figure(find(id))),
        ),
      );
    }
    const result = figure(spec);
    if (par !== '') return shown(figureTable(result, par, year, reading, find));
    if (result.value === null)
      return refuse('nothing-to-count', {what: `« ${spec.label} » n’a pas de base en ${year}`});
    return maskOfFigure(reading, period, result) ?? cellValue(result.value, spec.unit);
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
  const found =
    specs.find((spec) => spec.id.toLowerCase() === asked) ??
    specs.find((spec) => foldText(spec.id) === foldText(asked));
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
  needWhatItCounts(registers, spec, find);
  const year = call.neededYear();
  needYear(call.reading(), yearPeriod(year), populationsCounted(spec, find));
  return {spec, reading: call.reading(), year, find};
}

/** A table as its sheet shows it: headings, lines, total. */
function matrixOf(result: TableResult, masks: Masks): CellValue[][] {
  const table = printTable(result, masks);
  return [
    [result.spec.lines, ...table.heads].map(french),
    ...allLines(table).map(({label, cells}) => [
      labelCell(label),
      ...cells.map(({text, value, unit}) => text ?? cellValue(value, unit)),
    ]),
  ];
}

/** Notes of the label (4, 3…) are numbers in the sheets; other labels are text. */
function labelCell(label: string): CellValue {
  return /^\d{1,4}$/.test(label) ? Number(label) : french(label);
}

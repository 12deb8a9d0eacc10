import {companionOf, Facts} from '../../chapters/facts';
import type {ChartSpec, CitationSpec, ExhibitSpec, SectionSpec} from '../../chapters/section';
import type {FigureResult, TableResult} from '../../count/result';
import type {Unit} from '../../count/unit';
import {french, writeCents, writeCount, writeDecimal, writePercent} from '../../value/french';
import type {Rows} from '../../value/cell';
import {foldText} from '../../value/fold';
import {gatherTables} from '../gather-tables';
import {drawChart} from '../draw-chart';
import {sayCell} from '../draw-citation';
import {isCharted} from '../draw-exhibit';
import {writeFigure} from '../draw-figures';
import {FIRST_LINE} from '../draw-table';
import {allLines, printTable} from '../printed-table';
import type {PrintedCell} from '../printed-table';
import {figuresOf, printable} from '../report-context';
import type {ReportContext} from '../report-context';
import {saySeen} from '../say-seen';
import {cellValue, kindOf} from '../units';
import {listLabel} from '../../chapters/list-label';
import type {DocumentCell, DocumentChart, DocumentLine, DocumentTable} from './report-document';

/** The tables of a section in the order of its sheet: the first, the figures, the others. */
export function tablesOfSection(spec: SectionSpec, context: ReportContext): DocumentTable[] {
  const [first, ...others] = spec.exhibits.map((one) => tablesOfOne(one, context));
  const gathered = spec.gathers === undefined ? undefined : gatherTables(spec.gathers, context);
  if (gathered !== undefined) return [describeTable(gathered.result, undefined, {...context, masks: gathered.masks})];
  const cited = (spec.citations ?? []).map(describeCitation);
  return [...(first ?? []), ...listFigures(spec, context), ...others.flat(), ...cited];
}

function tablesOfOne({table, chart}: ExhibitSpec, context: ReportContext): DocumentTable[] {
  const result = context.results.tables.get(table);
  return printable(result) ? [describeTable(result, chart, context)] : [];
}

/** Cells of the user's own, as one reads them. */
function describeCitation({title, rows}: CitationSpec): DocumentTable {
  const [heads = [], ...lines] = rows.map((row) => row.map(sayCell));
  return {
    id: `citation.${foldText(title)}`,
    title: french(title),
    message: french(title),
    heads,
    lines: lines.map(([label = '', ...cells]) => ({label, cells: cells.map((text) => ({text})), isTotal: false})),
    notes: [],
    chart: null,
  };
}

export function describeTable(
  result: TableResult,
  chart: ChartSpec | undefined,
  {masks, accent}: Pick<ReportContext, 'masks' | 'accent'>,
): DocumentTable {
  const {spec} = result;
  const table = printTable(result, masks);
  const weighed = Math.max(
    0,
    table.heads.findIndex((head) => /^total$/i.test(head)),
  );
  return {
    id: spec.id,
    title: french(spec.title),
    message: saySeen(result) ?? french(spec.title),
    heads: [spec.lines, ...table.heads].map(french),
    lines: allLines(table).map(({label, cells, isSum}) => ({
      label: french(label),
      cells: cells.map(({text, value, unit}) => ({text: text ?? writeCell(value, unit)})),
      isTotal: isSum === true,
      ...weightOf(cells[weighed]),
    })),
    notes: [spec.definition, ...result.notes].filter((text) => text !== '').map(french),
    chart: chartOf(result, chart, accent),
  };
}

const weightOf = (cell: PrintedCell | undefined) =>
  cell === undefined || cell.text !== undefined || cell.value === null ? {} : {weight: cell.value};

/** The chart of a table over a sheet that holds the table alone, its headings in the first row. */
function chartOf(result: TableResult, chart: ChartSpec | undefined, accent: string): DocumentChart | null {
  if (!isCharted(result, chart)) return null;
  const {spec, columns, lines} = result;
  const at = {row: 1 - FIRST_LINE, column: 0};
  const area = {row: 0, column: 0, rows: 1, columns: 1};
  const rows: Rows = [
    [spec.lines, ...columns.map(({label}) => label)].map(french),
    ...lines.map(({label, values}) => [
      french(label),
      ...columns.map(({unit}, column) => cellValue(values[column] ?? null, unit)),
    ]),
  ];
  return {chart: {...drawChart(result, at, chart, area, accent), title: ''}, rows};
}

/** As the sheets print it: a stroke for no one and for no amount, cents always; nothing where there is no base. */
function writeCell(value: number | null, unit: Unit): string {
  if (value === null) return '';
  const kind = kindOf(unit);
  switch (kind) {
    case 'count':
      return value === 0 ? '/' : writeCount(value);
    case 'euros':
      return value === 0 ? '/' : `${writeCents(value)}\u00a0€`;
    case 'percent':
      return writePercent(value);
    case 'decimal':
      return writeDecimal(value, 2);
    case 'mean':
      return writeDecimal(value, 1);
  }
}

/** The figures that no card shows, and what those that have a year before were. */
function listFigures({id, heading, cards, figures}: SectionSpec, {results, masks}: ReportContext): DocumentTable[] {
  const others = figuresOf(figures, results);
  const compared = [...figuresOf(cards, results), ...others].filter(({spec}) =>
    (['previous', 'change'] as const).some((kind) => (companionOf(results, spec.id, kind)?.value ?? null) !== null),
  );
  const cellOf = (figure: FigureResult | undefined): DocumentCell => {
    if (figure === undefined) return {text: ''};
    const {spec, value} = figure;
    const text = masks.figures.get(spec.id) ?? (value === null ? '' : writeFigure(value, spec));
    return {text, figure: spec.id};
  };
  const lineOf = (figure: FigureResult, cells: readonly DocumentCell[]): DocumentLine => ({
    label: french(listLabel(figure.spec)),
    cells,
    isTotal: false,
  });
  const listOf = (name: string, what: string, heads: readonly string[], lines: readonly DocumentLine[]) =>
    lines.length === 0 ? [] : [{id: `${id}.${name}`, ...titled(what), heads, lines, notes: [], chart: null}];
  const titled = (what: string) => ({title: french(`${heading} : ${what}`), message: french(`${heading} : ${what}`)});
  const facts = new Facts(results);
  const {before, year} = facts;
  /** From its own figure, else from the change that was worked out of it. */
  const beforeOf = ({spec}: FigureResult): DocumentCell => {
    const own = companionOf(results, spec.id, 'previous');
    const value = facts.previous(spec.id);
    if (own !== undefined) return cellOf({...own, value});
    return {text: value === null ? '' : writeFigure(value, spec)};
  };
  return [
    ...listOf(
      'annees',
      'd’une année sur l’autre',
      ['Indicateur', before, year, 'Évolution'],
      compared.map((figure) =>
        lineOf(figure, [
          beforeOf(figure),
          // The figure itself stands on its card, or in the list below.
          {text: cellOf(figure).text},
          cellOf(companionOf(results, figure.spec.id, 'change')),
        ]),
      ),
    ),
    ...listOf(
      'chiffres',
      compared.length === 0 ? 'les chiffres' : 'autres chiffres',
      ['Indicateur', year],
      others.map((figure) => lineOf(figure, [cellOf(figure)])),
    ),
  ];
}

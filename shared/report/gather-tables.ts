import type {GatheredSpec, SectionSpec} from '../chapters/section';
import type {TableResult} from '../count/result';
import {maskOf, SUPPRESSED, withCellMasks} from './disclosure';
import type {Masks} from './disclosure';
import type {ReportContext} from './report-context';
import {printable} from './report-context';
import {sayLeftOut} from './say-left-out';
import {UNKNOWN} from './say-unknown';

/** A table that repeats a column of several, and what masks it. */
interface GatheredTable {
  readonly result: TableResult;
  readonly masks: Masks;
}

/** One column of each table, line by line, with their sums; undefined where fewer than two have lines. */
export function gatherTables(
  spec: GatheredSpec,
  context: Pick<ReportContext, 'results' | 'masks' | 'registers'>,
): GatheredTable | undefined {
  const {id, title, column} = spec;
  const {masks} = context;
  const parts = partsOf(spec, context);
  const first = parts[0]?.result;
  if (first === undefined || parts.length < 2) return undefined;
  const at = column - 1;
  const labels = [...new Set(parts.flatMap(({result}) => result.lines.map((line) => line.label)))];
  const rows = [...labels, null].map((label) => parts.map(({result}) => cellOf(result, label, at, masks)));
  const cells = rows.map((row) => [...row, sumOf(row)]);
  const valuesOf = (row: (typeof cells)[number]) => row.map(({value}) => value);
  const whole = cells.pop()!;
  const texts = [...cells, whole].flatMap((row, line) =>
    row.flatMap(({text}, place) =>
      text === undefined ? [] : [{column: place, text, ...(line < labels.length ? {line} : {})}],
    ),
  );
  const {unit} = first.columns[at]!;
  const left = sayLeftOut(spec, context);
  const columns = [...parts.map(({label}) => label), 'Total'].map((label) => ({label, unit}));
  return {
    masks: withCellMasks(masks, id, texts),
    result: {
      // Each table says its own rule, where it is told in full; here, what none of them counts.
      spec: {...first.spec, id, title: left === null ? title : `${title} ; ${left}`, definition: ''},
      columns,
      lines: labels.map((label, line) => ({label, values: valuesOf(cells[line]!)})),
      total: valuesOf(whole),
      additive: columns.map(() => false),
      totalPlus: columns.map(() => undefined),
      notes: [],
      traces: [],
    },
  };
}

/** The tables that have lines. */
function partsOf({tables}: GatheredSpec, {results}: Pick<ReportContext, 'results'>) {
  return tables.flatMap(({table, label}) => {
    const result = results.tables.get(table);
    return printable(result) ? [{label, result}] : [];
  });
}

/** Whether a section has something to say: one that gathers others needs some of them. */
export function hasContent({gathers}: SectionSpec, context: Pick<ReportContext, 'results'>): boolean {
  return gathers === undefined || partsOf(gathers, context).length > 1;
}

interface Cell {
  readonly value: number | null;
  /** Printed in the place of a value that is hidden or not known. */
  readonly text?: string;
}

/** A cell of a table by the label of its line, or of its total. */
function cellOf(result: TableResult, label: string | null, column: number, masks: Masks): Cell {
  if ((result.lacks?.[column] ?? null) !== null) return {value: null, text: UNKNOWN};
  const line = label === null ? -1 : result.lines.findIndex((one) => one.label === label);
  if (label !== null && line < 0) return {value: 0};
  const text = maskOf(masks, result.spec.id, column, ...(label === null ? [] : [line]));
  if (text !== undefined) return {value: null, text};
  return {value: (label === null ? result.total : result.lines[line]!.values)?.[column] ?? null};
}

/** A sum tells what it hides as soon as one of its parts is hidden. */
function sumOf(cells: readonly Cell[]): Cell {
  if (cells.some(({text}) => text !== undefined && text !== UNKNOWN)) return {value: null, text: SUPPRESSED};
  if (cells.some(({text}) => text !== undefined)) return {value: null, text: UNKNOWN};
  return {value: cells.reduce((sum, {value}) => sum + (value ?? 0), 0)};
}

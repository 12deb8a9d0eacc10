import type {Results} from '../count/evaluate-report';
import type {Territoire} from '../setting/territoire';
import type {FigureResult, Quotient, TableResult} from '../count/result';
import {hideResults} from './disclosure/hide-results';
import {isHidden} from './disclosure/is-hidden';
import type {Shown} from './disclosure/number-web';
import type {Woven} from './disclosure/weave-results';

/** Row of the total among the masks of a table. */
const TOTAL = -1;

/** Printed where a value would give away a masked one. */
export const SUPPRESSED = 's.';

/** What is printed instead of some values: nothing is masked below a threshold of 2. */
export interface Masks {
  readonly threshold: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, string>;
  /** Of the rows that an indicator counts, by the id of its trace. */
  readonly counted: ReadonlyMap<string, string>;
  /** Of all the rows of a register. */
  readonly read: ReadonlyMap<string, string>;
}

const none: ReadonlyMap<string, string> = new Map();
export const noMasks: Masks = {threshold: 0, cells: none, figures: none, counted: none, read: none};

/** The mask of a line of a table, or of its total when no line is given. */
export function maskOf({cells}: Masks, table: string, column: number, line = TOTAL): string | undefined {
  return cells.get(keyOf(table, column, line));
}

/** The masks with those of one more table, by its id. */
export function withCellMasks(
  masks: Masks,
  table: string,
  texts: readonly {readonly column: number; readonly line?: number; readonly text: string}[],
): Masks {
  const own = texts.map(({column, line = TOTAL, text}) => [keyOf(table, column, line), text] as const);
  return {...masks, cells: new Map([...masks.cells, ...own])};
}

function keyOf(table: string, column: number, line: number): string {
  return `${table} ${column} ${line}`;
}

/**
 * Results without the counts from 1 to the threshold minus 1, and without what would tell them; the masks to print instead.
 * @param territoire what the levels are made of, so that a commune is not told by its canton
 */
export function maskResults(
  results: Results,
  threshold: number,
  territoire: Territoire,
): {results: Results; masks: Masks} {
  if (threshold < 2) return {results, masks: noMasks};
  const masks = masksOf(results, hideResults(results, threshold, territoire), threshold);
  const tables = new Map([...results.tables].map(([id, table]) => [id, maskTable(table, masks)]));
  const figures = new Map(
    [...results.figures].map(([id, figure]) => [
      id,
      masks.figures.has(id) ? {...withoutFrom(figure), value: null} : figure,
    ]),
  );
  return {results: {...results, tables, figures}, masks};
}

/** One number alone may be said small; what rests on several says only that it is masked. Under 2, « small » would say 1. */
export function masksOf(
  results: Pick<Results, 'tables'>,
  {tables, figures, counted, read}: Omit<Woven, 'web'>,
  threshold: number,
): Masks {
  const textOf = (numbers: readonly Shown[]): string | undefined => {
    if (!numbers.some(isHidden)) return undefined;
    return numbers.length === 1 && numbers[0]!.state === 'small' && threshold > 2 ? `< ${threshold}` : SUPPRESSED;
  };
  const written = (shown: ReadonlyMap<string, readonly Shown[]>) =>
    new Map([...shown].flatMap(([id, numbers]) => (textOf(numbers) === undefined ? [] : [[id, textOf(numbers)!]])));
  const cells = new Map<string, string>();
  for (const [id, rows] of tables) {
    const {lines, spec} = results.tables.get(id)!;
    rows.forEach((columns, line) =>
      columns.forEach((numbers, column) => {
        const text = textOf(numbers);
        if (text !== undefined) cells.set(keyOf(spec.id, column, line < lines.length ? line : TOTAL), text);
      }),
    );
  }
  const alone = (shown: ReadonlyMap<string, Shown>) => written(new Map([...shown].map(([id, one]) => [id, [one]])));
  return {threshold, cells, figures: written(figures), counted: alone(counted), read: alone(read)};
}

function maskTable(table: TableResult, masks: Masks): TableResult {
  const {spec, columns, lines, total} = table;
  const has = (column: number, line: number) => maskOf(masks, spec.id, column, line) !== undefined;
  const any = columns.some((_, column) => [...lines.keys(), TOTAL].some((line) => has(column, line)));
  const shownFrom = (from: readonly Quotient[], line: number) =>
    from.map((pair, column) => (has(column, line) ? null : pair));
  return {
    ...table,
    ...(table.totalFrom === undefined ? {} : {totalFrom: shownFrom(table.totalFrom, TOTAL)}),
    notes: any ? [...table.notes, noteOf(masks.threshold)] : table.notes,
    lines: lines.map((line, index) => ({
      ...line,
      ...(line.from === undefined ? {} : {from: shownFrom(line.from, index)}),
      values: line.values.map((value, column) => (has(column, index) ? null : value)),
    })),
    total: total === null ? null : total.map((value, column) => (has(column, TOTAL) ? null : value)),
    additive: table.additive.map((plain, column) => plain && !lines.some((_, line) => has(column, line))),
  };
}

function noteOf(threshold: number): string {
  if (threshold === 2) return `« ${SUPPRESSED} » : valeur masquée, effectif de 1 ou qui permettrait de le retrouver.`;
  return `« < ${threshold} » : effectif de 1 à ${threshold - 1}, non diffusé ; « ${SUPPRESSED} » : valeur masquée, car elle permettrait de le retrouver.`;
}

function withoutFrom({spec, trace}: FigureResult): Omit<FigureResult, 'from' | 'value'> {
  return {spec, trace};
}

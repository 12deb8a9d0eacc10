import type {Unit} from '../indicator/declaration';
import type {Results} from '../indicator/evaluate-report';
import type {FigureResult, TableResult} from '../indicator/result';
import {kindOf} from './units';

/** Row of the total among the masks of a table. */
const TOTAL = -1;

/** Printed where a value would give away a masked one. */
export const SUPPRESSED = 's.';

/** What is printed instead of some values: nothing is masked below a threshold of 2. */
export interface Masks {
  readonly threshold: number;
  readonly cells: ReadonlyMap<string, string>;
  readonly figures: ReadonlyMap<string, string>;
}

export const noMasks: Masks = {threshold: 0, cells: new Map(), figures: new Map()};

/** The mask of a line of a table, or of its total when no line is given. */
export function maskOf({cells}: Masks, table: string, column: number, line = TOTAL): string | undefined {
  return cells.get(keyOf(table, column, line));
}

function keyOf(table: string, column: number, line: number): string {
  return `${table} ${column} ${line}`;
}

/** Counts that tell of people; numbers of workshops or of criteria tell of nobody. */
const personal: ReadonlySet<Unit> = new Set<Unit>([
  'jeunes',
  'personnes',
  'lycéens',
  'dossiers',
  'contrats',
  'situations',
  'périodes',
  'actions',
  'contacts',
  'propositions',
  'mesures',
  'entretiens',
  'visiteurs',
]);

/** Results without the counts from 1 to the threshold minus 1, and without what would tell them; the masks to print instead. */
export function maskResults(results: Results, threshold: number): {results: Results; masks: Masks} {
  if (threshold < 2) return {results, masks: noMasks};
  const cells = new Map<string, string>();
  const tables = new Map([...results.tables].map(([id, table]) => [id, maskTable(table, threshold, cells)]));
  const masked = maskFigures(results.figures, threshold);
  const figures = new Map(
    [...results.figures].map(([id, figure]) => [id, masked.has(id) ? {...withoutFrom(figure), value: null} : figure]),
  );
  return {results: {...results, tables, figures}, masks: {threshold, cells, figures: masked}};
}

function maskTable(table: TableResult, threshold: number, cells: Map<string, string>): TableResult {
  const {spec, columns, lines, total} = table;
  const small = `< ${threshold}`;
  const has = (column: number, line: number) => cells.has(keyOf(spec.id, column, line));
  const mask = (column: number, line: number, text: string) => cells.set(keyOf(spec.id, column, line), text);
  const isSmall = (value: number | null) => value !== null && value >= 1 && value < threshold;
  const counted = columns.flatMap(({unit}, column) => (personal.has(unit) ? [column] : []));
  for (const column of counted) {
    lines.forEach(({values}, line) => isSmall(values[column]!) && mask(column, line, small));
    if (isSmall(total?.[column] ?? null)) mask(column, TOTAL, small);
  }
  // A sum with one masked term, or whose masked terms can only be one thing, tells it: another term goes too.
  const across = spec.body.kind === 'cross' && spec.body.total !== undefined ? columns.length - 1 : null;
  let changed = true;
  while (changed) {
    changed = false;
    for (const column of counted) {
      if (total === null || has(column, TOTAL)) continue;
      const terms = lines.map(({values}, line) => ({
        value: values[column] ?? 0,
        hidden: has(column, line),
        hide: () => mask(column, line, SUPPRESSED),
      }));
      changed = hideAnother(terms, threshold, () => mask(column, TOTAL, SUPPRESSED)) || changed;
    }
    if (across === null) continue;
    lines.forEach(({values}, line) => {
      if (has(across, line)) return;
      const terms = counted
        .filter((column) => column !== across)
        .map((column) => ({
          value: values[column] ?? 0,
          hidden: has(column, line),
          hide: () => mask(column, line, SUPPRESSED),
        }));
      changed = hideAnother(terms, threshold, () => mask(across, line, SUPPRESSED)) || changed;
    });
  }
  // Amounts go with the counts of their line.
  const first = counted[0];
  if (first !== undefined) {
    columns.forEach(({unit}, column) => {
      if (kindOf(unit) !== 'euros') return;
      [...lines.keys(), TOTAL].forEach((line) => has(first, line) && mask(column, line, SUPPRESSED));
    });
  }
  const notes = [
    ...table.notes,
    ...noteOf(
      columns.some((_, column) => [...lines.keys(), TOTAL].some((line) => has(column, line))),
      threshold,
    ),
  ];
  return {
    ...table,
    notes,
    lines: lines.map((line, index) => ({
      ...line,
      values: line.values.map((value, column) => (has(column, index) ? null : value)),
    })),
    total: total === null ? null : total.map((value, column) => (has(column, TOTAL) ? null : value)),
    additive: table.additive.map((plain, column) => plain && !lines.some((_, line) => has(column, line))),
  };
}

interface Term {
  readonly value: number;
  readonly hidden: boolean;
  readonly hide: () => void;
}

/** Hides the smallest visible term, else the total, when the hidden ones could be told from the sum; true when it did. */
function hideAnother(terms: readonly Term[], threshold: number, hideTotal: () => void): boolean {
  const hidden = terms.filter((term) => term.hidden);
  if (hidden.length === 0) return false;
  const sum = hidden.reduce((all, {value}) => all + value, 0);
  const isTold = hidden.length === 1 || sum === hidden.length || sum === hidden.length * (threshold - 1);
  if (!isTold) return false;
  const [next] = terms.filter((term) => !term.hidden && term.value > 0).sort((a, b) => a.value - b.value);
  if (next === undefined) hideTotal();
  else next.hide();
  return true;
}

function noteOf(any: boolean, threshold: number): string[] {
  if (!any) return [];
  return [
    `« < ${threshold} » : effectif de 1 à ${threshold - 1}, non diffusé ; « ${SUPPRESSED} » : valeur masquée, car elle permettrait de le retrouver.`,
  ];
}

/** Small counts, shares that rest on one, and their comparisons; of several parts of a whole, never one alone. */
function maskFigures(figures: ReadonlyMap<string, FigureResult>, threshold: number): Map<string, string> {
  const masked = new Map<string, string>();
  const isSmall = (value: number) => value >= 1 && value < threshold;
  for (const [id, {spec, value, from}] of figures) {
    if (value === null) continue;
    if (personal.has(spec.unit) && isSmall(value)) masked.set(id, `< ${threshold}`);
    else if (from !== undefined && tells(spec.formula.kind, from).some(isSmall)) masked.set(id, SUPPRESSED);
  }
  const parts = [...figures.keys()].filter((id) => id.startsWith('accompagnes.qpv.'));
  if (parts.filter((id) => masked.has(id)).length === 1) {
    const [next] = parts
      .filter((id) => !masked.has(id) && (figures.get(id)!.value ?? 0) > 0)
      .sort((a, b) => figures.get(a)!.value! - figures.get(b)!.value!);
    masked.set(next ?? 'accompagnes.qpv', SUPPRESSED);
  }
  // What is compared with a masked figure would tell it; so would an amount whose people are masked.
  for (const [id, {spec}] of figures) {
    const {formula} = spec;
    if ((formula.kind === 'change' || formula.kind === 'previous') && masked.has(formula.figure) && !masked.has(id))
      masked.set(id, SUPPRESSED);
    const people = id.replace(/\.montant$/, '.jeunes');
    if (people !== id && masked.has(people)) masked.set(id, SUPPRESSED);
  }
  return masked;
}

/** The counts that a quotient gives away: its part and the rest of its base; of a change, the two numbers compared. */
function tells(kind: string, [part, base]: readonly [number, number]): number[] {
  return kind === 'change' ? [base, base + part] : [part, base - part];
}

function withoutFrom({spec, trace}: FigureResult): Omit<FigureResult, 'from' | 'value'> {
  return {spec, trace};
}

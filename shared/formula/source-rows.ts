import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';
import {partsOfTable} from '../count/body';
import {wholeOf} from '../count/counts-of';
import type {Count, Dimension, Formula, IndicatorSpec, TableSpec} from '../count/declaration';
import {dateLabel} from '../count/date-label';
import type {FigureLookup} from '../count/evaluate-figure';
import {countsEach} from '../count/counts-each';
import {linesOfCode} from '../count/cube';
import type {Evaluation} from '../count/evaluation';
import {daysOf} from '../count/latest';
import {periodBefore} from '../count/period';
import type {Codes} from '../count/aggregate';
import type {Period, Table} from '../count/table';
import type {Reading} from './reading';
import {MOST_CELLS, refuse} from './refusal';

const HEADINGS = ['N° dossier', 'Date', 'Compté', 'Ligne', 'Valeur', 'Feuille', 'Rangée'] as const;
const MOST_ROWS = Math.floor(MOST_CELLS / HEADINGS.length);

/** One count of an indicator whose rows are listed, and under what word. */
interface Part {
  readonly label: string;
  readonly count: Count;
  readonly evaluation: Evaluation;
  /** Rows already listed by the part before: those that count in a share are of its base too. */
  readonly except?: Count;
  /** What the lines of the table are, for a table. */
  readonly by?: Dimension;
}

/** The rows behind an indicator: whose, when, what they counted in, on which line, for how much, and where they stand. */
export function sourceRows(
  spec: IndicatorSpec,
  reading: Reading,
  period: Period,
  line: string,
  find: FigureLookup,
): CellValue[][] {
  const now = reading.evaluation(period);
  const before = reading.evaluation(periodBefore(period));
  const parts =
    spec.kind === 'table' ? listedOfTable(spec, now) : partsOfFigure(spec.label, spec.formula, now, before, find);
  const wanted = line === '' ? null : lineNamed(spec, parts, line);
  const listed = parts.flatMap((part) => rowsOf(part, wanted));
  if (listed.length > MOST_ROWS) refuse('too-many-rows', {id: spec.id, rows: listed.length, most: MOST_ROWS});
  if (listed.length === 0)
    refuse('nothing-to-count', {what: `aucune ligne derrière « ${spec.id} » en ${period.label}`});
  return [[...HEADINGS], ...listed];
}

/** Each count of the table; of shares, those whose line is known. */
function listedOfTable(spec: TableSpec, now: Evaluation): Part[] {
  return partsOfTable(spec).columns.flatMap(({label, part, base}): Part[] => {
    if (label === null) return [{label: spec.title, count: base ?? part, evaluation: now, by: spec.by}];
    const named = dateLabel(label, now.period);
    const counted = {label: named, count: part, evaluation: now, by: spec.by};
    return base === null ? [counted] : [counted, {...counted, label: `base de « ${named} »`, count: base}];
  });
}

/** Each count of the formula; for a share, what counts and then the rest of its base. */
function partsOfFigure(
  label: string,
  formula: Formula,
  now: Evaluation,
  before: Evaluation,
  find: FigureLookup,
): Part[] {
  switch (formula.kind) {
    case 'count':
      return [{label, count: formula.count, evaluation: now}];
    case 'share': {
      const {of, measure, only} = formula;
      return [
        {label, count: {of, measure, only}, evaluation: now},
        {
          label: `reste de la base de « ${label} »`,
          count: wholeOf(formula),
          except: {of, measure, only},
          evaluation: now,
        },
      ];
    }
    case 'ratio':
      return [
        {label, count: formula.part, evaluation: now},
        {label: `base de « ${label} »`, count: formula.base, evaluation: now},
      ];
    case 'over':
      return [
        ...partsOfFigure(label, formula.part, now, before, find),
        ...partsOfFigure(`base de « ${label} »`, formula.base, now, before, find),
      ];
    case 'total':
      return formula.counts.map((count) => ({label, count, evaluation: now}));
    case 'previous': {
      const figure = find(formula.figure);
      return partsOfFigure(`${figure.label} (${before.period.label})`, figure.formula, before, before, find);
    }
    case 'change': {
      const figure = find(formula.figure);
      return [now, before].flatMap((evaluation) =>
        partsOfFigure(`${figure.label} (${evaluation.period.label})`, figure.formula, evaluation, evaluation, find),
      );
    }
  }
}

/** The label of a line of the table, by what staff write. */
function lineNamed({id}: IndicatorSpec, parts: readonly Part[], line: string): string {
  const labels = [
    ...new Set(
      parts.flatMap(({evaluation, count, by}) =>
        by === undefined ? [] : (evaluation.breakdown(count.of, by)?.axis.labels ?? []),
      ),
    ),
  ];
  const found = labels.find((label) => foldText(label) === foldText(line));
  return found ?? refuse('line-unknown', {value: line, id, closest: closestTo(line, labels), lines: labels.slice(1)});
}

function rowsOf({label, count, except, evaluation, by}: Part, wanted: string | null): CellValue[][] {
  const source = evaluation.source(count.of.register);
  if (source === undefined) return [];
  const {table} = source;
  const dossiers = source.codes('dossier');
  const days = daysOf(source, count.of.dated);
  const numbers = count.measure.kind === 'sum' ? source.numbers(count.measure.column) : null;
  const inCents = count.measure.kind === 'sum' && table.columns.get(count.measure.column)?.kind === 'cents';
  const lineOf = by === undefined ? null : lineOfRow(evaluation, count, by, dossiers.codes);
  const rows = evaluation.rowsBehind(count) ?? Uint32Array.from({length: table.length}, (_, row) => row);
  const listed = except === undefined ? null : new Set(evaluation.rowsBehind(except) ?? rows);
  const out: CellValue[][] = [];
  for (const row of rows) {
    if (listed?.has(row) === true) continue;
    const line = lineOf === null ? '' : lineOf(row);
    if (wanted !== null && line !== wanted) continue;
    const dossier = dossiers.codes[row]!;
    const value = numbers === null ? (count.measure.kind === 'jeunes' ? '' : 1) : numbers[row]! / (inCents ? 100 : 1);
    out.push([
      dossier === 0 ? '' : dossiers.values[dossier]!,
      days === null || days[row] === 0 ? '' : days[row]!,
      label,
      line,
      value,
      sheetOf(table, row),
      table.sheetRows[row]!,
    ]);
  }
  return out;
}

/** The line on which a row counts: its own for counts of rows, its youth's for counts of youths. */
function lineOfRow(
  evaluation: Evaluation,
  {of, measure}: Count,
  by: Dimension,
  dossiers: Codes,
): (row: number) => string {
  const breakdown = evaluation.breakdown(of, by)!;
  const {labels} = breakdown.axis;
  const linesOf = linesOfCode(breakdown);
  const named = (code: number) =>
    linesOf(code)
      .map((line) => labels[line]!)
      .join(' ; ');
  if (measure.kind !== 'jeunes' || countsEach(by)) {
    const lines = breakdown.rowLines();
    return (row) => named(lines[row]!);
  }
  const lines = breakdown.youthLines();
  return (row) => named(lines[dossiers[row]!]!);
}

function sheetOf({segments}: Table, row: number): string {
  return segments.find(({start, end}) => row >= start && row < end)?.sheet ?? '';
}

import {catalogueOf} from '../../language/catalogue-of';
import {textOf} from '../../value/nothing';
import {foldText} from '../../value/fold';
import {Evaluation} from '../../count/evaluation';
import {movePeriod} from '../../count/move';
import {rowsBehind, together} from '../../count/rows-behind';
import type {RowsBehind} from '../../count/rows-behind';
import {periodBefore} from '../../count/period';
import type {FigureSpec} from '../../count/declaration';
import type {Registers} from '../../count/registers';
import type {Results} from '../../count/evaluate-report';
import type {Lack} from '../../count/lack';
import type {Unit} from '../../count/unit';
import {writeFigure, writeIn} from '../../report/draw-figures';
import {listLabel} from '../../chapters/list-label';
import {sayLack, titleOfRegister} from '../../report/say-unknown';
import {agreeLabel} from '../../value/agree-label';
import {french, writeCount} from '../../value/french';
import {cellValue} from '../../report/units';
import {codeColumn, HORS_TERRITOIRE} from '../../count/table';
import type {Table} from '../../count/table';
import {equivalentFormula} from './equivalent-formula';
import type {EquivalentFormula} from './equivalent-formula';
import {slicesOf} from './cell-slices';
import type {CellSlices} from './cell-slices';
import type {CellMeaning} from './find-cell';
import type {PlannedReport} from '../report/plan-report';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';

/** A number of the report, as data: enough to find it again. */
export interface TracedCell {
  readonly plan: string;
  readonly period: string;
  readonly year: number;
  readonly kind: 'figure' | 'table';
  readonly id: string;
  /** Label of the line; null for a total, and for a figure. */
  readonly line: string | null;
  readonly column: number;
}

export interface CellExplained {
  readonly cell: TracedCell;
  /** « Nouveaux accueils par commune, Lambersart » */
  readonly title: string;
  /** The number as the report writes it, and what it counts. */
  readonly text: string;
  readonly unit: string;
  /** As a cell holds it. */
  readonly cellValue: number | null;
  /** The rule in one sentence. */
  readonly rule: string;
  readonly register: string;
  readonly read: number;
  readonly counted: number;
  readonly excluded: readonly {readonly reason: string; readonly rows: number}[];
  /** What else there is to know of the rows counted: the base of a share, distinct youths, communes repaired. */
  readonly details: readonly {readonly label: string; readonly text: string}[];
  readonly formula: EquivalentFormula | null;
}

/** The rows of a cell, with the register they come from: of a sum over several, that of its first count. */
export interface CellRows {
  readonly table: Table;
  readonly counted: RowsBehind;
  readonly elsewhere: readonly {readonly register: string; readonly rows: RowsBehind}[];
  readonly base: RowsBehind | null;
  readonly slices: CellSlices;
}

/** Rule, rows read, counted and excluded of a number; null when nothing declares it. */
export function explainCell(planned: PlannedReport, cell: TracedCell): CellExplained | null {
  const {results, workbook} = planned;
  const meaning = meaningOf(planned, cell);
  if (meaning === null) return null;
  const head = {cell, ...describe(planned, meaning)};
  const lack = lackOf(results, meaning);
  if (lack !== null) return {...head, ...nothingCounted(lack, workbook.registers)};
  const behind = cellRows(planned, meaning);
  if (behind === null) return null;
  const {counted, base, table, slices} = behind;
  const {read, rows, excluded} = base !== null && slices.counted[0]!.of === slices.base!.of ? base : counted;
  return {
    ...head,
    register: titleOfRegister(table.register),
    read,
    counted: rows.length,
    excluded: excluded.map((left) => ({reason: french(left.reason), rows: left.rows.length})),
    details: [
      ...detailsOf(behind),
      ...sayRepeated(behind, planned, meaning),
      ...repairs(workbook, table, counted.rows),
    ],
    formula: equivalentFormula(meaning, results, cell.year),
  };
}

/** The rows behind a number, for the list of them. */
export function rowsOfCell(planned: PlannedReport, cell: TracedCell): CellRows | null {
  const meaning = meaningOf(planned, cell);
  return meaning === null ? null : cellRows(planned, meaning);
}

function meaningOf({results}: PlannedReport, {kind, id, line, column}: TracedCell): CellMeaning | null {
  if (kind === 'figure') return results.figures.has(id) ? {kind, id} : null;
  const table = results.tables.get(id);
  if (table === undefined) return null;
  const at = line === null ? null : table.lines.findIndex(({label}) => label === line);
  return at === -1 ? null : {kind, id, line: at, column};
}

function cellRows({results, period, workbook}: PlannedReport, meaning: CellMeaning): CellRows | null {
  const {registers} = workbook;
  const known = new Map(catalogueOf(registers).known.map((spec): [string, FigureSpec] => [spec.id, spec]));
  const slices = slicesOf(meaning, results, period, (id) => known.get(id));
  const table = slices === null ? undefined : registers.tables[slices.counted[0]!.of.register];
  if (slices === null || table === undefined) return null;
  const days = (slices.moves ?? []).reduce(movePeriod, period);
  const evaluation = new Evaluation(registers, slices.before ? periodBefore(days) : days);
  const parts = slices.counted.map((slice) => ({register: slice.of.register, rows: rowsBehind(evaluation, slice)}));
  const base = slices.base === null ? null : rowsBehind(evaluation, slices.base);
  const isHere = ({register}: (typeof parts)[number]) => register === table.register;
  const counted = together(parts.filter(isHere).map(({rows}) => rows));
  return {table, counted, elsewhere: parts.filter((part) => !isHere(part)), base, slices};
}

/** What was not read gives its reason to every row. */
function nothingCounted(lack: Lack, registers: Registers): Omit<CellExplained, 'cell' | keyof Described> {
  const read = registers.tables[lack.register]?.length ?? 0;
  const reason = french(`non disponible : ${sayLack(lack, registers)}`);
  const excluded = [{reason, rows: read}];
  return {register: titleOfRegister(lack.register), read, counted: 0, excluded, details: [], formula: null};
}

function lackOf({tables, figures}: Results, meaning: CellMeaning): Lack | null {
  if (meaning.kind === 'figure') return figures.get(meaning.id)?.lack ?? null;
  return tables.get(meaning.id)?.lacks?.[meaning.column] ?? null;
}

type Described = Pick<CellExplained, 'title' | 'text' | 'unit' | 'cellValue' | 'rule'>;

function describe({results}: PlannedReport, meaning: CellMeaning): Described {
  if (meaning.kind === 'figure') {
    const {spec, value} = results.figures.get(meaning.id)!;
    const text = value === null ? '–' : writeFigure(value, spec);
    const unit = spec.formula.kind === 'change' ? '' : wordOf(spec.unit, value);
    const held = spec.formula.kind === 'change' ? value : cellValue(value, spec.unit);
    return {title: french(listLabel(spec)), text, unit, cellValue: held, rule: french(spec.definition)};
  }
  const {spec, lines, columns, total} = results.tables.get(meaning.id)!;
  const {label, unit} = columns[meaning.column]!;
  const line = meaning.line === null ? null : lines[meaning.line]!;
  const value = (line === null ? total : line.values)?.[meaning.column] ?? null;
  const parts = [spec.title, line?.label ?? 'Total', ...(columns.length > 1 ? [label] : [])];
  return {
    title: french(parts.join(', ')),
    text: value === null ? '–' : writeIn(value, unit),
    unit: wordOf(unit, value),
    cellValue: cellValue(value, unit),
    rule: french(spec.definition),
  };
}

function wordOf(unit: Unit, value: number | null): string {
  return unit === '%' || unit === 'euros' ? '' : agreeLabel(unit, value ?? 2);
}

function detailsOf({counted, elsewhere, base, slices}: CellRows): {label: string; text: string}[] {
  const details: {label: string; text: string}[] = [];
  const count = ({rows, youths}: RowsBehind) =>
    youths === null
      ? `${writeCount(rows.length)} ${rows.length < 2 ? 'ligne' : 'lignes'}`
      : `${writeCount(youths)} ${youths < 2 ? 'jeune' : 'jeunes'}`;
  if (base !== null) {
    details.push({label: 'Base (ensemble)', text: count(base)}, {label: 'Dont (partie)', text: count(counted)});
  } else if (counted.youths !== null) details.push({label: 'Jeunes distincts', text: writeCount(counted.youths)});
  for (const {register, rows} of elsewhere)
    details.push({label: `Comptés aussi dans « ${titleOfRegister(register)} »`, text: count(rows)});
  if (slices.before) details.push({label: 'Période', text: 'année précédente'});
  return details;
}

/** A total that adds lines in which a youth may stand several times says by how much it exceeds the youths. */
function sayRepeated(
  {counted, base}: CellRows,
  {results}: PlannedReport,
  meaning: CellMeaning,
): {label: string; text: string}[] {
  if (meaning.kind === 'figure' || base !== null || counted.youths === null) return [];
  const {lines, total} = results.tables.get(meaning.id)!;
  const value = (meaning.line === null ? total : lines[meaning.line]!.values)?.[meaning.column] ?? null;
  if (value === null || value <= counted.youths) return [];
  return [
    {
      label: 'Comptés plusieurs fois : un jeune compte sur chaque ligne qui le concerne',
      text: `+ ${writeCount(value - counted.youths)}`,
    },
  ];
}

/** Rows counted whose commune was written otherwise than in the territory. */
function repairs(
  {sources, registers}: RecognisedWorkbook,
  table: Table,
  rows: Uint32Array,
): {label: string; text: string}[] {
  const communes = codeColumn(table, 'commune');
  if (communes === undefined) return [];
  const spellings = new Map<string, number>();
  for (const {sheet, start, end} of table.segments) {
    const at = registers.recognised
      .find((known) => known.sheet === sheet && known.register === table.register)
      ?.columns.get('commune')?.index;
    const source = sources.find(({name}) => name === sheet);
    if (at === undefined || source === undefined) continue;
    for (const row of rows) {
      if (row < start || row >= end) continue;
      const raw = textOf(source.rows[table.sheetRows[row]! - 1]?.[at]);
      const read = communes.values[communes.codes[row]!]!;
      const isRead = communes.codes[row] !== 0 && read !== HORS_TERRITOIRE;
      if (raw !== '' && isRead && foldText(raw) !== foldText(read)) spellings.set(raw, (spellings.get(raw) ?? 0) + 1);
    }
  }
  if (spellings.size === 0) return [];
  const all = [...spellings.values()].reduce((sum, count) => sum + count, 0);
  const shown = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
  const words = shown.map(([text]) => `« ${text} »`).join(', ');
  return [
    {label: french(`dont nom de commune corrigé (${words}${spellings.size > 3 ? '…' : ''})`), text: writeCount(all)},
  ];
}

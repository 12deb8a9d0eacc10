import {periodName} from '../count/period';
import type {Results} from '../count/evaluate-report';
import type {FigureResult} from '../count/result';
import {agreeLabel} from '../value/agree-label';
import {french, inYear, writeCount, writeDecimal, writeEuros, writePercent} from '../value/french';
import {writeChange} from '../value/say-change';
import type {FigureSpec} from '../count/declaration';
import type {Unit} from '../count/unit';
import {beside, cell, makeBlock, stack, textBlock} from '../sheet/block';
import type {Block, BlockCell} from '../sheet/block';
import type {Masks} from './disclosure';
import {companionOf, Facts} from '../chapters/facts';
import {charactersOf, FULL, LEFT, RIGHT} from '../sheet/layout';
import type {Span} from '../sheet/layout';
import {figureName} from '../sheet/names';
import {NOTE_SIZE} from '../sheet/style';
import {HEAD_HEIGHT, lineHeight, TITLE_HEIGHT} from './draw-table';
import type {StyleName} from '../sheet/style';
import {heightOf, linesOf} from '../sheet/text-width';
import {cellValue, kindOf, kindOfFigure} from './units';
import {listLabel} from '../chapters/list-label';

/** Two cards in each half of the page. */
const slotsOf = ({from}: Span): readonly Span[] => [
  {from, columns: 2},
  {from: from + 2, columns: LEFT.columns - 2},
];

/** The main figures, large: value, label, and the year before in words. */
export function drawCards(figures: readonly FigureResult[], results: Results, masks: Masks, span: Span = FULL): Block {
  const slots = span.columns > LEFT.columns ? [...slotsOf(LEFT), ...slotsOf(RIGHT)] : slotsOf(span);
  const rows: Block[] = [];
  for (let first = 0; first < figures.length; first += slots.length) {
    if (first > 0) rows.push(makeBlock({heights: [6]}));
    rows.push(
      figures
        .slice(first, first + slots.length)
        .map((figure, index) => drawCard(figure, slots[index]!, results, masks))
        .reduce(beside),
    );
  }
  return stack(...rows);
}

function drawCard({spec, value}: FigureResult, slot: Span, results: Results, {figures: masks}: Masks): Block {
  const mask = masks.get(spec.id);
  const label = cardLabel(spec, value, results);
  const lines = linesOf(label, charactersOf(slot), {size: NOTE_SIZE, indent: 1});
  const merges =
    slot.columns > 1 ? [0, 1].map((row) => ({row, column: slot.from, rows: 1, columns: slot.columns})) : [];
  return makeBlock({
    heights: [27, heightOf(lines, NOTE_SIZE) + 3],
    cells: [
      mask === undefined
        ? cell(0, slot.from, cellValue(value, spec.unit), cardStyle(spec, value))
        : cell(0, slot.from, mask, 'card-value-masked'),
      cell(1, slot.from, label, 'card-label'),
    ],
    merges,
    names: [{name: figureName(spec.id), area: {row: 0, column: slot.from, rows: 1, columns: 1}}],
    figures: [{id: spec.id, row: 0, column: slot.from}],
  });
}

function cardStyle(spec: FigureSpec, value: number | null): StyleName {
  const kind = kindOfFigure(spec);
  return kind === 'euros' && (value ?? 0) % 100 === 0 ? 'card-value-whole-euros' : `card-value-${kind}`;
}

/** The label, then on a line of its own what it was a year before. */
export function cardLabel(spec: FigureSpec, value: number | null, results: Results): string {
  const facts = new Facts(results);
  const before = facts.previous(spec.id);
  const change = kindOf(spec.unit) === 'percent' ? null : facts.change(spec.id);
  const label = kindOf(spec.unit) === 'count' ? agreeLabel(spec.label, value ?? 2) : spec.label;
  const second = sayYearBefore(spec, before, change, facts.before, facts.earlier(spec.id));
  return french([label, second, objectiveOf(spec, value)].filter((text) => text !== '').join('\n'));
}

/** « + 10 % sur un an (745 en 2023, 702 en 2022) »; empty where nothing is known of the year before. */
export function sayYearBefore(
  spec: FigureSpec,
  before: number | null,
  change: number | null,
  year: string,
  earlier?: FigureResult['earlier'],
): string {
  const known = [...(before === null ? [] : [{year, value: before}]), ...(earlier === undefined ? [] : [earlier])];
  const then = known.map((one) => `${writeFigure(one.value, spec)} ${inYear(one.year)}`).join(', ');
  return change === null ? then : `${writeChange(change)} sur un an${then === '' ? '' : ` (${then})`}`;
}

/** What the agency means to reach, and how much of it is. */
function objectiveOf(spec: FigureSpec, value: number | null): string {
  const {objective} = spec;
  if (objective === undefined) return '';
  const aim =
    spec.unit === '%' && objective > 1 ? objective / 100 : spec.unit === 'euros' ? objective * 100 : objective;
  const reached = value === null || aim === 0 ? '' : `, atteint à ${writePercent(value / aim)}`;
  return `objectif ${writeFigure(aim, spec)}${reached}`;
}

/** A figure as text, in its unit. */
export function writeFigure(value: number, {formula, unit}: FigureSpec): string {
  return formula.kind === 'change' ? writeChange(value) : writeIn(value, unit);
}

/** A number as text, as sentences write it. */
export function writeIn(value: number, unit: Unit): string {
  switch (kindOf(unit)) {
    case 'percent':
      return writePercent(value);
    case 'euros':
      return writeEuros(value);
    case 'decimal':
      return writeDecimal(value, 2);
    case 'mean':
      return writeDecimal(value, 1);
    case 'count':
      return writeCount(value);
  }
}

/** Labels take all of a half but what the value needs, and a free column. */
const labelsIn = ({from}: Span): Span => ({from, columns: LEFT.columns - 2});

/** Figures in two columns, one line each. */
export function drawList(figures: readonly FigureResult[], masks: Masks): Block {
  const half = Math.ceil(figures.length / 2);
  const left = drawColumn(figures.slice(0, half), labelsIn(LEFT), masks);
  return half === figures.length ? left : beside(left, drawColumn(figures.slice(half), labelsIn(RIGHT), masks));
}

/** Figures in one column of half a page, under a title; several have headings as a table has, to be level with one that stands beside. */
export function drawListAt(
  title: string,
  figures: readonly FigureResult[],
  results: Results,
  masks: Masks,
  span: Span,
): Block {
  const labels = labelsIn(span);
  return stack(
    textBlock(title, 'subheading', TITLE_HEIGHT, span.from, LEFT.columns - 1),
    ...(figures.length > 1 ? [drawHeads(labels, [periodName(results.period)])] : []),
    drawColumn(figures, labels, masks),
  );
}

/** Headings over figures: what their labels are, then what each column of numbers is. */
function drawHeads({from, columns}: Span, heads: readonly string[]): Block {
  return makeBlock({
    heights: [HEAD_HEIGHT],
    cells: [
      cell(0, from, 'Indicateur', 'table-corner'),
      ...heads.map((text, at) => cell(0, from + columns + at, text, 'table-head')),
    ],
    merges: columns > 1 ? [{row: 0, column: from, rows: 1, columns}] : [],
  });
}

function drawColumn(figures: readonly FigureResult[], span: Span, masks: Masks): Block {
  const column = span.from + span.columns;
  return makeBlock({
    heights: figures.map(({spec}) => lineHeight(listLabel(spec), charactersOf(span))),
    cells: figures.flatMap(({spec, value}, row) => [
      cell(row, span.from, french(listLabel(spec)), 'figure-label'),
      valueCell(row, column, spec, value, masks.figures.get(spec.id)),
    ]),
    merges: figures.map((_, row) => ({row, column: span.from, rows: 1, columns: span.columns})),
    names: figures.map(({spec}, row) => ({name: figureName(spec.id), area: {row, column, rows: 1, columns: 1}})),
    figures: figures.map(({spec}, row) => ({id: spec.id, row, column})),
  });
}

function valueCell(row: number, column: number, spec: FigureSpec, value: number | null, mask?: string): BlockCell {
  if (mask !== undefined) return cell(row, column, mask, 'row-masked');
  return cell(row, column, cellValue(value, spec.unit), `row-${kindOfFigure(spec)}`);
}

/**
 * What the figures were a year before. The year's own value is on its card, and repeated here by a formula; the figures
 * « année précédente » and « évolution » have their only cell here.
 */
export function drawComparison(
  figures: readonly FigureResult[],
  results: Results,
  {figures: masks}: Masks,
  {from}: Span,
): Block {
  // A free column keeps it apart from what stands at its right.
  const [labels, before, now, evolution] = [{from, columns: 1}, from + 1, from + 2, from + 3];
  const facts = new Facts(results);
  const withChange = figures.some(({spec}) => companionOf(results, spec.id, 'change') !== undefined);
  const heads = [facts.before, facts.year, ...(withChange ? ['Évolution'] : [])];
  const parts = figures.map(({spec, value}, index): Block => {
    const row = index;
    const previous = companionOf(results, spec.id, 'previous');
    const change = companionOf(results, spec.id, 'change');
    const current: BlockCell = {
      ...valueCell(row, now, spec, value, masks.get(spec.id)),
      formula: (spot) => aliasOf(spot.figure(spec.id)),
    };
    const cells = [
      cell(row, from, french(listLabel(spec)), 'row-label'),
      valueCell(row, before, spec, facts.previous(spec.id), previous && masks.get(previous.spec.id)),
      current,
    ];
    if (withChange) {
      const mask = change && masks.get(change.spec.id);
      cells.push(
        mask === undefined
          ? cell(row, evolution, change?.value ?? null, 'row-change')
          : cell(row, evolution, mask, 'row-masked'),
      );
    }
    const named = [
      ...(previous === undefined ? [] : [{id: previous.spec.id, row, column: before}]),
      ...(change === undefined ? [] : [{id: change.spec.id, row, column: evolution}]),
    ];
    return makeBlock({
      cells,
      names: named.map(({id, column}) => ({name: figureName(id), area: {row, column, rows: 1, columns: 1}})),
      figures: named,
    });
  });
  const heights = figures.map(({spec}) => lineHeight(listLabel(spec), charactersOf(labels)));
  return stack(
    textBlock('D’une année sur l’autre', 'subheading', TITLE_HEIGHT, from, LEFT.columns - 1),
    drawHeads(labels, heads),
    {...parts.reduce(beside), heights},
  );
}

function aliasOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : `=${address}`;
}

import {agreeLabel} from '../../value/agree-label';
import {french, ofYear} from '../../value/french';
import {beside, cell, gap, makeBlock, stack, textBlock} from '../../sheet/block';
import type {Block, BlockCell} from '../../sheet/block';
import {charactersOf, ROW_HEIGHT} from '../../sheet/layout';
import type {Span} from '../../sheet/layout';
import type {Area, PlanChart, SheetPlan} from '../../sheet/sheet-plan';
import {NOTE_SIZE, TABLE_SIZE} from '../../sheet/style';
import type {StyleName} from '../../sheet/style';
import {heightOf, linesOf} from '../../sheet/text-width';
import {toSheet} from '../chapter-sheet';
import {drawKey} from '../draw-key';
import type {PageContext} from '../report-context';
import {UNKNOWN} from '../say-unknown';
import {cellValue, kindOf} from '../units';
import type {PlaceLine, PlacePage, PlaceProfile} from './describe-place';
import {hasShares, placeHeads, sayBefore, sharesOf} from './place-words';
import type {PlaceNumber} from './place-results';

/** A label and six numbers, on a page that stands. */
const WIDTHS: readonly number[] = [32, 13.5, 13.5, 13, 13.5, 13.5, 13];
const ALL: Span = {from: 0, columns: WIDTHS.length};
const SHARE = WIDTHS.length - 1;
/** Cards, each under the columns that it covers. */
const CARDS: readonly Span[] = [
  {from: 0, columns: 1},
  {from: 1, columns: 2},
  {from: 3, columns: 2},
  {from: 5, columns: 2},
];
const PROFILE: Span = {from: 0, columns: 4};
const BESIDE_PROFILE: Span = {from: 4, columns: 3};
const LEAST_CHART = 190;

/** The page of a place as a sheet: one printed page. */
export function buildPlaceSheet(page: PlacePage, tab: string, context: PageContext): SheetPlan {
  const top = [
    drawBand(page, context),
    gap(7),
    ...page.sentences.map((one) => drawKey(one, ALL, WIDTHS)),
    gap(page.sentences.length === 0 ? 1 : 7),
    drawCards(page),
    gap(7),
  ];
  const table = drawLines(page);
  const firstLine = stack(...top).heights.length + 1;
  const block = stack(
    ...top,
    table,
    gap(7),
    drawUnder(page, firstLine, stack(...top, table, gap(7)).heights.length, context.accent),
    gap(6),
    ...page.notes.map((note) => drawNote(note)),
  );
  const plan = toSheet({id: page.id, title: tab, widths: WIDTHS, orientation: 'portrait'}, block, [], context);
  return {...plan, page: {...plan.page, titleRows: null}, freeze: {rows: 0, columns: 0}};
}

function drawBand({place, year}: PlacePage, {agency, title}: PageContext): Block {
  const line = (text: string | null, style: StyleName, height: number) =>
    textBlock(text as string, style, height, ALL.from, ALL.columns);
  const under = [agency, title || `Bilan ${ofYear(year)}`].filter((text) => text !== '').join(' · ');
  const size = 32;
  const lines = linesOf(place, charactersOf(ALL, WIDTHS), {size, bold: true, indent: 2});
  return stack(
    line(null, 'cover-band', 6),
    line(french(place), 'cover-title', lines === 1 ? 40 : heightOf(lines, size) + 4),
    line(french(under), 'cover-line', 20),
    line(null, 'cover-band', 8),
  );
}

function drawCards({cards, before}: PlacePage): Block {
  const drawn = cards.map((line, index): Block => {
    const span = CARDS[index]!;
    const {spec, now} = line;
    const label = french([agreeLabel(spec.label, now.value ?? 2), sayBefore(line, before)].filter(Boolean).join('\n'));
    const lines = linesOf(label, charactersOf(span, WIDTHS), {size: NOTE_SIZE, indent: 1});
    return makeBlock({
      heights: [28, heightOf(lines, NOTE_SIZE) + 4],
      cells: [
        cell(0, span.from, cellValue(now.value, spec.unit), cardStyle(line)),
        cell(1, span.from, label, 'card-label'),
      ],
      merges: span.columns > 1 ? [0, 1].map((row) => ({row, column: span.from, rows: 1, columns: span.columns})) : [],
    });
  });
  return drawn.length === 0 ? makeBlock({}) : drawn.reduce(beside);
}

const cardStyle = ({spec}: PlaceLine): StyleName =>
  kindOf(spec.unit) === 'euros' ? 'card-value-whole-euros' : `card-value-${kindOf(spec.unit)}`;

function drawLines(page: PlacePage): Block {
  const heads = placeHeads(page);
  const headLines = Math.max(
    ...heads.map((head, at) => linesOf(head, WIDTHS[at]!, {size: TABLE_SIZE, bold: true, indent: 1})),
  );
  const head = makeBlock({
    heights: [heightOf(headLines, TABLE_SIZE) + 4],
    cells: heads.map((text, at) => cell(0, at, text, at === 0 ? 'table-corner' : 'table-head')),
  });
  return stack(head, ...page.lines.map(drawLine));
}

function drawLine(line: PlaceLine): Block {
  const {spec, label, before, now, change, whole, wholeChange, share} = line;
  const lines = linesOf(label, WIDTHS[0]!, {size: TABLE_SIZE, indent: 1});
  const amount = kindOf(spec.unit) === 'euros' ? 'row-whole-euros' : (`row-${kindOf(spec.unit)}` as const);
  const numbers: readonly (readonly [PlaceNumber, StyleName])[] = [
    [before, amount],
    [now, amount],
    [change, 'row-change'],
    [whole, amount],
    [wholeChange, 'row-change'],
    [share, 'row-percent'],
  ];
  return makeBlock({
    heights: [lines === 1 ? ROW_HEIGHT : heightOf(lines, TABLE_SIZE) + 2],
    cells: [
      cell(0, 0, label, 'row-label'),
      ...numbers.map(([number, style], at) => drawNumber(number, at + 1, style, spec.unit === 'euros', at < 4)),
    ],
  });
}

/** A number, its mask, or that it is not known; what cannot be worked out stays empty. */
function drawNumber(
  {value, mask}: PlaceNumber,
  column: number,
  style: StyleName,
  isCents: boolean,
  isGiven: boolean,
): BlockCell {
  if (mask !== undefined) return cell(0, column, mask, 'row-masked');
  if (value === null)
    return isGiven && style !== 'row-change' ? cell(0, column, UNKNOWN, 'row-masked') : cell(0, column, null, style);
  return cell(0, column, isCents && style === 'row-whole-euros' ? value / 100 : value, style);
}

/** As high as its words ask for. */
function drawSubheading(text: string, span: Span): Block {
  const lines = linesOf(text, charactersOf(span, WIDTHS), {size: 11, bold: true});
  return textBlock(french(text), 'subheading', Math.max(17, heightOf(lines, 11) + 2), span.from, span.columns);
}

/** Who they are, and beside it what the place is of the whole; the chart alone where nobody is profiled. */
function drawUnder(page: PlacePage, firstLine: number, at: number, accent: string): Block {
  const {profiles, profileTitle} = page;
  const profile =
    profiles.length === 0 ? makeBlock({}) : stack(drawSubheading(profileTitle, PROFILE), ...profiles.map(drawProfile));
  if (!hasShares(page)) return profile;
  const span = profiles.length === 0 ? ALL : BESIDE_PROFILE;
  const height = profile.heights.reduce((sum, one) => sum + one, 0);
  const padded = height < LEAST_CHART ? stack(profile, gap(LEAST_CHART - height)) : profile;
  // Its title stands above it: within, it would lie over the first bar.
  const area: Area = {row: 0, column: span.from, rows: Math.max(1, padded.heights.length - 1), columns: span.columns};
  const chart = drawShares(page, firstLine - at - 1, area, accent);
  const titled = stack(drawSubheading(chart.title, span), makeBlock({heights: [], charts: [{...chart, title: ''}]}));
  return beside(profiles.length === 0 ? stack(gap(0), padded) : padded, titled);
}

function drawProfile({title, lines}: PlaceProfile): Block {
  const heads = [title, 'Jeunes', 'Part', 'Ensemble'];
  const head = makeBlock({
    heights: [ROW_HEIGHT + 2],
    cells: heads.map((text, at) => cell(0, at, french(text), at === 0 ? 'table-corner' : 'table-head')),
  });
  const drawn = lines.map(({label, count, share, wholeShare}) =>
    makeBlock({
      heights: [ROW_HEIGHT],
      cells: [
        cell(0, 0, label, 'row-label'),
        drawNumber(count, 1, 'row-count', false, true),
        drawNumber(share, 2, 'row-percent', false, false),
        drawNumber(wholeShare, 3, 'row-percent', false, false),
      ],
    }),
  );
  return stack(head, ...drawn);
}

/** The share of the place in each main figure, from the column of the table above: `top` rows from this block. */
function drawShares(page: PlacePage, top: number, area: Area, accent: string): PlanChart {
  const column = (at: number): Area => ({row: top, column: at, rows: page.mainLines, columns: 1});
  return {
    ...sharesOf(page, accent),
    area,
    categories: column(0),
    series: [{name: 'Part', values: column(SHARE), color: accent}],
  };
}

function drawNote(note: string): Block {
  const lines = linesOf(note, charactersOf(ALL, WIDTHS), {size: NOTE_SIZE});
  return textBlock(note, 'definition', heightOf(lines, NOTE_SIZE) + 1, ALL.from, ALL.columns);
}

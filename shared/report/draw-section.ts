import {french} from '../value/french';
import {beside, gap, makeBlock, stack, textBlock} from '../sheet/block';
import type {Block} from '../sheet/block';
import {drawCards, drawComparison, drawList, drawListAt} from './draw-figures';
import {drawDefinition, drawTraces} from './draw-notes';
import {drawTable} from './draw-table';
import {gatherTables} from './gather-tables';
import {drawCitation} from './draw-citation';
import {exhibit, plainExhibit} from './draw-exhibit';
import type {Exhibit} from './draw-exhibit';
import {laneAt, lanesOf, spreadPiece} from './spread-tables';
import type {Lane} from './spread-tables';
import {layStrips} from './lay-strips';
import type {Layout} from './lay-strips';
import {companionOf} from '../chapters/facts';
import {charactersOf, FULL, LEFT, RIGHT} from '../sheet/layout';
import type {Span} from '../sheet/layout';
import {commentName} from '../sheet/names';
import type {Chunk, Piece} from '../sheet/page-flow';
import type {ReportContext} from './report-context';
import {figuresOf, lacksOf, printable} from './report-context';
import {reservesOf} from './reserves';
import {isCalled, type ChosenSection} from './section-choice';
import {tablesOf} from '../chapters/section';
import type {ExhibitSpec} from '../chapters/section';
import {sayLack, sayLacks} from './say-unknown';
import {sayOwnText} from '../chapters/own-text';
import {saySentence} from '../chapters/sayings';
import {heightOf, linesOf} from '../sheet/text-width';

const COMMENT_ROWS = 2;
const COMMENT_ROW = 15;
/** In half of a page, where two sections stand side by side. */
const HALF_COMMENT = 20;
/** Beside a long table. */
const MOST_COMMENT_ROWS = 12;

/** What a section is made of, before it is laid out. */
export interface SectionParts {
  readonly exhibits: readonly Exhibit[];
  /** Bands of its head: as many for each section, so that they stand level. */
  lead(span: Span): Block[];
  /** Where the numbers come from. */
  traces(span: Span): Block;
  comment(span: Span, rows?: number): Block;
}

export function partsOf(section: ChosenSection, context: ReportContext): SectionParts {
  const {spec} = section;
  const tables = tablesOf(spec).map((id) => context.results.tables.get(id));
  return {
    exhibits: exhibitsOf(section, context),
    lead: (span) => leadOf(section, context, span),
    traces: (span) => drawTraces(tables.filter(printable), span, context.masks),
    // What only gathers others is commented where they are.
    comment: (span, rows) => {
      if (spec.gathers !== undefined) return makeBlock({});
      if (rows !== undefined) return drawComment(spec.id, span, rows, 0);
      return span === FULL
        ? drawComment(spec.id, span, COMMENT_ROWS, COMMENT_ROW)
        : drawComment(spec.id, span, 1, HALF_COMMENT);
    },
  };
}

/** A section as pieces of a page: heading, figures, sentences, tables and charts, and the zone for comments. */
export function drawSection({exhibits, lead, traces, comment}: SectionParts, layout: Layout): Chunk {
  const strips = layStrips(
    exhibits,
    {
      beside: (rows) => comment(RIGHT, Math.min(rows, MOST_COMMENT_ROWS)),
      under: (isBeside) => (isBeside ? traces(FULL) : stack(traces(FULL), gap(6), comment(FULL))),
    },
    layout,
  );
  // The first strip belongs on the page of the cards.
  const head = stack(...lead(FULL), gap(6));
  return strips.flatMap((strip, index): Piece[] => [
    strip(index === 0 ? head : makeBlock({}), makeBlock({})),
    {block: gap(10), gap: true},
  ]);
}

/** Two sections side by side, each in half of the page, their long tables over pages; not given where one does not fit there. */
export function drawSideBySide(left: SectionParts, right: SectionParts): Chunk | undefined {
  if (!fitsInHalf(left) || !fitsInHalf(right)) return undefined;
  const [one, other] = [bandsOf(left, LEFT), bandsOf(right, RIGHT)];
  const level = (bands: readonly Block[], beyond: readonly Block[]) =>
    stack(...bands.map((band, index) => beside(band, beyond[index]!)));
  const [lane, laneBeside] = [laneOf(left, LEFT), laneOf(right, RIGHT)];
  const [above, below] = [level(one.above, other.above), level(one.below, other.below)];
  const notes = (of: Lane, span: Span) => stack(gap(2), drawDefinition(of.result, span));
  const piece: Piece =
    lane === undefined || laneBeside === undefined
      ? {block: stack(above, beside(one.shown, other.shown), below)}
      : spreadPiece(
          [lane, laneBeside],
          stack(above, gap(6)),
          stack(beside(notes(lane, LEFT), notes(laneBeside, RIGHT)), below),
        );
  return [piece, {block: gap(14), gap: true}];
}

function laneOf({exhibits: [first]}: SectionParts, span: Span): Lane | undefined {
  const lane = first?.lanes?.[0];
  return lane === undefined ? undefined : laneAt(lane, span);
}

function fitsInHalf({exhibits}: SectionParts): boolean {
  return exhibits.length < 2 && exhibits.every(({half}) => half !== undefined);
}

/** What stands over a table, the table, what stands under it. */
function bandsOf({exhibits, lead, traces, comment}: SectionParts, span: Span) {
  const shown = stack(...exhibits.map(({half}) => stack(gap(6), half!(span))));
  return {above: lead(span), shown, below: [traces(span), gap(6), comment(span)]};
}

/** Heading, own text, figures and sentences, each a band, with nothing in it where there is nothing to say. */
function leadOf({spec, heading}: ChosenSection, context: ReportContext, span: Span): Block[] {
  const {results, facts, registers, masks} = context;
  const cards = figuresOf(spec.cards, results);
  const text = spec.sentences.map((one) => saySentence(one, facts)).filter((said) => said !== null);
  const written = [...registers.textes].find(([section]) => isCalled(spec, section))?.[1];
  const own = written === undefined ? undefined : sayOwnText(written, results, masks.figures);
  const paragraphs = (texts: readonly string[]) =>
    texts.length === 0 ? makeBlock({}) : stack(gap(6), ...texts.map((one) => paragraph(one, span)));
  return [
    textBlock(french(heading), 'heading', 21, span.from, span.columns),
    own === undefined ? makeBlock({}) : stack(...own.split('\n').map((one) => paragraph(one, span))),
    cards.length === 0 ? makeBlock({}) : stack(gap(3), drawCards(cards, results, masks, span)),
    paragraphs(sayLacks(lacksOf(spec, context), registers)),
    paragraphs(text.length === 0 ? [] : [text.join(' ')]),
    paragraphs(reservesOf(spec, context)),
  ];
}

function paragraph(text: string, span: Span): Block {
  return textBlock(text, 'sentence', heightOf(linesOf(text, charactersOf(span))), span.from, span.columns);
}

/** The tables of a section with their charts; after the first, the year before and the figures that are on no card. */
function exhibitsOf({spec}: ChosenSection, context: ReportContext): Exhibit[] {
  const [first = [], ...others] = spec.exhibits.map((one) => exhibitOf(one, context));
  if (spec.gathers !== undefined) {
    const gathered = gatherTables(spec.gathers, context);
    if (gathered === undefined) return [];
    const {result, masks} = gathered;
    // It repeats what has its named area where it is told in full.
    const table = {...drawTable(result, FULL.from, masks, FULL.columns), names: []};
    return [{draw: () => table, lanes: lanesOf(result, masks, true)}];
  }
  const cited = (spec.citations ?? []).map((one): Exhibit => ({draw: () => drawCitation(one)}));
  return [...first, ...exhibitsOfFigures(spec.cards, spec.figures, context), ...others.flat(), ...cited];
}

function exhibitsOfFigures(
  carded: readonly string[],
  listed: readonly string[],
  {results, masks}: ReportContext,
): Exhibit[] {
  const cards = figuresOf(carded, results);
  const others = figuresOf(listed, results);
  const compared = [...cards, ...others].filter(({spec}) =>
    (['previous', 'change'] as const).some((kind) => (companionOf(results, spec.id, kind)?.value ?? null) !== null),
  );
  if (compared.length === 0)
    return others.length === 0
      ? []
      : [
          {
            ...plainExhibit((span) => drawListAt('Autres chiffres', others, results, masks, span)),
            draw: () => drawList(others, masks),
          },
        ];
  const comparison = plainExhibit((span) => drawComparison(compared, results, masks, span));
  if (others.length === 0) return [comparison];
  return [comparison, plainExhibit((span) => drawListAt('Autres chiffres', others, results, masks, span))];
}

/** A table, or why there is none. */
function exhibitOf({table, chart}: ExhibitSpec, context: ReportContext): Exhibit[] {
  const result = context.results.tables.get(table);
  if (printable(result)) return [exhibit(result, chart, context.accent, context.masks)];
  const said = sayEmpty(table, context);
  return said === undefined ? [] : [{draw: () => paragraph(said, FULL)}];
}

/** Why a table is not drawn; a register that is missing is told at the head of the section. */
export function sayEmpty(id: string, {all, results, registers}: ReportContext): string | undefined {
  const result = all.tables.get(id);
  if (result === undefined) return undefined;
  if (results.tables.has(id)) return french(`${result.spec.title} : aucune ligne comptée dans l’année.`);
  const lack = result.lacks![0]!;
  return lack.column === undefined
    ? undefined
    : french(`${result.spec.title} : non disponible (${sayLack(lack, registers)}).`);
}

/** Where the user writes; kept when the sheet is made again. */
function drawComment(section: string, {from, columns}: Span, rows: number, height: number): Block {
  return makeBlock({
    heights: Array.from({length: rows}, () => height),
    zones: [
      {
        name: commentName(section),
        area: {row: 0, column: from, rows, columns},
        kind: 'comment',
        hint: 'Vos commentaires (cette zone est gardée quand la feuille est refaite)',
      },
    ],
  });
}

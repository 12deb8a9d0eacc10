import type {DocumentSection, DocumentTable} from '../../shared';
import {flowTables, flowUnder, UNDER, type PlacedTable} from './flow-tables';
import {keepLargest, MOST_LINES} from './keep-largest';
import {heightOfTable, sizeIn, tableSizes, widthOfTable, type Place} from './shapes';
import {BODY, GAP, heightOfBullets, leastChart, type Slide} from './slide';

/** Points across that sentences take beside a chart, or cards beside a table. */
const WORDS = 336;
/** Cards one under the other, beside a table. */
const MOST_STACKED = 3;
/** A chart of more lines is unreadable on a screen across a room. */
const MOST_BARS = 24;
/** A chart beside a table is no narrower. */
const LEAST_CHART = 380;
const MOST_BESIDE = BODY.width - GAP - LEAST_CHART;
const HALF = (BODY.width - GAP) / 2;

/** Opens a slide under a chapter, and closes it. */
interface Stage {
  readonly open: (kicker: string, title: string) => Slide;
  readonly close: (slide: Slide) => void;
}

/** First what the section says, with its figures and what fits beside them; then its other tables, the small ones together. */
export function drawSection(chapter: string, section: DocumentSection, stage: Stage): void {
  const kicker = `${chapter} · ${section.heading}`;
  // The year before stands on the cards.
  const tables = section.tables
    .filter(({id}) => id !== `${section.id}.annees`)
    .map((table) => (table.lines.length > MOST_BARS ? {...table, chart: null} : table))
    .map((table) => (isPlain(table) ? keepLargest(table) : table));
  const shown = new Set(drawFirst(kicker, section, tables, stage));
  const left = () => tables.filter((table) => !shown.has(table));
  const show = (drawn: readonly DocumentTable[]) => drawn.forEach((table) => shown.add(table));
  for (const table of left().filter(isCharted)) show(drawCharted(kicker, table, left().filter(isPlain), stage));
  while (left().length > 0) show(drawTables(kicker, section.heading, left(), stage));
}

const isCharted = ({chart}: DocumentTable) => chart !== null;
const isPlain = (table: DocumentTable) => !isCharted(table);

function drawPlaced(slide: Slide, placed: readonly PlacedTable[]): readonly DocumentTable[] {
  for (const {table, place, size} of placed) slide.captioned(table, place, size);
  return placed.map(({table}) => table);
}

/** What the section says; the tables that stand there too. Nothing where it says nothing. */
function drawFirst(
  kicker: string,
  {heading, sentences, words, notices, cards, comment}: DocumentSection,
  tables: readonly DocumentTable[],
  {open, close}: Stage,
): readonly DocumentTable[] {
  const said = [...words, ...sentences.slice(1), ...notices, ...(comment === '' ? [] : [comment])];
  if (sentences.length + said.length + cards.length === 0) return [];
  const slide = open(kicker, sentences[0] ?? heading);
  const [first] = tables;
  const room = BODY.height - slide.heightOfCards(cards);
  const charted = tables.find((table) => isCharted(table) && leastChart(table) <= room);
  const shown =
    charted !== undefined
      ? drawChart(slide, slide.cards(cards, BODY), said, charted, tables.filter(isPlain))
      : first !== undefined && isTall(first, cards.length)
        ? drawTall(slide, cards, said, first)
        : drawPlain(slide, slide.cards(cards, BODY), said, tables.filter(isPlain));
  close(slide);
  return shown;
}

/** A chart beside sentences, and under these the small tables that fit there. */
function drawChart(
  slide: Slide,
  room: Place,
  said: readonly string[],
  charted: DocumentTable,
  plain: readonly DocumentTable[],
): readonly DocumentTable[] {
  if (said.length === 0) {
    slide.chart(charted, room);
    return [charted];
  }
  const words = {...room, width: WORDS};
  const held = flowUnder(plain, {...words, height: room.height - heightOfBullets(said, WORDS)});
  const last = held[held.length - 1];
  const height = last === undefined ? 0 : last.place.y + last.place.height - room.y;
  const below = slide.bullets(said, {...words, height: room.height - height});
  slide.chart(charted, {...room, x: room.x + WORDS + GAP, width: room.width - WORDS - GAP});
  const down = held.map(({place, ...one}) => ({...one, place: {...place, y: place.y + below - room.y}}));
  return [charted, ...drawPlaced(slide, down)];
}

/** A long table beside cards and sentences. */
function drawTall(
  slide: Slide,
  cards: DocumentSection['cards'],
  said: readonly string[],
  table: DocumentTable,
): readonly DocumentTable[] {
  slide.bullets(said, slide.cards(cards, {...BODY, width: WORDS}, 1));
  slide.table(table, {...BODY, x: BODY.x + WORDS + GAP, width: BODY.width - WORDS - GAP});
  return [table];
}

/** Sentences, and the first tables beside them. */
function drawPlain(
  slide: Slide,
  room: Place,
  said: readonly string[],
  tables: readonly DocumentTable[],
): readonly DocumentTable[] {
  const beside = {...room, x: room.x + HALF + GAP, width: HALF};
  const placed = said.length === 0 ? flowTables(tables, room, 2) : flowTables(tables, beside, 1);
  slide.bullets(said, placed.length === 0 ? room : {...room, width: HALF});
  return drawPlaced(slide, placed);
}

/** Too long to stand under the cards, and not too long or wide to stand beside them. */
function isTall(table: DocumentTable, cards: number): boolean {
  return (
    cards > 0 &&
    cards <= MOST_STACKED &&
    table.lines.length <= MOST_LINES &&
    heightOfTable(table) > BODY.height - 130 &&
    widthOfTable(table) <= BODY.width - WORDS - GAP
  );
}

/** A chart beside its table, and the small tables that fit under this one; a chart alone where its table is long or wide. */
function drawCharted(
  kicker: string,
  table: DocumentTable,
  plain: readonly DocumentTable[],
  {open, close}: Stage,
): readonly DocumentTable[] {
  const slide = open(kicker, table.message);
  const {size, width, under} = placeBeside(table, plain);
  const isBeside = width <= MOST_BESIDE && table.lines.length <= MOST_LINES;
  const across = isBeside ? width + GAP : 0;
  if (isBeside) slide.table(table, {...BODY, width}, size);
  slide.chart(table, {...BODY, x: BODY.x + across, width: BODY.width - across}, table.message !== table.title);
  const held = isBeside ? drawPlaced(slide, under) : [];
  close(slide);
  return [table, ...held];
}

/** The letters of a table that leave room for most others under it, the largest of those. */
function placeBeside(table: DocumentTable, others: readonly DocumentTable[]) {
  const largest = sizeIn({...BODY, width: MOST_BESIDE}, table);
  const ways = tableSizes
    .filter((size) => size <= largest)
    .map((size) => {
      const width = widthOfTable(table, size);
      const taken = heightOfTable(table, size) + UNDER;
      const room = {...BODY, width, y: BODY.y + taken, height: BODY.height - taken};
      return {size, width, under: flowUnder(others, room)};
    });
  return ways.reduce((best, way) => (way.under.length > best.under.length ? way : best));
}

/** As many tables as a slide holds; one alone stands under its own message. */
function drawTables(
  kicker: string,
  heading: string,
  tables: readonly DocumentTable[],
  {open, close}: Stage,
): readonly DocumentTable[] {
  const placed = flowTables(tables, BODY, 2);
  const isAlone = placed.length < 2;
  const seen = placed.find(({table: {message, title}}) => message !== title);
  const slide = open(kicker, isAlone ? tables[0]!.message : (seen?.table.message ?? heading));
  if (isAlone) slide.table(tables[0]!, BODY);
  else drawPlaced(slide, placed);
  close(slide);
  return tables.slice(0, Math.max(1, placed.length));
}

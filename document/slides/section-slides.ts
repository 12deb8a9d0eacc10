import type {DocumentSection, DocumentTable} from '../../shared';
import {flowTables, type PlacedTable} from './flow-tables';
import {heightOfTable, widthOfTable, type Place} from './shapes';
import {BODY, GAP, heightOfBullets, type Slide} from './slide';

/** Points across that sentences take beside a chart, or cards beside a table. */
const WORDS = 300;
/** Cards one under the other, beside a table. */
const MOST_STACKED = 3;
/** Lines of a table on one slide. */
const MOST_LINES = 14;
/** A chart of more lines is unreadable on a screen across a room. */
const MOST_BARS = 24;
/** A chart beside a table is no narrower. */
const LEAST_CHART = 380;
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
    .map((table) => (table.lines.length > MOST_BARS ? {...table, chart: null} : table));
  const shown = new Set(drawFirst(kicker, section, tables, stage));
  const rest = tables.filter((table) => !shown.has(table));
  for (const table of rest.filter(isCharted)) drawTable(kicker, table, stage);
  for (let plain = rest.filter(isPlain); plain.length > 0;) {
    const placed = flowTables(plain, BODY, 2);
    if (placed.length < 2) drawTable(kicker, plain[0]!, stage);
    else {
      const slide = stage.open(kicker, section.heading);
      drawPlaced(slide, placed);
      stage.close(slide);
    }
    plain = plain.slice(Math.max(1, placed.length));
  }
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
  const charted = tables.find(isCharted);
  const shown =
    charted !== undefined
      ? drawChart(slide, slide.cards(cards, BODY), said, charted, tables.filter(isPlain))
      : first !== undefined && isTall(first, cards.length)
        ? drawTall(slide, cards, said, first)
        : drawPlain(slide, slide.cards(cards, BODY), said, tables);
  close(slide);
  return shown;
}

/** A chart beside sentences, and the small tables under these, where all of them fit there. */
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
  const held = flowTables(plain, {...words, height: room.height - heightOfBullets(said, WORDS)}, 1);
  const isWhole = held.length > 0 && held.length === plain.length;
  const last = held[held.length - 1];
  const height = isWhole ? last!.place.y + last!.place.height - room.y : 0;
  const below = slide.bullets(said, {...words, height: room.height - height});
  slide.chart(charted, {...room, x: room.x + WORDS + GAP, width: room.width - WORDS - GAP});
  if (!isWhole) return [charted];
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

function drawTable(kicker: string, table: DocumentTable, {open, close}: Stage): void {
  const width = widthOfTable(table);
  const isBeside = table.chart !== null && width + GAP + LEAST_CHART <= BODY.width && table.lines.length <= MOST_LINES;
  if (table.chart !== null && !isBeside) {
    const slide = open(kicker, table.message);
    slide.chart(table, BODY);
    close(slide);
    return;
  }
  const place = isBeside ? {...BODY, width} : BODY;
  for (let from = 0; from < table.lines.length; from += MOST_LINES) {
    const slide = open(kicker, from === 0 ? table.message : `${table.title} (suite)`);
    slide.table(table, place, table.lines.slice(from, from + MOST_LINES));
    if (isBeside) slide.chart(table, {...BODY, x: BODY.x + width + GAP, width: BODY.width - width - GAP});
    close(slide);
  }
}

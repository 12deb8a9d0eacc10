import {muted, resolveColor, widthOf} from '../../shared';
import type {DocumentChart, DocumentFigure, DocumentTable, ReportDocument} from '../../shared';
import type {NewPackage} from '../../xlsx';
import {addChart} from '../chart-part';
import {xmlHead} from '../properties';
import * as shapes from './shapes';
import type {Place} from './shapes';
import {MARGIN, SLIDE, slideNamespaces, solid, tree} from './theme';

/** Where what a slide shows stands, under its title. */
export const BODY: Place = {x: MARGIN, y: 122, width: SLIDE.width - 2 * MARGIN, height: 372};
export const GAP = 24;
const CARD = {height: 86, across: 16, down: 14};
/** A chart of so many lines has smaller letters. */
const MANY_BARS = 16;

/** What the slides of a report share: its package, its colour, and the number of the last chart. */
export interface Deck {
  readonly pack: NewPackage;
  readonly report: ReportDocument;
  charts: number;
}

/** A slide being made: what stands on it takes ids one after the other. */
export class Slide {
  readonly part: string;
  private readonly shown: string[] = [];
  private next = 2;

  constructor(
    private readonly deck: Deck,
    private readonly number: number,
  ) {
    this.part = `ppt/slides/slide${number}.xml`;
  }

  /** Its title, and the chapter above it. */
  head(kicker: string, title: string): this {
    this.add((id) => shapes.printTitle(id, title));
    const place = {x: MARGIN, y: 20, width: BODY.width, height: 20};
    const color = resolveColor('accent', this.accent);
    if (kicker !== '') this.box('Chapitre', place, shapes.printLines(kicker, {size: 12, color, bold: true}));
    return this;
  }

  foot(): void {
    const {agency, title} = this.deck.report;
    this.add((id) => shapes.printFoot(id, 'ftr', [agency, title].filter((part) => part !== '').join(' · ')));
    this.add((id) => shapes.printFoot(id, 'sldNum', String(this.number)));
  }

  /** Adds what takes a number of ids. */
  add(print: (id: number) => string, ids = 1): void {
    this.shown.push(print(this.next));
    this.next += ids;
  }

  box(name: string, place: Place, lines: string): void {
    this.add((id) => shapes.printBox(id, name, place, lines));
  }

  /** Cards side by side, so many to a row; what is left of the place under them. */
  cards(figures: readonly DocumentFigure[], place: Place, perRow = 4): Place {
    if (figures.length === 0) return place;
    const width = (place.width - (perRow - 1) * CARD.across) / perRow;
    figures.forEach((figure, at) => {
      const x = place.x + (at % perRow) * (width + CARD.across);
      const y = place.y + Math.floor(at / perRow) * (CARD.height + CARD.down);
      this.add((id) => shapes.printCard(id, figure, {x, y, width, height: CARD.height}, this.accent), 2);
    });
    const height = this.heightOfCards(figures, perRow);
    return {...place, y: place.y + height, height: place.height - height};
  }

  heightOfCards({length}: readonly DocumentFigure[], perRow = 4): number {
    return length === 0 ? 0 : Math.ceil(length / perRow) * (CARD.height + CARD.down) + 6;
  }

  /** Sentences, as large as they fit; about where they end. */
  bullets(texts: readonly string[], place: Place): number {
    const size = bulletSizes.find((one) => heightOfBullets(texts, place.width, one) <= place.height) ?? LEAST_BULLET;
    const gap = `><a:spcAft><a:spcPts val="${AFTER * 100}"/></a:spcAft>`;
    const lines = texts.map((text) => shapes.printLines(text, {size}, gap)).join('');
    const height = Math.min(place.height, heightOfBullets(texts, place.width, size));
    if (texts.length > 0) this.box('Texte', {...place, height}, lines);
    return place.y + height;
  }

  table(table: DocumentTable, place: Place, size?: number): void {
    this.add((id) => shapes.printTable(id, table, place, this.accent, size));
  }

  captioned(table: DocumentTable, place: Place, size?: number): void {
    this.table(table, this.caption(table.message, place), size);
  }

  /** A chart, under its title where the slide does not bear it; bars are no thicker for the room that is there. */
  chart(table: DocumentTable, place: Place, isTitled = true): void {
    const {id: name, title, lines, chart} = table;
    const {pack} = this.deck;
    const number = ++this.deck.charts;
    const shown = chart as DocumentChart;
    const size = lines.length > MANY_BARS ? 10 : 12;
    const under = isTitled ? this.caption(title, place) : place;
    const below = {...under, height: Math.min(under.height, mostChart(table))};
    const relation = addChart(pack, this.part, {folder: 'ppt', number, size, room: below}, shown);
    this.add((id) => shapes.printChartFrame(id, `${name} (graphique)`, shown.chart.alt, below, relation));
  }

  print(ground = ''): string {
    const filled = ground === '' ? '' : `<p:bg><p:bgPr>${solid(ground)}<a:effectLst/></p:bgPr></p:bg>`;
    return (
      `${xmlHead}<p:sld ${slideNamespaces}><p:cSld>${filled}${tree(this.shown.join(''))}</p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
    );
  }

  /** Says what stands below; where that is. */
  private caption(words: string, place: Place): Place {
    const height = heightOfCaption(words, place.width);
    this.box(
      'Titre de ce qui suit',
      {...place, height},
      shapes.printLines(words, {size: 12, color: muted, bold: true}),
    );
    return {...place, y: place.y + height, height: place.height - height};
  }

  private get accent(): string {
    return this.deck.report.accent;
  }
}

/** Points down of a bar and its label, at least and at most; what stands around the bars. */
const BAR = {least: 15, most: 66, around: 50};
/** A chart of fewer points down has labels that lie on one another. */
export const leastChart = ({lines}: DocumentTable): number => BAR.around + BAR.least * lines.length;
const mostChart = ({lines, chart}: DocumentTable): number =>
  chart?.chart.kind === 'column' ? SLIDE.height : BAR.around + BAR.most * Math.max(2, lines.length);

/** Letters of sentences, in points. */
const bulletSizes = [24, 20, 18, 16, 14, 12] as const;
const LEAST_BULLET = 11;

/** Points down that sentences take, about: lines end before they are full. */
export function heightOfBullets(texts: readonly string[], width: number, size: number = 14): number {
  const linesOf = (text: string) => Math.ceil((widthOf(text, {size}) * 1.06) / shapes.charactersIn(width));
  return texts.reduce((sum, text) => sum + linesOf(text) * size * 1.2 + AFTER, 0);
}
/** Points after a sentence. */
const AFTER = 8;

export function heightOfCaption(words: string, width: number): number {
  return 6 + 16 * Math.ceil(widthOf(words, {size: 12, bold: true}) / shapes.charactersIn(width));
}

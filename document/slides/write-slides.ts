import {muted, readableOn, resolveColor, widthOf} from '../../shared';
import type {DocumentChart, DocumentFigure, DocumentSection, DocumentTable, ReportDocument} from '../../shared';
import {NewPackage} from '../../xlsx';
import {addChart} from '../chart-part';
import {addProperties, xmlHead} from '../properties';
import * as shapes from './shapes';
import type {Place} from './shapes';
import {MARGIN, POINT, printLayout, printMaster, printTheme, SLIDE, slideNamespaces, solid, tree} from './theme';

const PART = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';

/** Where what a slide shows stands, under its title. */
const BODY: Place = {x: MARGIN, y: 122, width: SLIDE.width - 2 * MARGIN, height: 372};
const GAP = 24;
const CARD = 86;
/** Points across that sentences take beside a chart. */
const WORDS = 300;
/** Lines of a table on one slide. */
const MOST_LINES = 14;
const FEW_LINES = 9;
/** A chart of more lines is unreadable on a screen across a room; from so many on its letters are smaller. */
const MOST_BARS = 24;
const MANY_BARS = 16;
/** A chart beside a table is no narrower. */
const LEAST_CHART = 380;

/** The report as slides: one message each, native tables and charts. The same report always gives the same bytes. */
export function writeSlides(report: ReportDocument): Uint8Array {
  const pack = new NewPackage();
  pack.relate('', 'presentation', PART);
  pack.relate(MASTER, 'slideLayout', LAYOUT);
  pack.relate(MASTER, 'theme', 'ppt/theme/theme1.xml');
  pack.relate(LAYOUT, 'slideMaster', MASTER);
  const master = pack.relate(PART, 'slideMaster', MASTER);
  const slides = new Slides(pack, report).write();
  pack.relate(PART, 'theme', 'ppt/theme/theme1.xml');
  pack.add('ppt/theme/theme1.xml', 'theme', printTheme(report.accent));
  pack.add(MASTER, 'slideMaster', printMaster());
  pack.add(LAYOUT, 'slideLayout', printLayout());
  pack.add(
    PART,
    'presentation',
    `${xmlHead}<p:presentation ${slideNamespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst>` +
      `<p:sldIdLst>${slides.map((id, at) => `<p:sldId id="${256 + at}" r:id="${id}"/>`).join('')}</p:sldIdLst>` +
      `<p:sldSz cx="${SLIDE.width * POINT}" cy="${SLIDE.height * POINT}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
  addProperties(pack, report);
  return pack.toZip();
}

/** A slide being made: what stands on it takes ids one after the other. */
class Slide {
  readonly part: string;
  private readonly shown: string[] = [];
  private next = 2;

  constructor(readonly number: number) {
    this.part = `ppt/slides/slide${number}.xml`;
  }

  /** Adds what takes a number of ids. */
  add(print: (id: number) => string, ids = 1): void {
    this.shown.push(print(this.next));
    this.next += ids;
  }

  print(ground = ''): string {
    const filled = ground === '' ? '' : `<p:bg><p:bgPr>${solid(ground)}<a:effectLst/></p:bgPr></p:bg>`;
    return (
      `${xmlHead}<p:sld ${slideNamespaces}><p:cSld>${filled}${tree(this.shown.join(''))}</p:cSld>` +
      '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
    );
  }
}

class Slides {
  private readonly relations: string[] = [];
  private charts = 0;

  constructor(
    private readonly pack: NewPackage,
    private readonly report: ReportDocument,
  ) {}

  /** Relations that lead to the slides, in their order. */
  write(): readonly string[] {
    const {chapters, method, foreword} = this.report;
    this.cover();
    if (foreword !== '') this.words('', 'Avant-propos', [foreword]);
    this.essentials();
    for (const {title, sections} of chapters) for (const section of sections) this.section(title, section);
    const told = method.map(({heading, texts}) => `${heading} : ${texts.join(' ')}`);
    this.words('', 'Comment ces chiffres sont faits', told);
    return this.relations;
  }

  private cover(): void {
    const {agency, title, under, accent} = this.report;
    const ground = resolveColor('accent', accent);
    const color = readableOn(`#${ground}`);
    const slide = new Slide(this.relations.length + 1);
    const line = (text: string, size: number, y: number, height: number, bold = false) =>
      slide.add((id) =>
        shapes.printBox(
          id,
          'Texte',
          {x: 80, y, width: SLIDE.width - 160, height},
          shapes.printLines(text, {size, color, bold}),
        ),
      );
    slide.add((id) => shapes.printCoverTitle(id, title, {x: 80, y: 200, width: SLIDE.width - 160, height: 70}, color));
    if (agency !== '') line(agency, 22, 160, 36, true);
    if (under !== '') line(under, 16, 280, 60);
    this.keep(slide, slide.print(ground));
  }

  private essentials(): void {
    const {main, sentences, chart} = this.report;
    if (main.length === 0) return;
    const slide = this.open('', 'L’essentiel');
    const below = this.cards(slide, main, BODY.y - 40);
    const room = {...BODY, y: below, height: BODY.y + BODY.height - below};
    const half = (BODY.width - GAP) / 2;
    this.bullets(slide, sentences, chart === null ? room : {...room, width: half});
    if (chart !== null) this.chart(slide, chart, {...room, x: BODY.x + half + GAP, width: half});
    this.close(slide);
  }

  /** First what the section says, with its figures and its first chart, or table; then each of its other tables. */
  private section(chapter: string, section: DocumentSection): void {
    const {heading, sentences, words, notices, cards, comment} = section;
    const kicker = `${chapter} · ${heading}`;
    // The year before stands on the cards.
    const tables = section.tables
      .filter(({id}) => id !== `${section.id}.annees`)
      .map((table) => (table.lines.length > MOST_BARS ? {...table, chart: null} : table));
    const first = tables.find(({chart}) => chart !== null) ?? tables.find(isSmall);
    const slide = this.open(kicker, sentences[0] ?? heading);
    const top = this.cards(slide, cards, BODY.y);
    const room = {...BODY, y: top, height: BODY.y + BODY.height - top};
    const said = [...words, ...sentences.slice(1), ...notices, ...(comment === '' ? [] : [comment])];
    const isBeside = first !== undefined && said.length > 0;
    const width = !isBeside ? room.width : first.chart === null ? (BODY.width - GAP) / 2 : WORDS;
    this.bullets(slide, said, {...room, width});
    const left = isBeside ? width + GAP : 0;
    const place = {...room, x: BODY.x + left, width: BODY.width - left};
    if (first !== undefined && first.chart !== null) this.chart(slide, first, place);
    else if (first !== undefined) this.captioned(slide, first, place);
    this.close(slide);
    const rest = tables.filter((table) => table !== first);
    for (let at = 0; at < rest.length; at++) {
      const [table, next] = [rest[at]!, rest[at + 1]];
      if (next !== undefined && isSmall(table) && isSmall(next)) {
        this.pair(kicker, heading, [table, next]);
        at++;
      } else this.table(kicker, table);
    }
  }

  private table(kicker: string, table: DocumentTable): void {
    const width = shapes.widthOfTable(table);
    const isBeside =
      table.chart !== null && width + GAP + LEAST_CHART <= BODY.width && table.lines.length <= MOST_LINES;
    if (table.chart !== null && !isBeside) {
      const slide = this.open(kicker, table.message);
      this.chart(slide, table, BODY);
      this.close(slide);
      return;
    }
    const place = isBeside ? {...BODY, width} : BODY;
    for (let from = 0; from < table.lines.length; from += MOST_LINES) {
      const slide = this.open(kicker, from === 0 ? table.message : `${table.title} (suite)`);
      const lines = table.lines.slice(from, from + MOST_LINES);
      slide.add((id) => shapes.printTable(id, table, lines, place, this.report.accent));
      if (isBeside) this.chart(slide, table, {...BODY, x: BODY.x + width + GAP, width: BODY.width - width - GAP});
      this.close(slide);
    }
  }

  private pair(kicker: string, title: string, tables: readonly [DocumentTable, DocumentTable]): void {
    const slide = this.open(kicker, title);
    const width = (BODY.width - GAP) / 2;
    tables.forEach((table, at) => this.captioned(slide, table, {...BODY, x: BODY.x + at * (width + GAP), width}));
    this.close(slide);
  }

  private captioned(slide: Slide, table: DocumentTable, place: Place): void {
    const below = this.caption(slide, table.message, place);
    slide.add((id) => shapes.printTable(id, table, table.lines, below, this.report.accent));
  }

  /** Says what stands below; where that is. */
  private caption(slide: Slide, words: string, place: Place): Place {
    const lines = Math.ceil(widthOf(words, {size: 12, bold: true}) / shapes.charactersIn(place.width));
    const height = 6 + 16 * lines;
    const printed = shapes.printLines(words, {size: 12, color: muted, bold: true});
    slide.add((id) => shapes.printBox(id, 'Titre de ce qui suit', {...place, height}, printed));
    return {...place, y: place.y + height, height: place.height - height};
  }

  private words(kicker: string, title: string, texts: readonly string[]): void {
    const slide = this.open(kicker, title);
    this.bullets(slide, texts, BODY);
    this.close(slide);
  }

  private open(kicker: string, title: string): Slide {
    const slide = new Slide(this.relations.length + 1);
    slide.add((id) => shapes.printTitle(id, title));
    if (kicker !== '') {
      const color = resolveColor('accent', this.report.accent);
      const place = {x: MARGIN, y: 20, width: BODY.width, height: 20};
      slide.add((id) =>
        shapes.printBox(id, 'Chapitre', place, shapes.printLines(kicker, {size: 12, color, bold: true})),
      );
    }
    return slide;
  }

  private close(slide: Slide): void {
    const {agency, title} = this.report;
    slide.add((id) => shapes.printFoot(id, 'ftr', [agency, title].filter((part) => part !== '').join(' · ')));
    slide.add((id) => shapes.printFoot(id, 'sldNum', String(slide.number)));
    this.keep(slide, slide.print());
  }

  private keep(slide: Slide, text: string): void {
    this.pack.relate(slide.part, 'slideLayout', LAYOUT);
    this.pack.add(slide.part, 'slide', text);
    this.relations.push(this.pack.relate(PART, 'slide', slide.part));
  }

  /** Cards four to a row; where the rest may begin. */
  private cards(slide: Slide, figures: readonly DocumentFigure[], top: number): number {
    const width = (BODY.width - 3 * 16) / 4;
    figures.forEach((figure, at) => {
      const place = {
        x: BODY.x + (at % 4) * (width + 16),
        y: top + Math.floor(at / 4) * (CARD + 14),
        width,
        height: CARD,
      };
      slide.add((id) => shapes.printCard(id, figure, place, this.report.accent), 2);
    });
    return top + Math.ceil(figures.length / 4) * (CARD + 14) + (figures.length === 0 ? 0 : 6);
  }

  private bullets(slide: Slide, texts: readonly string[], place: Place): void {
    const letters = texts.join(' ').length;
    const room = (place.width * place.height) / 1000;
    const size = [18, 16, 14, 12].find((size) => letters * size * size * 0.72 < room * 1000) ?? 11;
    const gap = '><a:spcAft><a:spcPts val="800"/></a:spcAft>';
    const lines = texts.map((text) => shapes.printLines(text, {size}, gap)).join('');
    if (texts.length > 0) slide.add((id) => shapes.printBox(id, 'Texte', place, lines));
  }

  private chart(slide: Slide, {id: name, title, lines, chart}: DocumentTable, place: Place): void {
    const number = ++this.charts;
    const shown = chart as DocumentChart;
    const relation = addChart(
      this.pack,
      slide.part,
      {folder: 'ppt', number, size: lines.length > MANY_BARS ? 10 : 12},
      shown,
    );
    const below = this.caption(slide, title, place);
    slide.add((id) => shapes.printChartFrame(id, `${name} (graphique)`, shown.chart.alt, below, relation));
  }
}

/** Two such tables stand side by side. */
function isSmall(table: DocumentTable): boolean {
  return (
    table.chart === null && table.lines.length <= FEW_LINES && shapes.widthOfTable(table) <= (BODY.width - GAP) / 2
  );
}

import {readableOn, resolveColor} from '../../shared';
import type {DocumentSection, ReportDocument} from '../../shared';
import {NewPackage} from '../../xlsx';
import {addProperties, xmlHead} from '../properties';
import {drawSection} from './section-slides';
import * as shapes from './shapes';
import {BODY, GAP, Slide, type Deck} from './slide';
import {POINT, printLayout, printMaster, printTheme, SLIDE, slideNamespaces} from './theme';

const PART = 'ppt/presentation.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';

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

class Slides {
  private readonly relations: string[] = [];
  private readonly deck: Deck;

  constructor(
    private readonly pack: NewPackage,
    private readonly report: ReportDocument,
  ) {
    this.deck = {pack, report, charts: 0};
  }

  /** Relations that lead to the slides, in their order. */
  write(): readonly string[] {
    const {chapters, method, foreword} = this.report;
    this.cover();
    if (foreword !== '') this.words('Avant-propos', [foreword]);
    this.essentials();
    const stage = {open: this.open.bind(this), close: this.close.bind(this)};
    for (const {title, sections} of chapters)
      for (const section of sections.filter(hasMessage)) drawSection(title, section, stage);
    const missing = sayMissing(chapters.flatMap(({sections}) => sections.filter((section) => !hasMessage(section))));
    if (missing.length > 0) this.words('Ce que les registres ne disent pas', missing);
    const told = method.map(({heading, texts}) => `${heading} : ${texts.join(' ')}`);
    this.words('Comment ces chiffres sont faits', told);
    return this.relations;
  }

  private cover(): void {
    const {agency, title, under, accent} = this.report;
    const ground = resolveColor('accent', accent);
    const color = readableOn(`#${ground}`);
    const slide = new Slide(this.deck, 1);
    const across = {x: 80, width: SLIDE.width - 160};
    const line = (text: string, size: number, y: number, height: number, bold = false) =>
      slide.box('Texte', {...across, y, height}, shapes.printLines(text, {size, color, bold}));
    slide.add((id) => shapes.printCoverTitle(id, title, {...across, y: 200, height: 70}, color));
    if (agency !== '') line(agency, 22, 160, 36, true);
    if (under !== '') line(under, 16, 280, 60);
    this.keep(slide, slide.print(ground));
  }

  private essentials(): void {
    const {main, sentences, chart} = this.report;
    if (main.length === 0) return;
    const slide = this.open('', 'L’essentiel');
    const room = slide.cards(main, {...BODY, y: BODY.y - 40, height: BODY.height + 40});
    const half = (BODY.width - GAP) / 2;
    slide.bullets(sentences, chart === null ? room : {...room, width: half});
    if (chart !== null) slide.chart(chart, {...room, x: BODY.x + half + GAP, width: half});
    this.close(slide);
  }

  private words(title: string, texts: readonly string[]): void {
    const slide = this.open('', title);
    slide.bullets(texts, BODY);
    this.close(slide);
  }

  private open(kicker: string, title: string): Slide {
    return new Slide(this.deck, this.relations.length + 1).head(kicker, title);
  }

  private close(slide: Slide): void {
    slide.foot();
    this.keep(slide, slide.print());
  }

  private keep({part}: Slide, text: string): void {
    this.pack.relate(part, 'slideLayout', LAYOUT);
    this.pack.add(part, 'slide', text);
    this.relations.push(this.pack.relate(PART, 'slide', part));
  }
}

/** Whether a section has more to say than what it lacks. */
function hasMessage({words, sentences, cards, tables, comment}: DocumentSection): boolean {
  return words.length + sentences.length + cards.length + tables.length > 0 || comment !== '';
}

/** What some sections lack, each lack once, with whom it concerns. */
function sayMissing(sections: readonly DocumentSection[]): readonly string[] {
  const concerned = new Map<string, string[]>();
  for (const {heading, notices} of sections)
    for (const notice of notices) concerned.set(notice, [...(concerned.get(notice) ?? []), heading]);
  return [...concerned].map(([notice, headings]) => `${headings.join(' ; ')}. ${notice}`);
}

import {resolveColor} from '../../shared';
import type {DocumentChart, DocumentSection, DocumentTable, ReportDocument} from '../../shared';
import {escapeAttribute, NewPackage} from '../../xlsx';
import {addChart} from '../chart-part';
import {addProperties, namespaces, printChartGraphic, xmlHead} from '../properties';
import {beginField, Bookmarks, endField, field, paragraph, run, text} from './paragraph';
import {besideChart, exhibitsOf, heightOfChart, heightOfParagraphs, heightOfText} from './exhibits';
import {PageRoom} from './page-room';
import type {Exhibit} from './exhibits';
import {
  GUTTER,
  HALF,
  heightOfCards,
  PAGE_WIDTH,
  printBand,
  printBeside,
  printCards,
  printTable,
  TIE,
  widthOfTable,
} from './table';
import {printStyles} from './word-styles';

const PART = 'word/document.xml';
const NEW_PAGE = '<w:pageBreakBefore/>';
const wordNamespaces =
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ${namespaces} ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** Points down: of the heading of a chapter, of a section, of a point. */
const CHAPTER = 64;
const HEADING = 37;
const POINT_HEIGHT = 27;

/** Units of a drawing in a point, and in a twentieth of one. */
const POINT = 12700;
const TWENTIETH = POINT / 20;

/** The report as a Word document: styles, contents, captions, native tables and charts. The same report always gives the same bytes. */
export function writeWord(report: ReportDocument): Uint8Array {
  const pack = new NewPackage();
  const body = new WordBody(pack, report).print();
  return closeWord(pack, body, report);
}

/** What a document is around its text: its page, its footer, its styles. Where each page stands alone, it holds more, and the first is as the others. */
export function closeWord(
  pack: NewPackage,
  body: string,
  report: Pick<ReportDocument, 'agency' | 'title' | 'accent'>,
  pages: 'a report' | 'one each' = 'a report',
): Uint8Array {
  const isReport = pages === 'a report';
  const upDown = isReport ? 964 : 794;
  pack.relate('', 'document', PART);
  const footer = pack.relate(PART, 'footer', 'word/footer1.xml');
  pack.add(
    PART,
    'document',
    `${xmlHead}<w:document ${wordNamespaces}><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/>` +
      `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${upDown}" w:right="1134" w:bottom="${upDown}" w:left="1134" w:header="567" w:footer="${upDown / 2}" w:gutter="0"/>` +
      `${isReport ? '<w:titlePg/>' : ''}</w:sectPr></w:body></w:document>`,
  );
  pack.add('word/footer1.xml', 'footer', printFooter(report));
  pack.relate(PART, 'documentStyles', 'word/styles.xml');
  pack.add('word/styles.xml', 'documentStyles', printStyles(report.accent, !isReport));
  pack.relate(PART, 'documentSettings', 'word/settings.xml');
  pack.add(
    'word/settings.xml',
    'documentSettings',
    `${xmlHead}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="709"/>` +
      '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      '<w:themeFontLang w:val="fr-FR"/></w:settings>',
  );
  addProperties(pack, report);
  return pack.toZip();
}

function printFooter({agency, title}: Pick<ReportDocument, 'agency' | 'title'>): string {
  const left = [agency, title].filter((part) => part !== '').join(' · ');
  const content = `${run(left)}<w:r><w:tab/></w:r>${field('PAGE', '1')}${run(' / ')}${field('NUMPAGES', '1')}`;
  return `${xmlHead}<w:ftr ${wordNamespaces}>${paragraph('Footer', content)}</w:ftr>`;
}

/** What is written, piece after piece, with what it counts on the way. */
class WordBody {
  private readonly marks = new Bookmarks();
  private readonly contents: {readonly level: 1 | 2; readonly words: string; readonly place: string}[] = [];
  private readonly page = new PageRoom();
  private tableCount = 0;
  private chartCount = 0;

  constructor(
    private readonly pack: NewPackage,
    private readonly report: ReportDocument,
  ) {}

  print(): string {
    const {main, sentences, chart, chapters, method, accent} = this.report;
    const essentials =
      main.length === 0
        ? ''
        : this.heading(1, 'L’essentiel', NEW_PAGE) +
          printCards(main, accent, null) +
          sentences.map((words) => text('Key', words)).join('') +
          (chart === null ? '' : this.chart(chart, PAGE_WIDTH));
    const told = chapters.flatMap(({title, sections}) =>
      sections.map((section, at) => this.section(section, at === 0 ? title : null)),
    );
    const last = this.howMade(method);
    return `${this.cover()}${essentials}${this.tableOfContents()}${told.join('')}${last}`;
  }

  /** The name on a ground of the agency's colour, what is its own under it. */
  private cover(): string {
    const {agency, title, under, signatory, foreword, accent} = this.report;
    const on = `<w:color w:val="${resolveColor('on-accent', accent)}"/>`;
    const named = [
      ['Structure', agency],
      ['Title', title],
      ['Subtitle', under],
    ] as const;
    const lines = named.filter(([, words]) => words !== '').map(([style, words]) => paragraph(style, run(words, on)));
    return [
      printBand(lines.join(''), accent),
      ...(foreword === '' ? [] : [text('Comment', foreword)]),
      ...(signatory === '' ? [] : [text('Subtitle', signatory)]),
    ].join('');
  }

  private heading(level: 1 | 2, words: string, more = ''): string {
    const place = `_Toc${String(this.contents.length + 1).padStart(4, '0')}`;
    this.contents.push({level, words, place});
    return paragraph(`Heading${level}`, this.marks.mark(place, run(words)), more);
  }

  /** Its lines are there and lead to their headings; Word adds their pages as it opens the document. */
  private tableOfContents(): string {
    const lines = this.contents.map(({level, words, place}, at) => {
      const link = `<w:hyperlink w:anchor="${place}" w:history="1">${run(words)}</w:hyperlink>`;
      return paragraph(`TOC${level}`, at === 0 ? beginField('TOC \\o "1-2" \\h \\z \\u', true) + link : link);
    });
    return `${text('TOCHeading', 'Sommaire', NEW_PAGE)}${lines.join('')}${paragraph('Between', endField)}`;
  }

  /** What the section says stays with the first of its tables, and these stand in the order that fills pages. */
  private section(
    {heading, words, sentences, notices, cards, tables, comment}: DocumentSection,
    chapter: string | null,
  ): string {
    const {accent} = this.report;
    const said = [...words, ...(sentences.length === 0 ? [] : [sentences.join(' ')])];
    const lead =
      (chapter === null ? 0 : CHAPTER) +
      HEADING +
      heightOfCards(cards) +
      heightOfParagraphs(said) +
      notices.reduce((sum, one) => sum + heightOfText(one, 8, PAGE_WIDTH) + 9, 0);
    const {ordered, isNew} = this.page.order(lead, exhibitsOf(tables));
    if (comment !== '') this.page.take(heightOfParagraphs([comment]) + 6);
    const tie = ordered.length > 0 ? TIE : '';
    const [above, own] = isNew && chapter === null ? ['', NEW_PAGE] : [isNew ? NEW_PAGE : '', ''];
    return [
      chapter === null ? '' : this.heading(1, chapter, above),
      this.heading(2, heading, own),
      ...words.map((one) => text(null, one, tie)),
      ...(cards.length === 0 ? [] : [printCards(cards, accent, this.marks, said.length > 0 ? TIE : tie)]),
      ...(sentences.length === 0 ? [] : [text(null, sentences.join(' '), tie)]),
      ...notices.map((one) => text('Definition', one, tie)),
      ...ordered.map((exhibit) => this.exhibit(exhibit)),
      ...(comment === '' ? [] : [text('Comment', comment)]),
    ].join('');
  }

  private howMade(method: ReportDocument['method']): string {
    const points = method.map(({heading, texts}) => ({heading, words: texts.join(' ')}));
    const isNew = this.page.take(
      CHAPTER + heightOfParagraphs(points.map(({words}) => words)) + points.length * POINT_HEIGHT,
    );
    const title = this.heading(1, 'Comment ces chiffres sont faits', isNew ? NEW_PAGE : '');
    return title + points.map(({heading, words}) => text('Point', heading) + text(null, words)).join('');
  }

  private exhibit({look, tables}: Exhibit): string {
    const [table, other] = tables as readonly [DocumentTable, DocumentTable];
    switch (look) {
      case 'alone':
        return this.table(table, PAGE_WIDTH);
      case 'chart under':
        return this.table(table, PAGE_WIDTH) + this.chart(table, PAGE_WIDTH);
      case 'pair':
        return printBeside([this.table(table, HALF), this.table(other, HALF)], [PAGE_WIDTH - HALF, HALF]);
      case 'charted': {
        const left = besideChart(table);
        const pieces = [this.table(table, left - GUTTER), this.chart(table, PAGE_WIDTH - left)];
        return printBeside(pieces, [left, PAGE_WIDTH - left]);
      }
      case 'strips': {
        const width = widthOfTable(table) + GUTTER;
        const pieces = tables.map(
          (one) => printTable(one, this.report.accent, this.marks, width) + text('Between', ''),
        );
        return (
          this.caption(table) +
          printBeside(
            pieces,
            tables.map(() => width),
          ) +
          text('Definition', table.notes.join(' '))
        );
      }
    }
  }

  private caption({title}: DocumentTable): string {
    const number = field('SEQ Tableau \\* ARABIC', String(++this.tableCount));
    return paragraph('Caption', `${run('Tableau\u00a0')}${number}${run(`. ${title}`)}`);
  }

  private table(table: DocumentTable, room: number): string {
    const printed = printTable(table, this.report.accent, this.marks, room);
    return this.caption(table) + printed + text('Definition', table.notes.join(' '));
  }

  private chart(table: DocumentTable, width: number): string {
    const number = ++this.chartCount;
    const graphic = printGraphic(this.pack, table.chart!, {number, width, height: heightOfChart(table)});
    const counted = field('SEQ Graphique \\* ARABIC', String(number));
    return (
      paragraph('Caption', `${run('Graphique\u00a0')}${counted}${run(`. ${table.message}`)}`) +
      paragraph('Chart', graphic)
    );
  }
}

/** A native chart in its line: `width` in twentieths of a point, `height` in points. */
export function printGraphic(
  pack: NewPackage,
  chart: DocumentChart,
  {number, width, height}: {readonly number: number; readonly width: number; readonly height: number},
): string {
  const relation = addChart(pack, PART, {folder: 'word', number, size: 9, room: {width: width / 20, height}}, chart);
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width * TWENTIETH}" cy="${height * POINT}"/>` +
    `<wp:docPr id="${number}" name="Graphique ${number}" descr="${escapeAttribute(chart.chart.alt)}"/><wp:cNvGraphicFramePr/>` +
    `${printChartGraphic(relation)}</wp:inline></w:drawing></w:r>`
  );
}

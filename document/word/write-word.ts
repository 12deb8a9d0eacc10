import type {DocumentChart, DocumentSection, DocumentTable, ReportDocument} from '../../shared';
import {escapeAttribute, NewPackage} from '../../xlsx';
import {addChart} from '../chart-part';
import {addProperties, namespaces, printChartGraphic, xmlHead} from '../properties';
import {beginField, Bookmarks, endField, field, paragraph, run, text} from './paragraph';
import {PAGE_WIDTH, printBeside, printCards, printTable, widthOfTable} from './table';
import {printStyles} from './word-styles';

const PART = 'word/document.xml';
const NEW_PAGE = '<w:pageBreakBefore/>';
const wordNamespaces =
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ${namespaces} ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** Units of a drawing in a point, and in a twentieth of one. */
const POINT = 12700;
const TWENTIETH = POINT / 20;

/** Of what stands beside something else: twentieths of a point. */
const HALF = 4700;
const GUTTER = 240;
const LEAST_CHART = 4200;
const MOST_CHART = 6200;
/** Of a chart: points. */
const LINE = 16;
const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 560;

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
  const upDown = isReport ? 1134 : 794;
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
          printCards(main, accent, new Bookmarks()) +
          sentences.map((words) => text('Key', words)).join('') +
          (chart === null ? '' : this.chart(chart, PAGE_WIDTH));
    const told = chapters.map(
      ({title, sections}, at) =>
        this.heading(1, title, at === 0 ? NEW_PAGE : '') + sections.map((section) => this.section(section)).join(''),
    );
    const last =
      this.heading(1, 'Comment ces chiffres sont faits') +
      method
        .map(({heading, texts}) => text('Point', heading) + texts.map((words) => text(null, words)).join(''))
        .join('');
    return `${this.cover()}${essentials}${this.tableOfContents()}${told.join('')}${last}`;
  }

  private cover(): string {
    const {agency, title, under, signatory, foreword} = this.report;
    return [
      text('Structure', agency),
      text('Title', title),
      ...(under === '' ? [] : [text('Subtitle', under)]),
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

  private section({heading, words, sentences, notices, cards, tables, comment}: DocumentSection): string {
    return [
      this.heading(2, heading),
      ...words.map((one) => text(null, one)),
      ...(cards.length === 0 ? [] : [printCards(cards, this.report.accent, this.marks)]),
      ...(sentences.length === 0 ? [] : [text(null, sentences.join(' '))]),
      ...notices.map((one) => text('Definition', one)),
      this.tables(tables),
      ...(comment === '' ? [] : [text('Comment', comment)]),
    ].join('');
  }

  /** A table and its chart side by side where there is room for both; small tables two by two. */
  private tables(tables: readonly DocumentTable[]): string {
    const printed: string[] = [];
    for (let at = 0; at < tables.length; at++) {
      const [table, next] = [tables[at]!, tables[at + 1]];
      const width = widthOfTable(table);
      const left = Math.max(width, PAGE_WIDTH - MOST_CHART) + GUTTER;
      if (table.chart !== null) {
        printed.push(
          left <= PAGE_WIDTH - LEAST_CHART
            ? printBeside(this.table(table, left - GUTTER), this.chart(table, PAGE_WIDTH - left), [
                left,
                PAGE_WIDTH - left,
              ])
            : this.table(table, PAGE_WIDTH) + this.chart(table, PAGE_WIDTH),
        );
      } else if (next?.chart === null && width <= HALF && widthOfTable(next) <= HALF) {
        printed.push(printBeside(this.table(table, HALF), this.table(next, HALF), [PAGE_WIDTH - HALF, HALF]));
        at++;
      } else printed.push(this.table(table, PAGE_WIDTH));
    }
    return printed.join('');
  }

  private table(table: DocumentTable, room: number): string {
    const {title, notes} = table;
    const number = field('SEQ Tableau \\* ARABIC', String(++this.tableCount));
    return [
      paragraph('Caption', `${run('Tableau\u00a0')}${number}${run(`. ${title}`)}`),
      printTable(table, this.report.accent, this.marks, room),
      text('Definition', notes.join(' ')),
    ].join('');
  }

  private chart({chart, title, lines}: DocumentTable, width: number): string {
    const number = ++this.chartCount;
    const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, (lines.length + 2) * LINE));
    const graphic = printGraphic(this.pack, chart!, {number, width, height});
    const counted = field('SEQ Graphique \\* ARABIC', String(number));
    return (
      paragraph('Caption', `${run('Graphique\u00a0')}${counted}${run(`. ${title}`)}`) + paragraph('Chart', graphic)
    );
  }
}

/** A native chart in its line: `width` in twentieths of a point, `height` in points. */
export function printGraphic(
  pack: NewPackage,
  chart: DocumentChart,
  {number, width, height}: {readonly number: number; readonly width: number; readonly height: number},
): string {
  const relation = addChart(pack, PART, {folder: 'word', number, size: 9}, chart);
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width * TWENTIETH}" cy="${height * POINT}"/>` +
    `<wp:docPr id="${number}" name="Graphique ${number}" descr="${escapeAttribute(chart.chart.alt)}"/><wp:cNvGraphicFramePr/>` +
    `${printChartGraphic(relation)}</wp:inline></w:drawing></w:r>`
  );
}

import {foldText, readRegisters} from '../../shared';
import type {DocumentTable} from '../../shared';
import {writeSlides} from '../../document';
import {reference} from '../acceptance/check-report';
import {ruralSheets} from '../report/agencies';
import {smallRegisters} from '../report/small-report';
import {documentOf, numberOf, partsOf, plain, sampleDocument} from './sample';

const bytes = writeSlides(sampleDocument());
const parts = partsOf(bytes);
const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, text]) => text);
const wordsOf = (xml: string) => plain([...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''));

/** Shapes of all slides that bear a name, each as its XML. */
const named = (kind: 'sp' | 'graphicFrame', name: string) =>
  slides.flatMap((slide) =>
    [...slide.matchAll(new RegExp(`<p:${kind}>.*?</p:${kind}>`, 'gs'))]
      .map(([shape]) => shape)
      .filter((shape) => shape.includes(` name="${name}"`)),
  );

const isNear = (found: number | null | undefined, want: number, unit: string) =>
  found !== null && found !== undefined && Math.abs(found - (unit === '%' ? want / 100 : want)) < 0.006;

it('shows published numbers alone: in its cards, its tables and its charts', () => {
  const failures: string[] = [];
  let [cards, cells, points] = [0, 0, 0];
  for (const {id, value, unit} of reference.figures)
    for (const card of named('sp', id)) {
      const text = plain(/<a:t>([^<]*)<\/a:t>/.exec(card)![1]!);
      if (isNear(numberOf(text), value, unit)) cards++;
      else failures.push(`${id}: ${text}, not ${value}`);
    }
  for (const {id, unit, rows, total} of reference.tables) {
    const units = typeof unit === 'string' ? total.map(() => unit) : unit;
    const lines = new Map(Object.entries(rows).map(([label, values]) => [foldText(label), values]));
    for (const table of named('graphicFrame', id))
      for (const [, row] of [...table.matchAll(/<a:tr h="\d+">(.*?)<\/a:tr>/gs)].slice(1)) {
        const [label, ...texts] = [...row!.matchAll(/<a:tc>(.*?)<\/a:tc>/gs)].map(([, cell]) => wordsOf(cell!));
        const wanted = foldText(label!) === 'total' ? total : lines.get(foldText(label!));
        texts.forEach((text, at) => {
          if (wanted !== undefined && isNear(numberOf(text), wanted[at]!, units[at]!)) cells++;
          else if (wanted !== undefined || numberOf(text) !== 0)
            failures.push(`${id} ${label} ${at}: ${text}, not ${wanted?.[at]}`);
        });
      }
    for (const frame of named('graphicFrame', `${id} \\(graphique\\)`.replace(/\\/g, ''))) {
      const slide = slides.findIndex((text) => text.includes(frame)) + 1;
      const relation = /r:id="(rId\d+)"/.exec(frame)![1];
      const relations = parts.get(`ppt/slides/_rels/slide${slide}.xml.rels`)!;
      const chart = parts.get(
        `ppt/charts/${new RegExp(`Id="${relation}"[^>]*Target="../charts/([^"]+)"`).exec(relations)![1]}`,
      )!;
      const pointsOf = (xml: string) =>
        new Map(
          [...xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, value]) => [
            Number(at),
            plain(value!),
          ]),
        );
      for (const [, series] of chart.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)) {
        const column = /<c:val><c:numRef><c:f>'?[^!]*!\$([A-Z])\$/.exec(series!)![1]!.charCodeAt(0) - 66;
        const labels = pointsOf(/<c:cat>(.*?)<\/c:cat>/s.exec(series!)![1]!);
        for (const [at, value] of pointsOf(/<c:val>(.*?)<\/c:val>/s.exec(series!)![1]!)) {
          const wanted = lines.get(foldText(labels.get(at)!))?.[column];
          if (wanted !== undefined && isNear(Number(value), wanted, units[column]!)) points++;
          else if (wanted !== undefined) failures.push(`${id} chart ${labels.get(at)}: ${value}, not ${wanted}`);
        }
      }
    }
  }
  expect(failures).toEqual([]);
  expect(cards).toBeGreaterThan(70);
  expect(cells).toBeGreaterThan(120);
  expect(points).toBeGreaterThan(200);
});

/** Nothing on a slide leaves the page. */
function checkPage(slide: string): void {
  for (const [, x, y, cx, cy] of slide.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(0);
    expect(Number(x) + Number(cx)).toBeLessThanOrEqual(12192000);
    expect(Number(y) + Number(cy)).toBeLessThanOrEqual(6858000);
  }
}

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands on a slide at a place of its own: all but its title and its foot. */
function boxesOf(slide: string): Box[] {
  const shapes = [...slide.matchAll(/<p:(sp|graphicFrame)>(.*?)<\/p:\1>/gs)].map(([, , shape]) => shape!);
  return shapes.flatMap((shape) => {
    const place = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape);
    if (place === null) return [];
    const [left, top, width, height] = place.slice(1).map(Number) as [number, number, number, number];
    const name = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape)![1]!;
    return [{name, left, top, right: left + width, bottom: top + height}];
  });
}

/** What lies over something else. */
function overlapsOf(slide: string): string[] {
  const boxes = boxesOf(slide);
  const isOver = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => (isOver(a, b) ? [`${a.name} over ${b.name}`] : [])),
  );
}

it('has no slide that shows nothing, and nothing that lies over something else', () => {
  for (const slide of slides) {
    expect(boxesOf(slide).filter(({name}) => name !== 'Chapitre').length).toBeGreaterThan(0);
    expect(overlapsOf(slide)).toEqual([]);
  }
});

it('gives the texts of charts the size of those around them', () => {
  for (const [name, text] of parts)
    if (/charts\/chart\d+\.xml$/.test(name))
      for (const [, size] of text.matchAll(/ sz="(\d+)"/g)) expect([name, Number(size) >= 1200]).toEqual([name, true]);
});

it.each([
  ['64 communes', documentOf(readRegisters(ruralSheets())), 55, 0],
  ['a small one', documentOf(smallRegisters()), 35, 1],
] as const)(
  'of %s, makes few slides, nothing over something else, what is missing on one',
  (_, report, most, missing) => {
    const made = [...partsOf(writeSlides(report))].filter(([name]) => /slides\/slide\d+\.xml$/.test(name));
    expect(made.length).toBeLessThan(most);
    for (const [name, slide] of made) {
      checkPage(slide);
      expect([name, overlapsOf(slide)]).toEqual([name, []]);
    }
    const last = made.filter(([, slide]) => wordsOf(slide).includes('Ce que les registres ne disent pas'));
    expect(last.length).toBe(missing);
    const said = made.map(([, slide]) => wordsOf(slide)).join('\n');
    for (const {sections} of report.chapters)
      for (const {heading, notices} of sections) for (const text of [heading, ...notices]) expect(said).toContain(text);
  },
);

it('puts the small tables of a section on as few slides as hold them', () => {
  const alone = slides.filter((slide) => {
    const shown = boxesOf(slide).filter(({name}) => name !== 'Chapitre');
    return shown.length === 1 && named('graphicFrame', shown[0]!.name).length > 0 && shown[0]!.bottom < 4000000;
  });
  expect(alone.length).toBeLessThan(2);
  expect(slides.length).toBeLessThan(52);
});

/** A table of an agency of 64 communes, with long names and seven columns of amounts. */
const wide: DocumentTable = {
  id: 'aides.commune',
  title: 'Aides par commune',
  message: 'Aides par commune',
  heads: ['Commune', ...Array.from({length: 7}, (_, at) => `Montant des aides accordées au titre du fonds ${at}`)],
  lines: Array.from({length: 64}, (_, at) => ({
    label: `Saint-Barthélemy-de-Beaurepaire-sur-l’Isle ${at}`,
    cells: Array.from({length: 7}, () => ({text: '1\u202f234\u202f567,89\u00a0€'})),
    isTotal: false,
  })),
  notes: [],
  chart: null,
};

it('shows the largest lines of a long table, says how many others there are, and narrows a wide one', () => {
  const report = sampleDocument();
  const [first, ...others] = report.chapters;
  const weighed = wide.lines.map((line, at) => ({...line, ...(at === 9 ? {} : {weight: at % 50})}));
  const total = {label: 'Total', cells: wide.lines[0]!.cells, isTotal: true};
  const sections = first!.sections.map((section) => ({...section, tables: [{...wide, lines: [...weighed, total]}]}));
  const made = [...partsOf(writeSlides({...report, chapters: [{...first!, sections}, ...others]}))];
  const held = made.filter(
    ([name, text]) => /slides\/slide\d+\.xml$/.test(name) && text.includes('name="aides.commune"'),
  );
  expect(held.length).toBe(sections.length);
  for (const [, slide] of held) {
    checkPage(slide);
    const labels = [...slide.matchAll(/<a:tr h="\d+">(.*?)<\/a:tr>/gs)].map(
      ([, row]) => /<a:tc>(.*?)<\/a:tc>/s.exec(row!)![1]!,
    );
    const shown = labels.map(wordsOf).map((text) => text.replace(/^Saint.*Isle /, ''));
    const largest = Array.from({length: 11}, (_, at) => String(49 - at));
    expect(shown).toEqual(['Commune', ...largest, 'et 53 autres, dans le document', 'Total']);
  }
});

it('gives each slide one title, a footer, a number, and lets nothing leave the page', () => {
  for (const slide of slides) {
    expect(slide.split('<p:ph type="title"/>').length).toBe(2);
    const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    checkPage(slide);
    for (const [, size] of slide.matchAll(/ sz="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(1000);
  }
  expect(slides.length).toBeGreaterThan(40);
});

it('bears the agency’s colour and the user’s words, and is the same file for the same report', () => {
  const told = sampleDocument([['Couleur', '#7A1FA2']], {
    comments: new Map([['ML_com_public_nouveaux_accueils', 'Une belle année.']]),
  });
  const text = [...partsOf(writeSlides(told)).values()].join('\n');
  expect(text).toContain('<a:accent1><a:srgbClr val="7A1FA2"/></a:accent1>');
  expect(text).toContain('Une belle année.');
  expect(writeSlides(sampleDocument())).toEqual(bytes);
});

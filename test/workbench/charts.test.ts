import {tint} from '../../shared/sheet/colors';
import {SaxesParser} from 'saxes';
import type {PlanChart} from '../../shared/sheet/sheet-plan';
import {chartBox} from '../../workbench/charts/chart-box';
import {drawnValue, readChartData} from '../../workbench/charts/chart-data';
import type {CellLookup} from '../../workbench/charts/chart-data';
import {chartSvg} from '../../workbench/charts/chart-svg';
import type {Invented} from './charts-sample';
import {inventChart, sampleCharts} from './charts-sample';

// The library's modules are of a kind that the runner does not load: its whole build, in one file, stands for them. The browser test
// takes the modules, and holds that both draw the same.
jest.mock('../../workbench/charts/echarts', () => jest.requireActual('../../workbench/node_modules/echarts'));

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of an SVG, in order; throws at what is not XML. */
function parse(svg: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({name, attributes}) => {
    const element = {tag: name, attributes: attributes as Record<string, string>, text: ''};
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    if (open.length > 0) open[open.length - 1]!.text += text;
  });
  parser.write(svg).close();
  return elements;
}

const textsOf = (elements: readonly Element[]) =>
  elements.filter(({tag}) => tag === 'text' || tag === 'tspan').map(({text}) => text);
const descriptionOf = (elements: readonly Element[]) => elements.find(({tag}) => tag === 'desc')!.text;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bars of a colour: the keys of the legend, moved into place, are told by that. */
function barsOf(elements: readonly Element[], color: string): Bar[] {
  return elements
    .filter(({tag, attributes}) => tag === 'path' && attributes.fill === color && attributes.transform === undefined)
    .map(({attributes}) => {
      const [, x, y, width, height] =
        /^M(-?[\d.]+) (-?[\d.]+)l(-?[\d.]+) 0l0 (-?[\d.]+)l-?[\d.]+ 0Z$/.exec(attributes.d!) ?? [];
      return {x: Number(x), y: Number(y), width: Number(width), height: Number(height)};
    });
}

/** Angles of the slices, as parts of the circle. */
function sharesOf(elements: readonly Element[], fills: readonly string[]): number[] {
  return fills.map((fill) => {
    const path = elements.find(
      ({tag, attributes}) => tag === 'path' && attributes.fill === fill && /A/.test(attributes.d!),
    );
    const numbers = path!.attributes.d!.match(/-?[\d.]+/g)!.map(Number);
    const [x1, y1, , , , , , x2, y2, cx, cy] = numbers as [number, number, ...number[]];
    const turn = Math.atan2(y2! - cy!, x2! - cx!) - Math.atan2(y1 - cy!, x1 - cx!);
    return (turn / (2 * Math.PI) + 1) % 1;
  });
}

/** As French writes it, by another hand than ours. */
function written(format: string, value: number): string {
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const french = new Intl.NumberFormat('fr-FR', {minimumFractionDigits: places, maximumFractionDigits: places});
  if (format.includes('%')) return `${french.format(value * 100)}\u00a0%`;
  return french.format(value) + (format.includes('€') ? '\u00a0€' : '');
}

const size = {width: 600, height: 220};
const draw = (...given: Parameters<typeof inventChart>) => {
  const {chart, valueAt} = inventChart(...given);
  const svg = chartSvg(chart, valueAt, size);
  return {svg, elements: parse(svg)};
};

const sample = sampleCharts();

it('the sample’s report has its charts', () => {
  expect(sample.length).toBe(21);
  expect(new Set(sample.map(({chart}) => chart.kind))).toEqual(new Set(['bar', 'stacked-bar', 'column']));
});

describe.each(sample.map((one) => [one.chart.name, one] as const))('%s', (_, {chart, sheet, valueAt}) => {
  const svg = chartSvg(chart, valueAt, chartBox(sheet, chart));
  const elements = parse(svg);
  const data = readChartData(chart, valueAt);

  it('is one picture with a name, and its description states every value', () => {
    const {attributes} = elements[0]!;
    const byId = (id: string) => elements.find((element) => element.attributes.id === id)!;
    expect(attributes.role).toBe('img');
    expect(byId(attributes['aria-labelledby']!).tag).toBe('title');
    expect(chart.alt).toContain(byId(attributes['aria-labelledby']!).text);
    expect(byId(attributes['aria-describedby']!).tag).toBe('desc');
    for (const {name, values} of data.series) {
      const said = values.map((value, index) => `${data.categories[index]} ${written(chart.format, value as number)}`);
      expect(descriptionOf(elements)).toContain(`${name} : ${said.join(' ; ')}.`);
    }
  });

  it('draws each value, as long as it is large', () => expectDrawn(chart, valueAt, elements));

  it('asks nothing of the page: no script, no style, no link, no font from elsewhere', () => {
    expect(new Set(elements.map(({tag}) => tag))).toEqual(
      new Set(['svg', 'title', 'desc', 'rect', 'path', 'text'].filter((tag) => svg.includes(`<${tag}`))),
    );
    expect(svg).not.toMatch(/ (style|class|on\w+|href|xlink:href)=|url\(|ecmeta/);
    const links = svg.match(/https?:[^"]*/g);
    expect(links).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('is the same each time', () => expect(chartSvg(chart, valueAt, chartBox(sheet, chart))).toBe(svg));
});

function expectDrawn(chart: PlanChart, valueAt: CellLookup, elements: readonly Element[]): void {
  const {series} = readChartData(chart, valueAt);
  const whole = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  if (chart.kind === 'pie') {
    const values = series[0]!.values.map(drawnValue);
    const fills = values.map((__, index) => `#${tint(series[0]!.color, 1 - (0.8 * index) / (values.length - 1))}`);
    sharesOf(elements, fills).forEach((share, index) => expect(share).toBeCloseTo(values[index]! / whole(values), 3));
    return;
  }
  const side = chart.kind.endsWith('bar') ? 'width' : 'height';
  const drawn = series.map(({color, values}) => {
    const bars = barsOf(elements, color);
    expect(bars.length).toBe(values.length);
    return {bars, values: values.map((value) => drawnValue(value) ?? 0)};
  });
  const {bars, values} = drawn[0]!;
  const longest = values.indexOf(Math.max(...values));
  const scale = Math.abs(bars[longest]![side]) / values[longest]!;
  for (const one of drawn) {
    one.bars.forEach((bar, index) =>
      expect(Math.abs(Math.abs(bar[side]) - one.values[index]! * scale)).toBeLessThan(2.5),
    );
  }
}

describe('texts that the user wrote', () => {
  const nasty = '</text><script>alert(1)</script>"\'&{value}{a|b} ]]> style="x" class="y" %d';
  it.each<PlanChart['kind']>(['bar', 'stacked-column', 'pie'])('stay texts in a %s', (kind) => {
    const {svg, elements} = draw([nasty, 'b'], [[1, 2], ...(kind === 'pie' ? [] : [[3, 4]])], {
      kind,
      title: 'A <b>&"\'',
      names: [nasty, 'deux'],
    });
    expect(elements.map(({tag}) => tag)).not.toContain('script');
    expect(new Set(elements.map(({tag}) => tag))).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'path', 'text']));
    expect(svg).not.toContain('<script');
    expect(descriptionOf(elements)).toContain(nasty);
    expect(elements.find(({tag}) => tag === 'title')!.text).toBe('A <b>&"\'');
    expect(textsOf(elements)).toContain('A <b>&"\'');
  });

  it('lose the characters that XML cannot write, and no other', () => {
    const {elements} = draw(['a\u0000b\u001fc\ud800', '\u{1f600} été'], [[1, 2]]);
    expect(descriptionOf(elements)).toBe('Série 1 : a b c 1 ; \u{1f600} été 2.');
    expect(textsOf(elements)).toEqual(expect.arrayContaining(['a b c', '\u{1f600} été']));
  });

  it('are cut to the room that they have, and whole in the description', () => {
    const long = 'Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson '.repeat(6).trim();
    const {elements} = draw(
      [long, long],
      [
        [1, 2],
        [3, 4],
      ],
      {names: [long, 'deux'], title: long},
    );
    expect(textsOf(elements).filter((text) => text.endsWith('…')).length).toBeGreaterThanOrEqual(4);
    expect(descriptionOf(elements)).toContain(`${long} : ${long} 1 ; ${long} 2.`);
  });
});

describe('values out of the ordinary', () => {
  it('no row: says that there is nothing', () => {
    const {elements} = draw([], [[]]);
    expect(textsOf(elements)).toEqual(['Essai', 'Aucune valeur à représenter.']);
    expect(descriptionOf(elements)).toBe('Aucune valeur à représenter.');
  });

  it('no series: says that there is nothing', () => {
    expect(descriptionOf(draw(['a'], []).elements)).toBe('Aucune valeur à représenter.');
  });

  it('all zero: bars of no length that bear 0, no slice at all', () => {
    const {elements} = draw(['a', 'b'], [[0, 0]]);
    expect(barsOf(elements, '#0B5C8C').map(({width}) => width)).toEqual([0, 0]);
    expect(textsOf(elements).filter((text) => text === '0').length).toBe(2);
    const pie = draw(['a', 'b'], [[0, 0]], {kind: 'pie'}).elements;
    expect(pie.filter(({tag}) => tag === 'path')).toEqual([]);
    expect(descriptionOf(pie)).toBe('Série 1 : a 0 ; b 0.');
  });

  it.each<[PlanChart['kind'], 'x' | 'y', 1 | -1]>([
    ['bar', 'x', 1],
    ['column', 'y', -1],
  ])('negative in a %s: on the other side of the same zero, with its figure', (kind, axis, sign) => {
    const {elements} = draw(['a', 'b'], [[-5, 10]], {kind});
    const [down, up] = barsOf(elements, '#0B5C8C');
    const length = axis === 'x' ? 'width' : 'height';
    expect(down![axis]).toBeCloseTo(up![axis], 5);
    expect(Math.sign(up![length])).toBe(sign);
    expect(down![length] / up![length]).toBeCloseTo(-0.5, 2);
    expect(textsOf(elements)).toEqual(expect.arrayContaining(['-5', '10']));
    expect(descriptionOf(elements)).toBe('Série 1 : a -5 ; b 10.');
  });

  it('masked or empty: no bar, and the description says what the cell shows', () => {
    const {elements} = draw(['a', 'b', 'c'], [['< 5', 12, null]]);
    expect(barsOf(elements, '#0B5C8C').length).toBe(1);
    expect(descriptionOf(elements)).toBe('Série 1 : a < 5 ; b 12 ; c sans valeur.');
    expect(descriptionOf(draw(['a'], [['< 5']]).elements)).toBe('Aucune valeur à représenter. Série 1 : a < 5.');
  });

  it('two categories of the same name stay two', () => {
    const {elements} = draw(['a', 'a'], [[1, 2]]);
    expect(barsOf(elements, '#0B5C8C').length).toBe(2);
    expect(textsOf(elements).filter((text) => text === 'a').length).toBe(2);
  });

  it('a part stands beside its whole and touches it; other series have room between them', () => {
    const rows = (more: Invented) => {
      const {elements} = draw(
        ['a', 'b'],
        [
          [10, 20],
          [5, 6],
        ],
        more,
      );
      return ['#0B5C8C', '#E0A030'].map((color) =>
        barsOf(elements, color).map(({y, height}) => [Math.min(y, y + height), Math.max(y, y + height)] as const),
      );
    };
    const [whole, part] = rows({overlaid: true});
    expect(part![0]![0]).toBeGreaterThan(whole![0]![0]);
    expect(part![0]![0]).toBeLessThanOrEqual(whole![0]![1] + 0.5);
    const [first, second] = rows({});
    expect(second![0]![0]).toBeGreaterThan(first![0]![1] + 0.5);
  });

  it('stacked parts follow one another, the negative ones on their own side', () => {
    const {elements} = draw(
      ['a', 'b'],
      [
        [10, 20],
        [5, -6],
        [3, 4],
      ],
      {kind: 'stacked-bar'},
    );
    const [first, second, third] = ['#0B5C8C', '#E0A030', '#6FA8C9'].map((color) => barsOf(elements, color));
    const end = ({x, width}: Bar) => x + width;
    expect(second![0]!.x).toBeCloseTo(end(first![0]!), 0);
    expect(third![0]!.x).toBeCloseTo(end(second![0]!), 0);
    expect(second![1]!.x).toBeCloseTo(first![1]!.x, 0);
    expect(second![1]!.width).toBeLessThan(0);
    expect(third![1]!.x).toBeCloseTo(end(first![1]!), 0);
  });

  it('slices bear their shares where they have room, and lonely ones the whole', () => {
    const shares = (values: readonly number[]) =>
      textsOf(
        draw(
          values.map((_, index) => `c${index}`),
          [values],
          {kind: 'pie'},
        ).elements,
      ).filter((text) => text.includes('%'));
    expect(shares([60, 27, 12, 1])).toEqual(['60\u00a0%', '27\u00a0%', '12\u00a0%']);
    expect(shares([7])).toEqual(['100\u00a0%']);
    expect(
      draw(['a', 'b'], [[7, 0]], {kind: 'pie'}).elements.filter(({attributes}) => /A/.test(attributes.d ?? '')).length,
    ).toBeGreaterThan(0);
  });

  it('figures that would collide give way to an axis', () => {
    const many = Array.from({length: 14}, (__, index) => index * 123456);
    const tight = draw(many.map(String), [many], {kind: 'column', format: '#,##0" €"'}).elements;
    expect(textsOf(tight)).toContain('500\u202f000\u00a0€');
    expect(textsOf(tight)).not.toContain('123\u202f456\u00a0€');
  });
});

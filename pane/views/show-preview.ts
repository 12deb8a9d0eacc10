import type {ChapterReport, DocumentChapter} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {backTo, button, note} from '../parts/rows';
import {shownFigure, shownTable} from '../parts/shown-table';
import {previewWords} from '../words/preview-words';

type Section = DocumentChapter['sections'][number];
type Table = Section['tables'][number];

/** A chapter as « Générer » would draw it: nothing is written. */
export async function loadPreview(
  pane: PaneContext,
  {chapter, title}: ChapterReport,
  year: number | null,
  generate: () => Promise<void>,
): Promise<Shown> {
  const words = previewWords(pane);
  const made = await pane.session.previewChapter(year, chapter);
  return {
    title,
    body: [
      backTo(pane.words.common.back(pane.words.report.title), () => pane.go('report')),
      made === null
        ? note('plain', h('p', {}, words.none))
        : [h('p', {class: 'lead'}, words.lead), ...made.sections.map((section) => shownSection(pane, section))],
    ],
    foot: made !== null && button(pane.words.report.generateOne, () => void generate(), 'main'),
  };
}

function shownSection(pane: PaneContext, section: Section): Child {
  const {heading, words, sentences, notices, cards, tables, comment} = section;
  return [
    h('h2', {}, heading),
    ...[...words, ...sentences].map((text) => h('p', {}, text)),
    ...notices.map((text) => note('warn', h('p', {}, text))),
    ...cards.map(shownFigure),
    ...tables.map((table) => wholeTable(pane, table)),
    comment !== '' && h('p', {}, comment),
  ];
}

function wholeTable(pane: PaneContext, table: Table): Child {
  const {title, message, notes} = table;
  return [
    h('h3', {}, title),
    message !== title && h('p', {}, message),
    shownTable(table, title),
    bars(pane, table),
    notes.length > 0 && h('div', {class: 'rule'}, ...notes.map((text) => h('p', {}, text))),
  ];
}

/** A chart as bars, a line of them each: with its figures as the table prints them, and the names of the series above. */
function bars(pane: PaneContext, {chart, lines}: Table): Child {
  if (chart === null) return null;
  const {rows, chart: plan} = chart;
  const {series} = plan;
  const valueAt = (row: number, column: number) => Math.max(0, Number(rows[row]?.[column] ?? 0));
  const places = series.flatMap(({values: {row, column, rows: count}}) =>
    Array.from({length: count}, (_, at) => valueAt(row + at, column)),
  );
  const most = Math.max(...places, Number.MIN_VALUE);
  const barOf = (color: string, value: number) => {
    const bar = h('div', {});
    Object.assign(bar.style, {
      background: color,
      forcedColorAdjust: 'none',
      height: '8px',
      width: `${(value / most) * 100}%`,
    });
    return bar;
  };
  const legend = ({name, color}: (typeof series)[number]) => {
    const sign = h('span', {}, '■ ');
    sign.style.color = color;
    return h('small', {}, sign, `${name} `);
  };
  const {row: first, rows: count} = series[0]!.values;
  const lineOf = (row: number) => {
    const label = String(rows[row]?.[0] ?? '');
    const [own, another] = lines.filter((line) => line.label === label);
    const cells = own === undefined || another !== undefined ? [] : own.cells;
    const told = series.map(({values: {column}}) => cells[column - 1]?.text ?? '').join(' · ');
    return [
      h('small', {}, cells.length === 0 ? label : `${label} : ${told}`),
      ...series.map(({color, values}) => barOf(color, valueAt(values.row + row - first, values.column))),
    ];
  };
  return h(
    'div',
    {role: 'img', 'aria-label': plan.alt || previewWords(pane).chart},
    series.length > 1 && h('p', {}, ...series.map(legend)),
    ...Array.from({length: count}, (_, at) => lineOf(first + at)),
  );
}

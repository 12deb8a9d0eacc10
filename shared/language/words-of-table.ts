import type {Count, Dimension, FiguresBody, Formula, Periods, Sort, TableColumn, TableSpec} from '../count/declaration';
import {countsOf} from '../count/counts-of';
import type {Unit} from '../count/unit';
import type {RegisterId} from '../register/register-id';
import type {ChartSpec} from '../chapters/section';
import {isOfYouths} from './simplest-table';
import type {Press} from './press';
import type {Words} from './words-of-lines';
import {whole} from './words-of-value';

/** A figure in « Valeurs »: how it is called there, and whether it is shown as shares. */
interface Shown {
  readonly label: string;
  readonly unit: Unit;
  readonly formula: Formula;
  readonly share?: boolean;
}

/** The line of a table: what it shows, over which lines, with which total, in which order. */
export function wordsOfTable(spec: TableSpec, press: Press): Words {
  const {id: nom, title: titre, lines: heading, definition} = spec;
  const {lines, colonnes, shown, total, tri} = contentOf(spec, press);
  const valeurs = shown.map((one) => wordsOfShown(one, press)).join(' ; ');
  return {
    nom,
    titre,
    lignes: `${lines} : ${whole(heading)}`,
    colonnes: colonnes ?? '',
    valeurs,
    total,
    tri,
    definition,
  };
}

interface Content {
  readonly lines: string;
  readonly colonnes?: string;
  readonly shown: readonly Shown[];
  readonly total: string;
  readonly tri: string;
}

function wordsOfShown({label, unit, formula, share}: Shown, press: Press): string {
  const name = whole(press.formulaNamed(formula, unit, share !== true));
  return `${name}${share === true ? ' en %' : ''}${label === '' ? '' : ` : ${whole(label)}`}`;
}

function contentOf({body, by, lines: heading}: TableSpec, press: Press): Content {
  switch (body.kind) {
    case 'columns': {
      const shown = body.columns.map(shownOf);
      const plus = body.columns.flatMap((column) => ('totalPlus' in column ? (column.totalPlus ?? []) : []))[0];
      const total = plus === undefined ? '' : `+ ${plus}`;
      return {lines: linesOf(by, shown, press, heading), shown, total, tri: orderOf(by)};
    }
    case 'shares': {
      const {of, measure, label, atLeast} = body;
      const shown: Shown = {label, unit: 'nombre', formula: {kind: 'count', count: {of, measure}}, share: true};
      const tri = atLeast === undefined ? orderOf(by) : `fréquence, à partir de ${LEAST}`;
      return {lines: linesOf(by, [shown], press, heading), shown: [shown], total: '', tri};
    }
    case 'cross': {
      const {of, measure, unit, columns, total} = body;
      const shown: Shown = {label: '', unit, formula: {kind: 'count', count: {of, measure}}};
      return {
        lines: linesOf(by, [shown], press, heading),
        colonnes: linesOf(columns, [shown], press),
        shown: [shown],
        total: total === undefined ? 'somme des lignes' : `somme : ${whole(total)}`,
        tri: orderOf(by),
      };
    }
    case 'figures':
      return figuresContent(body, by, heading, press);
  }
}

const LEAST = '{Part minimale d’un secteur}';

function shownOf(column: TableColumn): Shown {
  const {label, unit} = column;
  if ('part' in column) return {label, unit, formula: {kind: 'ratio', part: column.part, base: column.base}};
  const {of, measure, only} = column;
  return {label, unit, formula: {kind: 'count', count: {of, measure, ...(only === undefined ? {} : {only})}}};
}

const countsIn = (shown: readonly Shown[]): readonly Count[] => shown.flatMap(({formula}) => countsOf(formula));

function linesOf(
  by: Dimension,
  shown: readonly Shown[],
  press: Press,
  heading?: string,
  register?: RegisterId,
): string {
  const counts = countsIn(shown);
  const isRows = counts.every(({measure}) => !isOfYouths(measure));
  return press.dimension(by, register ?? counts[0]!.of.register, isRows, heading);
}

/** The order that lines have by themselves, told. */
function orderOf(by: Dimension): string {
  if (by.kind === 'number') return by.ascending === true ? '' : 'décroissant';
  if (by.kind !== 'column' || by.open === undefined) return '';
  return orders[by.open];
}

const orders: {readonly [O in Sort['by']]: string} = {
  printed: 'ordre',
  frequent: 'fréquence',
  text: 'alphabétique',
  descending: 'décroissant',
};

function figuresContent(body: FiguresBody, by: Dimension, heading: string, press: Press): Content {
  const {columns, lines, periods, across, total, sort, subtotals, turned} = body;
  const plus = columns.flatMap(({totalPlus}) => totalPlus ?? [])[0];
  const [register, down] = (Object.entries(lines ?? {})[0] ?? [undefined, by]) as [RegisterId | undefined, Dimension];
  const acrossBy =
    across?.kind === 'by' ? (Object.entries(across.lines ?? {})[0] as [RegisterId, Dimension] | undefined) : undefined;
  const along = periods === undefined ? linesOf(down, columns, press, heading, register) : wordsOfPeriods(periods);
  const beside =
    across === undefined
      ? undefined
      : across.kind === 'by'
        ? linesOf(acrossBy?.[1] ?? across.by, columns, press, undefined, acrossBy?.[0])
        : wordsOfPeriods(across);
  return {
    ...(turned === true ? {lines: 'indicateurs', colonnes: along} : {lines: along, colonnes: beside ?? ''}),
    shown: columns,
    total: plus !== undefined ? `+ ${plus}` : subtotals === true ? 'sous-totaux' : totals[total],
    tri: sort === undefined ? '' : wordsOfSort(sort),
  };
}

const totals: {readonly [T in FiguresBody['total']]: string} = {none: 'non', line: 'lignes', both: ''};
const wordsOfPeriods = (periods: Periods) =>
  periods.kind === 'months' ? 'mois' : `${periods.count} ${periods.count === 1 ? 'année' : 'années'}`;

function wordsOfSort({by, first, atLeast}: Sort): string {
  const least =
    atLeast === undefined ? '' : atLeast === 'partMinimaleSecteur' ? LEAST : String(atLeast).replace('.', ',');
  return [
    ...(first === undefined ? [] : [`${first} premiers`]),
    ...(atLeast === undefined ? [] : [`à partir de ${least}`]),
    // The last word says the order: those before it are by frequency.
    orders[by],
  ].join(', ');
}

const kinds: {readonly [K in ChartSpec['kind']]: string} = {
  bar: 'barres',
  'stacked-bar': 'barres empilées',
  column: 'colonnes',
};

/** What « Graphique » says of the chart beside a table. */
export function wordsOfChart(chart: ChartSpec | undefined): string {
  if (chart === undefined) return 'non';
  const {kind, columns, overlaid} = chart;
  return `${kinds[kind]}${overlaid === true ? ' superposées' : ''}${columns === undefined ? '' : ` : ${columns.join(', ')}`}`;
}

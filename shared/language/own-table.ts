import {foldText} from '../value/fold';
import {capitalize, enumerate} from '../value/french';
import {parseNumber} from '../value/parse-number';
import {countsOf} from '../count/counts-of';
import {by, classes} from '../count/define';
import type {Dimension, FigureColumn, FiguresBody, FigureSpec, Periods, Sort, TableSpec} from '../count/declaration';
import type {ChartSpec} from '../chapters/section';
import type {RegisterId} from '../register/register-id';
import type {OwnLine} from '../setting/parameters';
import {dimensionNamed} from './breakdown';
import {fault, inColumn} from './fault';
import type {Library} from './library';
import {smallNumber} from './period';
import {named, splitOutside, unquoted} from './split-words';

/** A line of « Tableaux »: a table and its chart, or figures shown large. */
export interface OwnTable {
  readonly line: OwnLine;
  readonly title: string;
  readonly table: TableSpec | null;
  readonly chart: ChartSpec['kind'] | null;
  readonly cards: readonly FigureSpec[];
}

/** Understands a line of « Tableaux ». */
export function readOwnTable(line: OwnLine, id: string, chapter: number, library: Library): OwnTable {
  const text = (column: string) => line.words[column] ?? '';
  const title = text('titre').trim();
  const shown = inColumn('valeurs', () => valuesShown(text('valeurs'), library));
  if (shown.length === 0) inColumn('valeurs', () => fault('text-missing', {what: 'un indicateur à montrer'}));
  if (text('lignes') === '') return {line, title, table: null, chart: null, cards: shown.map(({spec}) => spec)};
  const lines = named(text('lignes'));
  const registers = registersOf(shown, library);
  const down = inColumn('lignes', () => splitOf(lines.what, registers, library));
  const across =
    text('colonnes') === ''
      ? null
      : inColumn('colonnes', () => splitOf(named(text('colonnes')).what, registers, library));
  const total = inColumn('total', () => totalOf(text('total'), library));
  const columns = shown.map(({column}, at) =>
    at === 0 && total.plus !== null ? {...column, totalPlus: total.plus} : column,
  );
  const body: FiguresBody = {
    kind: 'figures',
    columns,
    ...('periods' in down ? {periods: down.periods} : {lines: down.lines}),
    ...(across === null
      ? {}
      : {across: 'periods' in across ? across.periods : {kind: 'by', by: first(across.lines), lines: across.lines}}),
    total: total.kind,
    ...sortOf(text('tri')),
  };
  const heading = lines.label || capitalize(lines.what);
  const table: TableSpec = {
    kind: 'table',
    id,
    chapter,
    title,
    lines: heading,
    by: 'periods' in down ? ONE_LINE : first(down.lines),
    definition: text('definition') || defined(line, shown),
    body,
  };
  return {line, title, table, chart: inColumn('graphique', () => chartOf(text('graphique'), body)), cards: []};
}

/** All on one line: that of a table whose lines are periods. */
const ONE_LINE: Dimension = classes({classes: [], otherwise: 'Ensemble', order: ['Ensemble']});

interface Shown {
  readonly spec: FigureSpec;
  readonly column: FigureColumn;
}

/** « indicateur en % : libellé », several apart by `;`, or by commas where none has a label. */
function valuesShown(text: string, library: Library): Shown[] {
  const pieces = splitOutside(text, ';\n\r').flatMap((piece) =>
    named(piece).label === '' ? splitOutside(piece, ',') : [piece],
  );
  return pieces.map((piece): Shown => {
    const {what, label} = named(piece);
    const [, name = what, percent] =
      /^(.*?)(\s+en\s*%|\s+en\s+pourcentage)?(?:\s+de\s+chaque\s+ligne)?$/iu.exec(what) ?? [];
    const spec = library.figureNamed(unquoted(name));
    const share = percent !== undefined;
    const shown = label || (share ? 'Part' : capitalize(spec.label));
    return {
      spec,
      column: {label: shown, unit: spec.unit, formula: spec.formula, ...(share ? {share: true as const} : {})},
    };
  });
}

function registersOf(shown: readonly Shown[], library: Library): RegisterId[] {
  const of = ({formula}: FigureSpec): RegisterId[] =>
    'figure' in formula ? of(library.find(formula.figure)) : countsOf(formula).map((count) => count.of.register);
  return [...new Set(shown.flatMap(({spec}) => of(spec)))];
}

type LinesByRegister = Readonly<Partial<Record<RegisterId, Dimension>>>;
type Split = {readonly periods: Periods} | {readonly lines: LinesByRegister};

/** What stands on the lines, or in columns: periods, or a breakdown of each register counted. */
function splitOf(text: string, registers: readonly RegisterId[], library: Library): Split {
  const word = foldText(text);
  if (/^(par )?mois$/.test(word)) return {periods: {kind: 'months'}};
  const [, count] = /^(?:les )?(\S+) (?:dernieres )?(?:annees?|ans)$/.exec(word) ?? [];
  if (count !== undefined && library.linesOf(text).length === 0) {
    const years = smallNumber(count);
    if (Number.isInteger(years) && years >= 1 && years <= MOST_YEARS) return {periods: {kind: 'years', count: years}};
  }
  return {lines: Object.fromEntries(registers.map((register) => [register, dimensionNamed(text, register, library)]))};
}

const MOST_YEARS = 30;

const first = (lines: LinesByRegister): Dimension => Object.values(lines)[0] ?? by('commune');

function totalOf(text: string, library: Library): {readonly kind: FiguresBody['total']; readonly plus: string | null} {
  const [, plus] = /^\+\s*(.+)$/su.exec(text.trim()) ?? [];
  if (plus !== undefined) return {kind: 'both', plus: library.figureNamed(plus).id};
  const word = foldText(text.split(':')[0]!);
  if (word === '' || word === 'oui' || word === 'somme' || word === 'total') return {kind: 'both', plus: null};
  if (word === 'non' || word === 'aucun') return {kind: 'none', plus: null};
  return word === 'lignes' || word === 'ligne' ? {kind: 'line', plus: null} : fault('total-unknown', {word: text});
}

/** « fréquence, 10 premiers », « à partir de 10 % ». */
function sortOf(text: string): {readonly sort?: Sort} {
  const pieces = splitOutside(text, ',;\n');
  if (pieces.length === 0) return {};
  return {
    sort: inColumn('tri', () =>
      pieces.reduce<Sort>((sort, piece) => ({...sort, ...sortPiece(piece, text)}), {by: 'printed'}),
    ),
  };
}

function sortPiece(piece: string, text: string): Partial<Sort> {
  const word = foldText(piece);
  if (/^(ordre|normal)$/.test(word)) return {by: 'printed'};
  if (/^(par )?(frequence|frequent|valeur)s?$/.test(word)) return {by: 'frequent'};
  if (/^(par )?(alphabetique|alphabet|nom)$/.test(word)) return {by: 'text'};
  if (/^decroissant$/.test(word)) return {by: 'descending'};
  const [, most] = /^(?:les )?(\S+) premi[eè]?r?e?s?$/.exec(word) ?? [];
  if (most !== undefined && Number.isInteger(smallNumber(most))) return {by: 'frequent', first: smallNumber(most)};
  const [, least] = /^[àa]\s+partir\s+de\s+(.+)$/iu.exec(piece.trim()) ?? [];
  if (least !== undefined && /\{.*secteur.*\}/iu.test(least)) return {by: 'frequent', atLeast: 'partMinimaleSecteur'};
  const share = least === undefined ? NaN : parseNumber(least);
  return Number.isNaN(share) ? fault('sort-unknown', {word: text}) : {by: 'frequent', atLeast: share};
}

const charts: ReadonlyMap<string, ChartSpec['kind'] | null> = new Map([
  ['barres', 'bar'],
  ['barre', 'bar'],
  ['oui', 'bar'],
  ['barres empilees', 'stacked-bar'],
  ['empile', 'stacked-bar'],
  ['colonnes', 'column'],
  ['colonne', 'column'],
  ['histogramme', 'column'],
  // A pie hides what bars show: who asks for one has bars.
  ['secteurs', 'bar'],
  ['camembert', 'bar'],
  ['non', null],
  ['aucun', null],
]);

/** The chart asked for; without a word, bars of a table that stands well beside one. */
function chartOf(text: string, {columns, across, periods}: FiguresBody): ChartSpec['kind'] | null {
  const word = foldText(text);
  if (word === '') return across !== undefined || columns.length > 2 ? null : periods === undefined ? 'bar' : 'column';
  const chart = charts.get(word);
  return chart === undefined ? fault('chart-unknown', {word: text}) : chart;
}

/** The rule of a table that states none. */
function defined({words}: OwnLine, shown: readonly Shown[]): string {
  const rules = shown.map(({spec}) => `« ${spec.label} » : ${spec.definition.replace(/\.$/, '')}`);
  const across = words['colonnes'] ?? '';
  const by = [words['lignes'] ?? '', across].filter((text) => text !== '').map((text) => named(text).what);
  const shares = shown.some(({column}) => column.share === true) ? ' ; parts sur ceux dont la valeur est connue' : '';
  return `${rules.join(' ; ')} ; par ${enumerate(by)}${shares}.`;
}

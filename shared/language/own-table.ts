import {foldText} from '../value/fold';
import {capitalize, enumerate} from '../value/french';
import {parseNumber} from '../value/parse-number';
import {takesAll} from '../count/axis';
import {countsOf} from '../count/counts-of';
import {by, classes} from '../count/define';
import type {
  Count,
  Dimension,
  FigureColumn,
  FiguresBody,
  FigureSpec,
  Periods,
  Sort,
  TableSpec,
} from '../count/declaration';
import {listLabel} from '../chapters/list-label';
import type {ChartSpec} from '../chapters/section';
import type {RegisterId} from '../register/register-id';
import type {OwnLine} from '../setting/parameters';
import {dimensionNamed} from './breakdown';
import {fault, inColumn, unknown} from './fault';
import type {Library} from './library';
import {smallNumber} from './period';
import {simplestTable} from './simplest-table';
import type {Sums} from './simplest-table';
import {named, splitOutside, unquoted} from './split-words';

/** A line of « Tableaux »: a table and its chart, or figures shown large. */
export interface OwnTable {
  readonly line: OwnLine;
  readonly title: string;
  readonly table: TableSpec | null;
  readonly chart: ChartSpec | null;
  /** Figures shown large. */
  readonly cards: readonly FigureSpec[];
  /** Ids of figures listed; `x.*` stands for all those whose id begins so. */
  readonly listed: readonly string[];
}

/** Understands a line of « Tableaux ». */
export function readOwnTable(line: OwnLine, id: string, chapter: number, library: Library): OwnTable {
  const text = (column: string) => line.words[column] ?? '';
  const title = text('titre').trim();
  const nothing = {line, title, table: null, chart: null, cards: [], listed: []};
  if (text('lignes') === '' && foldText(text('graphique')) === 'liste')
    return {...nothing, listed: inColumn('valeurs', () => figuresListed(text('valeurs'), library))};
  const shown = inColumn('valeurs', () => valuesShown(text('valeurs'), library));
  if (shown.length === 0) inColumn('valeurs', () => fault('text-missing', {what: 'un indicateur à montrer'}));
  if (text('lignes') === '') return {...nothing, cards: shown.map(({spec}) => spec)};
  const lines = named(text('lignes'));
  const registers = registersOf(shown, library);
  // Figures on the lines: what would stand there stands in columns, this year alone where nothing is asked.
  const isTurned = TURNED.test(foldText(lines.what)) && library.linesOf(lines.what).length === 0;
  const [along, beside] = isTurned ? ['colonnes', ''] : ['lignes', text('colonnes')];
  const down = inColumn(along, () => splitOf(named(text(along)).what || '1 année', registers, library));
  const across = beside === '' ? null : inColumn('colonnes', () => splitOf(named(beside).what, registers, library));
  // Of periods, only the months of several years are crossed.
  const isCrossed = across === null || !('periods' in down) || !('periods' in across);
  if (!isCrossed && !(down.periods.kind === 'months' && across.periods.kind === 'years'))
    inColumn('colonnes', () => fault('periods-twice', {word: text('colonnes')}));
  if ('periods' in down && shown.some(({column}) => column.share === true))
    inColumn('valeurs', () => fault('share-of-periods', {word: text('valeurs')}));
  if ('periods' in down && down.periods.kind === 'months')
    for (const {spec} of shown)
      if (countsOfFigure(spec, library).some(hasOwnDays))
        inColumn(along, () => fault('months-of-own-days', {word: text(along), label: spec.label}));
  const total = inColumn('total', () => totalOf(text('total'), library));
  const columns = withAdded(
    shown.map(({column}) => column),
    total.plus,
  );
  const body: FiguresBody = {
    kind: 'figures',
    columns,
    ...('periods' in down ? {periods: down.periods} : {lines: down.lines}),
    ...(across === null
      ? {}
      : {across: 'periods' in across ? across.periods : {kind: 'by', by: first(across.lines), lines: across.lines}}),
    total: isTurned && total.kind === 'line' ? 'none' : total.kind,
    ...(total.isInParts ? {subtotals: true} : {}),
    ...(isTurned ? {turned: true} : {}),
    ...sortOf(text('tri')),
  };
  if (total.isInParts && (isTurned || !('lines' in down) || first(down.lines).kind !== 'nested'))
    inColumn('total', () => fault('subtotals-of-nothing', {word: text('lignes')}));
  const heading = lines.label || capitalize(lines.what);
  const head: Omit<TableSpec, 'body'> = {
    kind: 'table',
    id,
    chapter,
    title,
    lines: heading,
    by: 'periods' in down ? ONE_LINE : first(down.lines),
    definition: text('definition') || defined(line, shown, 'lines' in down && takesAll(first(down.lines))),
  };
  const table = simplestTable(head, body, total.sums) ?? {...head, body};
  return {...nothing, table, chart: inColumn('graphique', () => chartOf(text('graphique'), body))};
}

/** What the total adds goes to the columns of its unit. */
function withAdded(columns: readonly FigureColumn[], plus: FigureSpec | null): readonly FigureColumn[] {
  if (plus === null) return columns;
  const same = columns.filter(({unit}) => unit === plus.unit);
  const to = same.length === 0 ? columns.slice(0, 1) : same;
  return columns.map((column) => (to.includes(column) ? {...column, totalPlus: plus.id} : column));
}

/** Figures by their names; « x.* » stands for all those whose name begins so. */
function figuresListed(text: string, library: Library): string[] {
  const ids = splitOutside(text, ',;\n\r').map((name) => {
    const [, family] = /^(.+)\.\*$/.exec(name) ?? [];
    if (family === undefined) return library.figureNamed(unquoted(name)).id;
    return library.hasFamily(family) ? name : fault('figure-unknown', unknown(name, library.figureNames()));
  });
  return ids.length === 0 ? fault('text-missing', {what: 'un indicateur à montrer'}) : ids;
}

/** All on one line: that of a table whose lines are periods. */
const ONE_LINE: Dimension = classes({classes: [], otherwise: 'Ensemble', order: ['Ensemble']});

interface Shown {
  readonly spec: FigureSpec;
  readonly column: FigureColumn;
}

const PERCENT = /\s*(?:\(\s*(?:en\s*)?%\s*\)|\s(?:en\s*)?%|\sen\s+pourcentage)(?:\s+de\s+chaque\s+ligne)?$/iu;

/** « indicateur en % : libellé », several apart by `;`, or by commas where none has a label. */
function valuesShown(text: string, library: Library): Shown[] {
  const pieces = splitOutside(text, ';\n\r').flatMap((piece) =>
    named(piece).label === '' && !library.isFigure(named(piece).what.replace(PERCENT, ''))
      ? splitOutside(piece, ',')
      : [piece],
  );
  return pieces
    .flatMap((piece) => library.familyNamed(piece))
    .map((piece): Shown => {
      const {what, label} = named(piece);
      const spec = library.figureNamed(unquoted(what.replace(PERCENT, '')));
      const share = PERCENT.test(what);
      const shown = label || (share ? 'Part' : listLabel(spec));
      return {
        spec,
        column: {
          label: shown,
          unit: spec.unit,
          formula: spec.formula,
          figure: spec.id,
          ...(share ? {share: true as const} : {}),
        },
      };
    });
}

const registersOf = (shown: readonly Shown[], library: Library): RegisterId[] => [
  ...new Set(shown.flatMap(({spec}) => countsOfFigure(spec, library)).map(({of}) => of.register)),
];

const countsOfFigure = ({formula}: FigureSpec, library: Library): readonly Count[] =>
  'figure' in formula ? countsOfFigure(library.find(formula.figure), library) : countsOf(formula);

/** Days that are the same in whichever month of a year they are asked of. */
const hasOwnDays = ({of: {period}}: Count): boolean =>
  period !== undefined &&
  (['on-day', 'each-year', 'month', 'school-year'].includes(period.kind) ||
    (period.kind === 'days' && period.to !== undefined));

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
const TURNED = /^(par )?(indicateurs?|chiffres?)$/;

const first = (lines: LinesByRegister): Dimension => Object.values(lines)[0] ?? by('commune');

interface ReadTotal {
  readonly kind: FiguresBody['total'];
  readonly plus: FigureSpec | null;
  /** Sums, and not each youth once. */
  readonly sums: Sums | null;
  /** Of what holds the lines too. */
  readonly isInParts: boolean;
}

function totalOf(text: string, library: Library): ReadTotal {
  const [, plus] = /^\+\s*(.+)$/su.exec(text.trim()) ?? [];
  const read: ReadTotal = {kind: 'both', plus: null, sums: null, isInParts: false};
  if (plus !== undefined) return {...read, plus: library.figureNamed(unquoted(plus))};
  const {what, label} = named(text);
  const word = foldText(what);
  if (word === 'somme des lignes') return {...read, kind: 'line', sums: {}};
  if (word === 'somme') return {...read, sums: {label: label || 'Total'}};
  if (word === '' || word === 'oui' || word === 'total') return read;
  if (/^sous tota(l|ux)$/.test(word)) return {...read, isInParts: true};
  if (word === 'non' || word === 'aucun') return {...read, kind: 'none'};
  return word === 'lignes' || word === 'ligne' ? {...read, kind: 'line'} : fault('total-unknown', {word: text});
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
  const [, most] = /^(?:les )?(\S+) premi[eè]?r?e?s?$/.exec(word) ?? /^top (\d+)$/.exec(word) ?? [];
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

/** « barres », « barres superposées : 1, 2 »; without a word, bars of a table that stands well beside one. */
function chartOf(text: string, {columns, across, periods, subtotals, turned}: FiguresBody): ChartSpec | null {
  const {what, label} = named(text);
  const word = foldText(what);
  const isBare = subtotals === true || turned === true;
  if (isBare) return word === '' || charts.get(word) === null ? null : fault('chart-of-none', {word: text});
  if (word === '')
    return across !== undefined || columns.length > 2 ? null : {kind: periods === undefined ? 'bar' : 'column'};
  const kind = charts.get(word.replace(OVERLAID, ''));
  const drawn = splitOutside(label, ',').map(Number);
  if (kind === undefined || drawn.some((column) => !Number.isInteger(column) || column < 1))
    return fault('chart-unknown', {word: text});
  if (kind === null) return null;
  const overlaid = OVERLAID.test(word) ? {overlaid: true as const} : {};
  return {kind, ...(drawn.length === 0 ? {} : {columns: drawn}), ...overlaid};
}

/** The second column is a part of the first, drawn over it. */
const OVERLAID = / superposees?$/;

/** The rule of a table that states none. */
function defined({words}: OwnLine, shown: readonly Shown[], isOfAll: boolean): string {
  const specs = [...new Set(shown.map(({spec}) => spec))];
  const ruleOf = ({definition}: FigureSpec) => definition.replace(/\.$/, '');
  // Of one value, the title says the name.
  const isOne = specs.length === 1;
  const rules = isOne ? specs.map(ruleOf) : specs.map((spec) => `« ${spec.label} » : ${ruleOf(spec)}`);
  const by = [words['lignes'] ?? '', words['colonnes'] ?? '']
    .map((text) => named(text).what)
    .filter((text) => text !== '' && !TURNED.test(foldText(text)))
    .map((text) => (/^\d/.test(text) ? `sur ${text}` : `par ${text}`));
  const out = isOfAll ? 'parts sur l’ensemble' : 'parts sur ceux dont la valeur est connue';
  const shares = shown.some(({column}) => column.share === true) ? [out] : [];
  const along = by.length === 0 ? [] : [enumerate(by)];
  return `${[rules.join(' ; '), ...along, ...shares].join(isOne ? ', ' : ' ; ')}.`;
}

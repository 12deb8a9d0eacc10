import {parAgeFin, parNiveau, parSexe} from '../../chapters/dimensions';
import type {SectionSpec} from '../../chapters/section';
import type {Count, CountColumn, Dimension, FigureSpec, Formula, Population, TableSpec} from '../../count/declaration';
import type {Registers} from '../../count/registers';
import {catalogueOf, sectionsOf} from '../../language/catalogue-of';
import {registerById} from '../../register/all-registers';
import {chosenIn} from '../essential-choice';
import {chooseSections} from '../section-choice';
import type {PlaceLevel} from './place-levels';

/** A figure of the report that is counted place by place. */
export interface PlaceFigure {
  readonly spec: FigureSpec;
  readonly count: Count;
}

/** What a page counts. */
export interface PlaceChoice {
  /** Those of « L’essentiel », then the first of each other section. */
  readonly main: readonly PlaceFigure[];
  readonly others: readonly PlaceFigure[];
  /** The youths whose sex, age and level it tells; null where no figure counts youths. */
  readonly profiled: PlaceFigure | null;
}

/** On one page, with all the rest of it. */
const MOST_OTHERS = 12;

/** Of health, of a handicap, of what a court decided, a page of a few streets says nothing, however many they are. */
const UNSAID: readonly string[] = ['handicap', 'jsmj', 'sante'];

/** The figures that may be told of a place: plain counts and sums over a register that names its youths. */
export function choosePlaceFigures(registers: Registers): PlaceChoice {
  const known = new Map(catalogueOf(registers).figures.map((spec) => [spec.id, spec]));
  const taken = new Set<string>();
  const take = (ids: readonly string[], most: number): PlaceFigure[] =>
    ids
      .flatMap((id): PlaceFigure[] => {
        const spec = known.get(id);
        const count = spec === undefined || taken.has(id) ? null : countByPlace(spec);
        return count === null ? [] : [{spec: spec!, count}];
      })
      .slice(0, most)
      .map((figure) => {
        taken.add(figure.spec.id);
        return figure;
      });
  const main = take(chosenIn(registers).chiffre, Infinity);
  const sections = chooseSections(sectionsOf(registers), registers).filter(({shown}) => shown);
  const others = sections.flatMap(({spec}) => take(firstCards(spec), 1)).slice(0, MOST_OTHERS);
  const youths = [...main, ...others].filter(({count}) => count.measure.kind === 'jeunes');
  const profiled = youths.find(({spec}) => spec.id === 'accompagnes.entretien') ?? youths[0] ?? null;
  return {main, others, profiled};
}

const firstCards = ({id, cards}: SectionSpec): readonly string[] => (UNSAID.includes(id.split('.')[0]!) ? [] : cards);

function countByPlace({id, formula, unit, auxiliary}: FigureSpec): Count | null {
  if (auxiliary === true || UNSAID.includes(id.split('.')[0]!) || !isPlain(formula) || unit === '%') return null;
  const {of, measure, only} = formula.count;
  const isSummed = measure.kind === 'rows' || measure.kind === 'jeunes' || measure.kind === 'sum';
  if (of.period !== undefined || only !== undefined) return null;
  return isSummed && registerById.get(of.register)?.columns['dossier'] !== undefined ? formula.count : null;
}

const isPlain = (formula: Formula): formula is Extract<Formula, {kind: 'count'}> =>
  formula.kind === 'count' && (formula.times ?? 1) === 1;

/** Years back from that of the report: this one, and the one before. */
export const YEARS_BACK = [0, 1] as const;

export const profileDimensions = [
  {id: 'sexe', title: 'Sexe', by: parSexe},
  {id: 'age', title: 'Âge', by: parAgeFin},
  {id: 'niveau', title: 'Niveau validé', by: parNiveau},
] as const satisfies readonly {readonly id: string; readonly title: string; readonly by: Dimension}[];

/** One figure over the places of a level, in one year; beside an amount, the youths that it went to, who may be few. */
export function tableOfFigure({spec, count}: PlaceFigure, level: PlaceLevel, back: number): TableSpec {
  const of = movedBack(count.of, back);
  const column: CountColumn = {...count, label: spec.label, unit: spec.unit, of};
  const behind: CountColumn = {...column, label: 'Jeunes', unit: 'jeunes', measure: {kind: 'jeunes'}};
  return {
    kind: 'table',
    id: figureTableId(level, spec.id, back),
    chapter: spec.chapter,
    title: spec.label,
    lines: level.name,
    by: level.by,
    definition: spec.definition,
    body: {kind: 'columns', columns: count.measure.kind === 'sum' ? [behind, column] : [column]},
  };
}

/** Where the figure stands in its table. */
export const columnOfFigure = ({count}: PlaceFigure): number => (count.measure.kind === 'sum' ? 1 : 0);

/** The youths of a figure over the places of a level, by what they are. */
export function tableOfProfile(
  {spec, count}: PlaceFigure,
  level: PlaceLevel,
  {id, title, by}: (typeof profileDimensions)[number],
): TableSpec {
  return {
    kind: 'table',
    id: profileTableId(level, id),
    chapter: spec.chapter,
    title,
    lines: level.name,
    by: level.by,
    definition: spec.definition,
    body: {kind: 'cross', columns: by, of: count.of, measure: count.measure, unit: spec.unit, total: 'Total'},
  };
}

export const figureTableId = ({id}: PlaceLevel, figure: string, back: number): string => `lieu.${id}.${figure}.${back}`;
export const profileTableId = ({id}: PlaceLevel, by: string): string => `lieu.${id}.profil.${by}`;

const movedBack = (of: Population, years: number): Population =>
  years === 0 ? of : {...of, period: {kind: 'years-before', years}};

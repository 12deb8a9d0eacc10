import {foldText} from '../value/fold';
import {allSections} from '../chapters/all-sections';
import {figureSpecs, tableSpecs} from '../chapters/catalogue';
import type {SectionSpec} from '../chapters/section';
import type {FigureSpec, TableSpec} from '../count/declaration';
import {countsOfColumn} from '../count/body';
import {keyOf} from '../count/key';
import type {Registers} from '../count/registers';
import {chaptersOf} from './catalogue-of';
import {linesOfModel} from './model-lines';
import type {ModelLines} from './model-lines';

/**
 * A section of the report as lines of the agency's own, under names of their own: it may then be changed, and the section of the report
 * stays as it is. Its sentences speak of the figures of the report: they do not come with it.
 */
export function copySection(id: string, registers: Registers): ModelLines | null {
  const section = allSections.find((one) => one.id === id);
  if (section === undefined) return null;
  const {own} = registers;
  const taken = [...own.indicateurs, ...own.tableaux, ...own.ventilations, ...own.sections].map(({words}) =>
    foldText(words['nom'] ?? words['section'] ?? ''),
  );
  const tables = section.exhibits.flatMap(({table}) => tableSpecs.filter((spec) => spec.id === table));
  const figures = figuresShown(section, tables);
  const name = namer([id, ...tables.map((spec) => spec.id), ...figures.map((spec) => spec.id)], taken);
  return linesOfModel(
    {
      tables: tables.map((spec) => renamedTable(spec, name)),
      figures: figures.map((spec) => renamedFigure(spec, name)),
      sections: [renamedSection(section, name)],
      chapters: chaptersOf(registers),
    },
    registers,
    taken,
  );
}

/** A name that nothing bears: « copie.emploi.jeunes », « copie-2.emploi.jeunes ». */
function namer(ids: readonly string[], taken: readonly string[]): (id: string) => string {
  const nameAt = (at: number) => (id: string) => `copie${at === 1 ? '' : `-${at}`}.${id}`;
  let at = 1;
  while (ids.some((id) => taken.includes(foldText(nameAt(at)(id))))) at++;
  return nameAt(at);
}

/** The figures that a section shows or that its tables break down, with their year before and their change. */
function figuresShown({cards, figures}: SectionSpec, tables: readonly TableSpec[]): readonly FigureSpec[] {
  const broken = new Set(tables.flatMap((spec) => countsIn(spec)));
  const named = new Set<string>([...cards, ...figures, ...tables.flatMap(addedIn)]);
  const shown = figureSpecs.filter(
    (spec) => named.has(spec.id) || (spec.formula.kind === 'count' && broken.has(keyOf(spec.formula))),
  );
  const ids = new Set<string>(shown.map(({id}) => id));
  const compared = new Set(shown.flatMap(({formula}) => ('figure' in formula ? [formula.figure as string] : [])));
  return figureSpecs.filter(
    ({id, formula}) => ids.has(id) || compared.has(id) || ('figure' in formula && ids.has(formula.figure)),
  );
}

function countsIn({body}: TableSpec): string[] {
  switch (body.kind) {
    case 'columns':
      return body.columns.map((column) => keyOf({kind: 'count', count: countsOfColumn(column).part}));
    case 'figures':
      return body.columns.map(({formula}) => keyOf(formula));
    default:
      return [keyOf({kind: 'count', count: {of: body.of, measure: body.measure}})];
  }
}

const addedIn = ({body}: TableSpec): string[] =>
  body.kind === 'columns'
    ? body.columns.flatMap((column) => ('totalPlus' in column ? (column.totalPlus ?? []) : []))
    : [];

function renamedFigure(spec: FigureSpec, name: (id: string) => string): FigureSpec {
  const {formula} = spec;
  return {
    ...spec,
    id: name(spec.id),
    formula: 'figure' in formula ? {...formula, figure: name(formula.figure)} : formula,
  };
}

function renamedTable(spec: TableSpec, name: (id: string) => string): TableSpec {
  const {body} = spec;
  if (body.kind !== 'columns') return {...spec, id: name(spec.id)};
  const columns = body.columns.map((column) =>
    'totalPlus' in column && column.totalPlus !== undefined ? {...column, totalPlus: name(column.totalPlus)} : column,
  );
  return {...spec, id: name(spec.id), body: {...body, columns}};
}

/** The figures of each quartier stay those of the report. */
function renamedSection(section: SectionSpec, name: (id: string) => string): SectionSpec {
  return {
    ...section,
    id: name(section.id),
    heading: `${section.heading} (copie)`,
    cards: section.cards.map(name),
    figures: section.figures.map((id) => (id.endsWith('.*') ? id : name(id))),
    exhibits: section.exhibits.map(({table, ...exhibit}) => ({...exhibit, table: name(table)})),
    sentences: [],
  };
}

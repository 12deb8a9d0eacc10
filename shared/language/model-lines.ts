import {foldText} from '../value/fold';
import {allSections} from '../chapters/all-sections';
import {figureSpecs, tableSpecs} from '../chapters/catalogue';
import type {Chapter} from '../chapters/catalogue';
import type {SectionSpec} from '../chapters/section';
import type {FigureSpec, TableSpec} from '../count/declaration';
import type {Registers} from '../count/registers';
import type {OwnLine} from '../setting/parameters';
import {wordsOfGathered} from './own-sections';
import {Press} from './press';
import type {Words} from './words-of-lines';
import {wordsOfChart, wordsOfTable} from './words-of-table';
import {whole} from './words-of-value';

/** The tables of « Paramètres ML » that declare a report. */
export type ModelLines = {readonly [T in 'ventilations' | 'indicateurs' | 'tableaux' | 'sections']: readonly Words[]};

/** What is to be written: declarations, and the sections that show them. */
interface Declared {
  readonly tables: readonly TableSpec[];
  readonly figures: readonly FigureSpec[];
  readonly sections: readonly SectionSpec[];
  readonly chapters: readonly Chapter[];
}

/** Declarations as lines: read back, they are the same. */
export function linesOfModel(declared: Declared, registers: Registers, taken: readonly string[] = []): ModelLines {
  const {tables, figures, sections, chapters} = declared;
  const names = new Set([...taken, ...figures.map(({id}) => id), ...tables.map(({id}) => id)].map(foldText));
  const press = new Press(registers, figures, (name) => names.has(foldText(name)));
  const own = figures.flatMap((spec) => [press.figure(spec), ...familyOf(spec, sections)]);
  const tableaux = sections.flatMap((section) => linesOfSection(section, declared, press, chapters));
  return {
    ventilations: press.ventilations,
    indicateurs: [...own, ...press.indicateurs],
    tableaux,
    sections: sections.map((section, at) => lineOfSection(section, at, chapters)),
  };
}

/** The whole report: what is built in, but for what the agency declares in its place, and the agency's own lines as they stand. */
export function linesOfReport(registers: Registers, chapters: readonly Chapter[]): ModelLines {
  const {ventilations, indicateurs, tableaux, sections} = registers.own;
  const wordsOf = (lines: readonly OwnLine[]) => lines.map(({words}) => words);
  const named = (lines: readonly Words[], column: string) => new Set(lines.map((line) => foldText(line[column] ?? '')));
  const own = {
    ventilations: wordsOf(ventilations),
    indicateurs: wordsOf(indicateurs),
    tableaux: wordsOf(tableaux),
    sections: wordsOf(sections),
  };
  const taken = [...named(own.ventilations, 'nom'), ...named(own.indicateurs, 'nom')];
  const builtIn = {tables: tableSpecs, figures: figureSpecs, sections: allSections, chapters};
  const printed = linesOfModel(builtIn, registers, taken);
  const but = (lines: readonly Words[], column: string, known: ReadonlySet<string>) =>
    lines.filter((line) => !known.has(foldText(line[column] ?? '')) || (line[column] ?? '') === '');
  return {
    ventilations: [...printed.ventilations, ...own.ventilations],
    indicateurs: [...but(printed.indicateurs, 'nom', named(own.indicateurs, 'nom')), ...own.indicateurs],
    tableaux: [...but(printed.tableaux, 'nom', named(own.tableaux, 'nom')), ...own.tableaux],
    sections: [...but(printed.sections, 'section', named(own.sections, 'section')), ...own.sections],
  };
}

function lineOfSection(
  {id, heading, chapter, sentences, gathers}: SectionSpec,
  at: number,
  chapters: readonly Chapter[],
): Words {
  const of = allSections.find((section) => section.sentences === sentences && sentences.length > 0);
  return {
    section: id,
    affichee: 'oui',
    ordre: String(at + 1),
    titre: heading,
    chapitre: titleOf(chapter, chapters),
    phrases: of?.id ?? '',
    rassemble: gathers === undefined ? '' : wordsOfGathered(gathers),
  };
}

const titleOf = (chapter: number, chapters: readonly Chapter[]) =>
  `${chapter}. ${chapters.find(({number}) => number === chapter)?.title ?? ''}`;

/** Figures shown large, figures listed, then the tables in their order. */
function linesOfSection(
  {id: section, chapter, cards, figures, exhibits}: SectionSpec,
  {tables}: Declared,
  press: Press,
  chapters: readonly Chapter[],
): readonly Words[] {
  const place = {chapitre: titleOf(chapter, chapters), section};
  const named = (ids: readonly string[]) => ids.map(whole).join(' ; ');
  return [
    ...(cards.length === 0 ? [] : [{...place, titre: 'Chiffres clés', valeurs: named(cards)}]),
    ...(figures.length === 0
      ? []
      : [{...place, titre: 'Autres chiffres', valeurs: named(figures), graphique: 'liste'}]),
    ...exhibits.flatMap(({table, chart}) => {
      const spec = tables.find(({id}) => id === table);
      return spec === undefined ? [] : [{...place, ...wordsOfTable(spec, press), graphique: wordsOfChart(chart)}];
    }),
  ];
}

/** « accompagnes.qpv.* »: the figures of the quartiers, after the one that they are a part of. */
function familyOf({id, unit}: FigureSpec, sections: readonly SectionSpec[]): readonly Words[] {
  if (!sections.some(({figures}) => figures.includes(`${id}.*`))) return [];
  return [
    {
      nom: `${id}.*`,
      libelle: 'jeunes reçus habitant *',
      base: 'accompagnes.entretien',
      criteres: 'QPV = *',
      unite: unit,
      definition: 'Dossiers distincts ayant au moins un entretien réalisé dans l’année et habitant le quartier *.',
      publie: 'seul',
    },
  ];
}

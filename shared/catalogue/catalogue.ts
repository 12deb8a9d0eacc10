import type {FigureSpec, TableSpec} from '../indicator/declaration';
import type {Registers} from '../register/registers';
import {accompagneFigures, accompagneTables} from './chapitre-01-accompagnes';
import {accueilFigures, accueilTables} from './chapitre-01-accueils';
import {contactFigures, contactTables} from './chapitre-01-contacts';
import {immersionFigures, immersionTables} from './chapitre-02-immersions';
import {formationFigures, formationTables} from './chapitre-03-formation';
import {emploiFigures, emploiTables} from './chapitre-04-emploi';
import {alternanceFigures, alternanceTables} from './chapitre-05-alternance';
import {serviceCiviqueFigures, serviceCiviqueTables} from './chapitre-06-service-civique';
import {citoyenneteFigures} from './chapitre-07-citoyennete';
import {mobiliteInternationaleFigures, mobiliteInternationaleTables} from './chapitre-08-mobilite-internationale';
import {cejFigures, cejTables} from './chapitre-09-cej';
import {dispositifFigures, dispositifTables} from './chapitre-09-dispositifs';
import {santeFigures, santeTables} from './chapitre-10-sante';
import {decrochageFigures, decrochageTables} from './chapitre-11-decrochage';
import {aidesFigures, aidesTables} from './chapitre-12-aides';
import {labellisationFigures, labellisationTables} from './chapitre-13-labellisation';
import {quartierFigures} from './quartiers';

const tables = [
  ...accueilTables,
  ...accompagneTables,
  ...contactTables,
  ...immersionTables,
  ...formationTables,
  ...emploiTables,
  ...alternanceTables,
  ...serviceCiviqueTables,
  ...mobiliteInternationaleTables,
  ...cejTables,
  ...dispositifTables,
  ...santeTables,
  ...decrochageTables,
  ...aidesTables,
  ...labellisationTables,
];

const figures = [
  ...accueilFigures,
  ...accompagneFigures,
  ...contactFigures,
  ...immersionFigures,
  ...formationFigures,
  ...emploiFigures,
  ...alternanceFigures,
  ...serviceCiviqueFigures,
  ...citoyenneteFigures,
  ...mobiliteInternationaleFigures,
  ...cejFigures,
  ...dispositifFigures,
  ...santeFigures,
  ...decrochageFigures,
  ...aidesFigures,
  ...labellisationFigures,
];

/** Ids of the tables of the report. */
export type TableId = (typeof tables)[number]['id'];

/** Ids of its figures, those of the quartiers left out. */
export type FigureId = (typeof figures)[number]['id'];

/** Every table of the report, by chapter. */
export const tableSpecs: readonly TableSpec<TableId, FigureId>[] = tables;

/** Every figure of the report but those of the quartiers, which the territory names. */
export const figureSpecs: readonly FigureSpec<FigureId, FigureId>[] = figures;

export interface Chapter {
  readonly number: number;
  readonly title: string;
}

/** The chapters of the report, in order. */
export const chapters: readonly Chapter[] = [
  'Le public',
  'Les Périodes de Mise en Situation en Milieu Professionnel',
  'La formation',
  "L'emploi",
  "L'alternance",
  'Le Service Civique',
  'Citoyenneté',
  'La Mobilité Internationale',
  "Les dispositifs d'accompagnement",
  'La santé',
  'Les actions de lutte et de prévention contre le décrochage scolaire',
  'Les aides financières',
  'La labellisation',
].map((title, index) => ({number: index + 1, title}));

/** What a workbook can be asked: the declarations, and the quartiers of its own territory. */
export interface Catalogue {
  readonly tables: readonly TableSpec[];
  /** The figures that a report prints. */
  readonly figures: readonly FigureSpec[];
  /** Those, and the ones that only serve to compare. */
  readonly known: readonly FigureSpec[];
}

export function catalogueOf(registers: Registers): Catalogue {
  const after = figureSpecs.findIndex((spec) => spec.id === 'accompagnes.qpv') + 1;
  const known: readonly FigureSpec[] = [
    ...figureSpecs.slice(0, after),
    ...quartierFigures(registers),
    ...figureSpecs.slice(after),
  ];
  return {tables: tableSpecs, figures: known.filter((spec) => spec.auxiliary !== true), known};
}

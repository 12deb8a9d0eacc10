import type {FigureSpec, TableSpec} from '../count/declaration';
import type {Registers} from '../count/registers';
import {accompagneFigures, accompagneTables} from './01-public/accompagnes';
import {accueilFigures, accueilTables} from './01-public/accueils';
import {contactFigures, contactTables} from './01-public/contacts';
import {immersionFigures, immersionTables} from './02-immersions/tables';
import {formationFigures, formationTables} from './03-formation/tables';
import {emploiFigures, emploiTables} from './04-emploi/tables';
import {alternanceFigures, alternanceTables} from './05-alternance/tables';
import {serviceCiviqueFigures, serviceCiviqueTables} from './06-service-civique/tables';
import {citoyenneteFigures} from './07-citoyennete/tables';
import {mobiliteInternationaleFigures, mobiliteInternationaleTables} from './08-mobilite-internationale/tables';
import {cejFigures, cejTables} from './09-dispositifs/cej';
import {dispositifFigures, dispositifTables} from './09-dispositifs/dispositifs';
import {santeFigures, santeTables} from './10-sante/tables';
import {decrochageFigures, decrochageTables} from './11-decrochage/tables';
import {aidesFigures, aidesTables} from './12-aides/tables';
import {labellisationFigures, labellisationTables} from './13-labellisation/tables';
import {figuresByAge} from './figures-by-age';
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
  const specs = figuresByAge(figureSpecs, registers.settings);
  const known: readonly FigureSpec[] = [...specs.slice(0, after), ...quartierFigures(registers), ...specs.slice(after)];
  return {tables: tableSpecs, figures: known.filter((spec) => spec.auxiliary !== true), known};
}

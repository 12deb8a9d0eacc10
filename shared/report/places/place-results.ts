import {evaluate} from '../../count/evaluate-report';
import type {Results} from '../../count/evaluate-report';
import {Evaluation} from '../../count/evaluation';
import {movePeriod} from '../../count/move';
import type {Registers} from '../../count/registers';
import type {TableResult} from '../../count/result';
import {NON_RENSEIGNE} from '../../count/table';
import type {Period} from '../../count/table';
import {discloseResults} from '../disclosed-results';
import {maskOf, masksOf} from '../disclosure';
import type {Masks} from '../disclosure';
import {hidePlaces} from '../disclosure/hide-places';
import type {PlaceTables} from '../disclosure/hide-places';
import type {PlaceLevel} from './place-levels';
import {placeLevels} from './place-levels';
import type {PlaceChoice, PlaceFigure} from './place-tables';
import {
  choosePlaceFigures,
  columnOfFigure,
  figureTableId,
  profileDimensions,
  profileTableId,
  tableOfFigure,
  tableOfProfile,
  YEARS_BACK,
} from './place-tables';

/** Pages hide small numbers even where the report of the agency shows them all. */
const USUAL_THRESHOLD = 5;

/** A number of a page: a mask stands in its place where it may not be told; null where nothing is known. */
export interface PlaceNumber {
  readonly value: number | null;
  readonly mask?: string;
}

/** How small numbers are hidden. */
export interface PlaceHiding {
  readonly threshold: number;
  /** Counts of a few people that what is published tells all the same. */
  readonly told: number;
  /** Whether the report of the agency hides them too. */
  readonly isReportHiding: boolean;
}

/** The numbers of the places of a level and of the whole, hidden together. */
export class PlaceResults {
  constructor(
    readonly period: Period,
    readonly level: PlaceLevel,
    readonly choice: PlaceChoice,
    readonly hiding: PlaceHiding,
    private readonly tables: ReadonlyMap<string, TableResult>,
    private readonly masks: Masks,
  ) {}

  /** A figure of a place, or of all of them where no place is given; `back` years before. Euros are cents. */
  figure(figure: PlaceFigure, back: number, place?: string): PlaceNumber {
    return this.at(figureTableId(this.level, figure.spec.id, back), columnOfFigure(figure), place);
  }

  /** The classes of a profile and the number of each; none of a place of few youths. */
  profile(by: string, place?: string): readonly {readonly label: string; readonly number: PlaceNumber}[] {
    const id = profileTableId(this.level, by);
    const table = this.tables.get(id);
    if (table === undefined) return [];
    const line = table.lines.findIndex(({label}) => label === place);
    if (place !== undefined && line < 0) return [];
    return table.columns.slice(0, -1).flatMap(({label}, column) => {
      const isShown = label !== NON_RENSEIGNE && (place === undefined || isProfiled(table, line, column));
      return isShown ? [{label, number: this.at(id, column, place)}] : [];
    });
  }

  private at(id: string, column: number, place?: string): PlaceNumber {
    const table = this.tables.get(id);
    if (table === undefined) return {value: null};
    const line = table.lines.findIndex(({label}) => label === place);
    if (place !== undefined && line < 0) return {value: (table.lacks?.[column] ?? null) === null ? 0 : null};
    const mask = place === undefined ? maskOf(this.masks, id, column) : maskOf(this.masks, id, column, line);
    if (mask !== undefined) return {value: null, mask};
    return {value: (place === undefined ? table.total : table.lines[line]!.values)?.[column] ?? null};
  }
}

/**
 * Counts the places of a level, those of the communes too, which they are hidden beside. Null where no territory is declared, or no figure
 * is counted by place.
 */
export function evaluatePlaces(registers: Registers, results: Results, level: PlaceLevel): PlaceResults | null {
  const [communes] = placeLevels(registers);
  const choice = choosePlaceFigures(registers);
  const {period} = results;
  const asked = [...choice.main, ...choice.others];
  if (communes === undefined || asked.length === 0) return null;
  // A year of which a register has no row is not known, and not a year of nothing.
  const years = YEARS_BACK.map((back) => {
    const then = new Evaluation(registers, movePeriod(period, {kind: 'years-before', years: back}));
    return {back, known: asked.filter(({count}) => back === 0 || then.hasRows(count.of))};
  });
  const figuresOf = (one: PlaceLevel) =>
    years.flatMap(({back, known}) => known.map((figure) => tableOfFigure(figure, one, back)));
  const {profiled} = choice;
  const profiles =
    profiled === null ? [] : profileDimensions.map((dimension) => tableOfProfile(profiled, communes, dimension));
  const stages = [figuresOf(communes), profiles, ...(level.id === communes.id ? [] : [figuresOf(level)])];
  const {tables} = evaluate(registers, period, {tables: stages.flat(), figures: [], known: []});
  const {seuilDiffusion} = registers.settings;
  const isHiding = seuilDiffusion >= 2;
  const threshold = isHiding ? seuilDiffusion : USUAL_THRESHOLD;
  const report = isHiding ? discloseResults(registers, results).known : null;
  const stageTables = stages.map((specs) =>
    tablesOf(
      specs.map(({id}) => tables.get(id)!),
      communes,
      level,
    ),
  );
  const {cells, told} = hidePlaces(report, stageTables, registers.territoire, threshold);
  const masks = masksOf({tables}, {tables: cells, figures: new Map(), counted: new Map(), read: new Map()}, threshold);
  return new PlaceResults(period, level, choice, {threshold, told, isReportHiding: isHiding}, tables, masks);
}

/** Of fewer youths, shares say more of chance than of the place. */
const LEAST_PROFILED = 30;

/** Tables of one level, and how its places are parts of communes. */
function tablesOf(results: readonly TableResult[], communes: PlaceLevel, level: PlaceLevel): PlaceTables {
  const of = results.every(({spec}) => spec.by === communes.by) ? communes : level;
  const {id, places, partsOf} = of;
  const ids = results.map(({spec}) => spec.id);
  const ofCommunes = (table: string) => `lieu.${communes.id}.${table.slice(`lieu.${id}.`.length)}`;
  return {
    tables: new Map(results.map((table) => [table.spec.id, table])),
    isOnPage: (table, line, column) => places.includes(table.lines[line]!.label) && isProfiled(table, line, column),
    parts: ids.flatMap((table) =>
      (partsOf === undefined ? [] : communes.places).map((line) => ({
        whole: {table: ofCommunes(table), line},
        parts: {table, lines: partsOf!(line)},
      })),
    ),
  };
}

/** In a profile, what states nothing is not told, nor any class of a place of few youths; its total is the figure itself. */
function isProfiled({spec, columns, lines}: TableResult, line: number, column: number): boolean {
  const last = columns.length - 1;
  if (spec.body.kind !== 'cross' || column === last) return true;
  return columns[column]!.label !== NON_RENSEIGNE && (lines[line]!.values[last] ?? 0) >= LEAST_PROFILED;
}

import {resultsOf} from './results-of';
import type {DrawRequest} from '../../drawing/workbook';
import type {Period} from '../../count/table';
import {buildPlacePages, buildPlacePlan} from '../../report/places/build-place-pages';
import type {PlacePages} from '../../report/places/build-place-pages';
import {NO_PAGE, NO_TERRITORY, noteOfFormerPages, notesOfPages} from '../../report/places/notes-of-pages';
import {buildPlaceDocuments} from '../../report/places/place-document';
import type {PlaceDocuments} from '../../report/places/place-document';
import {isPlacePlan} from '../../report/places/place-plan';
import {placeLevels} from '../../report/places/place-levels';
import type {ReportPlan} from '../../sheet/sheet-plan';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';
import {periodOfReport} from './plan-report';

/** A page a commune, ready to be written, and what there is to know before it is handed over; null with the reason there is none. */
export interface SharedPlaces {
  readonly period: string;
  readonly documents: PlaceDocuments | null;
  readonly notes: readonly string[];
}

/** The pages of the communes of « Territoire »; null where no register is read. */
export function* sharePlaces(year: number | null, version: string): Task<SharedPlaces | null> {
  const workbook = yield* recogniseWorkbook();
  const period = periodOfReport(workbook, year);
  if (period === null) return null;
  const {pages, notes} = pagesOf(workbook, period, version);
  return {period: period.label, documents: pages === null ? null : buildPlaceDocuments(pages), notes};
}

/** The same pages as sheets, worked out and not yet drawn; without any where the notes say why. */
export interface PlannedPlaces {
  readonly period: string;
  readonly plan: ReportPlan | null;
  readonly markOf: (id: string) => DrawRequest['mark'];
  readonly notes: readonly string[];
}

/** Null where no register is read. Pages of a former time that are not made again are told: their numbers were not hidden with these. */
export function planPlaces(workbook: RecognisedWorkbook, year: number | null, version: string): PlannedPlaces | null {
  const period = periodOfReport(workbook, year);
  if (period === null) return null;
  const {pages, notes} = pagesOf(workbook, period, version);
  const plan = pages === null ? null : buildPlacePlan(pages);
  const made = new Set(plan?.sheets.map(({id}) => id));
  const former = workbook.sheets.filter(({mark}) => mark !== null && isPlacePlan(mark.plan) && !made.has(mark.plan));
  const {source} = workbook;
  return {
    period: period.label,
    plan,
    markOf: (id) => ({plan: id, version, period: period.label, source, threshold: pages!.hiding.threshold}),
    notes: [...notes, ...(former.length === 0 ? [] : [noteOfFormerPages(former.map(({name}) => name))])],
  };
}

function pagesOf(
  {registers}: RecognisedWorkbook,
  period: Period,
  version: string,
): {readonly pages: PlacePages | null; readonly notes: readonly string[]} {
  const level = placeLevels(registers)[0];
  if (level === undefined) return {pages: null, notes: [NO_TERRITORY]};
  const made = buildPlacePages(registers, resultsOf(registers, period), level, {version});
  if (made === null || made.pages.length === 0) return {pages: null, notes: [NO_PAGE]};
  return {pages: made, notes: notesOfPages(made)};
}

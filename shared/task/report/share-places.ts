import {buildPlacePages} from '../../report/places/build-place-pages';
import {NO_PAGE, NO_TERRITORY, notesOfPages} from '../../report/places/notes-of-pages';
import {buildPlaceDocuments} from '../../report/places/place-document';
import type {PlaceDocuments} from '../../report/places/place-document';
import {placeLevels} from '../../report/places/place-levels';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';
import {planReport} from './plan-report';

/** A page a commune, ready to be written, and what there is to know before it is handed over; null with the reason there is none. */
export interface SharedPlaces {
  readonly period: string;
  readonly documents: PlaceDocuments | null;
  readonly notes: readonly string[];
}

/** The pages of the communes of « Territoire »; null where no register is read. */
export function* sharePlaces(year: number | null, version: string): Task<SharedPlaces | null> {
  const workbook = yield* recogniseWorkbook();
  const planned = planReport(workbook, {year, chapters: [], version});
  if (planned === null) return null;
  const period = planned.period.label;
  const level = placeLevels(workbook.registers)[0];
  if (level === undefined) return {period, documents: null, notes: [NO_TERRITORY]};
  const made = buildPlacePages(workbook.registers, planned.results, level, {version});
  if (made === null || made.pages.length === 0) return {period, documents: null, notes: [NO_PAGE]};
  return {period, documents: buildPlaceDocuments(made), notes: notesOfPages(made)};
}

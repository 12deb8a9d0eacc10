import {resultsOf} from './results-of';
import {buildPlacePages} from '../../report/places/build-place-pages';
import {NO_PAGE, NO_TERRITORY, notesOfPages} from '../../report/places/notes-of-pages';
import {buildPlaceDocuments} from '../../report/places/place-document';
import type {PlaceDocuments} from '../../report/places/place-document';
import {placeLevels} from '../../report/places/place-levels';
import {recogniseWorkbook} from '../registers/recognise-workbook';
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
  const {registers} = workbook;
  const period = periodOfReport(workbook, year);
  if (period === null) return null;
  const {label} = period;
  const level = placeLevels(registers)[0];
  if (level === undefined) return {period: label, documents: null, notes: [NO_TERRITORY]};
  const made = buildPlacePages(registers, resultsOf(registers, period), level, {version});
  if (made === null || made.pages.length === 0) return {period: label, documents: null, notes: [NO_PAGE]};
  return {period: label, documents: buildPlaceDocuments(made), notes: notesOfPages(made)};
}

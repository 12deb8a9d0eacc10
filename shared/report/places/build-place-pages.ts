import type {Results} from '../../count/evaluate-report';
import type {Registers} from '../../count/registers';
import type {ReportPlan} from '../../sheet/sheet-plan';
import {contextOf} from '../build-report-plan';
import type {PageContext} from '../report-context';
import {describePlace} from './describe-place';
import type {PlacePage} from './describe-place';
import {evaluatePlaces} from './place-results';
import type {PlaceHiding} from './place-results';
import type {PlaceLevel} from './place-levels';
import {buildPlaceSheet} from './place-sheet';

/** The pages of the places of a level that anything is told of, in the order of the territory. */
export interface PlacePages {
  readonly level: PlaceLevel;
  readonly pages: readonly PlacePage[];
  /** Places of which nobody was met, this year or the last. */
  readonly empty: readonly string[];
  readonly hiding: PlaceHiding;
  readonly context: PageContext;
}

/** Null where no territory is declared, or no figure of the report is counted by place. */
export function buildPlacePages(
  registers: Registers,
  results: Results,
  level: PlaceLevel,
  options: {readonly version: string; readonly generatedOn?: string},
): PlacePages | null {
  const counted = evaluatePlaces(registers, results, level);
  if (counted === null) return null;
  const all = level.places.map((place) => describePlace(place, counted));
  const {agency, title, program, generatedOn, accent} = contextOf(registers, results, options);
  return {
    level,
    pages: all.filter(({lines}) => lines.some(isMet)),
    empty: all.filter(({lines}) => !lines.some(isMet)).map(({place}) => place),
    hiding: counted.hiding,
    context: {agency, title, program, generatedOn, accent},
  };
}

const isMet = ({now, before}: PlacePage['lines'][number]) =>
  [now, before].some(({value, mask}) => mask !== undefined || (value ?? 0) > 0);

const MOST_TAB = 31;

/** A sheet a place. */
export function buildPlacePlan({pages, context}: PlacePages): ReportPlan {
  const taken = new Set<string>();
  const tabOf = (place: string): string => {
    const plain = place.replace(/[[\]:*?/\\]/g, ' ').trim();
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` ${number}`;
      const tab = plain.slice(0, MOST_TAB - end.length).trim() + end;
      if (taken.has(tab.toLowerCase())) continue;
      taken.add(tab.toLowerCase());
      return tab;
    }
  };
  return {
    sheets: pages.map((page) => buildPlaceSheet(page, tabOf(page.place), context)),
    accent: context.accent,
    title: [context.title, context.agency].filter((part) => part !== '').join(' · '),
    author: context.agency,
  };
}

import type {IndicatorSpec} from '../count/declaration';
import type {Registers} from '../count/registers';
import {tablesOf} from '../chapters/section';
import {catalogueOf, sectionsOf} from '../language/catalogue-of';
import {chooseSections} from './section-choice';

/** The tables, then the figures, of the sections that are shown. */
export function shownIndicators(registers: Registers): IndicatorSpec[] {
  const shown = chooseSections(sectionsOf(registers), registers).filter((section) => section.shown);
  const tables = new Set(shown.flatMap(({spec}) => tablesOf(spec)));
  const figures = new Set(shown.flatMap(({spec}) => [...spec.cards, ...spec.figures]));
  const catalogue = catalogueOf(registers);
  return [...catalogue.tables.filter(({id}) => tables.has(id)), ...catalogue.known.filter(({id}) => figures.has(id))];
}

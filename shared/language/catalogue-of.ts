import {foldText} from '../value/fold';
import {catalogueOf as builtInOf} from '../chapters/catalogue';
import type {Catalogue, Chapter} from '../chapters/catalogue';
import type {SectionSpec} from '../chapters/section';
import type {Registers} from '../count/registers';
import {ownModelOf} from './model-of';

/** The sections of a report, those of the agency’s own among them. */
export const sectionsOf = (registers: Registers): readonly SectionSpec[] => ownModelOf(registers).sections;

/** The chapters of a report, in order. */
export const chaptersOf = (registers: Registers): readonly Chapter[] => ownModelOf(registers).chapters;

/** What a workbook can be asked: what is built in, the quartiers of its own territory, and what its agency declares. */
export function catalogueOf(registers: Registers): Catalogue {
  const builtIn = builtInOf(registers);
  const own = ownModelOf(registers);
  if (own.known.length + own.tables.length === 0) return builtIn;
  return {
    tables: inPlace(builtIn.tables, own.tables),
    figures: inPlace(builtIn.figures, own.figures),
    known: inPlace(builtIn.known, own.known),
  };
}

/** What the agency declares under the name of something of the report takes its place. */
function inPlace<T extends {readonly id: string}>(builtIn: readonly T[], own: readonly T[]): readonly T[] {
  const byWord = new Map(own.map((one) => [foldText(one.id), one]));
  const words = new Set(builtIn.map(({id}) => foldText(id)));
  return [
    ...builtIn.map((one) => byWord.get(foldText(one.id)) ?? one),
    ...own.filter(({id}) => !words.has(foldText(id))),
  ];
}

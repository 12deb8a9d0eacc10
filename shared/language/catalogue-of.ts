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
    tables: [...builtIn.tables, ...own.tables],
    figures: [...builtIn.figures, ...own.figures],
    known: [...builtIn.known, ...own.known],
  };
}

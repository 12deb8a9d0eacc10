import {countActions} from './naive-actions';
import {countAides} from './naive-aides';
import type {NaiveReport} from './naive-count';
import {countDispositifs} from './naive-dispositifs';
import {countPublic} from './naive-public';
import {readRegisters, type Sheet} from './naive-read';
import {countSituations, readSituations} from './naive-situations';

/**
 * The report the naive way, for tests: rows as objects, a Map here and there, each rule of the definitions written out by hand.
 * It shares nothing with the engine but the type of a cell and the civil days, so that the two can be held against each other.
 */
export function naiveReport(sheets: readonly Sheet[], year: number): NaiveReport {
  const registers = readRegisters(sheets);
  const report: NaiveReport = {tables: {}, figures: {}};
  const contacts = registers.rows('Contacts');
  const situations = readSituations(registers);
  countPublic(registers, contacts, year, report);
  countSituations(registers, situations, year, report);
  countDispositifs(registers, contacts, situations, year, report);
  countActions(registers, year, report);
  countAides(registers, year, report);
  return report;
}

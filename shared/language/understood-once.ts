import type {Registers} from '../count/registers';
import {quartiersOf} from '../chapters/quartiers';
import {answersAlike, answersOf} from './asked';
import type {Answers} from './asked';

/** All that lines are understood by, but for the rows: the lines themselves, the settings, the territory, the headings. */
function surroundingsOf(registers: Registers): string {
  const {own, settings, territoire, recognised, tables} = registers;
  const sheets = recognised.map(({register, sheet, columns}) => [register, sheet, ...columns]);
  const headings = Object.values(tables).map((table) => [
    table.register,
    ...table.columns.keys(),
    ...(table.own?.headings ?? []),
  ]);
  return JSON.stringify([own, settings, territoire, quartiersOf(registers), sheets, headings]);
}

interface Understood {
  readonly surroundings: string;
  readonly answers: Answers;
  readonly meaning: unknown;
}

/**
 * What lines of « Paramètres ML » mean, understood once while they stay the same and rows read again answer all that was asked of
 * them alike: a report is made again, and its declarations are not read again. The last two are kept, for a line that is being tried.
 */
export class UnderstoodOnce<T> {
  private kept: readonly Understood[] = [];

  of(registers: Registers, understand: () => T): T {
    const surroundings = surroundingsOf(registers);
    const found = this.kept.find((one) => one.surroundings === surroundings && answersAlike(one.answers, registers));
    const meaning = found === undefined ? understand() : (found.meaning as T);
    const answers = found?.answers ?? answersOf(registers);
    this.kept = [{surroundings, answers, meaning}, ...this.kept.filter((one) => one !== found)].slice(0, 2);
    return meaning;
  }
}

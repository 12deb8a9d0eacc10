import type {Settings} from '../setting/settings';
import type {Period} from './table';
import type {Codes} from './aggregate';
import type {Axis} from './axis';
import type {Neighbours} from './filter-rows';
import type {Population} from './declaration';
import type {Selected} from './selection';
import type {Source, View} from './source';

/** A dimension over a population: the line of each row, and of each dossier. */
export interface Breakdown {
  readonly axis: Axis;
  /** Where a row may stand on several lines: those of each code that `rowLines` and `youthLines` give, which are then no lines. */
  readonly spread?: readonly (readonly number[])[] | undefined;
  /** Line of each row of the register. */
  rowLines(): Codes;
  /** Line of each dossier (by dossier code), each youth counting once. */
  youthLines(): Codes;
}

/** What a breakdown needs beside its own register. */
export interface Surroundings {
  readonly settings: Settings;
  readonly period: Period;
  readonly neighbours: Neighbours;
  /** The register Jeunes, when there is one. */
  readonly jeunes: Source | undefined;
  /** The columns of the rows of a register, what Jeunes says of their youths included. */
  readonly rowsOf: (source: Source) => View;
  /** The columns of the youths of a population. */
  readonly youthsOf: (source: Source, population: Population, selected: Selected) => View;
}

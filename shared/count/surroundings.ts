import type {Settings} from '../setting/settings';
import type {Period} from './table';
import type {Codes} from './aggregate';
import type {Axis} from './axis';
import type {Neighbours} from './selection';
import type {Source} from './source';

/** A dimension over a population: the line of each row, and of each dossier. */
export interface Breakdown {
  readonly axis: Axis;
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
}

import type {Rows} from '../value/cell';
import {timeZoneNamed} from '../value/time-zone';
import type {Problem} from '../message/problem';
import {defaultSettings} from '../setting/read-setting';
import type {Settings} from '../setting/settings';
import type {Territoire} from '../setting/territoire';
import type {Table} from '../count/table';
import {communeFinder} from './commune-finder';
import type {RegisterSpec} from '../register/define-register';
import {territoireFound} from './found-communes';
import {linkTable} from './link-table';
import {parseSheet} from './parse-sheet';
import {recogniseAs} from './recognise';

interface ParsedTable {
  /** Null when a needed heading is missing; the problems say which. */
  readonly table: Table | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads rows, headings included, as one given register, alone: nothing is joined. Without a territory, the communes
 * found make it.
 */
export function parseTable(
  spec: RegisterSpec,
  rows: Rows,
  settings: Settings = defaultSettings(),
  territoire?: Territoire,
  sheet: string = spec.title,
): ParsedTable {
  const problems: Problem[] = [];
  const known = recogniseAs(spec, {name: sheet, rows}, settings, problems);
  if (known === null) return {table: null, problems};
  const parsed = parseSheet(spec, sheet, rows, known.line, known.at, timeZoneNamed(settings.fuseau));
  const finder = communeFinder(territoire ?? territoireFound([{parsed, start: 0}], problems));
  problems.push(...parsed.problems);
  const {table} = linkTable(spec, [parsed], {settings, finder, jeunes: null}, problems);
  return {table, problems};
}

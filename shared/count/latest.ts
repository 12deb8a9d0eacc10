import {latestCode} from './aggregate';
import type {Codes} from './aggregate';
import {codeOfLastRows, lastRows} from './last-rows';
import type {LastRows} from './last-rows';
import type {Dated, Population} from './declaration';
import type {Selected} from './selection';
import type {Source} from './source';

/** For each dossier, the line of its latest counted row that states one. */
export function latestOf(
  source: Source,
  population: Population,
  selected: Selected,
  {codes, size}: {codes: Codes; size: number},
): Codes {
  const {codes: dossiers, values} = source.codes('dossier');
  const days = daysOf(source, population.dated);
  const last = days === null ? null : lastRowsOf(selected, dossiers, values.length, days);
  const found = last === null ? null : codeOfLastRows(last, dossiers, codes, size);
  return found ?? latestCode(dossiers, values.length, codes, size, days, selected.rows);
}

/** An evaluation selects a population once: the last rows of its youths are kept beside, for every column. */
const known = new WeakMap<Selected, LastRows>();

function lastRowsOf(selected: Selected, dossiers: Codes, size: number, days: Int32Array): LastRows {
  let last = known.get(selected);
  if (last === undefined) known.set(selected, (last = lastRows(dossiers, size, days, selected.rows)));
  return last;
}

/** The days that say which row of a youth is the latest. */
export function daysOf(source: Source, dated: Dated): Int32Array | null {
  if (dated.kind === 'within') return source.days(dated.column);
  if (dated.kind === 'active' || dated.kind === 'covers-end') return source.days(dated.from);
  return source.table.register === 'dispositifs' ? source.days('entree') : null;
}

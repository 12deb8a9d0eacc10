import {latestCode} from '../table/aggregate';
import type {Codes} from '../table/aggregate';
import type {Selection} from '../table/select';
import type {Dated, Population} from './declaration';
import type {Source} from './source';

/** For each dossier, the line of its latest counted row that states one. */
export function latestOf(
  source: Source,
  population: Population,
  rows: Selection,
  column: {codes: Codes; size: number},
): Codes {
  const dossiers = source.codes('dossier');
  return latestCode(
    dossiers.codes,
    dossiers.values.length,
    column.codes,
    column.size,
    daysOf(source, population.dated),
    rows,
  );
}

/** The days that say which row of a youth is the latest. */
export function daysOf(source: Source, dated: Dated): Int32Array | null {
  if (dated.kind === 'within') return source.days(dated.column);
  if (dated.kind === 'active' || dated.kind === 'covers-end') return source.days(dated.from);
  return source.table.register === 'dispositifs' ? source.days('entree') : null;
}

import {foldText} from '../../value/fold';
import type {SourceSheet} from '../../count/registers';
import {findParameterTables, textIn} from '../../setting/parameter-tables';

/** Folded names of the sheets of which « Correspondances » says something. */
export function correctedSheets(sources: readonly SourceSheet[]): ReadonlySet<string> {
  const names = sources
    .flatMap(({name, rows}) => findParameterTables(name, rows))
    .filter(({spec}) => spec.id === 'correspondances')
    .flatMap((table) =>
      table.rows.slice(table.from, table.to).map((_, at) => foldText(textIn(table, table.from + at, 'feuille'))),
    );
  return new Set(names);
}

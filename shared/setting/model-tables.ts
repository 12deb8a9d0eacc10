import {foldText} from '../value/fold';
import {findParameterTables, textIn} from './parameter-tables';
import type {FoundTable} from './parameter-tables';
import type {ParameterTableId} from './table-specs';
import type {Rows} from '../value/cell';

/**
 * The tables that a model holds: what makes a report, and nothing of one agency. References, accounts, corrections, settings and citations
 * never pass from one agency to another.
 */
export const modelTableIds = [
  'colonnes',
  'valeurs',
  'ventilations',
  'indicateurs',
  'tableaux',
  'sections',
  'textes',
] as const satisfies readonly ParameterTableId[];

/** By what a line of each is known: of two that bear the same, the workbook's own stands. */
const keys: {readonly [T in (typeof modelTableIds)[number]]: readonly string[]} = {
  colonnes: ['registre', 'entete'],
  valeurs: ['registre', 'colonne', 'lue'],
  ventilations: ['nom'],
  indicateurs: ['nom'],
  tableaux: ['nom', 'titre'],
  sections: ['section'],
  textes: ['section'],
};

/** The tables of a model among the sheets of its file, whatever else it holds. */
export function modelTables(
  sheets: readonly {readonly name: string; readonly rows: Rows}[],
  name: string,
): FoundTable[] {
  return sheets.flatMap((sheet) =>
    findParameterTables(sheet.name, sheet.rows)
      .filter(({spec}) => modelTableIds.some((id) => id === spec.id))
      .map((table) => ({...table, sheet: name})),
  );
}

/** The lines of a model that the workbook does not say itself: one table a line, so that each keeps its place. */
export function besides(own: readonly FoundTable[], model: readonly FoundTable[]): FoundTable[] {
  const keyOf = (table: FoundTable, line: number) => {
    const columns = keys[table.spec.id as keyof typeof keys];
    return `${table.spec.id} ${columns.map((column) => foldText(textIn(table, line, column))).join('\n')}`;
  };
  const linesOf = (table: FoundTable) => Array.from({length: table.to - table.from}, (_, at) => table.from + at);
  const said = new Set(
    own.filter(({spec}) => spec.id in keys).flatMap((table) => linesOf(table).map((line) => keyOf(table, line))),
  );
  return model.flatMap((table) =>
    linesOf(table)
      .filter((line) => !said.has(keyOf(table, line)))
      .map((line) => ({...table, from: line, to: line + 1})),
  );
}

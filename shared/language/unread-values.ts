import {dimensionsOfTable, populationsOfTable} from '../count/body';
import type {Dimension, TableSpec} from '../count/declaration';
import type {Registers} from '../count/registers';
import {problem} from '../message/problem';
import type {Problem} from '../message/problem';
import {registerById} from '../register/all-registers';
import {addressOf} from '../value/address';

/**
 * Tables of the agency's own that put under « Non renseigné » what a column of the report says in words that its list has not: told at their
 * line, with the words, and with what shows them.
 */
export function unreadInTables({own, problems}: Registers, tables: readonly TableSpec[]): Problem[] {
  const unknown = problems
    .filter(({code}) => code === 'value-unknown')
    .map(({detail}) => ({detail, ...columnTold(detail)}));
  if (unknown.length === 0) return [];
  return tables.flatMap((table) => {
    const named = own.tableaux.find(({words}) => words['nom'] === table.id);
    const line = named ?? own.tableaux.find(({words}) => (words['titre'] ?? '').trim() === table.title);
    const columns = dimensionsOfTable(table).flatMap(columnsOf);
    const counted = new Set(['jeunes', ...populationsOfTable(table).map(({register}) => register)]);
    if (line === undefined) return [];
    return unknown.flatMap(({detail, register, column}) => {
      if (!counted.has(register) || !columns.includes(column)) return [];
      const {words, sheet, row, at} = line;
      const facts = {
        title: table.title,
        register: String(detail['register']),
        column: String(detail['column']),
        values: detail['samples'] as readonly string[],
      };
      return [
        problem(
          'own-values-unread',
          {sheet, cell: addressOf(row, at['lignes'] ?? 0), value: words['lignes'] ?? ''},
          facts,
        ),
      ];
    });
  });
}

/** The register and the column that a problem names by their titles; empty where nothing bears them. */
function columnTold(detail: Problem['detail']): {readonly register: string; readonly column: string} {
  const spec = [...registerById.values()].find(({title}) => title === detail['register']);
  const [column = ''] =
    Object.entries(spec?.columns ?? {}).find(([, {headings}]) => headings[0] === detail['column']) ?? [];
  return {register: spec?.id ?? '', column};
}

function columnsOf(by: Dimension): readonly string[] {
  if (by.kind === 'nested') return by.by.flatMap(columnsOf);
  return by.kind === 'column' ? [by.column] : [];
}

import {foldText} from '../../value/fold';
import {columnNamed, registerNamed} from '../../reading/corrections';
import {findParameterTables, textIn, type FoundTable} from '../../setting/parameter-tables';
import {needParameterSheet, writesFor} from '../settings/parameter-sheet';
import {recogniseWorkbook} from './recognise-workbook';
import type {ValueAnswer} from './value-questions';
import {ask} from '../task';
import type {Task} from '../task';

/** Writes what values count as into « Valeurs » of « Paramètres ML », in place of what stood there; an empty answer takes it back. */
export function* answerValues(answers: readonly ValueAnswer[], version: string): Task<void> {
  const workbook = yield* recogniseWorkbook();
  const sheet = yield* needParameterSheet(workbook, version);
  const keys = new Set(answers.map(keyOf));
  const isTheirs = (table: FoundTable, line: number) => keys.has(keyOf(lineIn(table, line)));
  const lines = answers
    .filter(({compte}) => compte !== '')
    .map(({registre, colonne, lue, compte}) => ({registre, colonne, lue, compte}));
  const writes = writesFor(sheet, 'valeurs', lines, isTheirs);
  if (writes.length > 0) yield* ask('writeCells', sheet.key, writes);
  // The table may as well stand on a sheet of its own.
  for (const {name, rows} of workbook.sources) {
    const key = workbook.keys.get(name);
    if (key === undefined || key === sheet.key || workbook.ranges.has(name)) continue;
    const dropped = writesFor({key, rows, tables: findParameterTables(name, rows)}, 'valeurs', [], isTheirs);
    if (dropped.length > 0) yield* ask('writeCells', key, dropped);
  }
}

function lineIn(table: FoundTable, line: number): ValueAnswer {
  const text = (column: string) => textIn(table, line, column);
  return {registre: text('registre'), colonne: text('colonne'), lue: text('lue'), compte: text('compte')};
}

/** The same value of the same column, by whatever names. */
function keyOf({registre, colonne, lue}: ValueAnswer): string {
  const spec = registerNamed(registre);
  const column = spec ? (columnNamed(spec, colonne) ?? foldText(colonne)) : foldText(colonne);
  return [spec?.id ?? foldText(registre), column, foldText(lue)].join('\n');
}

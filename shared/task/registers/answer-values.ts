import {foldText} from '../../value/fold';
import {columnNamed, registerNamed} from '../../reading/corrections';
import {textIn, type FoundTable} from '../../setting/parameter-tables';
import {replaceLines} from '../settings/find-parameter-sheet';
import {recogniseWorkbook} from './recognise-workbook';
import type {ValueAnswer} from './value-questions';
import type {Task} from '../task';

/** Writes what values count as into « Valeurs » of « Paramètres ML », in place of what stood there; an empty answer takes it back. */
export function* answerValues(answers: readonly ValueAnswer[], version: string): Task<void> {
  const workbook = yield* recogniseWorkbook();
  const keys = new Set(answers.map(keyOf));
  const isTheirs = (table: FoundTable, line: number) => keys.has(keyOf(lineIn(table, line)));
  const lines = answers
    .filter(({compte}) => compte !== '')
    .map(({registre, colonne, lue, compte}) => ({registre, colonne, lue, compte}));
  yield* replaceLines(workbook, 'valeurs', lines, isTheirs, version);
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

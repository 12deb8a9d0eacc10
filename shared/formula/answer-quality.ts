import type {CellValue} from '../value/cell';
import {capitalize} from '../value/french';
import type {Problem} from '../message/problem';
import {tableOf, titleOf} from './call';
import type {Run} from './run-call';

/** The problems of one register, each with how many cells or rows it concerns and what to do. */
export const answerQuality: {readonly [N in 'QUALITY']: Run} = {
  QUALITY: (call) => {
    const id = call.register('registre', 'jeunes');
    const {registers, byRange} = call.reading();
    tableOf(registers, id); // nothing is known of one that is not read
    const sheets = new Set(registers.recognised.filter(({register}) => register === id).map(({sheet}) => sheet));
    const problems = registers.problems.filter(({sheet}) => sheets.has(sheet));
    const headings = ['Code', 'Nombre', 'Première cellule', 'Remède'];
    if (problems.length === 0) return [headings, ['aucun', 0, '', `Aucun problème dans « ${titleOf(id)} ».`]];
    return [headings, ...problems.map((problem): CellValue[] => lineOf(problem, byRange, sheets.size > 1))];
  },
};

/** A range does not know where it stands: its rows are counted from its first one, the headings. */
function lineOf({code, count, sheet, cell, message}: Problem, byRange: boolean, severalSheets: boolean): CellValue[] {
  if (!byRange) return [code, count, severalSheets && cell !== '' ? `${sheet}!${cell}` : cell, message];
  const row = /\d+$/.exec(cell)?.[0];
  const [, rest = message] = /^Feuille «[^»]*»(?:, cellule [A-Z]+\d+)?\s*:\s*(.*)$/su.exec(message) ?? [];
  return [code, count, row === undefined ? '' : `rangée ${row} de la plage`, capitalize(rest)];
}

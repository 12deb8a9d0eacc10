import fc from 'fast-check';
import {readRegisters} from '../../shared/reading/read-registers';
import type {Registers} from '../../shared/count/registers';
import {columnOf, territoire} from './sheets';
import {jeunesRow, jeunesSheet, situationsRow, situationsSheet, type Cells} from './workbook';

const read = (youths: readonly Cells[], situations: readonly Cells[]) =>
  readRegisters([territoire, jeunesSheet(youths), situationsSheet(situations)]);

/** Each row as what was read of it, in the order of a permutation. */
function rowsOf(registers: Registers, id: 'jeunes' | 'situations', at: readonly number[]) {
  const columns = [...registers.tables[id]!.columns.keys()].map((name) => columnOf(registers, id, name)!);
  return at.map((row) => columns.map((column) => column[row]));
}

/** Problems without the place of their first cell and the values quoted, which are those of the first row. */
const counts = (registers: Registers) =>
  registers.problems
    .filter(({code}) => code !== 'note-skipped' && code !== 'value-grouped') // groups are known by the order as well
    .map(({code, sheet, count, costsRows}) => `${sheet} ${code.replace('merged', 'missing')} ${count} ${costsRows}`) // merged cells are known by the order
    .sort();

describe('the order of rows', () => {
  it('changes neither what is read of a row, nor the values of a column, nor the problems', () => {
    const filled = (row: Cells) => row.filter((cell) => cell !== null).length > 2; // else the last one may pass for a note
    fc.assert(
      fc.property(
        fc.array(jeunesRow.filter(filled), {minLength: 1, maxLength: 25}),
        fc.array(situationsRow.filter(filled), {minLength: 1, maxLength: 25}),
        (youths, situations) => {
          const forward = read(youths, situations);
          const backward = read([...youths].reverse(), [...situations].reverse());
          for (const [id, {length}] of [
            ['jeunes', youths],
            ['situations', situations],
          ] as const) {
            const straight = Array.from({length}, (_, at) => at);
            expect(rowsOf(backward, id, [...straight].reverse())).toEqual(rowsOf(forward, id, straight));
            for (const [name, column] of forward.tables[id]!.columns) {
              const other = backward.tables[id]!.columns.get(name)!;
              if (column.kind === 'code' && other.kind === 'code' && name !== 'dossier')
                expect(other.values).toEqual(column.values);
            }
          }
          expect(counts(backward)).toEqual(counts(forward));
        },
      ),
      {numRuns: 150},
    );
  });

  it('hides no row that says something else than another where the first says nothing', () => {
    const youths = (['', '15/01/2024', '16/01/2024'] as const).map((day) => [5, 'F', null, 'Lille', 'V', day, 'oui']);
    const found = [youths, [...youths].reverse()].map((rows) => read(rows, []).problems);
    for (const problems of found)
      expect(problems.filter(({code}) => code === 'dossier-differs').map(({count}) => count)).toEqual([1]);
  });
});

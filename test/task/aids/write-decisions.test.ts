import {
  describeAids,
  describeControl,
  drawControl,
  planControl,
  recogniseWorkbook,
  runTaskAsync,
  takeBackDecisions,
  writeDecisions,
} from '../../../shared';
import type {AsyncWorkbook, CellValue, DecisionCells, Rows, Task} from '../../../shared';
import {find} from '../../contract/fixture';
import {hosts} from '../../contract/hosts';
import {aidsSheets, year2024} from '../aids-workbook';
import {version} from '../../../package.json';

function* control() {
  const request = {...year2024, sheets: ['Compta'], files: [], version, linksBy: 'name' as const};
  const planned = yield* planControl(yield* recogniseWorkbook(), request);
  yield* drawControl(planned, planned.asked, []);
  return describeControl(planned);
}

const run = <T>(workbook: AsyncWorkbook, task: Task<T>) => runTaskAsync(task, workbook);
const write = (lines: readonly DecisionCells[]) => writeDecisions(lines, recogniseWorkbook);
const takeBack = (lines: readonly DecisionCells[]) => takeBackDecisions(lines, recogniseWorkbook);

function* described() {
  return yield* describeAids(yield* recogniseWorkbook());
}

/** The lines of a table of decisions, its blank ones left out. */
async function linesOf(workbook: AsyncWorkbook, sheet: string): Promise<CellValue[][]> {
  const rows: Rows = (await workbook.readRows((await find(workbook, sheet)).key))!;
  const top = rows.findIndex((row) => row.includes('Décision'));
  const filled = rows.slice(top).filter((row) => row.some((cell) => cell !== null && cell !== ''));
  return filled.map((row) => row.slice(0, 6).map((cell) => (cell === '' ? null : cell)));
}

const HEADINGS = ['Décision', 'Aides', 'Écritures', 'Motif', 'Décidé par', 'Décidé le'];

describe.each(hosts)('decisions that the pane writes: $name', ({open}) => {
  it('stand in « Décisions » as texts, are replayed at the next control, and can be taken back', async () => {
    const book = open(aidsSheets);
    const first = await run(book.workbook, control());
    const [unexplained, toConfirm] = first.open;
    expect(toConfirm!.first.map(({side, words}) => [side, words])).toEqual([
      ['register', '00010002'],
      ['register', '00010003'],
      ['ledger', 'VIREMENT A'],
      ['ledger', 'VIREMENT B'],
    ]);
    expect(unexplained!.first[0]).toMatchObject({dossier: '00010004', age: 239, source: 'Registre des aides', line: 5});
    const [a1, a2, e1, e2] = toConfirm!.first.map(({key}) => key) as [string, string, string, string];
    const lines: DecisionCells[] = [
      ['rapprocher', a1, e1, 'Pièce vue', 'N. Petit', '12/01/2025'],
      ['rapprocher', a2, e2, 'Pièce vue', 'N. Petit', '12/01/2025'],
      ['reconnaître', '00010004', 'DURAND JULIE', 'Même personne', 'N. Petit', '12/01/2025'],
    ];
    expect(await run(book.reopen(), write(lines))).toBe(3);
    expect(await linesOf(book.workbook, 'Décisions')).toEqual([HEADINGS, ...lines]);
    expect(await run(book.reopen(), write(lines.slice(0, 1)))).toBe(0); // written once
    const state = await run(book.reopen(), described());
    expect(state.decisions).toMatchObject({count: 3, people: ['N. Petit']});
    expect((await run(book.reopen(), control())).open.map(({count}) => count)).toEqual([3, 0]);
    expect(await run(book.reopen(), takeBack(lines.slice(1)))).toBe(2);
    expect(await linesOf(book.workbook, 'Décisions')).toEqual([HEADINGS, lines[0]]);
    expect(await run(book.reopen(), takeBack(lines.slice(1)))).toBe(0);
  });

  it('go under all that stands in a sheet of the user without the last columns, which are added beside it', async () => {
    const theirs = {
      name: 'Mes choix',
      rows: [
        ['Décision', 'Aides', 'Écritures', 'Motif', null, 'Pièce'],
        ['expliquer', 'A-aaaaaaaaaa', null, 'perdue', null, 'P12'],
        [null, null, null, null, null, null],
        ['à voir avec la régie', null, null, null, null, null],
      ],
    };
    const book = open([...aidsSheets, theirs]);
    const line: DecisionCells = ['expliquer', 'A-bbbbbbbbbb', '', 'annulée', 'NP', '12/01/2025'];
    expect(await run(book.workbook, write([line]))).toBe(1);
    const rows = (await book.workbook.readRows((await find(book.workbook, 'Mes choix')).key))!;
    const shown = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)));
    expect(shown.map((row) => row.slice(0, 6))).toEqual([
      ...theirs.rows,
      ['expliquer', 'A-bbbbbbbbbb', null, 'annulée', null, null],
    ]);
    expect(shown.map((row) => row.slice(6))).toEqual([
      ['Décidé par', 'Décidé le'],
      [null, null],
      [null, null],
      [null, null],
      ['NP', '12/01/2025'],
    ]);
  });

  it('make the sheet where somebody deleted it', async () => {
    const book = open(aidsSheets);
    const line: DecisionCells = ['expliquer', 'A-bbbbbbbbbb', '', 'annulée', 'NP', '12/01/2025'];
    expect(await run(book.workbook, write([line]))).toBe(1);
    expect(await linesOf(book.workbook, 'Décisions')).toEqual([
      HEADINGS,
      line.map((cell) => (cell === '' ? null : cell)),
    ]);
    expect((await run(book.reopen(), described())).decisions).toMatchObject({count: 1, place: {name: 'Décisions'}});
  });
});

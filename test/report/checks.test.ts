import type {Results} from '../../shared/count/evaluate-report';
import {runChecks} from '../../shared/report/checks/all-checks';
import {readRegisters} from '../../shared/reading/read-registers';
import {resultsOf, smallRegisters, smallSheets} from './small-report';

const results = resultsOf(smallRegisters());

function failing(changed: Results) {
  return runChecks(changed)
    .flatMap(({checks}) => checks)
    .filter(({verdict}) => verdict === 'bad');
}

it('finds nothing to verify in a report that agrees', () => {
  expect(failing(results)).toEqual([]);
});

/** The same list but for one item. */
const but = <T>(list: readonly T[], at: number, item: T) => list.map((one, index) => (index === at ? item : one));

/** Each cell of the registers emptied, one at a time. */
const emptied = smallSheets.slice(1).flatMap((sheet, at) =>
  sheet.rows.slice(1).flatMap((row, line) =>
    row.flatMap((cell, column) => {
      if (cell === null) return [];
      const rows = but(sheet.rows, line + 1, but(row, column, null));
      const name = `${sheet.name} ${line + 2}, ${String(sheet.rows[0]![column])}`;
      return [{name, sheets: but(smallSheets, at + 1, {...sheet, rows})}];
    }),
  ),
);

it.each(emptied)('finds nothing to verify where a cell is empty: $name', ({sheets}) => {
  const told = failing(resultsOf(readRegisters(sheets))).map(({what}) => what);
  // A newcomer whose only interview is lost is rightly told.
  expect(told.filter((what) => !what.startsWith('Jeunes reçus en entretien ≥ nouveaux accueils'))).toEqual([]);
});

it('tells a total that is not the sum of its lines, and the figure that no longer agrees', () => {
  const tables = new Map(results.tables);
  const table = tables.get('contacts.nature')!;
  tables.set('contacts.nature', {...table, total: [5]});
  expect(failing({...results, tables}).map(({what, left, right}) => [what, left.value, right.value])).toEqual([
    ['Contacts par nature', 4, 5],
    ['Contacts par nature', 4, 5],
  ]);
});

it('names the commune where a part exceeds its whole', () => {
  const tables = new Map(results.tables);
  const table = tables.get('accompagnes.commune')!;
  tables.set('accompagnes.commune', {
    ...table,
    lines: table.lines.map((line) => (line.label === 'Aval' ? {...line, values: [0, 1]} : line)),
  });
  expect(failing({...results, tables}).map(({what}) => what)).toContain(
    'Jeunes en contact ≥ jeunes reçus en entretien, Aval',
  );
});

it('tells rows that are neither counted nor excluded', () => {
  const figures = new Map(results.figures);
  const figure = figures.get('pmsmp.total')!;
  figures.set('pmsmp.total', {...figure, trace: {...figure.trace, read: figure.trace.read + 1}});
  expect(failing({...results, figures}).map(({what}) => what)).toContain('pmsmp.total : lues = comptées + exclues');
});

it('a total of distinct people is explained, not faulted', () => {
  const tables = new Map(results.tables);
  const table = tables.get('premiers-accueils.commune')!;
  tables.set('premiers-accueils.commune', {
    ...table,
    additive: [false, true],
    lines: table.lines.map((line) => ({...line, values: [2, line.values[1]!]})),
  });
  const explained = runChecks({...results, tables})
    .flatMap(({checks}) => checks)
    .filter(({verdict}) => verdict === 'read');
  expect(explained.map(({left, right}) => [left.value, right.value])).toEqual([[4, 2]]);
});

import type {Results} from '../../shared/count/evaluate-report';
import {runChecks} from '../../shared/report/checks/all-checks';
import {noMasks} from '../../shared/report/disclosure';
import {readRegisters} from '../../shared/reading/read-registers';
import {resultsOf, smallRegisters, smallSheets} from './small-report';

const results = resultsOf(smallRegisters());

function checksOf(changed: Results, registers = smallRegisters()) {
  return runChecks({results: changed, masks: noMasks, registers}).flatMap(({checks}) => checks);
}

function withVerdict(verdict: 'bad' | 'read', changed: Results) {
  return checksOf(changed).flatMap((check) => (check.verdict === verdict ? [check] : []));
}

const failing = (changed: Results) => withVerdict('bad', changed);

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
  const explained = withVerdict('read', {...results, tables});
  expect(explained.map(({left, right}) => [left.value, right.value])).toEqual([[4, 2]]);
});

describe('a check that compares nothing is not called right', () => {
  it.each([
    ['without Jeunes', ['Jeunes'], 'Registre « Jeunes » absent'],
    [
      'without any register but Jeunes',
      ['Contacts', 'Situations', 'Actions collectives'],
      'Registre « Contacts » absent',
    ],
  ])('%s', (_, without, why) => {
    const registers = smallRegisters(without);
    const checks = checksOf(resultsOf(registers), registers);
    const kept = checks.filter(({what}) => /reçus en entretien/.test(what));
    expect(kept.length).toBeGreaterThan(3);
    for (const check of kept) expect(check).toMatchObject({verdict: 'none', why});
    const compared = checks.flatMap((check) => (check.verdict === 'none' ? [] : [check]));
    expect(compared.filter(({left, right}) => left.value === 0 && right.value === 0)).toEqual([]);
  });

  it('with registers that hold no row of the year', () => {
    const compared = checksOf(resultsOf(smallRegisters(), 2019)).filter(({verdict}) => verdict !== 'none');
    expect(compared.filter(({what}) => !what.startsWith('Registre'))).toEqual([]);
  });
});

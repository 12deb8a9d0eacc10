import type {Results} from '../../shared/count/evaluate-report';
import {writeFigure, writeIn} from '../../shared/report/draw-figures';
import {readRegisters} from '../../shared/reading/read-registers';
import {resultsOf} from '../count/fixture';
import {readAllCases} from './read-cases';
import type {Expected} from './read-cases';

const cases = readAllCases();

describe.each([...cases])('%s', (_chapter, own) => {
  it.each(own.map((one) => [one.title, one] as const))('%s', (_title, {sheets, year, expected}) => {
    const registers = readRegisters(sheets);
    expect(registers.problems.filter(({costsRows}) => costsRows)).toEqual([]);
    const results = resultsOf(registers, year);
    expect(expected.map((one) => ({...one, value: printed(results, one)}))).toEqual(expected);
  });
});

it('has a case for each figure and each table that the report prints', () => {
  const printed = resultsOf(readRegisters([]));
  const expected = [...cases.values()].flatMap((own) => own.flatMap((one) => one.expected));
  const idsOf = (isTable: boolean) => new Set(expected.filter(({line}) => (line !== '') === isTable).map(({id}) => id));
  expect([...printed.figures.keys()].filter((id) => !idsOf(false).has(id))).toEqual([]);
  expect([...printed.tables.keys()].filter((id) => !idsOf(true).has(id))).toEqual([]);
});

/** The value as the report prints it, with plain spaces; « — » where there is nothing to count. */
function printed(results: Results, {id, line, column}: Expected): string {
  return valueOf(results, id, line, column).replace(/[\u00a0\u202f]/g, ' ');
}

function valueOf(results: Results, id: string, line: string, column: string): string {
  if (line === '') {
    const figure = results.figures.get(id);
    if (figure === undefined) return 'chiffre inconnu';
    return figure.value === null ? '—' : writeFigure(figure.value, figure.spec);
  }
  const table = results.tables.get(id);
  if (table === undefined) return 'tableau inconnu';
  const at = column === '' ? 0 : table.columns.findIndex(({label}) => label === column);
  if (at < 0) return `colonnes : ${table.columns.map(({label}) => label).join(', ')}`;
  const values = line === 'Total' ? table.total : table.lines.find(({label}) => label === line)?.values;
  if (!values) return `lignes : ${table.lines.map(({label}) => label).join(', ')}`;
  const value = values[at]!;
  return value === null ? '—' : writeIn(value, table.columns[at]!.unit);
}

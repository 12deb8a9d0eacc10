import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import type {TableResult} from '../../shared/count/result';
import {saySeen} from '../../shared/report/say-seen';
import {readRegisters} from '../../shared/reading/read-registers';
import {sampleSheets} from '../task/sample';

const registers = readRegisters(sampleSheets());
const {tables} = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
const table = (id: string) => tables.get(id)!;

/** The same table, the first values of its lines others. */
function withValues(result: TableResult, values: readonly number[]): TableResult {
  const lines = result.lines.map((line, at) => ({...line, values: [values[at] ?? 0, ...line.values.slice(1)]}));
  return {...result, lines, total: [values.reduce((sum, one) => sum + one, 0), ...(result.total ?? []).slice(1)]};
}

it('says which line counts most, and of what', () => {
  expect(saySeen(table('premiers-accueils.commune'))).toBe('Lambersart réunit un quart des nouveaux accueils');
  expect(saySeen(table('contacts.nature'))).toBe('«\u00a0Entretien\u00a0» réunit 51\u00a0% des contacts');
});

it('says of a cross table which line counts most over all its columns, where each of them is whole', () => {
  const cross = table('premiers-accueils.age-qualification');
  expect(saySeen(cross)).toBe('«\u00a018 - 21 ans\u00a0» réunit la moitié des nouveaux accueils');
  expect(saySeen({...cross, additive: [true, true, true, false]})).toBeNull();
});

it('says nothing of a first that is hardly more than another', () => {
  const many = Array.from({length: 40}, (_, at) => ({label: `Commune ${at}`, values: [at === 3 ? 9 : 5, 0]}));
  expect(saySeen({...table('premiers-accueils.commune'), lines: many, total: [204, 0]})).toBeNull();
});

it('does not trust a title that names something else than the first column', () => {
  const accueils = table('premiers-accueils.commune');
  const [first, ...others] = accueils.columns;
  const headed = (label: string) => saySeen({...accueils, columns: [{...first!, label}, ...others]});
  expect(headed('Visiteurs')).toBe('Lambersart réunit un quart du total');
  expect(headed('Nouveaux accueils')).toBe('Lambersart réunit un quart des nouveaux accueils');
});

it('says another where the numbers are others', () => {
  const values = [0, 10, 0, 90];
  expect(saySeen(withValues(table('premiers-accueils.commune'), values))).toMatch(/^Marcq-en-Barœul réunit 90\u00a0%/);
});

it('says nothing where no line stands out, where few are counted, where the first is masked or shares its place', () => {
  const accueils = table('premiers-accueils.commune');
  for (const values of [
    [50, 50, 50, 51, 50, 50, 50, 50, 50, 50],
    [9, 3],
    [50, 50],
  ])
    expect(saySeen(withValues(accueils, values))).toBeNull();
  expect(saySeen({...accueils, additive: [false, false]})).toBeNull();
});

it('sorts the communes where « Ordre des communes » wants it, what is no commune last', () => {
  const sorted = {...registers, settings: {...registers.settings, ordreCommunes: 'décroissant' as const}};
  const {lines, total} = evaluate(sorted, yearPeriod(2024), catalogueOf(sorted)).tables.get('contacts.commune')!;
  const values = lines.map(({values: [first]}) => first ?? 0);
  expect(values).toEqual([...values].sort((a, b) => b - a));
  expect(total).toEqual(table('contacts.commune').total);
  expect(lines.map(({label}) => label)).not.toEqual(table('contacts.commune').lines.map(({label}) => label));
});

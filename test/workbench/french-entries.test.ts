import {dayOf} from '../../shared';
import {unknownFunctions} from '../../workbench/functions/unknown-function';
import {readFrenchEntry} from '../../workbench/sheet/french-entries';

it.each([
  ['03/04/2024', dayOf(2024, 4, 3), 'dd/mm/yyyy'],
  ['15/3/24', dayOf(2024, 3, 15), 'dd/mm/yyyy'],
  ['1-2-1999', dayOf(1999, 2, 1), 'dd/mm/yyyy'],
  ['12,50', 12.5, null],
  ['-0,75', -0.75, null],
  ['1 234', 1234, null],
  ['1\u202f234,50 €', 1234.5, '#,##0.00" €"'],
  ['12,5 %', 0.125, '0.00%'],
])('reads « %s » as a spreadsheet in French does', (text, value, format) => {
  expect(readFrenchEntry(text)).toMatchObject({value, format});
});

it.each(['31/02/2024', '2024-04-03', '12.5', '1234', '00104216', '06 12 34 56 78', '12,5,3', 'Lille', ''])(
  'leaves « %s » as it is',
  (text) => expect(readFrenchEntry(text)).toBeNull(),
);

it('names the functions of a formula that nobody knows, and the nearest of ours', () => {
  const known = new Set(['SUM', 'ML.TALLY']);
  const said = (formula: string) =>
    unknownFunctions(formula, (name) => known.has(name))?.replace(/[\u00a0\u202f]/g, ' ') ?? null;
  expect(said('=ML.TALY("Contacts(2)",2024)')).toBe(
    '« ML.TALY » n’est pas une fonction d’ici. Vouliez-vous dire « ML.TALLY » ?',
  );
  expect(said('=SUM(ML.TALLY("x"),somme(A1))')).toMatch(/^« SOMME » n’est pas une fonction d’ici\.$/);
  expect(said('=SUM(A1)')).toBeNull();
  expect(said('=ML.PARCOMUNE()')).toContain('Vouliez-vous dire « ML.PARCOMMUNE » ?');
});

/** What two declarations ask alike is worked out once: the clauses that they share, and a number that both name. */
import {Evaluation} from '../../shared/count/evaluation';
import {yearPeriod} from '../../shared/count/period';
import type {Condition, Count} from '../../shared/count/declaration';
import type * as FilterModule from '../../shared/count/filter-rows';
import {readRegisters} from '../../shared/reading/read-registers';

let filtered: Condition[] = [];
jest.mock('../../shared/count/filter-rows', () => {
  const actual = jest.requireActual<typeof FilterModule>('../../shared/count/filter-rows');
  const filterRows: typeof actual.filterRows = (view, condition, ...others) => {
    filtered.push(condition);
    return actual.filterRows(view, condition, ...others);
  };
  return {...actual, filterRows};
});

const registers = readRegisters([
  {
    name: 'Contacts',
    rows: [
      ['N° dossier', 'Date', 'Nature', 'Commune', 'Statut'],
      ['D1', '05/01/2024', 'Entretien individuel', 'Roanne', 'Présent'],
      ['D1', '06/01/2024', 'Atelier', 'Roanne', 'Présent'],
      ['D2', '07/01/2024', 'Entretien individuel', 'Feurs', 'Présent'],
      ['D3', '07/01/2024', 'Entretien individuel', 'Feurs', 'Absent'],
    ],
  },
]);

const is = (column: string, ...values: string[]): Condition => ({kind: 'is', column, values});
const counting = (...where: Condition[]): Count => ({
  of: {register: 'contacts', dated: {kind: 'within', column: 'date'}, where},
  measure: {kind: 'jeunes'},
});

beforeEach(() => {
  filtered = [];
});

it('passes the clauses that two declarations share once', () => {
  const now = new Evaluation(registers, yearPeriod(2024));
  const at = (place: string) => now.count(counting(is('statut', 'Présent'), is('commune', place))).value;
  expect([at('Roanne'), at('Feurs')]).toEqual([1, 1]);
  expect(filtered).toEqual([is('statut', 'Présent'), is('commune', 'Roanne'), is('commune', 'Feurs')]);
});

it('tells why each row was left out, clause after clause', () => {
  const now = new Evaluation(registers, yearPeriod(2024));
  now.count(counting(is('statut', 'Présent')));
  const {read, rows, excluded} = now.count(counting(is('statut', 'Présent'), is('commune', 'Roanne')));
  expect([read, rows, excluded.map((one) => one.rows)]).toEqual([4, 2, [1, 1]]);
});

it('counts a number once, whoever says it', () => {
  const now = new Evaluation(registers, yearPeriod(2024));
  const said = () => now.count(counting(is('statut', 'Présent')));
  expect(said()).toBe(said());
});

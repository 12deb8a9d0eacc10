import {makeRural, makeRuralVisits} from '../../../samples/rural/make-rural';
import {planPeriod, recogniseWorkbook, runTask, yearPeriod} from '../../../shared';
import {explainCell, rowsOfCell} from '../../../shared/task/trace/explain-cell';
import type {TracedCell} from '../../../shared/task/trace/explain-cell';
import {answer} from '../../../shared/formula/answer';
import {noMasks} from '../../../shared/report/disclosure';
import {allLines, placeIn, printTable} from '../../../shared/report/printed-table';
import {equivalentFormula} from '../../../shared/task/trace/equivalent-formula';
import {french} from '../../../shared/value/french';
import {listRows} from '../../../shared/task/trace/list-rows';
import {GridWorkbook} from '../grid-workbook';

/** The sample, with tables that have sub-totals and figures on lines. */
const [parameters, ...registers] = makeRural();
const {name, rows} = parameters!;
const last = rows.findIndex(([cell]) => cell === 'Citations') - 1;
const more = [
  [
    'r.inside',
    null,
    null,
    'Des lignes dans d’autres',
    'EPCI et Commune',
    null,
    'reçus ; femmes ; reçus en %',
    'sous-totaux',
  ],
  ['r.event', null, null, 'Par type', 'Catégorie et Type', 'Sexe', 'emploi.jeunes', 'sous-totaux'],
  ['r.turned', null, null, 'Sur cinq ans', 'indicateurs', '5 années', 'reçus ; femmes ; coup de pouce'],
  ['r.turned-by', null, null, 'Par EPCI', 'indicateurs', 'EPCI', 'reçus ; accueils'],
];
const book = [{name, rows: [...rows.slice(0, last), ...more, ...rows.slice(last)]}, ...registers, makeRuralVisits()];
const planned = planPeriod(runTask(recogniseWorkbook(), new GridWorkbook(book)), yearPeriod(2024), {
  chapters: [],
  version: '0',
});
const {results, workbook} = planned;
const own = new Set(workbook.registers.own.indicateurs.map(({words}) => words['nom']!));

/** Each cell of the agency's own tables, and each of its figures. */
const numbers = [
  ...[...results.tables.values()]
    .filter(({spec}) => spec.id.startsWith('r.'))
    .flatMap(({spec, lines, total, columns}) =>
      [...lines, ...(total === null ? [] : [{label: null, values: total}])].flatMap(({label, values}) =>
        values.map((value, column) => ({id: spec.id, line: label, column, value, unit: columns[column]!.unit})),
      ),
    ),
  ...[...results.figures.values()]
    .filter(({spec}) => own.has(spec.id))
    .map(({spec, value}) => ({id: spec.id, line: null, column: 0, value, unit: spec.unit})),
].map((one) => {
  const kind = one.id.startsWith('r.') ? ('table' as const) : ('figure' as const);
  const cell: TracedCell = {plan: '', period: '2024', year: 2024, kind, id: one.id, line: one.line, column: one.column};
  return {...one, cell};
});

it('each own number says where it comes from: read = counted + excluded', () => {
  expect(numbers.length).toBeGreaterThan(700);
  const wrong = numbers.flatMap(({cell}) => {
    const explained = explainCell(planned, cell);
    if (explained === null) return [cell];
    const {read, counted, excluded} = explained;
    return read === counted + excluded.reduce((sum, {rows}) => sum + rows, 0) ? [] : [cell];
  });
  expect(wrong).toEqual([]);
});

it('lists as many rows, or youths, as it shows, in this year and in the others', () => {
  const wrong = numbers.flatMap(({id, line, column, value, unit, cell}) => {
    const {counted, base, slices} = rowsOfCell(planned, cell)!;
    const {kind} = slices.counted[0]!.measure;
    const isChange = id.endsWith('évolution') || (id === 'r.mois' && column === 2);
    if (slices.counted.length > 1 || isChange || value === null || /^(sum|statistic|distinct)$/.test(kind)) return [];
    const sizeOf = (rows: typeof counted) => (kind === 'jeunes' ? rows.youths! : rows.rows.length);
    const isCounted = slices.base === null || /^(jeunes|rows)$/.test(slices.base.measure.kind);
    if (!isCounted || (unit === '%' && base === null)) return [];
    const got = base === null ? sizeOf(counted) : sizeOf(counted) / (base.youths ?? base.rows.length);
    return Math.abs(got - value) < 1e-9 ? [] : [[id, line, column, value, got]];
  });
  expect(wrong).toEqual([]);
});

it('lists the columns of its own that a number speaks of, and all those of a sheet that is no register', () => {
  const listed = (id: string) => {
    const workbook = new GridWorkbook([...makeRural(), makeRuralVisits()]);
    const cell: TracedCell = {plan: '', period: '2024', year: 2024, kind: 'figure', id, line: null, column: 0};
    const {name, rows} = runTask(listRows(cell, '0'), workbook);
    const [, head, first] = workbook.sheets.find((sheet) => sheet.name === name)!.rows;
    return {head, first, rows};
  };
  const {head, rows} = listed('sorties positives');
  expect(head).toContain('Motif de sortie');
  expect(head).not.toContain('Parcours complet');
  expect(rows).toBeGreaterThan(50);
  const visits = listed('visiteurs');
  expect(visits.head).toEqual(['Feuille', 'Ligne', 'Date', 'Commune', 'Visiteurs', 'Demande']);
  expect([visits.first![0], visits.first!.every((cell) => cell !== undefined)]).toEqual(['Point jeunes', true]);
  expect(typeof visits.first![2]).toBe('number');
  expect(visits.rows).toBeGreaterThan(20);
});

it('finds the number of each printed cell, and the formula that gives it, of figures on lines too', () => {
  const {registers: read} = workbook;
  for (const id of ['r.inside', 'r.turned', 'r.turned-by']) {
    const table = results.tables.get(id)!;
    const lines = allLines(printTable(table, noMasks));
    const matrix = answer('INDICATOR', [id, 2024], {registers: read});
    lines.forEach(({label, cells}, line) =>
      cells.forEach(({value, unit}, column) => {
        const place = placeIn(table, line, column);
        const values = place.line === null ? table.total! : table.lines[place.line]!.values;
        expect([label, values[place.column]]).toEqual([label, value]);
        const {english} = equivalentFormula({kind: 'table', id, ...place}, results, 2024)!;
        expect(english).toBe(`=VLOOKUP("${french(label)}",ML.INDICATOR("${id}",2024),${column + 2},FALSE)`);
        const shown = value === null ? '' : unit === 'euros' ? value / 100 : value;
        expect(matrix.ok && matrix.value[line + 1]![column + 1]).toBe(shown);
      }),
    );
  }
});

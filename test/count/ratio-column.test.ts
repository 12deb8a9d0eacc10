import fc from 'fast-check';
import {communeTable, jeunesColumn, ratioColumn, rowColumn} from '../../shared/chapters/columns';
import {enQpv} from '../../shared/chapters/dimensions';
import {contacts, nouveauxAccueillis} from '../../shared/chapters/populations';
import type {CellValue} from '../../shared/value/cell';
import type {FigureSpec} from '../../shared/count/declaration';
import {jeunes} from '../../shared/count/define';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {checkTotals} from '../../shared/report/checks/total-checks';
import {maskResults, noMasks} from '../../shared/report/disclosure';
import {drawTable} from '../../shared/report/draw-table';
import {d, registersOf} from './fixture';

const head = {id: 'essai.qpv', chapter: 1, title: 'Essai', definition: 'Essai.'};
const partQpv = communeTable(
  head,
  jeunesColumn('Jeunes', nouveauxAccueillis),
  ratioColumn('Part en QPV', '%', jeunes(nouveauxAccueillis, enQpv), jeunes(nouveauxAccueillis)),
);

interface Youth {
  readonly commune: string;
  readonly qpv: boolean;
  readonly year: number;
}

const nowhere = {communes: [], declared: false};

function resultsFor(youths: readonly Youth[], figures: readonly FigureSpec[] = []) {
  const rows = youths.map(({commune, qpv, year}, at): CellValue[] => [
    String(at + 1),
    'F',
    d(2004, 5, 6),
    commune,
    qpv ? 'oui' : null,
    'BAC',
    null,
    null,
    d(year, 2, 1),
    null,
  ]);
  return evaluate(registersOf({Jeunes: rows}), yearPeriod(2024), {tables: [partQpv], figures, known: []});
}

const tableFor = (youths: readonly Youth[]) => resultsFor(youths).tables.get('essai.qpv')!;

/** The share counted by hand. */
function shareOf(youths: readonly Youth[]): number | null {
  const all = youths.filter(({year}) => year === 2024);
  return all.length === 0 ? null : all.filter(({qpv}) => qpv).length / all.length;
}

const anyYouth = fc.record({
  commune: fc.constantFrom('Amont', 'Aval', 'Pont'),
  qpv: fc.boolean(),
  year: fc.constantFrom(2023, 2024),
});

function many(commune: string, inQpv: number, others: number): Youth[] {
  return Array.from({length: inQpv + others}, (_, at) => ({commune, qpv: at < inQpv, year: 2024}));
}

describe('a column that is a part over a base', () => {
  it('is on each line, and in all, what a count by hand gives', () => {
    fc.assert(
      fc.property(fc.array(anyYouth, {minLength: 1, maxLength: 30}), (youths) => {
        const {lines, total} = tableFor(youths);
        for (const {label, values} of lines) {
          expect([label, values[1]]).toEqual([label, shareOf(youths.filter(({commune}) => commune === label))]);
        }
        expect(total![1]).toBe(shareOf(youths));
        const counted = youths.filter(({year}) => year === 2024).map(({commune}) => commune);
        expect(lines.map(({label}) => label)).toEqual(expect.arrayContaining(counted));
      }),
      {numRuns: 40},
    );
  });

  it('keeps the trace of its part: read = counted + excluded', () => {
    const {traces} = tableFor([...many('Amont', 3, 7), {commune: 'Aval', qpv: true, year: 2023}]);
    const trace = traces[1]!;
    expect(trace).toMatchObject({id: 'essai.qpv#2', register: 'jeunes', read: 11, counted: 3});
    expect(trace.read).toBe(trace.counted + trace.excluded.reduce((sum, {rows}) => sum + rows, 0));
  });

  it('is drawn as a percentage, its total as a value and no sum', () => {
    const {cells} = drawTable(tableFor([...many('Amont', 5, 5), ...many('Aval', 0, 10)]), 0, noMasks);
    const column = cells.filter((cell) => cell.column === 2).map(({value, style, formula}) => [value, style, formula]);
    expect(column).toContainEqual([0.5, 'row-percent', undefined]);
    expect(column).toContainEqual([0.25, 'total-percent', undefined]);
  });

  it('is masked where its part, the rest of its base or a count beside it is too small to be told', () => {
    const youths = [...many('Amont', 2, 30), ...many('Aval', 20, 3), ...many('Pont', 10, 10), ...many('Quai', 0, 4)];
    const {results, masks} = maskResults(resultsFor(youths), 6, nowhere);
    const {lines, total} = results.tables.get('essai.qpv')!;
    expect(Object.fromEntries(lines.map(({label, values}) => [label, values[1]]))).toMatchObject({
      Amont: null,
      Aval: null,
      Quai: null,
    });
    expect(total![1]).toBeNull(); // with the lines that show, it would tell the one that does not
    expect(JSON.stringify([...results.tables.values()].map(({spec: _, ...shown}) => shown))).not.toContain('[2,32]');
    expect(masks.cells.size).toBeGreaterThanOrEqual(4);
    const large = maskResults(resultsFor([...many('Amont', 9, 30), ...many('Aval', 20, 9)]), 6, nowhere).results;
    expect(large.tables.get('essai.qpv')!.total![1]).toBeCloseTo(29 / 68);
  });

  it('is not told by what the other lines leave of a figure', () => {
    const qpv: FigureSpec = {
      ...{kind: 'figure', id: 'essai.total', chapter: 1, label: 'Jeunes en QPV', unit: 'jeunes', definition: 'Essai.'},
      formula: {kind: 'count', count: jeunes(nouveauxAccueillis, enQpv)},
    };
    const youths = [...many('Amont', 2, 30), ...many('Aval', 20, 20), ...many('Pont', 15, 20)];
    const {results, masks} = maskResults(resultsFor(youths, [qpv]), 6, nowhere);
    const {lines, total} = results.tables.get('essai.qpv')!;
    const shown = lines.flatMap(({label, values}) => (values[1] === null ? [] : [label]));
    expect([masks.figures.size, shown]).toEqual([0, ['Aval']]); // with Pont’s 15, 37 less 20 would tell the 2 of Amont
    expect(total![1]).toBeCloseTo(37 / 107); // its counts are read beside it
  });

  it('is not held to be the sum of its lines', () => {
    const results = resultsFor([...many('Amont', 5, 5), ...many('Aval', 10, 0)]);
    const {checks} = checkTotals({results, masks: noMasks, registers: registersOf({})});
    expect(checks.map(({what}) => what)).toEqual(['Essai : Jeunes']);
  });

  it('may put rows over youths', () => {
    const spec = communeTable(
      head,
      rowColumn('Contacts', 'contacts', contacts),
      ratioColumn(
        'Contacts par jeune',
        'contacts par jeune',
        {of: contacts, measure: {kind: 'rows'}},
        jeunes(contacts),
      ),
    );
    const registers = registersOf({
      Jeunes: [['1', 'F', d(2004, 5, 6), 'Amont', null, 'BAC', null, null, d(2024, 2, 1), null]],
      Contacts: [
        ['1', d(2024, 3, 1), 'SMS', 'Réalisé'],
        ['1', d(2024, 3, 2), 'SMS', 'Réalisé'],
      ],
    });
    const {tables} = evaluate(registers, yearPeriod(2024), {tables: [spec], figures: [], known: []});
    expect(tables.get('essai.qpv')!.lines.find(({label}) => label === 'Amont')!.values).toEqual([2, 2]);
  });
});

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeRural, makeRuralVisits} from '../../samples/rural/make-rural';
import {writeText} from '../../samples/write-text';
import {
  buildReportPlan,
  catalogueOf,
  dayOf,
  evaluate,
  type Period,
  periodBetween,
  readRegisters,
  tellProblems,
  yearPeriod,
} from '../../shared';
import {readCsv, readWorkbook} from '../../xlsx';
import {ruralFigures} from './rural-figures';
import {before, Country} from './rural-naive';
import {ruralTables} from './rural-tables';

const folder = join(__dirname, '../../samples/agence-rurale');
const made = [...makeRural(), makeRuralVisits()];
/** The files, as the command reads them. */
const sheets = [
  ...readWorkbook(readFileSync(join(folder, 'registres.xlsx'))).sheets,
  readCsv('point-jeunes', readFileSync(join(folder, 'point-jeunes.csv'))),
];
const registers = readRegisters(sheets);
const catalogue = catalogueOf(registers);
const country = new Country(made);
const figures = ruralFigures(country);
const tables = ruralTables(country);
const names = registers.own.indicateurs.map(({words}) => words['nom']!);

const periods: readonly (readonly [string, Period])[] = [
  ['a school year', periodBetween(dayOf(2023, 9, 1), dayOf(2024, 8, 31))],
  ['a calendar year', yearPeriod(2024)],
];

/** Nothing to divide by gives nothing. */
const isSame = (got: number | null | undefined, want: number | undefined) =>
  typeof got === 'number' ? Math.abs(got - (want ?? 0)) < 1e-9 : want === undefined || !Number.isFinite(want);

it('is in the files what the maker makes, each time', () => {
  expect(makeRural()).toEqual(made.slice(0, -1));
  expect(readFileSync(join(folder, 'point-jeunes.csv'), 'utf8')).toBe(writeText(makeRuralVisits()));
  const file = readWorkbook(readFileSync(join(folder, 'registres.xlsx'))).sheets;
  const cells = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map((cell) => cell ?? ''));
  const plain = (rows: ReturnType<typeof cells>) => rows.map((row) => row.join('|').replace(/\|+$/, '')).join('\n');
  for (const {name, rows} of makeRural())
    expect([name, plain(cells(file.find((sheet) => sheet.name === name)!.rows))]).toEqual([name, plain(cells(rows))]);
});

it('declares at least sixty figures and tables, all understood', () => {
  expect(registers.own.indicateurs.length + registers.own.tableaux.length).toBeGreaterThan(100);
  const {problems, remarks} = tellProblems(registers, periods[0]![1]);
  expect([...problems, ...remarks].filter(({code}) => code.startsWith('own-'))).toEqual([]);
});

describe.each(periods)('over %s, each number is the one that a walk over the rows gives', (_, period) => {
  const results = evaluate(registers, period, catalogue);

  it.each(names)('« %s », and the year before', (name) => {
    const got = results.figures.get(name);
    expect([name, got?.value, isSame(got?.value, figures[name]!(period))]).toEqual([name, got?.value, true]);
    const {trace} = got!;
    expect(trace.counted + trace.excluded.reduce((sum, {rows}) => sum + rows, 0)).toBe(trace.read);
    const earlier = results.figures.get(`${name}.n-1`);
    if (earlier !== undefined)
      expect([name, earlier.value, isSame(earlier.value, figures[name]!(before(period)))]).toEqual([
        name,
        earlier.value,
        true,
      ]);
  });

  it.each(Object.keys(tables))('« %s », line by line', (id) => {
    const {columns, lines, total} = results.tables.get(id)!;
    const naive = tables[id]!(period);
    const isNamed = naive.every(({label}) => label !== undefined);
    expect(columns.length).toBe(naive.length);
    const wrong = columns.flatMap(({label: column}, at) => {
      const {at: values, total: whole} = naive.find(({label}) => isNamed && label === column) ?? naive[at]!;
      // Months are told apart by their rank.
      const labels = lines.map(({label}, line) => (id === 'r.mois' ? String(line + 1) : label));
      const missed = [...values].filter(([label, value]) => value !== 0 && !labels.includes(label));
      const differ = lines.filter(({values: got}, line) => !isSame(got[at], values.get(labels[line]!)));
      const sum = total === null || isSame(total[at], whole) ? [] : [['total', total[at], whole]];
      return [...missed, ...differ.map(({label, values: got}) => [label, got[at], values.get(label)]), ...sum];
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
  });

  it('every table declared is counted again', () => {
    const shown = registers.own.tableaux.filter(({words}) => (words['lignes'] ?? '') !== '');
    expect(shown.map(({words}) => words['nom']).sort()).toEqual(Object.keys(tables).sort());
  });

  it('what is declared is printed, with what is cited', () => {
    const {sheets: plans} = buildReportPlan(registers, results, {version: '1'});
    const texts = new Set(plans.flatMap(({cells}) => cells.map(({value}) => String(value))));
    for (const {words} of [...registers.own.tableaux, ...registers.own.citations])
      expect([words['titre'], texts.has(words['titre']!) || (words['lignes'] ?? '') === '']).toEqual([
        words['titre'],
        true,
      ]);
    expect(texts).toContain('Je recommanderais la Mission Locale');
  });
});

it('nothing is said to be unread or uncounted that its own tables read and count', () => {
  const {remarks} = tellProblems(registers, periods[0]![1]);
  const told = (code: string) =>
    remarks.filter((one) => one.code === code).flatMap(({detail}) => Object.values(detail).flat());
  expect(told('headings-unread').filter((word) => String(word).startsWith('«'))).toEqual(['« Urgence »']);
  const values = told('value-uncounted').filter((word) => String(word).startsWith('«'));
  expect(values.map((text) => /« (.+?) »/.exec(String(text))![1])).toEqual(['Bourse hébergement', 'Emploi']);
  const without = readRegisters(
    sheets.map((one) => (one.name === 'Paramètres ML' ? {...one, rows: one.rows.slice(0, 20)} : one)),
  );
  const all = tellProblems(without, periods[0]![1]).remarks.flatMap(({code, detail}) =>
    code === 'headings-unread' ? (detail['headings'] as string[]) : [],
  );
  expect(all).toContain('« Motif de sortie »');
});

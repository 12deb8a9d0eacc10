import {makeRegisters} from '../../samples/make-registers';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import type {SourceSheet} from '../../shared/count/registers';
import {readRegisters} from '../../shared/reading/read-registers';
import {allRegisters} from '../../shared/register/all-registers';
import {tellProblems} from '../../shared/report/tell-problems';
import {readSheets} from '../kinds/read-kind';

const year = yearPeriod(2024);
const sample = makeRegisters();

function reportOf(sheets: readonly SourceSheet[]) {
  const registers = readRegisters(sheets);
  const {tables, figures} = evaluate(registers, year, catalogueOf(registers));
  const told = tellProblems(registers, year);
  const printed = JSON.stringify([
    [...tables.values()].map(({lines, total}) => [lines, total]),
    [...figures.values()].map(({value}) => value),
  ]);
  const columns = [...told.problems, ...told.remarks].filter(({code}) => code.startsWith('column-'));
  const briefly = columns.map(({code, sheet, detail, costsRows}) => [code, sheet, detail.column, costsRows]);
  return {printed, briefly, named: columns.flatMap(({detail}) => detail.figures)};
}

/** The sheets without one column of one of them. */
const without = (title: string, heading: string, ...more: SourceSheet[]) => [
  ...sample.map((sheet) => {
    const at = sheet.name === title ? sheet.rows[0]!.indexOf(heading.replace(/’/g, "'")) : -1;
    return at < 0 ? sheet : {...sheet, rows: sheet.rows.map((row) => row.filter((_, index) => index !== at))};
  }),
  ...more,
];

const cases = allRegisters.flatMap(({title, columns, decides = {}, assumes = {}}) => [
  ...Object.keys(decides).map((id) => [title, columns[id]!.headings[0], 'column-decides'] as const),
  ...Object.keys(assumes).map((id) => [title, columns[id]!.headings[0], 'column-assumed'] as const),
]);
const whole = reportOf(sample);

it('nothing is told of the sample, which has all that decide', () => {
  expect(cases.length).toBeGreaterThan(10);
  expect(whole.briefly).toEqual([]);
});

describe.each(cases)('« %s » without « %s »', (title, heading, code) => {
  it('has other figures, and is told with their names', () => {
    const {printed, briefly, named} = reportOf(without(title, heading));
    expect(printed).not.toBe(whole.printed);
    expect(named).not.toEqual([]);
    const isStatus = heading === 'Statut' || heading === 'État';
    const costs = code === 'column-decides' && !isStatus;
    expect(briefly).toEqual([[costs ? 'column-decides' : 'column-assumed', title, heading, costs]]);
    if (!isStatus) return;
    const beside = without(title, heading).map((sheet) =>
      sheet.name === title
        ? {...sheet, rows: sheet.rows.map((row, at) => [...row, at === 0 ? 'Avis' : `AF${at}`])}
        : sheet,
    );
    expect(reportOf(beside).briefly).toEqual([['column-decides', title, heading, true]]);
  });

  it('is told no more once « Correspondances » says that it has none', () => {
    const rows = [
      ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
      [title, title, 'aucune', heading],
    ];
    const sheets = without(title, heading, {name: 'Correspondances', rows});
    const {problems, correspondances, recognised} = readRegisters(sheets);
    expect(problems.filter(({code: met}) => met === 'mapping-unknown')).toEqual([]);
    expect([correspondances.length, recognised.find(({sheet}) => sheet === title)?.register]).toEqual([
      1,
      readRegisters(sample).recognised.find(({sheet}) => sheet === title)!.register,
    ]);
    expect(reportOf(sheets).briefly).toEqual([]);
  });
});

/** What may be missing from a register that is whole: an export of what counts alone, or the commune that Jeunes gives. */
const MAY_MISS = /^(?:Contacts Statut|Situations État|Aides (?:Statut|Nature|Commune)|Dispositifs Commune)$/;

describe('without a column of the sample, whichever', () => {
  const clean = readSheets(sample);
  const registers = sample.filter(({name}) => name !== 'Paramètres ML');
  it.each(registers.flatMap(({name, rows}) => rows[0]!.map((heading) => [name, String(heading)] as const)))(
    '« %s », « %s »: the figures that are known stay, or a problem is told',
    (title, heading) => {
      if (MAY_MISS.test(`${title} ${heading}`)) return;
      const {codes, numbers, unknown} = readSheets(without(title, heading));
      const keys = [...new Set([...clean.numbers.keys(), ...numbers.keys()])];
      const isWrong = (key: string) => numbers.get(key) !== clean.numbers.get(key) && !unknown.has(key.split(' ')[0]!);
      expect(codes.length > 0 ? [] : keys.filter(isWrong)).toEqual([]);
    },
  );
});

it('a heading that may stand for it is told in its place', () => {
  const renamed = sample.map((sheet) =>
    sheet.name === 'Contacts'
      ? {
          ...sheet,
          rows: sheet.rows.map((row, at) => (at === 0 ? row.map((cell) => (cell === 'Statut' ? 'Venue' : cell)) : row)),
        }
      : sheet,
  );
  expect(reportOf(renamed).briefly).toEqual([]);
  expect(readRegisters(renamed).problems.map(({code}) => code)).toContain('status-unread');
});

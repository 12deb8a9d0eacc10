import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeRural, makeRuralVisits} from '../../samples/rural/make-rural';
import {catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';

const page = readFileSync(join(__dirname, '../../docs/others.md'), 'utf8');
const registers = readRegisters([...makeRural(), makeRuralVisits()]);
const {figures, tables} = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
const cited = registers.own.citations.map(({words}) => words['plage']!.split('!')[0]);

const sections = page.split('\n## ').slice(2);
const items = sections.flatMap((section) =>
  section
    .split('\n')
    .filter((line) => /^\| (?!élément|---)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, item = '', how = '', where = '']) => ({
      source: section.split('\n')[0]!,
      item,
      how,
      where: [...where.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
    })),
);

it('names each element once, and where it stands in the report of the rural agency', () => {
  expect(items.length).toBe(153);
  const isThere = (how: string, name: string) =>
    how === 'citation'
      ? cited.includes(name)
      : typeof figures.get(name)?.value === 'number' || (tables.get(name)?.lines.length ?? 0) > 0;
  const wrong = items.filter(
    ({how, where}) => how !== 'non' && (where.length === 0 || !where.every((name) => isThere(how, name))),
  );
  expect(wrong).toEqual([]);
});

it('what is in the report is traced', () => {
  const traces = items.flatMap(({where}) =>
    where.flatMap((name) => [figures.get(name)?.trace ?? [], tables.get(name)?.traces ?? []].flat()),
  );
  expect(traces.length).toBeGreaterThan(131);
  for (const {counted, excluded, read} of traces)
    expect(counted + excluded.reduce((sum, {rows}) => sum + rows, 0)).toBe(read);
});

it('each figure of its own has the year before, but for a change and for a sheet without days', () => {
  const without = registers.own.indicateurs.flatMap(({words: {nom = '', compter, periode, base}}) => {
    const isChange = compter === 'évolution' || nom.endsWith('évolution');
    const isUndated = periode === 'depuis toujours' || /budget|conseiller/.test(`${nom} ${base}`);
    return isChange || isUndated || figures.has(`${nom}.n-1`) ? [] : [nom];
  });
  expect(without).toEqual([]);
});

it('its score is the sum of its lines', () => {
  const score = page.slice(page.indexOf('| source |'), page.indexOf('\n## ', page.indexOf('| source |')));
  const lines = score.split('\n').filter((line) => /^\| (?!source|---)/.test(line));
  for (const line of lines) {
    const [source, , report, , sheet, quoted, none] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const own = source!.startsWith('**') ? items : items.filter((one) => one.source === source);
    const count = (how: string) => own.filter((one) => one.how === how).length;
    expect([source, report, sheet, quoted, none]).toEqual([
      source,
      ...['rapport', 'feuille', 'citation', 'non'].map((how) => String(count(how))),
    ]);
  }
  expect(lines.length).toBe(14);
});

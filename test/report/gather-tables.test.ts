import {catalogueOf} from '../../shared/chapters/catalogue';
import {allSections} from '../../shared/chapters/all-sections';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {contextOf} from '../../shared/report/build-report-plan';
import {maskOf} from '../../shared/report/disclosure';
import {gatherTables, hasContent} from '../../shared/report/gather-tables';
import {readRegisters} from '../../shared/reading/read-registers';
import {sampleSheets} from '../task/sample';
import {smallRegisters} from './small-report';

const section = allSections.find(({id}) => id === 'aides.ensemble')!;
const spec = section.gathers!;

function gathered(registers = readRegisters(sampleSheets())) {
  const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
  const context = contextOf(registers, results, {version: '1.0.0'});
  return {context, table: gatherTables(spec, context)};
}

it('puts the amounts of each fund side by side, their sums as the accounts have them', () => {
  const {context, table} = gathered();
  const {columns, lines, total} = table!.result;
  expect(columns.map(({label}) => label)).toEqual([...spec.tables.map(({label}) => label), 'Total']);
  expect(total!.at(-1)).toBe(194223251);
  spec.tables.forEach(({table: id}, column) => {
    const own = context.results.tables.get(id)!;
    expect(lines.map(({label, values}) => [label, values[column]])).toEqual(
      own.lines.map(({label, values}) => [label, values[1]]),
    );
    expect(total![column]).toBe(own.total![1]);
  });
  for (const {values} of lines)
    expect(values.at(-1)).toBe(values.slice(0, -1).reduce<number>((sum, value) => sum + (value ?? 0), 0));
});

it('masks what is masked where it is told in full, and each sum that would tell it', () => {
  const registers = readRegisters(sampleSheets());
  const {context, table} = gathered({...registers, settings: {...registers.settings, seuilDiffusion: 5}});
  const {result, masks} = table!;
  let masked = 0;
  [...result.lines, null].forEach((line, at) => {
    const place = line === null ? [] : [at];
    const texts = spec.tables.map(({table: id}, column) => {
      const own = context.results.tables.get(id)!;
      const there = line === null ? [] : [own.lines.findIndex(({label}) => label === line.label)];
      const text = maskOf(masks, spec.id, column, ...place);
      expect(text).toBe(maskOf(context.masks, id, 1, ...there));
      return text;
    });
    const isMasked = texts.some((text) => text !== undefined);
    if (isMasked) masked++;
    expect(maskOf(masks, spec.id, spec.tables.length, ...place)).toBe(isMasked ? 's.' : undefined);
  });
  expect(masked).toBeGreaterThan(0);
});

it('leaves the section out where no two funds have lines', () => {
  const {context, table} = gathered(smallRegisters());
  expect(table).toBeUndefined();
  expect(hasContent(section, context)).toBe(false);
});

import fc from 'fast-check';
import type {Results} from '../../shared/count/evaluate-report';
import type {TableResult} from '../../shared/count/result';
import {maskOf, maskResults, SUPPRESSED} from '../../shared/report/disclosure';
import {buildReportPlan} from '../../shared/report/build-report-plan';
import {resultsOf, smallRegisters} from './small-report';

const registers = smallRegisters();
const results = resultsOf(registers);
const model = results.tables.get('aides.pacea')!;

/** A table of youths and cents, by line. */
function tableOf(counts: readonly number[]): TableResult {
  const sum = counts.reduce((all, count) => all + count, 0);
  return {
    ...model,
    lines: counts.map((count, index) => ({label: `Commune ${index}`, values: [count, count * 1000]})),
    total: [sum, sum * 1000],
    additive: [true, true],
    notes: [],
  };
}

function masked(table: TableResult, threshold: number) {
  const only: Results = {...results, tables: new Map([['t', table]]), figures: new Map()};
  const done = maskResults(only, threshold, registers.territoire);
  const texts = table.lines.map((_, line) => [0, 1].map((column) => maskOf(done.masks, table.spec.id, column, line)));
  return {
    texts,
    total: [0, 1].map((column) => maskOf(done.masks, table.spec.id, column)),
    table: done.results.tables.get('t')!,
  };
}

it('masks small counts, another one beside a lone one, and the amounts with them', () => {
  const {texts, total, table} = masked(tableOf([40, 3, 0, 12, 20]), 5);
  expect(texts).toEqual([
    [undefined, undefined],
    ['< 5', SUPPRESSED],
    [undefined, undefined],
    [SUPPRESSED, SUPPRESSED],
    [undefined, undefined],
  ]);
  expect(total).toEqual([undefined, undefined]);
  expect(table.lines.map(({values}) => values)).toEqual([
    [40, 40000],
    [null, null],
    [0, 0],
    [null, null],
    [20, 20000],
  ]);
  expect(table.additive).toEqual([false, false]);
  expect(table.notes).toHaveLength(1);
});

it('masks a third one where two could be told from what is left of the total', () => {
  expect(masked(tableOf([1, 1, 9, 30]), 5).texts.map(([text]) => text)).toEqual(['< 5', '< 5', SUPPRESSED, undefined]);
});

it('masks the total when nothing else is left to mask', () => {
  expect(masked(tableOf([0, 3]), 3)).toMatchObject({total: [undefined, undefined]});
  expect(masked(tableOf([0, 2]), 3).total).toEqual(['< 3', SUPPRESSED]);
});

it('masks nothing without a threshold', () => {
  expect(maskResults(results, 0, registers.territoire).results).toBe(results);
});

it('never leaves a masked count that its column gives away', () => {
  const counts = fc.array(fc.integer({min: 0, max: 30}), {minLength: 1, maxLength: 12});
  fc.assert(
    fc.property(counts, fc.integer({min: 2, max: 11}), (drawn, threshold) => {
      const {texts, total, table} = masked(tableOf(drawn), threshold);
      table.lines.forEach(({values}) =>
        expect(values[0] !== null && values[0]! >= 1 && values[0]! < threshold).toBe(false),
      );
      if (total[0] !== undefined) return;
      const hidden = drawn.filter((_, line) => texts[line]![0] !== undefined);
      if (hidden.length === 0) return;
      const sum = hidden.reduce((all, count) => all + count, 0);
      expect(hidden.length).toBeGreaterThan(1);
      expect(sum).not.toBe(hidden.length);
      expect(sum).not.toBe(hidden.length * (threshold - 1));
    }),
  );
});

it('prints no small count of people anywhere in a report', () => {
  const cautious = {...registers, settings: {...registers.settings, seuilDiffusion: 5}};
  const {sheets} = buildReportPlan(cautious, results, {version: '0.0'});
  const chapters = sheets.filter(({id}) => id === 'sommaire' || /^chapitre-[12]$/.test(id));
  const cells = chapters.flatMap((sheet) =>
    sheet.cells.filter(({style, value}) => /count$/.test(style) && typeof value === 'number' && value > 0),
  );
  // Workshops tell of nobody.
  expect(cells.filter(({value}) => (value as number) < 5).map(({value}) => value)).toEqual([1]);
});

import {answer} from '../../../shared/formula/answer';
import {planPeriod, yearPeriod} from '../../../shared';
import type {CellValue} from '../../../shared';
import {equivalentFormula} from '../../../shared/task/trace/equivalent-formula';
import type {CellMeaning} from '../../../shared/task/trace/find-cell';
import {recognisedSample} from '../sample';

const {results, workbook} = planPeriod(recognisedSample(), yearPeriod(2024), {chapters: [], version: '0'});

/** What a spreadsheet answers to one of our formulas: INDICATOR alone, or looked up in. */
function calculate(formula: string): CellValue {
  const found = /^=(?:VLOOKUP\((.+),)?ML\.INDICATOR\("([^"]+)",(\d+)\)(?:,(\d+),FALSE\))?$/.exec(formula);
  if (found === null) throw new Error(formula);
  const given = answer('INDICATOR', [found[2]!, Number(found[3])], {registers: workbook.registers});
  if (!given.ok) return null;
  if (found[1] === undefined) return given.value[0]![0]!;
  const wanted: CellValue = JSON.parse(found[1].replace(/""/g, '\\"'));
  const row = given.value.find(([label]) =>
    typeof wanted === 'string' ? String(label).toLowerCase() === wanted.toLowerCase() : label === wanted,
  );
  return row?.[Number(found[4]) - 1] ?? null;
}

describe('the equivalent formula', () => {
  it('gives the number of every cell of every table', () => {
    const wrong: unknown[] = [];
    for (const [id, {lines, columns, total}] of results.tables) {
      for (const line of [...lines.keys(), null]) {
        columns.forEach(({unit}, column) => {
          const value = (line === null ? total : lines[line]!.values)?.[column] ?? null;
          const meaning: CellMeaning = {kind: 'table', id, line, column};
          const formula = equivalentFormula(meaning, results, 2024);
          if (formula === null) return;
          const given = calculate(formula.english);
          const expected = value === null ? '' : unit === 'euros' ? value / 100 : value;
          if (given !== expected) wrong.push({formula: formula.english, given, expected});
        });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('gives every figure', () => {
    const wrong = [...results.figures].flatMap(([id, {value, spec}]) => {
      const formula = equivalentFormula({kind: 'figure', id}, results, 2024);
      const given = formula === null ? 'no formula' : calculate(formula.english);
      const expected = value !== null && spec.unit === 'euros' ? value / 100 : value;
      return given === expected ? [] : [{id, given, expected}];
    });
    expect(wrong).toEqual([]);
  });
});

import {catalogueOf} from '../../shared/chapters/catalogue';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import {readRegisters} from '../../shared/reading/read-registers';
import {cellValue} from '../../shared/report/units';
import {partName, tableName} from '../../shared/sheet/names';
import {parseArea} from '../../shared/sheet/references';
import {findCell} from '../../shared/task/trace/find-cell';
import {agencies, ruralSheets} from './agencies';

const registers = readRegisters(ruralSheets());
const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
const sheets = agencies[1]![1].sheets.filter(({id}) => id.startsWith('chapitre-'));

/** Areas of tables that stand in parts, with their sheets. */
const parts = sheets.flatMap((sheet) =>
  sheet.names.filter(({name}) => name.includes('_lignes_')).map(({name, area}) => ({sheet, name, area})),
);

describe('a table that stands in parts', () => {
  it('has each of its lines once, in order, and its total after them', () => {
    const tables = [...results.tables.values()].filter(({spec}) =>
      parts.some(({name}) => name === partName(spec.id, 0)),
    );
    expect(tables.length).toBeGreaterThan(10);
    for (const {spec, lines} of tables) {
      const labels = parts
        .filter(({name}) => name.startsWith(`${tableName(spec.id)}_lignes_`))
        .flatMap(({sheet, area}) =>
          Array.from({length: area.rows - 1}, (_, row) =>
            sheet.cells.find((one) => one.row === area.row + 1 + row && one.column === area.column),
          ).map((cell) => cell?.value),
        );
      expect(labels).toEqual([...lines.map(({label}) => label), 'Total']);
    }
  });

  it('has no area that a formula could take for the whole', () => {
    const names = new Set(sheets.flatMap((sheet) => sheet.names.map(({name}) => name)));
    for (const {name} of parts) expect(names.has(name.replace(/_lignes_\d+$/, ''))).toBe(false);
  });

  it('leads from each of its cells to the line that it counts', () => {
    let seen = 0;
    for (const {sheet, area} of parts)
      for (const {row, column, value, style} of sheet.cells) {
        const isIn =
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
        if (!isIn || typeof value !== 'number' || style === 'row-label') continue;
        const meaning = findCell(sheet, results, row, column);
        if (meaning?.kind !== 'table') throw new Error(`${sheet.id} ${row} ${column}`);
        const {lines, total, columns} = results.tables.get(meaning.id)!;
        const values = meaning.line === null ? total! : lines[meaning.line]!.values;
        expect(cellValue(values[meaning.column] ?? null, columns[meaning.column]!.unit)).toBe(value);
        seen++;
      }
    expect(seen).toBeGreaterThan(800);
  });

  it('has a total that adds up the lines of all its parts', () => {
    let seen = 0;
    for (const sheet of sheets)
      for (const {value, formula = ''} of sheet.cells) {
        const sums = [...formula.matchAll(/SUM\(([A-Z]+\d+:[A-Z]+\d+)\)/g)].map(([, text]) => parseArea(text!)!);
        if (sums.length < 2) continue;
        const added = sums.flatMap(({row, column, rows}) =>
          Array.from({length: rows}, (_, at) =>
            sheet.cells.find((one) => one.row === row + at && one.column === column),
          ),
        );
        expect(added.length).toBe(64);
        const sum = added.reduce((of, cell) => of + Number(cell?.value ?? 0), 0);
        // What the total adds beside the lines is a cell of its own.
        if (!/\)\+[A-Z]+\d+$/.test(formula)) expect(sum).toBeCloseTo(value as number, 6);
        seen++;
      }
    expect(seen).toBeGreaterThan(15);
  });
});

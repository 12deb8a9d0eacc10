import {planPeriod, recogniseWorkbook, runTask, yearPeriod} from '../../../shared';
import type {SourceSheet} from '../../../shared';
import {explainCell, rowsOfCell} from '../../../shared/task/trace/explain-cell';
import type {TracedCell} from '../../../shared/task/trace/explain-cell';
import {french} from '../../../shared/value/french';
import {findCell} from '../../../shared/task/trace/find-cell';
import type {PlannedReport} from '../../../shared/task/report/plan-report';
import {GridWorkbook} from '../grid-workbook';
import {recognisedSample, sampleSheets} from '../sample';

/** Every number of the report, found on its sheet as a user would point at it. */
function everyNumber({plan, results, period}: PlannedReport) {
  const found: {cell: TracedCell; value: number}[] = [];
  for (const sheet of plan.sheets) {
    if (!sheet.id.startsWith('chapitre-')) continue;
    for (const {row, column, value, style} of sheet.cells) {
      if (typeof value !== 'number' || /label|corner|head/.test(style)) continue;
      const meaning = findCell(sheet, results, row, column);
      if (meaning === null) continue;
      const base = {plan: sheet.id, period: period.label, year: 2024, kind: meaning.kind, id: meaning.id};
      if (meaning.kind === 'figure') found.push({cell: {...base, line: null, column: 0}, value});
      else {
        const line = meaning.line === null ? null : results.tables.get(meaning.id)!.lines[meaning.line]!.label;
        found.push({cell: {...base, line, column: meaning.column}, value});
      }
    }
  }
  return found;
}

describe('where a number comes from', () => {
  const planned = planPeriod(recognisedSample(), yearPeriod(2024), {chapters: [], version: '0'});
  const numbers = everyNumber(planned);

  it('is said of every number of the report', () => {
    expect(numbers.length).toBeGreaterThan(600);
    const silent = numbers.filter(({cell}) => explainCell(planned, cell) === null);
    expect(silent).toEqual([]);
  });

  it('shows the number that stands in the cell', () => {
    const wrong = numbers.flatMap(({cell, value}) => {
      const {cellValue} = explainCell(planned, cell)!;
      return cellValue !== null && Math.abs(cellValue - value) < 1e-9 ? [] : [{cell, value, cellValue}];
    });
    expect(wrong).toEqual([]);
  });

  it('accounts for every row: read = counted + excluded', () => {
    const wrong = numbers.flatMap(({cell}) => {
      const {read, counted, excluded} = explainCell(planned, cell)!;
      const left = read - counted - excluded.reduce((sum, {rows}) => sum + rows, 0);
      return left === 0 && counted > -1 ? [] : [{cell, left}];
    });
    expect(wrong).toEqual([]);
  });

  it('counts, in the rows it would list, exactly what the cell shows', () => {
    const wrong = numbers.flatMap(({cell, value}) => {
      const {counted, base, slices, table} = rowsOfCell(planned, cell)!;
      const {measure} = slices.counted[0]!;
      if (slices.counted.length > 1 || slices.before) return [];
      const isChange = cell.kind === 'figure' && planned.results.figures.get(cell.id)!.spec.formula.kind === 'change';
      const figure = cell.kind === 'figure' ? planned.results.figures.get(cell.id)!.spec.formula : null;
      if (isChange) return [];
      const times = figure !== null && (figure.kind === 'count' || figure.kind === 'ratio') ? (figure.times ?? 1) : 1;
      const sizeOf = (part: typeof counted) => {
        if (measure.kind === 'sum') {
          const column = table.columns.get(measure.column);
          if (column === undefined || column.kind === 'code' || column.kind === 'day') return null;
          const sum = part.rows.reduce((total, row) => total + column.numbers[row]!, 0);
          return column.kind === 'cents' ? sum / 100 : sum;
        }
        return measure.kind === 'jeunes' ? part.youths! : measure.kind === 'rows' ? part.rows.length : null;
      };
      const size = sizeOf(counted);
      if (size === null) return [];
      const whole = base === null ? null : slices.base!.measure.kind === 'jeunes' ? base.youths! : base.rows.length;
      const made = whole === null ? size * times : (size * times) / whole;
      const plus =
        cell.kind === 'table' && cell.line === null
          ? planned.results.tables.get(cell.id)!.totalPlus[cell.column]
          : undefined;
      const added = plus === undefined ? 0 : planned.results.figures.get(plus)!.value! / 100;
      const repeated = explainCell(planned, cell)!.details.find(({label}) =>
        label.startsWith('Comptés plusieurs fois'),
      );
      const again = repeated === undefined ? 0 : Number(repeated.text.slice(1));
      return Math.abs(made + added + again - value) < 1e-9 ? [] : [{cell, value, made}];
    });
    expect(wrong).toEqual([]);
  });
});

describe('a number that is not known', () => {
  const without = (name: string, heading: string) =>
    sampleSheets().map((sheet) => {
      const at = sheet.name === name ? sheet.rows[0]!.indexOf(heading) : -1;
      return at < 0 ? sheet : {...sheet, rows: sheet.rows.map((row) => row.filter((_, column) => column !== at))};
    });
  const explained = (sheets: readonly SourceSheet[], id: string, column: number) => {
    const workbook = runTask(recogniseWorkbook(), new GridWorkbook(sheets));
    const planned = planPeriod(workbook, yearPeriod(2024), {chapters: [], version: '0'});
    return explainCell(planned, {plan: '', period: '2024', year: 2024, kind: 'table', id, line: null, column})!;
  };

  it('says the column that was not read, and gives no row the reason of its cell', () => {
    const {text, read, counted, excluded} = explained(without('Jeunes', 'QPV'), 'premiers-accueils.commune', 1);
    const rows = sampleSheets().find(({name}) => name === 'Jeunes')!.rows.length - 1;
    expect({text, read, counted}).toEqual({text: '–', read: rows, counted: 0});
    expect(excluded).toEqual([
      {reason: french('non disponible : colonne « QPV » absente du registre « Jeunes »'), rows},
    ]);
  });

  it('says the register that is not there', () => {
    const {read, excluded} = explained(
      sampleSheets().filter(({name}) => name !== 'Aides'),
      'aides.cej',
      0,
    );
    expect([read, excluded]).toEqual([0, [{reason: french('non disponible : registre « Aides » absent'), rows: 0}]]);
  });
});

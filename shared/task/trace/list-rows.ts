import type {CellValue} from '../../value/cell';
import type {SheetKey} from '../../drawing/workbook';
import {registerById} from '../../register/all-registers';
import type {RecognisedSheet} from '../../count/registers';
import {formatOf} from './column-format';
import type {Format} from './column-format';
import {explainCell, rowsOfCell} from './explain-cell';
import type {CellRows, TracedCell} from './explain-cell';
import {periodOfLabel, planPeriod} from '../report/plan-report';
import type {PlannedReport} from '../report/plan-report';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {sheetName} from '../report/sheet-name';
import {ask, tell} from '../task';
import type {Task} from '../task';
import type {TraceMemory} from './trace-cell';

export interface ListedRows {
  /** Name of the new sheet; empty when the number cannot be found any more. */
  readonly name: string;
  readonly key: SheetKey | null;
  readonly rows: number;
}

/** « Lister les lignes »: copies the rows behind a number into a new sheet, marked as naming people. */
export function* listRows(cell: TracedCell, version: string, memory?: TraceMemory): Task<ListedRows> {
  const period = periodOfLabel(cell.period);
  if (period === null) return {name: '', key: null, rows: 0};
  const workbook = memory?.workbook() ?? (yield* recogniseWorkbook());
  const planned = memory?.planned(period.label) ?? planPeriod(workbook, period, {chapters: [], version});
  const behind = rowsOfCell(planned, cell);
  const explained = explainCell(planned, cell);
  if (behind === null || explained === null) return {name: '', key: null, rows: 0};
  const {rows, formats} = listOf(planned, behind);
  yield* tell(0, 1, 'Écriture de la liste');
  const name = yield* ask('addSheet', {name: sheetName(explained.title), rows, formats, personalData: true});
  const sheets = yield* ask('listSheets');
  return {name, key: sheets.find((sheet) => sheet.name === name)?.key ?? null, rows: rows.length - 1};
}

/** The rows with their place and the columns that were read, as they stand in their sheet. */
function listOf(
  {workbook}: PlannedReport,
  {table, counted, base, slices}: CellRows,
): {rows: CellValue[][]; formats: Format[]} {
  const {registers, sources} = workbook;
  const spec = registerById.get(table.register)!;
  const read = registers.recognised.filter(({register}) => register === table.register);
  const columns = Object.entries(spec.columns).filter(([id]) => read.some((sheet) => sheet.columns.has(id)));
  // For a share, the rows of the base are listed, and which of them are in the part.
  const part = base !== null && slices.base!.of === slices.counted[0]!.of ? new Set(counted.rows) : null;
  const listed = part === null ? counted.rows : base!.rows;
  const head = [
    'Feuille',
    'Ligne',
    ...(part === null ? [] : ['Dans la partie']),
    ...columns.map(([, {headings}]) => headings[0]),
  ];
  const lines: CellValue[][] = [];
  for (const {sheet, start, end} of table.segments) {
    const places = read.find((known) => known.sheet === sheet)?.columns;
    const source = sources.find(({name}) => name === sheet);
    if (places === undefined || source === undefined) continue;
    for (const row of listed) {
      if (row < start || row >= end) continue;
      const line = table.sheetRows[row]!;
      const cells = columns.map(([id]) => cellOf(source.rows[line - 1], places, id));
      lines.push([sheet, line, ...(part === null ? [] : [part.has(row) ? 'oui' : 'non']), ...cells]);
    }
  }
  return {
    rows: [head, ...lines],
    formats: ['text', null, ...(part === null ? [] : [null]), ...columns.map(([, column]) => formatOf(column))],
  };
}

function cellOf(row: readonly CellValue[] | undefined, places: RecognisedSheet['columns'], id: string): CellValue {
  const at = places.get(id)?.index;
  return at === undefined ? null : (row?.[at] ?? null);
}

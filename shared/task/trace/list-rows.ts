import type {CellValue, Rows} from '../../value/cell';
import {foldText} from '../../value/fold';
import type {SheetKey} from '../../drawing/workbook';
import {registerById} from '../../register/all-registers';
import {isOwnSheet} from '../../register/own-sheet';
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
  const isOwn = isOwnSheet(table.register);
  const columns = Object.entries(spec.columns).filter(([id]) =>
    isOwn ? table.columns.has(id) : read.some((sheet) => sheet.columns.has(id)),
  );
  const own = ownCited(table, slices);
  // For a share, the rows of the base are listed, and which of them are in the part.
  const part = base !== null && slices.base!.of === slices.counted[0]!.of ? new Set(counted.rows) : null;
  const listed = part === null ? counted.rows : base!.rows;
  const head = [
    'Feuille',
    'Ligne',
    ...(part === null ? [] : ['Dans la partie']),
    ...columns.map(([, {headings}]) => headings[0]),
    ...own.map((word) => table.own!.headings.get(word)!),
  ];
  const lines: CellValue[][] = [];
  for (const {sheet, start, end} of table.segments) {
    const source = sources.find(({name}) => name === sheet);
    if (source === undefined) continue;
    const above = source.rows.slice(0, table.sheetRows[start]! - 1);
    const known = read.find((one) => one.sheet === sheet)?.columns;
    const places = [
      ...columns.map(([id, {headings}]) => (isOwn ? placeOf(headings, above) : (known?.get(id)?.index ?? -1))),
      ...own.map((word) => placeOf([word], above)),
    ];
    for (const row of listed) {
      if (row < start || row >= end) continue;
      const line = table.sheetRows[row]!;
      const cells = places.map((at): CellValue => source.rows[line - 1]?.[at] ?? null);
      lines.push([sheet, line, ...(part === null ? [] : [part.has(row) ? 'oui' : 'non']), ...cells]);
    }
  }
  return {
    rows: [head, ...lines],
    formats: [
      'text',
      null,
      ...(part === null ? [] : [null]),
      ...columns.map(([, column]) => formatOf(column)),
      ...own.map((word) => formatOfOwn(table, word)),
    ],
  };
}

/** The columns of the agency's own that a number speaks of; all those of a sheet that is no register. */
function ownCited({register, own}: CellRows['table'], slices: CellRows['slices']): readonly string[] {
  const known = [...(own?.headings.keys() ?? [])];
  if (isOwnSheet(register)) return known;
  const cited = JSON.stringify(slices);
  return known.filter((word) => cited.includes(`lu(${word})`));
}

const formatOfOwn = ({own}: CellRows['table'], word: string): Format =>
  own!.column(word)?.kind === 'date' ? 'date' : null;

/** Where a heading stands, in the rows above those of its table. */
function placeOf(headings: readonly string[], above: Rows): number {
  const words = headings.map(foldText);
  for (const row of [...above].reverse()) {
    const at = row.findIndex((cell) => typeof cell === 'string' && words.includes(foldText(cell)));
    if (at >= 0) return at;
  }
  return -1;
}

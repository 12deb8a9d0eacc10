import type {
  AsyncWorkbook,
  CellValue,
  DrawRequest,
  RangeInfo,
  RemovedSheet,
  RemoveRequest,
  Rows,
  Selection,
  SheetInfo,
  SheetMark,
  Workbook,
} from '../../shared';
import {HostError, isList, PERSONAL_DATA, tabPlace} from '../../shared';

interface GridSheet {
  key: string;
  name: string;
  rows: CellValue[][];
  mark: SheetMark | null;
  /** What we left in our cells, and where the user writes. */
  drawn: string;
  zones: {row: number; column: number; rows: number; columns: number; hint: string}[];
  personalData: boolean;
}

/**
 * A workbook of plain arrays, quick enough for whole registers, with what a test of the pane wants to do and to see: typing as a user,
 * the calls made. `test/contract` has the one that keeps the whole of the port's word.
 */
export class GridWorkbook implements Workbook {
  readonly sheets: GridSheet[] = [];
  readonly ranges: (RangeInfo & {readonly rows: Rows})[] = [];
  readonly log: string[] = [];
  selection: Selection | null = null;
  /** Grows with every change of the user's: what a host would learn from its events. */
  revision = 0;
  private keys = 0;

  constructor(sheets: readonly {readonly name: string; readonly rows: Rows}[] = []) {
    for (const {name, rows} of sheets)
      this.push(
        name,
        rows.map((row) => [...row]),
      );
  }

  private placeOf(plan: string): number {
    return tabPlace(
      plan,
      this.sheets.map(({mark}) => mark?.plan ?? null),
    );
  }

  private push(name: string, rows: CellValue[][], personalData = false, place = this.sheets.length): GridSheet {
    this.keys += 1;
    const sheet = {key: `k${this.keys}`, name, rows, mark: null, drawn: '', zones: [], personalData};
    this.sheets.splice(place, 0, sheet);
    return sheet;
  }

  named(name: string): GridSheet {
    return this.sheets.find((sheet) => sheet.name === name)!;
  }

  /** What a user does: types in a cell. */
  type(name: string, row: number, column: number, value: CellValue): void {
    this.put(this.named(name), row, column, value);
    this.revision += 1;
  }

  listSheets(): SheetInfo[] {
    return this.sheets.map((sheet) => ({
      key: sheet.key,
      name: sheet.name,
      visible: true,
      rows: sheet.rows.length,
      columns: Math.max(0, ...sheet.rows.map((row) => row.length)),
      mark: sheet.mark,
      editedByHand: sheet.mark !== null && sheet.mark.state === 'complete' && ownCells(sheet) !== sheet.drawn,
    }));
  }

  readRows(key: string): Rows | null {
    this.log.push(`read ${key}`);
    return this.find(key)?.rows.map((row) => [...row]) ?? null;
  }

  listRanges(): RangeInfo[] {
    return this.ranges.map(({name, sheet, kind}) => ({name, sheet, kind}));
  }

  readRange(range: string): Rows | null {
    return this.ranges.find(({name}) => name === range)?.rows ?? null;
  }

  drawSheet({plan, mark, overwrite}: DrawRequest) {
    this.log.push(`draw ${plan.id}`);
    const known = this.sheets.find((sheet) => sheet.mark?.plan === plan.id);
    if (known !== undefined && !overwrite && this.listSheets().find(({key}) => key === known.key)!.editedByHand) {
      return {sheet: known.key, name: known.name, outcome: 'kept-edited' as const};
    }
    const sheet = known ?? this.push(this.free(plan.title), [], false, this.placeOf(plan.id));
    const kept = sheet.zones.map((zone) =>
      sheet.rows.slice(zone.row, zone.row + zone.rows).map((row) => row[zone.column] ?? null),
    );
    sheet.rows = [];
    sheet.zones = plan.zones.map(({area, hint}) => ({...area, hint}));
    for (const {row, column, value} of plan.cells) this.put(sheet, row, column, value);
    sheet.drawn = ownCells(sheet);
    sheet.zones.forEach((zone, at) =>
      kept[at]?.forEach((value, line) => value !== null && this.put(sheet, zone.row + line, zone.column, value)),
    );
    sheet.mark = {...mark, state: 'complete'};
    return {
      sheet: sheet.key,
      name: sheet.name,
      outcome: known === undefined ? ('added' as const) : ('refreshed' as const),
    };
  }

  addSheet({name, rows, personalData}: Parameters<Workbook['addSheet']>[0]): string {
    this.revision += 1;
    const notice = personalData ? [[PERSONAL_DATA]] : [];
    return this.push(this.free(name), [...notice, ...rows.map((row) => [...row])], personalData).name;
  }

  writeCells(key: string, cells: Parameters<Workbook['writeCells']>[1]): void {
    const sheet = this.find(key);
    if (sheet === undefined) throw new HostError('gone', 'writeCells');
    for (const {row, column, value} of cells) this.put(sheet, row, column, value);
    this.revision += 1;
  }

  removeSheets({sheets, evenTheirs, isTrial}: RemoveRequest): RemovedSheet[] {
    const answers = sheets.flatMap((key): RemovedSheet[] => {
      const sheet = this.find(key);
      if (sheet === undefined) return [];
      const isOurs = sheet.mark !== null || isList(sheet.rows);
      const isEdited = this.listSheets().find((one) => one.key === key)!.editedByHand;
      const isCommented = sheet.zones.some(
        ({row, column, hint}) => ![null, hint].some((one) => one === (sheet.rows[row]?.[column] ?? null)),
      );
      const theirs = [...(isEdited ? ['cells' as const] : []), ...(isCommented ? ['comments' as const] : [])];
      const isRemoved = isOurs && (theirs.length === 0 || evenTheirs.includes(key));
      return [{sheet: key, name: sheet.name, outcome: isRemoved ? 'removed' : 'kept', theirs, citedBy: []}];
    });
    if (isTrial) return answers;
    for (const {sheet, outcome} of answers) {
      if (outcome === 'kept') continue;
      this.log.push(`remove ${this.find(sheet)!.name}`);
      this.sheets.splice(this.sheets.indexOf(this.find(sheet)!), 1);
      this.revision += 1;
    }
    return answers;
  }

  readSelection(): Selection | null {
    return this.selection;
  }

  showCell(key: string, row: number, column: number): void {
    if (this.find(key) === undefined) throw new HostError('gone', 'showCell');
    this.selection = {sheet: key, row, column};
    this.log.push(`show ${this.find(key)!.name} ${row},${column}`);
  }

  insertFormula(formula: string): void {
    const {sheet: key, row, column} = this.selection ?? {sheet: '', row: 0, column: 0};
    const sheet = this.find(key);
    if (sheet === undefined) throw new HostError('refused', 'insertFormula');
    if ((sheet.rows[row]?.[column] ?? null) !== null) throw new HostError('occupied', 'insertFormula');
    this.put(sheet, row, column, formula);
  }

  private find(key: string): GridSheet | undefined {
    return this.sheets.find((sheet) => sheet.key === key);
  }

  private free(name: string): string {
    let title = name;
    for (let n = 2; this.sheets.some((sheet) => sheet.name === title); n++) title = `${name.slice(0, 27)} (${n})`;
    return title;
  }

  private put({rows}: GridSheet, row: number, column: number, value: CellValue): void {
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length < column) rows[row]!.push(null);
    rows[row]![column] = value;
  }
}

/** Our cells as text, the zones of the user left out. */
function ownCells({rows, zones}: GridSheet): string {
  const isIn = (row: number, column: number) =>
    zones.some(
      (zone) =>
        row >= zone.row && row < zone.row + zone.rows && column >= zone.column && column < zone.column + zone.columns,
    );
  return JSON.stringify(
    rows.flatMap((cells, row) =>
      cells.flatMap((value, column) => (value === null || isIn(row, column) ? [] : [[row, column, value]])),
    ),
  );
}

/** The same port where every answer is awaited, after a turn of the event loop as in a host. */
export function asyncWorkbook(workbook: Workbook): AsyncWorkbook {
  const wrap = (method: keyof Workbook) =>
    [
      method,
      async (...args: unknown[]) => (workbook[method] as (...all: unknown[]) => unknown).apply(workbook, args),
    ] as const;
  const methods: (keyof Workbook)[] = [
    'listSheets',
    'readRows',
    'listRanges',
    'readRange',
    'drawSheet',
    'addSheet',
    'writeCells',
    'removeSheets',
    'readSelection',
    'showCell',
    'insertFormula',
  ];
  return Object.fromEntries(methods.map(wrap)) as unknown as AsyncWorkbook;
}

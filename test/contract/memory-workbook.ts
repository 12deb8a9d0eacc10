import type {CellValue, Rows} from '../../shared/value/cell';
import {HostError} from '../../shared/drawing/host-error';
import type {
  DrawAnswer,
  DrawRequest,
  NewSheet,
  RemovedSheet,
  RemoveRequest,
  SheetInfo,
  SheetMark,
  Theirs,
  Workbook,
} from '../../shared/drawing/workbook';
import {isList} from '../../shared/task/trace/list-mark';
import type {Area, SheetPlan} from '../../shared/sheet/sheet-plan';
import {areaReference, cellReference} from '../../shared/sheet/references';
import {tabPlace} from '../../shared/drawing/tab-place';

/** A cell of the workbook in memory: a formula stands beside the value that the plan gives. */
interface MemoryCell {
  readonly value: CellValue;
  readonly formula?: string;
}

export interface MemorySheet {
  readonly key: string;
  name: string;
  visible: boolean;
  cells: Map<string, MemoryCell>;
  /** What we drew: `drawn` is what each cell of ours held when we left it. */
  own: {readonly mark: SheetMark; readonly plan: SheetPlan; readonly drawn: ReadonlyMap<string, MemoryCell>} | null;
}

/** The plainest workbook that keeps the port's word: what the others are compared with, and what tests of tasks run on. */
export class MemoryWorkbook implements Workbook {
  readonly sheets: MemorySheet[] = [];
  readonly names = new Map<
    string,
    {readonly sheet: MemorySheet; readonly area: Area; readonly kind: 'table' | 'name'}
  >();
  active: {sheet: MemorySheet; row: number; column: number} | null = null;
  private nextKey = 1;

  listSheets(): SheetInfo[] {
    return this.sheets.map((sheet) => {
      const {rows, columns} = sizeOf(sheet);
      return {
        key: sheet.key,
        name: sheet.name,
        visible: sheet.visible,
        rows,
        columns,
        mark: sheet.own?.mark ?? null,
        editedByHand: isEdited(sheet),
      };
    });
  }

  readRows(key: string): Rows | null {
    const sheet = this.sheets.find((one) => one.key === key);
    return sheet === undefined ? null : rowsOf(sheet, {row: 0, column: 0, ...sizeOf(sheet)});
  }

  listRanges() {
    return [...this.names].flatMap(([name, {sheet, kind}]) =>
      sheet.own === null ? [{name, sheet: sheet.key, kind}] : [],
    );
  }

  readRange(range: string): Rows | null {
    const place = this.names.get(range);
    return place === undefined ? null : rowsOf(place.sheet, place.area);
  }

  private makeInPlace({id, title}: SheetPlan): MemorySheet {
    const place = tabPlace(
      id,
      this.sheets.map(({own}) => own?.plan.id ?? null),
    );
    const sheet = this.make(title);
    this.sheets.splice(place, 0, this.sheets.pop()!);
    return sheet;
  }

  drawSheet({plan, mark, overwrite}: DrawRequest): DrawAnswer {
    const former = this.sheets.find(({own}) => own?.plan.id === plan.id);
    const sheet = former ?? this.makeInPlace(plan);
    const cells = cellsOf(plan);
    const comments = commentsOf(sheet);
    const stuck = (sheet.own?.plan.zones ?? []).filter(
      ({name}) => comments.has(name) && !plan.zones.some((zone) => zone.name === name),
    );
    const own = sheet.own === null ? [] : areaKeys(areaOf(sheet.own.plan));
    const theirs = new Map([...sheet.cells].filter(([key]) => !own.includes(key)));
    const met = areaKeys(areaOf(plan)).filter((key) => theirs.has(key));
    const obstacles = [...met.map(cellNamed), ...stuck.map(({area}) => areaReference(area))];
    if (former !== undefined && obstacles.length > 0)
      return {sheet: former.key, name: former.name, outcome: 'in-the-way', cells: obstacles.slice(0, 5)};
    if (former !== undefined && isEdited(former) && !overwrite)
      return {sheet: former.key, name: former.name, outcome: 'kept-edited'};
    for (const zone of plan.zones) {
      const comment = comments.get(zone.name);
      if (comment !== undefined) cells.set(keyOf(zone.area.row, zone.area.column), comment);
      else if (zone.kind === 'comment' && zone.hint !== '')
        cells.set(keyOf(zone.area.row, zone.area.column), {value: zone.hint});
    }
    sheet.cells = new Map([...theirs, ...cells]);
    sheet.own = {mark: {...mark, state: 'complete'}, plan, drawn: cells};
    for (const [name, place] of this.names) if (place.sheet === sheet && /^RA_/.test(name)) this.names.delete(name);
    for (const {name, area} of [...plan.names, ...plan.zones]) {
      if (this.names.get(name) === undefined || this.names.get(name)!.sheet === sheet)
        this.names.set(name, {sheet, area, kind: 'name'});
    }
    return {sheet: sheet.key, name: sheet.name, outcome: former === undefined ? 'added' : 'refreshed'};
  }

  addSheet({name, rows, personalData}: NewSheet): string {
    const sheet = this.make(name);
    const notice = personalData ? [['Données personnelles : à ne pas diffuser, à supprimer après usage.']] : [];
    [...notice, ...rows].forEach((row, r) => row.forEach((value, c) => put(sheet, r, c, value)));
    return sheet.name;
  }

  writeCells(key: string, cells: readonly {row: number; column: number; value: CellValue}[]): void {
    for (const {row, column, value} of cells) put(this.find(key), row, column, value);
  }

  removeSheets({sheets: asked, evenTheirs, isTrial}: RemoveRequest): RemovedSheet[] {
    const found = asked.flatMap((key) => this.sheets.find((sheet) => sheet.key === key) ?? []);
    const theirs = new Map(found.map((sheet) => [sheet, theirsOn(sheet)]));
    const isOurs = (sheet: MemorySheet) =>
      sheet.own !== null || isList(rowsOf(sheet, {row: 0, column: 0, rows: 1, columns: 1}));
    const going = found.filter(
      (sheet) => isOurs(sheet) && (theirs.get(sheet)!.length === 0 || evenTheirs.includes(sheet.key)),
    );
    if (!isTrial && going.length > 0 && this.sheets.every((sheet) => !sheet.visible || going.includes(sheet)))
      throw new HostError('last-sheet', 'removeSheets');
    const staying = this.sheets.filter((sheet) => !going.includes(sheet));
    const answers = found.map((sheet): RemovedSheet => {
      const words = [`${sheet.name}!`, `${sheet.name}'!`];
      for (const [name, place] of this.names) if (place.sheet === sheet) words.push(name);
      const isCiting = ({formula = ''}: MemoryCell) => words.some((word) => formula.includes(word));
      const citedBy = [
        ...staying.filter(({cells}) => [...cells.values()].some(isCiting)).map(({name}) => name),
        ...[...this.names].filter(([name, place]) => place.sheet === sheet && !/^RA_/.test(name)).map(([name]) => name),
      ];
      const isGoing = going.includes(sheet);
      const outcome = isGoing ? 'removed' : 'kept';
      return {sheet: sheet.key, name: sheet.name, outcome, theirs: theirs.get(sheet)!, citedBy: isGoing ? citedBy : []};
    });
    if (isTrial) return answers;
    for (const sheet of going) {
      this.sheets.splice(this.sheets.indexOf(sheet), 1);
      for (const [name, place] of this.names) if (place.sheet === sheet) this.names.delete(name);
    }
    return answers;
  }

  readSelection() {
    return this.active === null
      ? null
      : {sheet: this.active.sheet.key, row: this.active.row, column: this.active.column};
  }

  showCell(key: string, row: number, column: number): void {
    this.active = {sheet: this.find(key), row, column};
  }

  insertFormula(formula: string): void {
    const {sheet, row, column} = this.active!;
    if (sheet.cells.has(keyOf(row, column))) throw new HostError('occupied', 'insertFormula');
    sheet.cells.set(keyOf(row, column), {value: 0, formula});
  }

  make(title: string): MemorySheet {
    const taken = new Set(this.sheets.map(({name}) => name.toLowerCase()));
    let name = title;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${title.slice(0, 27)} (${number})`;
    const sheet: MemorySheet = {key: `sheet-${this.nextKey++}`, name, visible: true, cells: new Map(), own: null};
    this.sheets.push(sheet);
    return sheet;
  }

  private find(key: string): MemorySheet {
    const sheet = this.sheets.find((one) => one.key === key);
    if (sheet === undefined) throw new HostError('gone', 'find');
    return sheet;
  }
}

export function put(sheet: MemorySheet, row: number, column: number, value: CellValue): void {
  if (value === null || value === '') sheet.cells.delete(keyOf(row, column));
  else sheet.cells.set(keyOf(row, column), {value});
}

export function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}

function cellNamed(key: string): string {
  const [row, column] = key.split(',').map(Number);
  return cellReference(row!, column!);
}

function cellsOf(plan: SheetPlan): Map<string, MemoryCell> {
  const filled = plan.cells.filter(({value, formula}) => (value !== null && value !== '') || formula !== undefined);
  return new Map(
    filled.map(({row, column, value, formula}) => [
      keyOf(row, column),
      formula === undefined ? {value} : {value, formula},
    ]),
  );
}

/** What the user wrote in the zones, by the name of the zone. */
function commentsOf({own, cells}: MemorySheet): Map<string, MemoryCell> {
  const zones = own?.plan.zones ?? [];
  return new Map(
    zones.flatMap(({name, area, hint}) => {
      const cell = cells.get(keyOf(area.row, area.column));
      return cell === undefined || cell.value === hint ? [] : [[name, cell] as const];
    }),
  );
}

/** What the user put on a sheet of ours. */
function theirsOn(sheet: MemorySheet): Theirs[] {
  const {own, cells} = sheet;
  if (own === null) return [];
  const ours = areaKeys(areaOf(own.plan));
  const isBeside = [...cells.keys()].some((key) => !ours.includes(key));
  return [
    ...(isEdited(sheet) || isBeside ? ['cells' as const] : []),
    ...(commentsOf(sheet).size > 0 ? ['comments' as const] : []),
  ];
}

function isEdited({own, cells}: MemorySheet): boolean {
  if (own === null) return false;
  const zones = own.plan.zones.flatMap(({area}) => areaKeys(area));
  return areaKeys(areaOf(own.plan)).some(
    (key) =>
      !zones.includes(key) && JSON.stringify(cells.get(key) ?? null) !== JSON.stringify(own.drawn.get(key) ?? null),
  );
}

/** The area that a plan fills. */
function areaOf(plan: SheetPlan): Area {
  const areas = [
    ...plan.cells.map(({row, column}) => ({row, column, rows: 1, columns: 1})),
    ...plan.merges,
    ...plan.zones.map(({area}) => area),
  ];
  const rows = Math.max(1, ...areas.map(({row, rows}) => row + rows));
  return {
    row: 0,
    column: 0,
    rows,
    columns: Math.max(plan.widths.length, ...areas.map(({column, columns}) => column + columns)),
  };
}

function areaKeys({row, column, rows, columns}: Area): string[] {
  return Array.from({length: rows * columns}, (_, i) => keyOf(row + Math.floor(i / columns), column + (i % columns)));
}

function sizeOf({cells}: MemorySheet): {rows: number; columns: number} {
  const spots = [...cells.keys()].map((key) => key.split(',').map(Number));
  return {
    rows: Math.max(0, ...spots.map(([row]) => row! + 1)),
    columns: Math.max(0, ...spots.map(([, column]) => column! + 1)),
  };
}

function rowsOf({cells}: MemorySheet, {row, column, rows, columns}: Area): Rows {
  return Array.from({length: rows}, (_, r) =>
    Array.from({length: columns}, (_, c) => cells.get(keyOf(row + r, column + c))?.value ?? null),
  );
}

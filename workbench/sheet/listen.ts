import type {ICommandInfo, ICommandService, IRange, Workbook} from '@univerjs/core';
import type {FormulaDataModel} from '@univerjs/engine-formula';
import {RemoveDefinedNameMutation, SetArrayFormulaDataMutation, SetDefinedNameMutation} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type {CellChange, PageChange} from '../book/cell-change';
import {givenFormat, valueOf} from './read-cell';
import {UNIT} from './show-book';

type Matrix = Readonly<Record<number, Readonly<Record<number, unknown>>>>;
type Ranges = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, IRange | null>>>>>>>
>;

/** Tells the book what happens on the page: cells by what they hold once the dust has settled, sheets and names at once. */
export class PageListener {
  private readonly touched = new Map<string, Set<string>>();
  private spills = new Map<string, string>();
  private readonly gone = new Set<string>();
  private isScheduled = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly formulas: FormulaDataModel,
    /** The page itself draws: what it does is known already. */
    private readonly isOurs: () => boolean,
    private readonly tell: (change: PageChange) => void,
  ) {}

  listenTo(commands: ICommandService): void {
    commands.onCommandExecuted((info) => this.heard(info));
  }

  /** Tells what waits, now. */
  flush(): void {
    this.isScheduled = false;
    const touched = [...this.touched];
    this.touched.clear();
    for (const [key, places] of touched) {
      const sheet = this.workbook.getSheetBySheetId(key);
      if (sheet === null || sheet === undefined) continue;
      const cells = [...places].map((place) => {
        const [row, column] = place.split(',').map(Number) as [number, number];
        return this.read(key, row, column);
      });
      this.tell({kind: 'cells', key, cells});
    }
  }

  private heard({id, params}: Readonly<ICommandInfo>): void {
    if (id === SetArrayFormulaDataMutation.id)
      this.heardSpills((params as {arrayFormulaRange: Ranges}).arrayFormulaRange);
    if (this.isOurs()) return;
    switch (id) {
      case SetRangeValuesMutation.id: {
        const {subUnitId, cellValue} = params as {subUnitId: string; cellValue?: Matrix};
        if (cellValue !== undefined) this.touch(subUnitId, cellValue);
        break;
      }
      case MoveRangeMutation.id: {
        const {from, to} = params as {from: {subUnitId: string; value: Matrix}; to: {subUnitId: string; value: Matrix}};
        this.touch(from.subUnitId, from.value);
        this.touch(to.subUnitId, to.value);
        break;
      }
      case InsertSheetMutation.id: {
        const {sheet} = params as {sheet: {id: string; name: string; cellData?: Matrix}};
        this.tell({kind: 'added', key: sheet.id, name: sheet.name});
        if (sheet.cellData !== undefined) this.touch(sheet.id, sheet.cellData);
        break;
      }
      case RemoveSheetMutation.id:
        this.tell({kind: 'removed', key: (params as {subUnitId: string}).subUnitId});
        break;
      case SetWorksheetNameMutation.id: {
        const {subUnitId, name} = params as {subUnitId: string; name: string};
        this.tell({kind: 'renamed', key: subUnitId, name});
        break;
      }
      case SetDefinedNameMutation.id: {
        const {name, formulaOrRefString} = params as {name: string; formulaOrRefString: string};
        this.tell({kind: 'named', name, formula: formulaOrRefString.replace(/^=/, '')});
        break;
      }
      case RemoveDefinedNameMutation.id:
        this.tell({kind: 'named', name: (params as {name: string}).name, formula: null});
        break;
    }
  }

  /** Formulas whose spilled values are others, or elsewhere. */
  private heardSpills(ranges: Ranges): void {
    const before = this.spills;
    this.spills = new Map();
    for (const [key, rows] of Object.entries(ranges[UNIT] ?? {}))
      for (const [row, columns] of Object.entries(rows))
        for (const [column, range] of Object.entries(columns))
          if (range !== null) this.spills.set(`${key} ${row},${column}`, this.printSpill(key, range));
    if (this.isOurs()) return; // what was shown before it was worked out is known to the book
    for (const [place, printed] of this.spills) if (before.get(place) !== printed) this.touchPlace(place);
    for (const place of before.keys()) {
      if (this.spills.has(place)) continue;
      this.gone.add(place);
      this.touchPlace(place);
    }
  }

  private printSpill(key: string, range: IRange): string {
    return JSON.stringify([range, this.spilled(key, range)]);
  }

  private spilled(key: string, {startRow, endRow, startColumn, endColumn}: IRange) {
    const data = this.formulas.getArrayFormulaCellData()[UNIT]?.[key];
    const sheet = this.workbook.getSheetBySheetId(key);
    return Array.from({length: endRow - startRow + 1}, (_, r) =>
      Array.from({length: endColumn - startColumn + 1}, (_, c) => {
        const isFirst = r === 0 && c === 0;
        return valueOf(isFirst ? sheet?.getCellRaw(startRow, startColumn) : data?.[startRow + r]?.[startColumn + c]);
      }),
    );
  }

  private touch(key: string, cells: Matrix): void {
    for (const [row, line] of Object.entries(cells))
      for (const column of Object.keys(line ?? {})) this.touchPlace(`${key} ${row},${column}`);
  }

  private touchPlace(place: string): void {
    const space = place.lastIndexOf(' ');
    const key = place.slice(0, space);
    const places = this.touched.get(key) ?? new Set<string>();
    this.touched.set(key, places.add(place.slice(space + 1)));
    if (this.isScheduled) return;
    this.isScheduled = true;
    // A result and what it spills come one after the other: they are told as one.
    setTimeout(() => this.isScheduled && this.flush(), 0);
  }

  /** A cell as it stands now. */
  read(key: string, row: number, column: number): CellChange {
    const sheet = this.workbook.getSheetBySheetId(key)!;
    const cell = sheet.getCellRaw(row, column);
    const formula = this.formulas.getFormulaStringByCell(row, column, key, UNIT) ?? null;
    const range = this.formulas.getArrayFormulaRange()[UNIT]?.[key]?.[row]?.[column];
    const spills =
      range !== null && range !== undefined && (range.endRow > range.startRow || range.endColumn > range.startColumn);
    const isGone = this.gone.delete(`${key} ${row},${column}`) && !spills;
    return {
      row,
      column,
      value: valueOf(cell),
      ...(isGone ? {unspilled: true as const} : {}),
      formula: formula === '' ? null : formula,
      format: givenFormat(sheet, cell),
      ...(formula !== null && spills
        ? {
            spill: {
              area: {
                row: range.startRow,
                column: range.startColumn,
                rows: range.endRow - range.startRow + 1,
                columns: range.endColumn - range.startColumn + 1,
              },
              values: this.spilled(key, range),
            },
          }
        : {}),
    };
  }
}

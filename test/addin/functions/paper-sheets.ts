import type {ExcelDoor} from '../../../addin/host/excel-door';
import {cellReference, quoteSheet} from '../../../shared/sheet/references';
import {isOurFormula} from '../../../addin/functions/formula-cells';

/** A cell by its formula and value; `spill` is what its formula fills, itself included. */
interface PaperCell {
  formula: string;
  value: unknown;
  readonly spill?: unknown[][];
}

interface PaperSheet {
  readonly name: string;
  readonly cells: Map<string, PaperCell>;
  /** Refuses to tell where its formulas are, as a protected sheet may. */
  readonly isLocked?: boolean;
}

/**
 * As much of Excel as finding and mending formulas takes, with its order of things: what was not loaded and synchronised cannot be
 * read, and nothing happens before a sync. (The stand-in of the host plays no areas of cells.)
 */
export class PaperSheets {
  readonly sheets: PaperSheet[] = [];
  /** `Feuil1!0,0`, in the order that Excel was told. */
  readonly dirty: string[] = [];
  syncs = 0;
  isManual = false;
  /** Cells that were worked out though the user calculates by hand. */
  readonly calculated: string[] = [];
  private queue: (() => void)[] = [];

  constructor(readonly excelApi: number = 20) {}

  add(name: string, cells: Readonly<Record<string, PaperCell>>, isLocked = false): Map<string, PaperCell> {
    const sheet = {name, cells: new Map(Object.entries(cells)), isLocked};
    this.sheets.push(sheet);
    return sheet.cells;
  }

  readonly door: ExcelDoor = {
    supports: (version) => Number(version.split('.')[1]) <= this.excelApi,
    wait: async () => undefined,
    startWithWorkbook: async () => undefined,
    run: async (_, batch) => {
      const items = () => this.sheets.map((sheet) => this.sheetObject(sheet));
      const worksheets = this.loadable({
        items,
      });
      Object.assign(worksheets, {
        getItem: (name: string) => this.sheetObject(this.sheets.find((sheet) => sheet.name === name)!),
        getItemOrNullObject: (name: string) => this.sheetObject(this.sheets.find((sheet) => sheet.name === name)),
      });
      const application = this.loadable({calculationMode: () => (this.isManual ? 'Manual' : 'Automatic')});
      const context = {workbook: {worksheets, application}, sync: () => this.sync()};
      const result = await batch(context as unknown as Excel.RequestContext);
      await this.sync();
      return result;
    },
  };

  private async sync(): Promise<void> {
    this.syncs++;
    for (const run of this.queue.splice(0)) run();
  }

  /** Properties that can be read once they were loaded and the sync came. */
  private loadable<T extends object>(read: Readonly<Record<string, () => unknown>>, more: T = {} as T): T {
    const known = new Map<string, unknown>();
    const object = {
      ...more,
      load: () => (this.queue.push(() => Object.entries(read).forEach(([key, get]) => known.set(key, get()))), object),
    } as T;
    for (const key of Object.keys(read))
      Object.defineProperty(object, key, {
        get: () => {
          if (!known.has(key)) throw Object.assign(new Error(`${key} was not loaded`), {code: 'PropertyNotLoaded'});
          return known.get(key);
        },
        configurable: true,
      });
    return object;
  }

  private sheetObject(sheet: PaperSheet | undefined): object {
    return this.loadable(
      {id: () => sheet?.name, isNullObject: () => sheet === undefined},
      {
        getRange: (address: string) => ({
          setDirty: () => this.queue.push(() => this.dirty.push(`${sheet!.name}!${address}`)),
          calculate: () => this.queue.push(() => this.calculated.push(`${sheet!.name}!${address}`)),
        }),
        getUsedRangeOrNullObject: () =>
          this.loadable(
            {isNullObject: () => sheet!.cells.size === 0, address: () => sheet!.name},
            {
              getSpecialCellsOrNullObject: (kind: string) => this.areasObject(sheet!, kind),
              setDirty: () => this.queue.push(() => this.dirty.push(`${sheet!.name}!*`)),
            },
          ),
      },
    );
  }

  private areasObject(sheet: PaperSheet, kind: string): object {
    const formulas = [...sheet.cells].filter(([, {formula}]) => formula.startsWith('='));
    const count = () => {
      if (kind !== 'Formulas') throw new Error(kind);
      if (sheet.isLocked === true) throw Object.assign(new Error('locked'), {code: 'AccessDenied'});
      return formulas.length;
    };
    const areas = this.loadable({items: () => formulas.map(([place]) => this.cellObject(sheet, place))});
    return this.loadable({cellCount: count, isNullObject: () => count() === 0}, {areas});
  }

  private cellObject(sheet: PaperSheet, place: string): object {
    const cell = sheet.cells.get(place)!;
    const [row, column] = place.split(',').map(Number) as [number, number];
    const object = {
      address: `${quoteSheet(sheet.name)}!${cellReference(row, column)}`,
      formulas: [[cell.formula]],
      values: [[cell.value]],
      setDirty: () => this.queue.push(() => this.dirty.push(`${sheet.name}!${place}`)),
      calculate: () => this.queue.push(() => this.calculated.push(`${sheet.name}!${place}`)),
      getCell: () => this.writable(sheet, place),
    };
    return object;
  }

  private writable(sheet: PaperSheet, place: string): object {
    const cell = sheet.cells.get(place)!;
    const [top, left] = place.split(',').map(Number) as [number, number];
    const write = (values: unknown[][]) =>
      values.forEach((row, down) =>
        row.forEach((value, across) => {
          const under = `${top + down},${left + across}`;
          const isUnderSpill = cell.spill !== undefined && isOurFormula(cell.formula, 'ML') && under !== place;
          if (isUnderSpill) throw Object.assign(new Error('spill'), {code: 'InvalidOperation'});
          sheet.cells.set(under, under === place ? Object.assign(cell, {formula: '', value}) : {formula: '', value});
        }),
      );
    const setter = {set: (values: unknown[][]) => this.queue.push(() => write(values))};
    const object = {
      getResizedRange: () => Object.defineProperty({}, 'values', setter),
      getSpillingToRangeOrNullObject: () =>
        this.loadable({values: () => cell.spill, isNullObject: () => cell.spill === undefined}),
    };
    Object.defineProperty(object, 'formulas', {
      set: ([[formula]]: [[string]]) => this.queue.push(() => Object.assign(cell, {formula, value: 42})),
    });
    return Object.defineProperty(object, 'values', setter);
  }
}

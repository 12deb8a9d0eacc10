import type {ExcelDoor} from '../../../addin/host/excel-door';
import {copyOf} from '../../contract/copy-of';
import {isAtLeast} from '../office-types';
import {newBook} from './book';
import type {Book} from './book';
import {usedRange} from './kinds/sheets';
import {Remote} from './remote';
import {Session} from './session';
import type {Dialect, Watch} from './session';
import {typing} from './typed-text';

/** Versions: « Excel JavaScript API requirement sets ». */
export const dialects = {
  desktop: {name: 'Excel M365', excelApi: '1.20', platform: 'desktop', usedRangeOverhangs: false},
  web: {name: 'Excel web', excelApi: '1.20', platform: 'web', usedRangeOverhangs: false},
  perpetual: {name: 'Excel 2021', excelApi: '1.14', platform: 'desktop', usedRangeOverhangs: true},
  french: {name: 'Excel in French', excelApi: '1.20', platform: 'desktop', usedRangeOverhangs: false, language: 'fr'},
  /** The oldest that the manifest lets in: without properties of sheets, without groups of undo. */
  oldest: {name: 'Excel (ExcelApi 1.9)', excelApi: '1.9', platform: 'desktop', usedRangeOverhangs: true},
} as const satisfies Record<string, Dialect>;

/** What follows goes as that Excel does it. */
export function play({usedRangeOverhangs, language = 'en'}: Dialect): void {
  usedRange.overhang = usedRangeOverhangs ? 1 : 0;
  typing.language = language;
}

/** A strict stand-in for Excel: its workbook is `book`, the add-in comes in by `door`, tests count and spoil by `watch`. */
export class StandIn {
  readonly watch: Watch = {
    operations: 0,
    syncs: 0,
    requests: [],
    labels: new Set(),
    runs: [],
    cellsAtOnce: 1500,
    refusesUndoGroup: null,
    before: null,
  };
  /** Times that the add-in waited before another try. */
  readonly waits: number[] = [];

  constructor(
    readonly dialect: Dialect = dialects.desktop,
    readonly book: Book = newBook(),
  ) {}

  /** The same workbook in another session: nothing counted, nothing spoiled, apart from this one from now on. */
  copy(): StandIn {
    return new StandIn(this.dialect, copyOf(this.book));
  }

  readonly door: ExcelDoor = {
    supports: (version) => isAtLeast(this.dialect.excelApi, version),
    wait: async (milliseconds) => void this.waits.push(milliseconds),
    startWithWorkbook: async () => void (this.book.startsAddin = true),
    run: async (options, batch) => {
      play(this.dialect);
      this.watch.runs.push(options);
      const session = new Session(this.dialect, options, this.watch);
      const workbook = new Remote(session, 'Workbook', () => this.book, false);
      const context = {workbook: workbook.proxy, sync: () => session.sync()};
      try {
        const result = await batch(context as unknown as Excel.RequestContext);
        await session.flush();
        return result;
      } finally {
        session.isOpen = false;
      }
    },
  };
}

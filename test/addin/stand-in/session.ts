import {isAtLeast} from '../office-types';
import {OfficeError} from './office-error';

/** One of the Excels that the stand-in plays. */
export interface Dialect {
  readonly name: string;
  /** The latest set of ExcelApi it has. */
  readonly excelApi: string;
  readonly platform: 'desktop' | 'web';
  /** The used range may end beyond the last value: rows that were formatted, or filled once, still count. */
  readonly usedRangeOverhangs: boolean;
  /** The language in which it reads what is typed, and what an add-in writes. */
  readonly language?: 'en' | 'fr';
}

interface Operation {
  /** `Range.values`. */
  readonly label: string;
  readonly bytes: number;
  readonly run: () => void;
}

/** What a test may do to the host, and what it counts. */
export interface Watch {
  operations: number;
  syncs: number;
  /** Bytes of each request. */
  readonly requests: number[];
  readonly labels: Set<string>;
  /** Options of each `Excel.run`. */
  readonly runs: Excel.RunOptions[];
  /** Cells that the library of Office.js writes in one operation; more are cut. */
  cellsAtOnce: number;
  /** Operations that are refused in a group of undo (office-js #6491, #6711: formulas of a block, any use on the web; #6255: after a sync). */
  refusesUndoGroup: ((operation: number, label: string) => boolean) | null;
  /** Called before each operation, with its number from 1: may throw, or play a co-author. */
  before: ((operation: number, label: string) => void) | null;
}

/** « Resource limits and performance optimization for Office Add-ins »: 5 MB a request and a response. */
const maxPayload = 5 * 1024 * 1024;

/** A request context: nothing reaches the workbook before `sync`, which runs what was queued in its order, up to the first that fails. */
export class Session {
  private queue: Operation[] = [];
  responseBytes = 0;
  isOpen = true;
  /** Done once, after the next request. */
  readonly afterSync: (() => void)[] = [];

  constructor(
    readonly dialect: Dialect,
    readonly options: Excel.RunOptions,
    readonly watch: Watch,
  ) {
    if (options.mergeUndoGroup !== undefined) this.demand('1.20', 'RunOptions.mergeUndoGroup');
  }

  add(label: string, args: unknown, run: () => void): void {
    if (!this.isOpen) throw new OfficeError('InvalidObjectPath', `${label} after the end of Excel.run`);
    // Each operation travels with the path of its object: about as much as Office.js itself sends (real-office/report.test.ts).
    this.queue.push({label, bytes: 200 + (JSON.stringify(args)?.length ?? 0), run});
  }

  /** « Understanding Excel JavaScript API requirement sets »: a member of a later set does not exist. */
  demand(since: string | null, label: string): void {
    if (!isAtLeast(this.dialect.excelApi, since))
      throw new OfficeError('ApiNotFound', `${label} asks for ExcelApi ${since}`);
  }

  /** « Undo support with the Excel JavaScript API », table « Unsupported APIs ». */
  checkUndo(label: string): void {
    if (this.options.mergeUndoGroup !== true) return;
    if (this.watch.refusesUndoGroup?.(this.watch.operations, label) === true)
      throw new OfficeError('UndoNotSupported', label);
    const unsafe = undoUnsafe.get(label);
    if (unsafe === 'everywhere' || unsafe === this.dialect.platform) throw new OfficeError('UndoNotSupported', label);
  }

  /** « Excel.run »: what is still queued at its end is sent. */
  async flush(): Promise<void> {
    if (this.queue.length > 0) await this.sync();
  }

  async sync(): Promise<void> {
    await Promise.resolve();
    const {watch} = this;
    const queue = this.queue;
    this.queue = [];
    const after = this.afterSync.splice(0);
    watch.syncs++;
    const bytes = queue.reduce((sum, operation) => sum + operation.bytes, 0);
    watch.requests.push(bytes);
    if (bytes > maxPayload) throw new OfficeError('RequestPayloadSizeLimitExceeded', `${bytes} bytes`);
    this.responseBytes = 0;
    for (const end of after) end();
    for (const {label, run} of queue) {
      watch.operations++;
      watch.labels.add(label);
      watch.before?.(watch.operations, label);
      this.checkUndo(label);
      run();
    }
    if (this.responseBytes > maxPayload)
      throw new OfficeError('ResponsePayloadSizeLimitExceeded', `${this.responseBytes} bytes`);
  }
}

const undoUnsafe: ReadonlyMap<string, 'everywhere' | Dialect['platform']> = new Map([
  ...[
    'Worksheet.delete',
    'Worksheet.copy',
    'Workbook.insertWorksheetsFromBase64',
    'Workbook.save',
    'Workbook.close',
  ].map((label) => [label, 'everywhere'] as const),
  ...['protect', 'unprotect', 'pauseProtection', 'resumeProtection', 'setPassword', 'updateOptions'].map(
    (method) => [`WorksheetProtection.${method}`, 'everywhere'] as const,
  ),
  ...['Chart.categoryLabelLevel', 'Chart.seriesNameLevel', 'WorkbookProtection.protect'].map(
    (label) => [label, 'everywhere'] as const,
  ),
  ...['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'].map((label) => [label, 'desktop'] as const),
  ...[
    'NamedItem.comment',
    'Worksheet.standardWidth',
    'Slicer.name',
    'DocumentProperties.title',
    'DocumentProperties.author',
  ].map((label) => [label, 'web'] as const),
]);

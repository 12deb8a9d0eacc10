import type {Univer} from '@univerjs/core';
import {ICommandService} from '@univerjs/core';
import {SheetsNumfmtCellContentController} from '@univerjs/sheets-numfmt';
import {ScrollToCellCommand} from '@univerjs/sheets-ui';
import type {FoundCell} from '../book/find-cell';
import type {BookView} from '../book/sheet-view';
import {registerFunctions} from '../functions/register-functions';
import {link} from '../link/link';
import type {Port, Remote} from '../link/link';
import {CellNotes} from '../sheet/cell-notes';
import {freezeFormulas} from '../sheet/freeze-formulas';
import {readFrenchEntries} from '../sheet/french-entries';
import {readFrenchFormulas} from '../sheet/french-formulas';
import {hasFormulas} from '../sheet/has-formulas';
import {paleHints} from '../sheet/pale-hints';
import {Recalculation} from '../sheet/recalculation';
import {UniverPage} from '../sheet/univer-page';
import type {BookMethods, PageMethods, SavedFile} from '../worker/book-methods';
import {makeUniver} from './make-univer';

type BookEnd = BookMethods & {connectPane(port: MessagePort): void};

/** What the page is told of the workbook that it shows. */
interface WorkbenchEvents {
  readonly say: (why: string) => void;
  readonly changed: () => void;
  /** The pane asked for a cell to be seen. */
  readonly shown: () => void;
}

/** A file, and the worker that reads it. */
interface FileToOpen {
  readonly name: string;
  readonly bytes: Promise<Uint8Array>;
  readonly worker: Worker;
  /** The worker has the bytes already, and nothing is shown yet. */
  readonly isPrepared: boolean;
}

/** A file, shown: Univer in the page, its book in a worker. */
export class Workbench {
  readonly view: BookView;
  readonly page: UniverPage;
  readonly notes = new CellNotes();
  readonly filled: Promise<void>;

  private constructor(
    readonly univer: Univer,
    private readonly worker: Worker,
    private readonly book: Remote<BookEnd>,
    view: BookView,
    page: UniverPage,
    shown: () => void,
  ) {
    this.view = view;
    this.page = page;
    this.filled = page.fill(view.sheets, shown);
  }

  /** Opens a file. Rejects with a sentence for the user where it cannot be read. */
  static async open(
    {name, bytes, worker, isPrepared}: FileToOpen,
    events: WorkbenchEvents,
    shown: () => void,
    /** Called once the file is read: what was shown before may go. */
    replace: () => void,
  ): Promise<Workbench> {
    let page: UniverPage | null = null;
    let recalculation: Recalculation | null = null;
    const door =
      <M extends keyof UniverPage>(method: M) =>
      (...args: never[]) =>
        (page![method] as unknown as (...given: never[]) => unknown).call(page, ...args);
    const serve: Record<keyof PageMethods, (...args: never[]) => unknown> = {
      putSheet: async (...args) => {
        await door('putSheet')(...args);
        events.changed();
      },
      removeSheet: async (...args) => {
        await door('removeSheet')(...args);
        events.changed();
      },
      putNames: door('putNames'),
      putCells: door('putCells'),
      readSelection: door('readSelection'),
      showCell: async (...args) => {
        events.shown();
        await door('showCell')(...args);
      },
      insertFormula: door('insertFormula'),
      recalculate: async (cells: never) => recalculation?.ask(cells),
      freezeFormulas: async () => freezeFormulas(page!),
    };
    const book = link<BookEnd>(worker as unknown as Port, serve);
    const container = document.createElement('div');
    container.className = 'univer-page';
    let univer: Univer | null = null;
    try {
      const reading = book.open(name, isPrepared ? null : await bytes);
      if (isPrepared) {
        await breathe();
        univer = makeUniver(container); // while the worker reads
      }
      const view = await reading;
      replace();
      document.getElementById('sheet')!.replaceChildren(container);
      univer ??= makeUniver(container);
      const injector = univer.__getInjector();
      const notes: {current: CellNotes | null} = {current: null};
      registerFunctions(injector, {
        ask: (call) => {
          page?.listener.flush(); // the book knows the cells before it is asked about them
          return book.answer(call);
        },
        hasFormulas: (sheet, range) => hasFormulas(injector, sheet, range),
        explain: (cell, message) => notes.current?.set(cell, message),
      });
      page = new UniverPage(univer, view, {
        slice: (...args) => book.slice(...args),
        tell: (change) => {
          void book.heard(change).then(
            (isNew) => isNew && events.changed(),
            (error: Error) => events.say(error.message),
          );
        },
        say: events.say,
        breathe,
        scrollTo: (row, column) => {
          const range = {startRow: row, endRow: row, startColumn: column, endColumn: column};
          void injector.get(ICommandService).executeCommand(ScrollToCellCommand.id, {range});
        },
      });
      recalculation = new Recalculation(injector);
      readFrenchFormulas(injector);
      readFrenchEntries(injector);
      paleHints(injector, page.views);
      injector.get(SheetsNumfmtCellContentController).setNumfmtLocal('fr');
      const bench = new Workbench(univer, worker, book, view, page, shown);
      notes.current = bench.notes;
      return bench;
    } catch (error) {
      univer?.dispose();
      worker.terminate();
      throw error;
    }
  }

  chart(...args: Parameters<BookMethods['chart']>): Promise<string | null> {
    return this.book.chart(...args);
  }

  /** Shows the next cell that holds a text, or the one before; null where none does. */
  async find(sought: string, step: 1 | -1): Promise<FoundCell | null> {
    this.page.listener.flush();
    const found = await this.book.find(sought, await this.page.readSelection(), step);
    if (found !== null) await this.page.showCell(found.sheet, found.row, found.column);
    return found;
  }

  connectPane(port: MessagePort): Promise<void> {
    return this.book.connectPane(port);
  }

  async save(): Promise<SavedFile> {
    this.page.listener.flush();
    return this.book.save();
  }

  close(): void {
    this.univer.dispose();
    this.worker.terminate();
  }
}

/** After what waits: input first, and a frame if one is due. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

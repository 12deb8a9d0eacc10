import type {Injector} from '../../workbench/sheet/headless';
import {registerFunctions} from '../../workbench/functions/register-functions';
import type {PageChange} from '../../workbench/book/cell-change';
import {CellNotes} from '../../workbench/sheet/cell-notes';
import {freezeFormulas} from '../../workbench/sheet/freeze-formulas';
import {hasFormulas} from '../../workbench/sheet/has-formulas';
import {Recalculation} from '../../workbench/sheet/recalculation';
import {UniverPage} from '../../workbench/sheet/univer-page';
import {OpenBook} from '../../workbench/worker/book-methods';
import type {PageMethods} from '../../workbench/worker/book-methods';
import {headlessUniver, IUniverInstanceService} from '../../workbench/sheet/headless';
import {UNIT} from '../../workbench/sheet/show-book';

/** The workbench in one thread: book and page, and Univer without a screen between them. */
export interface Bench {
  readonly opened: OpenBook;
  readonly page: UniverPage;
  readonly injector: Injector;
  readonly notes: CellNotes;
  /** What the page refused, in its words. */
  readonly refused: string[];
  readonly heard: PageChange[];
  close(): void;
}

/** With a delay, answers come as late as they may from another thread. */
export function openBench(name: string, bytes: Uint8Array, delay = 0): Bench {
  let page: UniverPage | null = null;
  let recalculation: Recalculation | null = null;
  const door = {
    putSheet: (...args) => page!.putSheet(...args),
    removeSheet: (...args) => page!.removeSheet(...args),
    putNames: (...args) => page!.putNames(...args),
    putCells: (...args) => page!.putCells(...args),
    readSelection: () => page!.readSelection(),
    showCell: (...args) => page!.showCell(...args),
    insertFormula: (...args) => page!.insertFormula(...args),
    recalculate: async (cells) => recalculation!.ask(cells),
    freezeFormulas: async () => freezeFormulas(page!),
  } satisfies PageMethods;
  const opened = new OpenBook(name, bytes, door, '1.2.3');
  const univer = headlessUniver();
  const injector = univer.__getInjector();
  const notes = new CellNotes();
  registerFunctions(injector, {
    ask: async (call) => {
      page?.listener.flush();
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      return opened.answer(call);
    },
    hasFormulas: (sheet, range) => hasFormulas(injector, sheet, range),
    explain: (cell, message) => notes.set(cell, message),
  });
  const refused: string[] = [];
  const heard: PageChange[] = [];
  const view = opened.book.view();
  page = new UniverPage(univer, view, {
    slice: async (...args) => opened.slice(...args),
    tell: (change) => {
      heard.push(change);
      opened.heard(change);
    },
    say: (why) => refused.push(why),
    breathe: async () => undefined,
  });
  recalculation = new Recalculation(injector);
  injector.get(IUniverInstanceService).focusUnit(UNIT);
  for (const {key, rows} of view.sheets) page.place(key, opened.slice(key, 0, rows)!);
  return {opened, page, injector, notes, refused, heard, close: () => univer.dispose()};
}

import {localSession} from '../../pane/local-session';
import type {Session} from '../../pane/session';
import type {AsyncWorkbook, ExportSheet} from '../../shared';
import {writeDocument, writePlaces} from '../../document';
import {copyReport} from '../../xlsx';
import {CallAnswerer} from '../book/answer-call';
import {Book} from '../book/book';
import type {PageChange} from '../book/cell-change';
import {findCell, type CellPlace, type FoundCell} from '../book/find-cell';
import {FollowRegisters} from '../book/follow-registers';
import {OwnSheets} from '../book/own-sheets';
import type {BookView, Slice} from '../book/sheet-view';
import {chartSvg} from '../charts/chart-svg';
import type {ChartSize} from '../charts/frame';
import type {FunctionAnswer, FunctionCall} from '../functions/function-call';
import type {PageDoor} from '../host/page-door';
import {univerWorkbook} from '../host/univer-workbook';

/** How long drawing pauses before links are made. */
const PAUSE = 400;

/** What the page asks of the book. */
export interface BookMethods {
  /** Reads a file before anybody shows it. */
  prepare(name: string, bytes: Uint8Array): void;
  /** The file that was prepared, where no bytes are given. */
  open(name: string, bytes: Uint8Array | null): BookView;
  slice(key: string, first: number, count: number): Slice | null;
  /** The next cell that holds a text, or the one before; null where none does. */
  find(sought: string, from: CellPlace | null, step: 1 | -1): FoundCell | null;
  /** Whether it said anything new. */
  heard(change: PageChange): boolean;
  answer(call: FunctionCall): Promise<FunctionAnswer>;
  save(): SavedFile;
  /** A chart of a sheet, drawn from what its cells hold now; null where there is none. */
  chart(key: string, index: number, size: ChartSize): string | null;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the book asks of the page, beside the door of the workbook. */
export interface PageMethods extends PageDoor {
  recalculate(cells: readonly FunctionCall['cell'][]): Promise<void>;
  freezeFormulas(): Promise<number>;
}

/** A session, and the reading of files that the pane adds. */
export interface PaneMethods extends Session {
  readFile(name: string, bytes: Uint8Array): readonly ExportSheet[];
}

/** An opened workbook with all that works on it, wherever it runs. */
export class OpenBook implements Omit<BookMethods, 'open' | 'prepare'> {
  readonly book: Book;
  readonly own: OwnSheets;
  readonly follow: FollowRegisters;
  readonly session: Session;
  private readonly answerer: CallAnswerer;
  private linking: ReturnType<typeof setTimeout> | undefined;

  constructor(
    name: string,
    bytes: Uint8Array,
    private readonly page: PageMethods,
    version: string,
  ) {
    const book = Book.open(name, bytes);
    this.book = book;
    this.own = new OwnSheets(book);
    const plain = univerWorkbook(book, this.own, page);
    const workbook: AsyncWorkbook = {
      ...plain,
      drawSheet: async (request) => {
        const answer = await plain.drawSheet(request);
        this.linkSoon();
        this.follow.changed(); // « Paramètres ML » is drawn
        return answer;
      },
      addSheet: async (request) => {
        const name = await plain.addSheet(request);
        this.follow.changed();
        return name;
      },
      removeSheets: async (request) => {
        const answers = await plain.removeSheets(request);
        if (!request.isTrial) this.follow.changed();
        return answers;
      },
      writeCells: async (key, cells) => {
        await plain.writeCells(key, cells);
        this.follow.changed();
      },
    };
    this.follow = new FollowRegisters(book, workbook, (cells) => void page.recalculate(cells));
    this.answerer = new CallAnswerer(book, this.follow);
    this.session = localSession(workbook, {
      version,
      host: 'Navigateur',
      prefix: 'ML.',
      writeDocument,
      writePlaces,
      copyReport: async (title, withMethod) => {
        const {bytes, lost} = copyReport(this.save().bytes, title, withMethod);
        return {bytes, incomplete: lost.map(({tab}) => tab)};
      },
      revision: () => book.revision,
      isExact: true,
      activate: async () => this.follow.refreshAll(),
      freezeFormulas: () => page.freezeFormulas(),
    });
  }

  /** Links that point to a sheet drawn later are made once drawing pauses. */
  private linkSoon(): void {
    clearTimeout(this.linking);
    this.linking = setTimeout(() => void this.link(), PAUSE);
  }

  private async link(): Promise<void> {
    for (const sheet of this.own.link()) await this.page.putSheet(...this.book.shown(sheet));
  }

  chart(key: string, index: number, size: ChartSize): string | null {
    const sheet = this.book.find(key);
    const chart = sheet?.charts[index];
    if (sheet === undefined || chart === undefined) return null;
    return chartSvg(chart, (row, column) => sheet.values[row]?.[column] ?? null, size);
  }

  slice(key: string, first: number, count: number): Slice | null {
    return this.book.slice(key, first, count);
  }

  find(sought: string, from: CellPlace | null, step: 1 | -1): FoundCell | null {
    return findCell(this.book, sought, from, step);
  }

  heard(change: PageChange): boolean {
    const isNew = this.book.heard(change);
    if (isNew) this.follow.changed();
    return isNew;
  }

  answer(call: FunctionCall): Promise<FunctionAnswer> {
    return this.answerer.answer(call);
  }

  /** The file as it was opened, with what changed since. */
  save(): SavedFile {
    clearTimeout(this.linking);
    this.own.link();
    this.book.flush();
    return {name: this.book.name, bytes: this.book.bytes};
  }
}

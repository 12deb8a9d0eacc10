import {localSession} from '../../pane/local-session';
import type {LocalOptions} from '../../pane/local-session';
import {startPane} from '../../pane/start';
import type {OpenedPane} from '../../pane/start';
import {en} from '../../pane/words/en';
import type {Language} from '../../pane/words/words';
import type {AsyncWorkbook} from '../../shared';
import {readExport, readWorkbook, writeReport} from '../../xlsx';
import {asyncWorkbook, GridWorkbook} from '../task/grid-workbook';
import {aidsSheets, suggestedSheets} from '../task/aids-workbook';
import {smallWorkbook} from '../task/small-workbook';
import {version} from '../../package.json';

declare global {
  interface Window {
    book: GridWorkbook;
    saved: {name: string; size: number}[];
    changed: string[];
    pane: OpenedPane;
  }
}

const asked = new URLSearchParams(location.search);

async function openBook(): Promise<GridWorkbook> {
  const name = asked.get('book');
  if (asked.has('new')) {
    const book = smallWorkbook();
    book.sheets.splice(2, 1); // nothing of ours stands in it yet
    const jeunes = book.named('Jeunes').rows;
    if (asked.has('unsaid')) for (const row of jeunes.slice(1, 3)) row[jeunes[0]!.indexOf('Commune')] = null;
    return book;
  }
  if (asked.has('aids')) return new GridWorkbook(asked.get('aids') === 'suggested' ? suggestedSheets() : aidsSheets);
  if (name === null) return asked.has('small') ? smallWorkbook() : new GridWorkbook();
  const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
  return new GridWorkbook(readWorkbook(bytes).sheets);
}

/** A host that takes its time over each sheet, so that progress is seen and work can be cancelled. */
function slowed(book: AsyncWorkbook, delay: number): AsyncWorkbook {
  if (delay === 0) return book;
  const wait = () => new Promise((resolve) => setTimeout(resolve, delay));
  return {
    ...book,
    readRows: async (key) => wait().then(() => book.readRows(key)),
    drawSheet: async (request) => wait().then(() => book.drawSheet(request)),
  };
}

async function open() {
  if (asked.has('silent')) return new Promise<never>(() => {});
  const book = await openBook();
  window.book = book;
  window.changed = [];
  const options: LocalOptions = {
    version,
    host: 'Navigateur',
    writeReport,
    revision: () => book.revision,
    activate: async () => void window.changed.push('activate'),
    repairFormulas: async () => 3,
    freezeFormulas: async () => 2,
  };
  return localSession(slowed(asyncWorkbook(book), Number(asked.get('slow') ?? 0)), options);
}

window.saved = [];
void startPane(document.getElementById('pane')!, open(), {
  language: (asked.get('language') ?? 'fr') as Language,
  ...(asked.get('language') === 'en' ? {words: Promise.resolve(en)} : {}),
  patience: Number(asked.get('patience') ?? 6000),
  readFile: readExport,
  handOver: async (bytes, name) => {
    window.saved.push({name, size: bytes.length});
    return 'shown';
  },
}).then(
  (pane) => (window.pane = pane),
  () => undefined,
);

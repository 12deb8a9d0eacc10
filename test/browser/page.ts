import {localSession} from '../../pane/local-session';
import type {LocalOptions} from '../../pane/local-session';
import {startPane} from '../../pane/start';
import type {Language} from '../../pane/words/words';
import {readCsv, readWorkbook, writeReport} from '../../xlsx/index';
import {asyncWorkbook, MemoryWorkbook} from '../task/memory-workbook';

declare global {
  interface Window {
    book: MemoryWorkbook;
    saved: {name: string; size: number}[];
    changed: string[];
  }
}

const asked = new URLSearchParams(location.search);

/** What a file reader gives the pane: any host does this much. */
function readFile(name: string, bytes: Uint8Array) {
  if (/\.(csv|txt)$/i.test(name)) return [{name: name.replace(/\.[^.]*$/, ''), rows: readCsv(bytes)}];
  return readWorkbook(bytes).sheets.map((sheet) => ({name: sheet.name, rows: sheet.rows}));
}

async function openBook(): Promise<MemoryWorkbook> {
  const name = asked.get('book');
  if (name === null) return new MemoryWorkbook();
  const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
  return new MemoryWorkbook(readWorkbook(bytes).sheets);
}

async function open() {
  if (asked.has('silent')) return new Promise<never>(() => {});
  const book = await openBook();
  window.book = book;
  window.changed = [];
  const options: LocalOptions = {
    version: '0.1.0',
    host: 'Navigateur',
    writeReport,
    revision: () => book.revision,
    activate: async () => void window.changed.push('activate'),
    repairFormulas: async () => 3,
    freezeFormulas: async () => 2,
  };
  return localSession(asyncWorkbook(book), options);
}

window.saved = [];
startPane(document.getElementById('pane')!, open(), {
  language: (asked.get('language') ?? 'fr') as Language,
  patience: Number(asked.get('patience') ?? 6000),
  readFile,
  saveFile: (name, bytes) => void window.saved.push({name, size: bytes.length}),
});

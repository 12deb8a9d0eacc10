import packageJson from '../../package.json';
import type {Session} from '../../pane/session';
import {link} from '../link/link';
import type {Port} from '../link/link';
import {readExport} from '../../xlsx';
import {OpenBook} from './book-methods';
import type {BookMethods, PageMethods} from './book-methods';

// The book lives here, away from the page: files are read, registers counted and sheets laid out while the page stays free.
let opened: OpenBook | null = null;
let prepared: () => OpenBook = current;
let tellOpened: (book: OpenBook) => void;
const whenOpened = new Promise<OpenBook>((resolve) => (tellOpened = resolve));

function current(): OpenBook {
  if (opened === null) throw new Error('Aucun classeur n’est ouvert.');
  return opened;
}

/** Reads a file. */
function read(name: string, bytes: Uint8Array): OpenBook {
  return new OpenBook(name, bytes, page, packageJson.version);
}

/** How long after a file is opened what the first drawing asks of it is looked up. */
const AHEAD = 1500;

function lookAhead({book}: OpenBook): void {
  setTimeout(() => {
    try {
      book.usedStyles();
    } catch {
      // Told to who draws.
    }
  }, AHEAD);
}

const methods: BookMethods & {connectPane: (port: MessagePort) => void} = {
  prepare: (name, bytes) => {
    try {
      const book = read(name, bytes);
      prepared = () => book;
    } catch (error) {
      prepared = () => {
        throw error; // told to who opens it
      };
    }
  },
  open: (name, bytes) => {
    opened = bytes === null ? prepared() : read(name, bytes);
    tellOpened(opened);
    lookAhead(opened);
    return opened.book.view();
  },
  slice: (key, first, count) => current().slice(key, first, count),
  find: (...args) => current().find(...args),
  heard: (change) => current().heard(change),
  answer: (call) => current().answer(call),
  save: () => current().save(),
  chart: (key, index, size) => current().chart(key, index, size),
  /** The pane asks through a channel of its own. */
  connectPane: (port) => {
    link(port, paneMethods());
  },
};

const page = link<PageMethods>(self as unknown as Port, {...methods});

/** Every method of the session, once there is one. */
function paneMethods() {
  const call =
    (method: keyof Session) =>
    async (...args: never[]) => {
      const {session} = await whenOpened;
      return (session[method] as (...given: never[]) => unknown)(...args);
    };
  return new Proxy({readFile: readExport} as Record<string, (...args: never[]) => unknown>, {
    get: (own, method: string) => own[method] ?? call(method as keyof Session),
  });
}

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ExcelDoor} from '../../../addin/host/excel-door';
import {isAtLeast} from '../office-types';
import {StandIn} from '../stand-in/stand-in';
import {PlayedHost} from './played-host';
import {bodyOf} from './wire';

/** Where Microsoft publishes the very files that its address serves; a tool of development, of which nothing ships. */
export const officeFiles = join(__dirname, '../../../node_modules/@microsoft/office-js/dist');

/** What the library of Excel for Windows leaves behind, as far as we reach for it. */
interface Library {
  readonly Excel: {run: typeof Excel.run};
  readonly OSF: {
    readonly DDA: {RichApi: {executeRichApiRequestAsync(message: unknown[], done: (result: object) => void): void}};
  };
}

let source: string | undefined;

/** The client library in this very process, over a page that is none: it asks for little more than a window. */
function loadLibrary(supports: (set: string, version: string) => boolean): Library {
  source ??= readFileSync(join(officeFiles, 'excel-win32-16.01.js'), 'utf8');
  const location = {href: 'https://localhost/', hash: '', search: '', protocol: 'https:'};
  const document = {URL: location.href, location, addEventListener: () => undefined};
  const navigator = {userAgent: 'node', appVersion: ''};
  const window: Record<string, unknown> = {document, location, navigator, addEventListener: () => undefined};
  Object.assign(window, {window, self: window});
  // The library takes what it hangs on its window for global, and hangs its globals there.
  const scope = new Proxy(window, {has: (own, name) => name in own || !(name in globalThis)});
  const evaluate = new Function('window', `with (window) {${source}; return {Excel, OSF, Office};}`);
  const library = evaluate(scope) as Library & {readonly Office: object};
  window['Office'] = {...library.Office, context: {requirements: {isSetSupported: supports}}};
  return library;
}

/** The stand-in, reached through Microsoft's client library: only what is behind the wire is played. */
export class RealOffice extends StandIn {
  readonly host = new PlayedHost(this);

  override readonly door: ExcelDoor = {
    supports: (version) => isAtLeast(this.dialect.excelApi, version),
    wait: async (milliseconds) => void this.waits.push(milliseconds),
    startWithWorkbook: async () => void (this.book.startsAddin = true),
    run: async (options, batch) => {
      this.watch.runs.push(options);
      const [ended] = await Promise.allSettled([this.library.Excel.run(options, batch)]);
      if (this.host.mistakes.length > 0) throw this.host.mistakes[0];
      if (ended.status === 'rejected') throw ended.reason;
      return ended.value;
    },
  };

  private readonly library = loadLibrary(
    (set, version) => set.toLowerCase() !== 'excelapi' || isAtLeast(this.dialect.excelApi, version),
  );

  constructor(...given: ConstructorParameters<typeof StandIn>) {
    super(...given);
    this.library.OSF.DDA.RichApi = {
      executeRichApiRequestAsync: (message, done) => {
        void this.host
          .answer(bodyOf(message))
          .then((answer) => done({status: 'succeeded', value: {data: [200, null, JSON.stringify(answer)]}}));
      },
    };
  }
}

import {readWorkbook} from '../../../xlsx';
import {openStandIn} from '../../addin/open-stand-in';
import {PlayedHost} from '../../addin/real-office/played-host';
import {bodyOf} from '../../addin/real-office/wire';
import {saveBook} from '../../addin/stand-in/save-book';
import {dialects, StandIn} from '../../addin/stand-in/stand-in';

/** What Excel for Windows is to a page: the little that the real Office.js talks to. The workbook behind is the stand-in's. */
interface OfficeHost {
  /** The workbook, as Excel would save it. */
  readonly save: () => number[];
  readonly sheets: () => readonly string[];
  readonly mistakes: () => readonly string[];
  /** Selects a cell in the first row that begins with a label. */
  readonly point: (sheet: string, label: string, column: number) => void;
  /** What was asked of Excel beside its workbook: of the pane, of the ribbon, of functions. */
  readonly asked: PlayedHost['asked'];
  /** What was asked of the host by number. */
  readonly executed: readonly unknown[][];
  /** Bytes of each request that the client library made. */
  readonly bodies: readonly number[];
  /** Presses a button of the ribbon. */
  readonly press: (command: string) => void;
  /** How Excel tells of an event, or asks for a function. */
  readonly tellPage: (category: number, type: number, target: string, message: unknown) => void;
}

declare global {
  interface Window {
    host: OfficeHost;
  }
}

/** Numbers by which Office.js calls its host. */
const RICH_API = 93;
const RICH_MESSAGE = 33;
const COMMAND = 39;

type Handler = (id: number, payload: unknown) => void;
type Done = (answer: {toArray(): unknown[]}) => void;

const standIn = new StandIn({...dialects.web, platform: 'desktop'});
const played = new PlayedHost(standIn);
const executed: unknown[][] = [];
const handlers = new Map<number, Handler>();
let opened: Promise<void> | undefined;

window.host = {
  save: () => [...saveBook(standIn.book)],
  sheets: () => standIn.book.sheets.map(({name}) => name),
  mistakes: () => played.mistakes.map(String),
  point: (name, label, column) => {
    const sheet = standIn.book.sheets.find((one) => one.name === name)!;
    const row = [...Array(2000).keys()].find((at) => sheet.cells.get(at * 16384)?.value === label)!;
    standIn.book.active = {sheet, row, column};
  },
  asked: played.asked,
  executed,
  bodies: played.bodies,
  press: (command) => handlers.get(COMMAND)?.(COMMAND, safeArray(['1', command, '{}'])),
  tellPage: (category, type, target, message) => {
    const entry = [category, type, target, JSON.stringify(message), '', false];
    handlers.get(RICH_MESSAGE)?.(RICH_MESSAGE, safeArray([entry]));
  },
};

async function openSample(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('registres-2024.xlsx')).arrayBuffer());
  openStandIn(
    standIn,
    readWorkbook(bytes).sheets.map(({name, rows}) => ({name, rows})),
  );
}

async function answer(body: string): Promise<string> {
  await (opened ??= openSample());
  return JSON.stringify(await played.answer(body));
}

/** An array of COM, as far as Office.js reads it. */
const safeArray = (items: readonly unknown[]) => ({
  dimensions: () => 1,
  toArray: () => items,
});

const settings = {Read: () => undefined, Write: () => undefined};
/** Facts that Excel tells of itself. */
const facts: Readonly<Record<string, unknown>> = {
  GetAppType: 1,
  GetSolutionRef: 'bilan-ml',
  GetAppVersionMajor: 16,
  GetAppVersionMinor: 1,
  GetAppUILocale: 'fr-FR',
  GetAppDataLocale: 'fr-FR',
  GetDocUrl: 'Classeur1.xlsx',
  GetAppCapabilities: 0,
  GetActivationMode: 1,
  GetControlIntegrationLevel: 1,
  GetSolutionToken: '',
  GetCorrelationId: '',
  GetInstanceId: '',
  GetTouchEnabled: false,
  GetCommerceAllowed: false,
  GetSupportedMatrix: JSON.stringify({
    ExcelApi: standIn.dialect.excelApi,
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
  }),
  GetHostFullVersion: '16.0.18000.20000',
  GetInitialDisplayMode: 0,
  GetSettings: settings,
  GetOfficeThemeInfo: '{}',
};

Object.assign(window.external, {
  GetHostInfo: () => 'Excel$Win32$16.01$fr-FR$$$$3',
  GetContext: () => Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, () => fact])),
  Execute: (id: number, params: unknown[], done: Done) => {
    const say = (body: string) => done({toArray: () => [0, safeArray([200, null, body])]});
    if (id !== RICH_API) {
      executed.push([id, ...params]);
      done({toArray: () => [0]});
      return;
    }
    const message = params[0] as unknown[];
    void answer(bodyOf(message)).then(say);
  },
  RegisterEvent: (id: number, _target: string, handler: Handler, done: Done) => {
    handlers.set(id, handler);
    done({toArray: () => [0]});
  },
  UnregisterEvent: (_id: number, _target: string, done: Done) => done({toArray: () => [0]}),
});

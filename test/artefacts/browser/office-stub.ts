import {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} from '../../../shared';
import {graftReport, readWorkbook} from '../../../xlsx';
import {dialects, StandIn} from '../../addin/stand-in/stand-in';
import {openStandIn} from '../../addin/open-stand-in';

/** What the browser test reaches from outside. */
interface OfficeStub {
  readonly functions: Map<string, (...given: unknown[]) => unknown>;
  readonly commands: Map<string, (event: {completed(): void}) => void>;
  readonly sheets: () => readonly string[];
  /** Selects a cell in the first row that begins with a label. */
  point: (sheet: string, label: string, column: number) => Promise<void>;
  /** How Excel would tell of a change. */
  readonly heard: Map<string, (event: object) => Promise<unknown>>;
  paneShown: number;
}

declare global {
  interface Window {
    stub: OfficeStub;
  }
}

/** The strict stand-in for Excel, in a browser, where Microsoft's script would be. */
const standIn = new StandIn(dialects.web);
const stub: OfficeStub = {
  functions: new Map(),
  commands: new Map(),
  sheets: () => standIn.book.sheets.map(({name}) => name),
  point: () => Promise.reject(new Error('no workbook yet')),
  heard: new Map(),
  paneShown: 0,
};
window.stub = stub;

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Events, which the stand-in does not play; all else goes to it. */
function withEvents(context: Excel.RequestContext): Excel.RequestContext {
  const event = (name: string) => ({
    add: (handler: (event: object) => Promise<unknown>) => void stub.heard.set(name, handler),
  });
  const over = <T extends object>(target: T, get: (name: string) => unknown): T =>
    new Proxy(target, {get: (real, name) => get(String(name)) ?? Reflect.get(real, name)});
  const worksheets = (real: Excel.WorksheetCollection) =>
    over(real, (name) => (/^on[A-Z]/.test(name) ? event(name) : undefined));
  const workbook = over(context.workbook, (name) =>
    name === 'worksheets' ? worksheets(context.workbook.worksheets) : undefined,
  );
  return over(context, (name) => (name === 'workbook' ? workbook : undefined));
}

let opened = new Uint8Array();

/** The workbook as a file, as it is once the report is made. */
function fileOf(): Office.File {
  const registers = readRegisters(readWorkbook(opened).sheets, {}, []);
  const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
  const {bytes} = graftReport(opened, buildReportPlan(registers, results, {version: '1.0'}));
  const half = Math.ceil(bytes.length / 2);
  const getSliceAsync = (at: number, done: (result: object) => void) =>
    done({status: 'succeeded', value: {data: [...bytes.subarray(at * half, (at + 1) * half)]}});
  return {size: bytes.length, sliceCount: 2, getSliceAsync, closeAsync: () => undefined} as unknown as Office.File;
}

async function openSample(): Promise<void> {
  const bytes = new Uint8Array(await (await fetch('registres-2024.xlsx')).arrayBuffer());
  opened = bytes;
  const {workbook, select} = openStandIn(
    standIn,
    readWorkbook(bytes).sheets.map(({name, rows}) => ({name, rows})),
  );
  stub.point = async (sheet, label, column) => {
    const {key} = (await workbook.listSheets()).find(({name}) => name === sheet)!;
    const rows = (await workbook.readRows(key))!;
    select(
      sheet,
      rows.findIndex((row) => row[0] === label),
      column,
    );
  };
}

Object.assign(window, {
  CustomFunctions: {
    associate: (id: string, run: (...given: unknown[]) => unknown) => void stub.functions.set(id, run),
    Error: CellError,
    ErrorCode: {invalidValue: '#VALUE!', notAvailable: '#N/A'},
  },
  Excel: {
    // Excel answers after a turn of the page, which paints meanwhile.
    run: async <T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return standIn.door.run(options, (context) => batch(withEvents(context)));
    },
  },
  Office: {
    HostType: {Excel: 'Excel'},
    FileType: {Compressed: 'compressed'},
    StartupBehavior: {load: 'Load', none: 'None'},
    onReady: async () => {
      // The user was faster than Office.
      if (location.hash === '#pressed-cold') stub.commands.get('generateAll')!({completed: () => undefined});
      if (location.hash !== '#empty') await openSample();
      return {host: 'Excel', platform: 'OfficeOnline'};
    },
    context: {
      document: {
        getFileAsync: (_: string, __: object, done: (result: object) => void) =>
          done({status: 'succeeded', value: fileOf()}),
      },
      platform: 'OfficeOnline',
      requirements: {isSetSupported: (_: string, version: string) => standIn.door.supports(version)},
    },
    addin: {
      showAsTaskpane: async () => void stub.paneShown++,
      setStartupBehavior: async (behavior: string) => void (standIn.book.startsAddin = behavior === 'Load'),
    },
    actions: {
      associate: (name: string, run: (event: {completed(): void}) => void) => void stub.commands.set(name, run),
    },
  },
});

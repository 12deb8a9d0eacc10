import packageJson from '../../package.json';
import type {AsyncWorkbook} from '../../shared';
import {loadPart} from '../../pane/load-part';
import {localSession} from '../../pane/local-session';
import type {Session} from '../../pane/session';
import type {FormulasKept} from '../../pane/session-answers';
import {startPane} from '../../pane/start';
import {commandsOf} from '../commands/commands';
import {paneNotice} from '../commands/pane-notice';
import {FollowRegisters} from '../functions/follow-registers';
import {adviceOf} from '../functions/formula-advice';
import {followedExcel, listenToExcel} from '../functions/followed-excel';
import {answerByName, anyAnswer, associateFunctions, believeDaysAfter} from '../functions/functions';
import {checkCalendar} from '../host/calendar';
import {officeDoor} from '../host/excel-door';
import {groupsUndo, knownCodes} from '../host/excel-fault';
import {excelWorkbook} from '../host/excel-workbook';
import {handOver} from '../host/hand-over';
import {workbookBytes} from '../host/workbook-bytes';
import {loadOffice} from './load-office';
import {loadScript} from '../../pane/load-script';

/** All of the add-in that must live on while the pane is closed: one page, one runtime. */
interface Runtime {
  readonly session: Session;
  readonly follow: FollowRegisters;
}

/** It asks Office.js for nothing before it is used. */
const door = officeDoor();

async function start(): Promise<Runtime> {
  const script = document.getElementById('office') as HTMLScriptElement;
  await loadOffice(script, associate);
  const workbook = excelWorkbook(door);
  const namespace = namespaceOf(location.search);
  const follow = new FollowRegisters(followedExcel(door, workbook, namespace));
  await listenToExcel(door, (change) => follow.changed(change));
  const session = localSession(workbook, {
    version: packageJson.version,
    host: 'Excel',
    prefix: `${namespace}.`,
    writeDocument: async (kind, report) => (await publish()).writeDocument(kind, report),
    writePlaces: async (documents) => (await publish()).writePlaces(documents),
    copyReport: async (title, withMethod) => {
      const [{copyReport}, bytes] = await Promise.all([publish(), workbookBytes()]);
      const copy = copyReport(bytes, title, withMethod);
      return {bytes: copy.bytes, incomplete: copy.lost.map(({tab}) => tab)};
    },
    revision: () => follow.revision,
    activate: () => follow.activate(),
    formulas: async () => {
      const {cells, isStarted} = await follow.byName();
      return {calls: 0, older: 0, loose: 0, unproven: 0, advice: adviceOf(cells, isStarted)};
    },
    repairFormulas: async () => (await mending()).repairFormulas(door, namespace),
    freezeFormulas: async () => (await mending()).freezeFormulas(door, namespace),
    keepFormulas: () => keepFormulas(workbook, namespace),
    knownCodes,
    probes: async () =>
      (await loadPart(() => import(/* webpackChunkName: "check" */ '../check/check'))).excelProbes(
        door,
        packageJson.version,
      ),
  });
  follow.openSoon();
  return {session, follow};
}

/** The development manifest opens this page with its own namespace. */
function namespaceOf(search: string): 'ML' | 'MLDEV' {
  return new URLSearchParams(search).get('namespace') === 'MLDEV' ? 'MLDEV' : 'ML';
}

globalThis.bilanMlLoadScript = loadScript;

/** What reads files, what is handed round, and the English words: loaded by those who ask for them. */
const files = () => loadPart(() => import(/* webpackChunkName: "files" */ './files'));
const publish = () => loadPart(() => import(/* webpackChunkName: "publish" */ './publish'));
const english = async () => (await loadPart(() => import(/* webpackChunkName: "english" */ '../../pane/words/en'))).en;

/** What writes over formulas: a part of its own. */
const mending = () => loadPart(() => import(/* webpackChunkName: "durable" */ '../functions/mend-formulas'));

/** « Rendre durables »: of the same part, that asks any function what it gives. */
async function keepFormulas(workbook: AsyncWorkbook, namespace: string): Promise<FormulasKept> {
  const [{keepFormulas: keep}, answer] = await Promise.all([
    loadPart(() => import(/* webpackChunkName: "durable" */ '../functions/keep-formulas')),
    anyAnswer(),
  ]);
  return keep(door, namespace, workbook, answer);
}

// Once the whole of this script has run: Office.js may be there already.
const runtime = Promise.resolve().then(start);
answerByName(runtime.then(({follow}) => follow));
believeDaysAfter(runtime.then(() => checkCalendar(door)));

const session = runtime.then((ready) => ready.session);
const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fr';
const pane = startPane(document.getElementById('pane')!, session, {
  language,
  ...(language === 'en' ? {words: english()} : {}),
  handOver,
  isUndoGrouped: () => groupsUndo(door),
  readFile: async (name, bytes) => (await files()).readExport(name, bytes),
});

const commands = commandsOf({
  session,
  pane,
  notice: paneNotice(),
  showPane: async () => void (await Office.addin.showAsTaskpane()),
});

/** In the very event in which Office.js comes: Excel may call a function, or a button of the ribbon, before anything else is ready. */
function associate(): void {
  associateFunctions();
  if (Office.actions === undefined) return; // outside Office: the pane says so
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
}

import packageJson from '../../package.json';
import type {GenerateStep} from '../../pane/session-answers';
import {followEdit} from '../host/counter';
import {alone as aloneWith} from '../host/sheets-fault';
import {googleDoor} from '../host/sheets-door';
import {openSession} from '../host/sheets-session';
import {readWorkbook} from '../functions/google-edge';
import {OPENS_CHECK} from '../sidebar/opens-check';
import {answerSidebar} from '../sidebar/server';
import type {FormulaServices} from '../sidebar/server-session';
import {convertFormulas} from './convert-formulas';
import type {Desk} from './desk';
import type {EntryName} from './entries';
import {findByName} from './find-formulas';
import {adviceOf, countFormulas, formulaState} from './formula-state';
import {followsAll} from './formula-text';
import {freezeFormulas} from './freeze-formulas';
import {generateAll} from './generate-all';
import type {Waiting} from './generate-all';
import {openWorkbook} from './open-workbook';
import type {OpenEvent} from './open-workbook';
import {refreshFormulas} from './refresh-formulas';
import {
  aboutText,
  activatedText,
  convertedText,
  CONFIRM_EXCEL,
  CONFIRM_FOLLOW,
  CONFIRM_FREEZE,
  frozenText,
  refreshedText,
} from './sentences';
import {hasConsent, keepConsent} from './stamp';

const active = () => SpreadsheetApp.getActiveSpreadsheet();
const alone = <T>(run: () => T): T => aloneWith(googleDoor(), 'formulas', run);

/** Google calculates at its own time: how long a command waits for it. */
const PATIENCE = 20_000;

const refreshNow = () => refreshFormulas(active(), readWorkbook(), Date.now() + PATIENCE);

/** What the sidebar asks of the formulas. */
const formulas: FormulaServices = {
  state: () => {
    const state = formulaState(active(), readWorkbook);
    const {calls, older, loose, unproven} = state;
    return {calls, older, loose, unproven, advice: adviceOf(state)};
  },
  refresh: (consent) => {
    if (consent) keepConsent();
    const {older, loose} = alone(refreshNow);
    return older.length + loose.length === 0;
  },
  repair: () => alone(() => convertFormulas(active(), 'ML_').cells),
  freeze: () => alone(() => freezeFormulas(active()).cells),
};

/** Each function of the menu, of Google's own calls and of the sidebar. What a command could not do is told in its dialog. */
export function commandsOf(desk: Desk): Readonly<Record<EntryName, (...args: never[]) => unknown>> {
  const told = (run: () => string | null) => () => {
    try {
      const said = run();
      if (said !== null) desk.tell(said);
    } catch (error) {
      desk.tell(sentenceOf(error));
    }
  };
  return {
    onOpen: (event?: OpenEvent) => openWorkbook(desk, event),
    onEdit: (event?: EditEvent) => followHand(event),
    onInstall: (event?: OpenEvent) => openWorkbook(desk, event),
    bilanMlOpenPane: told(() => openPane('')),
    bilanMlCheck: told(() => openPane(`<div id="${OPENS_CHECK}"></div>`)),
    bilanMlGenerateAll: told(() => generateAll(askStep, waiting(), Date.now, desk.whisper)),
    bilanMlRefresh: told(() => {
      const isLoose = findByName(active()).some(({calls}) => !followsAll(calls));
      if (isLoose && !hasConsent() && desk.confirm(CONFIRM_FOLLOW)) keepConsent();
      return refreshedText(alone(refreshNow), adviceOf(countFormulas(active())));
    }),
    bilanMlFromExcel: told(() =>
      convertedText(
        alone(() => convertFormulas(active(), 'ML_')),
        'ML_',
      ),
    ),
    bilanMlToExcel: told(() =>
      desk.confirm(CONFIRM_EXCEL)
        ? convertedText(
            alone(() => convertFormulas(active(), 'ML.')),
            'ML.',
          )
        : null,
    ),
    bilanMlFreeze: told(() =>
      desk.confirm(CONFIRM_FREEZE) ? frozenText(alone(() => freezeFormulas(active()))) : null,
    ),
    bilanMlActivate: told(() => {
      const state = formulaState(active(), readWorkbook);
      return activatedText(state, adviceOf(state));
    }),
    bilanMlAbout: told(() => aboutText(packageJson.version, active().getSpreadsheetTimeZone())),
    bilanMlAnswer: (method: string, args: string) => answerSidebar(formulas, method, args),
  };
}

/** What the spreadsheet refuses is said in French already; anything else is a mistake of ours, or of Google's. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'HostError') return error.message;
  return `Bilan ML s’est arrêté : ${error.message}. Rien n’a été perdu : recommencez ; si cela revient, signalez ce message à votre administrateur.`;
}

interface EditEvent {
  readonly range?: GoogleAppsScript.Spreadsheet.Range;
}

/** An edit by hand: never a word to whoever types. What it did not raise, the pane and the next opening see. */
function followHand(event?: EditEvent): void {
  try {
    const sheet = event?.range?.getSheet().getSheetId();
    if (sheet !== undefined) followEdit(openSession(googleDoor()), sheet, Date.now);
  } catch {
    // the file is protected, or Google is busy
  }
}

/** The step that the pane would ask for; what was refused is thrown again, for the dialog. */
function askStep(left: readonly string[] | null): GenerateStep {
  const request = {year: null, chapters: [], overwrite: [], left};
  const answer = JSON.parse(answerSidebar(formulas, 'generate', JSON.stringify([request]))) as
    {readonly ok: true; readonly value: GenerateStep} | {readonly ok: false; readonly message: string};
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function waiting(): Waiting {
  const key = 'bilanMlLeft';
  const kept = PropertiesService.getDocumentProperties();
  return {
    read: () => kept.getProperty(key),
    write: (text) => void (text === null ? kept.deleteProperty(key) : kept.setProperty(key, text)),
  };
}

/** The page of the pane; what is added to it says which view it opens. */
function openPane(added: string): null {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').append(added);
  SpreadsheetApp.getUi().showSidebar(page.setTitle('Bilan ML'));
  return null;
}

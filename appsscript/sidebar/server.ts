import packageJson from '../../package.json';
import {writeDocument} from '../../document';
import {writeReport} from '../../xlsx';
import {raiseIfThere} from '../host/counter';
import {openSession} from '../host/sheets-session';
import {googleDoor, sheetsWorkbook} from '../host/sheets-workbook';
import {answerPane} from './server-session';
import type {FormulaServices} from './server-session';

/** A step of a generation draws sheets for that long; Google ends an execution after six minutes. */
const STEP = 20_000;

/** Questions that change what figures are made from. Google tells no trigger of what a script writes. */
const changing = new Set([
  'addExport',
  'correct',
  'answerValues',
  'saveSections',
  'saveSettings',
  'newYear',
  'saveTerritory',
  'acceptAccounts',
  'saveTable',
  'changeTable',
  'copySection',
  'takeBackTable',
]);

/** Answers the sidebar: a question and its arguments as JSON, the answer as JSON. */
export function answerSidebar(formulas: FormulaServices, method: string, args: string): string {
  const began = Date.now();
  const door = googleDoor();
  const answer = answerPane(
    {
      version: packageJson.version,
      writeReport,
      writeDocument,
      workbook: sheetsWorkbook(door),
      formulas,
      isEnough: () => Date.now() - began > STEP,
    },
    method,
    args,
  );
  if (changing.has(method)) raiseIfThere(openSession(door), Date.now());
  return answer;
}

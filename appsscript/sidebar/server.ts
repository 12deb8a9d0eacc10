import packageJson from '../../package.json';
import {writeReport} from '../../xlsx';
import {googleDoor, sheetsWorkbook} from '../host/sheets-workbook';
import {answerPane} from './server-session';
import type {FormulaServices} from './server-session';

/** A step of a generation draws sheets for that long; Google ends an execution after six minutes. */
const STEP = 20_000;

/** Answers the sidebar: a question and its arguments as JSON, the answer as JSON. */
export function answerSidebar(formulas: FormulaServices, method: string, args: string): string {
  const began = Date.now();
  return answerPane(
    {
      version: packageJson.version,
      writeReport,
      workbook: sheetsWorkbook(googleDoor()),
      formulas,
      isEnough: () => Date.now() - began > STEP,
    },
    method,
    args,
  );
}

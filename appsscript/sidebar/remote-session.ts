import type {Session} from '../../pane/session';

/** `google.script.run`, as far as the sidebar uses it: each call is an execution of its own, and answers later. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: string) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  /** Server function of the add-on, named in `appsscript/build`. */
  bilanMlAnswer(method: string, args: string): void;
}

/** The questions that the script of the workbook answers. */
const asked: {readonly [M in Exclude<keyof Session, 'progress' | 'cancel' | 'keepFormulas'>]: true} = {
  open: true,
  recognise: true,
  mapping: true,
  correct: true,
  answerValues: true,
  saveSections: true,
  addExport: true,
  describe: true,
  previewChapter: true,
  generate: true,
  drawPages: true,
  removable: true,
  remove: true,
  trace: true,
  listRows: true,
  insertFormula: true,
  settings: true,
  saveSettings: true,
  sinceLast: true,
  newYear: true,
  territory: true,
  saveTerritory: true,
  checkCopy: true,
  shareReport: true,
  tables: true,
  composeTable: true,
  columnValues: true,
  tableFormula: true,
  saveTable: true,
  changeTable: true,
  copySection: true,
  takeBackTable: true,
  aids: true,
  readLedger: true,
  controlAids: true,
  acceptAccounts: true,
  decide: true,
  takeBack: true,
  show: true,
  activate: true,
  formulas: true,
  repairFormulas: true,
  freezeFormulas: true,
  checkPlan: true,
  checkStep: true,
  keepCheck: true,
};

interface Refused {
  readonly ok: false;
  readonly name: string;
  readonly message: string;
}

/** A session whose answers come from the script of the workbook, through `google.script.run`. */
export function remoteSession(run: () => ScriptRun): Session {
  const ask = (method: string, args: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      run()
        .withSuccessHandler((text) => {
          const answer = JSON.parse(text) as {readonly ok: true; readonly value: unknown} | Refused;
          if (answer.ok) resolve(answer.value);
          else reject(Object.assign(new Error(answer.message), {name: answer.name}));
        })
        .withFailureHandler((error) => reject(unreachable(error)))
        .bilanMlAnswer(method, JSON.stringify(args));
    });
  const methods = Object.keys(asked).map((method) => [method, (...args: readonly unknown[]) => ask(method, args)]);
  return {
    ...(Object.fromEntries(methods) as Pick<Session, keyof typeof asked>),
    keepFormulas: async () => ({cells: 0, left: [], leftCount: 0, sheets: []}), // not offered there
    // An execution under way can neither be watched nor stopped: the pane tells the steps, and asks for no more of them.
    progress: async () => null,
    cancel: async () => ({done: true}),
  };
}

/** Google ended the execution (too long, offline, signed out elsewhere): its words, and what to do. */
function unreachable(error: Error): Error {
  const said = error.message.replace(/^(Exception|Error|ScriptError)\s*:\s*/, '').replace(/\.$/, '');
  const message = `Google Sheets n’a pas pu répondre (${said}). Vérifiez la connexion, puis recommencez : rien n’a été perdu.`;
  return Object.assign(new Error(message), {name: 'HostError', cause: error});
}

import {remoteSession} from '../../../appsscript/sidebar/remote-session';
import {answerPane} from '../../../appsscript/sidebar/server-session';
import type {ServerOptions} from '../../../appsscript/sidebar/server-session';
import {functionHelp} from '../../../pane/function-help';
import {localSession} from '../../../pane/local-session';
import type {Session} from '../../../pane/session';
import type {GenerateStep} from '../../../pane/session-answers';
import {writeReport} from '../../../xlsx';
import {asyncWorkbook} from '../../task/grid-workbook';
import type {GridWorkbook} from '../../task/grid-workbook';
import {smallWorkbook} from '../../task/small-workbook';
import {ACTIVATE} from '../../../shared/task/check/beside-port';
import {playScriptRun} from './play-script-run';
import {version} from '../../../package.json';

const noFormulas = {
  state: () => ({calls: 0, older: 0, loose: 0, unproven: 0, advice: []}),
  refresh: () => true,
  repair: () => 0,
  freeze: () => 0,
};

/** The sidebar's session over a book: every question is a new execution, which knows nothing of the one before. */
function remote(book: GridWorkbook, options: Partial<ServerOptions> = {}): Session {
  const formulas = {
    state: () => ({calls: 0, older: 0, loose: 0, unproven: 0, advice: []}),
    refresh: () => true,
    repair: () => 3,
    freeze: () => 2,
  };
  return remoteSession(() =>
    playScriptRun((method, args) =>
      answerPane({version, writeReport, workbook: book, formulas, ...options}, method, args),
    ),
  );
}

function local(book: GridWorkbook): Session {
  return localSession(asyncWorkbook(book), {
    version,
    host: 'Google Sheets',
    prefix: 'ML_',
    writeReport,
    activate: async () => undefined,
    repairFormulas: async () => 3,
    freezeFormulas: async () => 2,
  });
}

async function generate(session: Session, chapters: readonly number[] = []): Promise<GenerateStep[]> {
  const request = {year: 2024, chapters, overwrite: []};
  const steps = [await session.generate({...request, left: null})];
  while (steps[steps.length - 1]!.left.length > 0)
    steps.push(await session.generate({...request, left: steps[steps.length - 1]!.left}));
  return steps;
}

/** A whole use, and every answer of it. */
async function use(session: Session, book: GridWorkbook): Promise<unknown[]> {
  const answers: unknown[] = [await session.recognise(), await session.describe(null), await generate(session)];
  const {key, rows} = book.named('1. Le public');
  answers.push(await session.show({key, row: rows.findIndex((row) => row[0] === 'Lambersart'), column: 1}));
  const trace = await session.trace();
  if (!trace.found) throw new Error(trace.why);
  answers.push(trace, await session.listRows(trace.cell), await session.describe(2024));
  answers.push(await session.correct({sheet: 'Notes', register: 'none', columns: []}));
  answers.push(
    await session.answerValues([{registre: 'Contacts', colonne: 'Nature', lue: 'Visio', compte: 'Entretien'}]),
  );
  const rowsAdded = [
    ['N° dossier', 'Date', 'Nature'],
    ['1', 45300, 'SMS'],
  ];
  answers.push(await session.addExport([{name: 'ajout', rows: rowsAdded}]), await session.settings());
  answers.push(await session.saveSettings([{name: 'annee', value: 'x'}]), await session.checkCopy(2024, true));
  answers.push(await session.shareReport(2024, 'xlsx'), await session.shareReport(2024, 'docx'));
  answers.push(await session.previewChapter(2024, 1), await session.activate(), await session.formulas());
  answers.push(await session.repairFormulas(), await session.freezeFormulas(), await session.cancel());
  return answers;
}

describe('the session of the sidebar', () => {
  it('answers as the session beside a workbook does, question by question', async () => {
    const [there, here] = [smallWorkbook(), smallWorkbook()];
    expect(await use(remote(there), there)).toEqual(await use(local(here), here));
    expect(there.sheets.map(({name, rows}) => ({name, rows}))).toEqual(
      here.sheets.map(({name, rows}) => ({name, rows})),
    );
  });

  it('says where it counts, and under which names functions are typed', async () => {
    const session = remote(smallWorkbook());
    const opened = await session.open();
    expect(opened).toMatchObject({host: 'Google Sheets', counts: 'google', version, prefix: 'ML_'});
    expect(
      functionHelp(opened.prefix).every(
        ({name, example, insert}) => /^ML_/.test(name) && !/ML\.|\[#/.test(example + insert),
      ),
    ).toBe(true);
  });

  it('draws as many sheets in a step as its time allows, and ends with the same report', async () => {
    const book = smallWorkbook();
    let asked = 0;
    const steps = await generate(remote(book, {isEnough: () => ++asked % 3 === 0}));
    const plain = smallWorkbook();
    const single = await generate(local(plain));
    expect(steps.slice(1, -1).every(({drawn}) => drawn.length === 3)).toBe(true);
    expect(steps.flatMap(({drawn}) => drawn)).toEqual(single.flatMap(({drawn}) => drawn));
    expect(book.sheets.map(({rows}) => rows)).toEqual(plain.sheets.map(({rows}) => rows));
  });

  it('hands a refusal of the host over with its name and its sentence', async () => {
    const book = smallWorkbook();
    book.selection = {sheet: book.named('Jeunes').key, row: 0, column: 0};
    await expect(remote(book).insertFormula('=ML_TALLY()')).rejects.toMatchObject({
      name: 'HostError',
      message: expect.stringContaining('n’est pas vide'),
    });
  });

  it('tells an execution that Google ended, and goes on', async () => {
    let broken = true;
    const book = smallWorkbook();
    const session = remoteSession(() =>
      playScriptRun((method, args) => {
        if (broken) throw new Error('Exceeded maximum execution time');
        return answerPane({version, workbook: book, formulas: noFormulas}, method, args);
      }),
    );
    await expect(session.recognise()).rejects.toMatchObject({
      name: 'HostError',
      message: expect.stringContaining('Exceeded maximum execution time'),
    });
    broken = false;
    expect((await session.recognise()).sheets.length).toBeGreaterThan(0);
  });

  it('tells a refresh after which a formula shows an old figure as different, when this computer is checked', () => {
    const state = (isFresh: boolean) => {
      const formulas = {...noFormulas, refresh: () => isFresh};
      const answer = answerPane(
        {version, workbook: smallWorkbook(), formulas},
        'checkStep',
        JSON.stringify([ACTIVATE]),
      );
      return (JSON.parse(answer) as {value: readonly {readonly state: string}[]}).value.map((line) => line.state);
    };
    expect([state(true), state(false)]).toEqual([['done'], ['different']]);
  });

  it('answers no question that is not one of the pane', async () => {
    const {workbook, formulas} = {
      workbook: smallWorkbook(),
      formulas: noFormulas,
    };
    for (const method of ['constructor', 'toString', '__proto__', 'progress']) {
      const answer = JSON.parse(answerPane({version, workbook, formulas}, method, '[]')) as {ok: boolean};
      expect(answer.ok).toBe(false);
    }
  });
});

import {excelProbes} from '../../addin/check/check';
import {knownCodes} from '../../addin/host/excel-fault';
import {localSession} from '../../pane/local-session';
import type {HostProbes, LocalOptions} from '../../pane/local-session';
import type {Session} from '../../pane/session';
import {answerWithoutLedger} from '../../shared/formula/answer-without-ledger';
import {CHECK_YEAR, checkSample, youthsOf} from '../../shared/task/check/check-sample';
import {printCheck} from '../../shared/task/check/print-check';
import {readRegisters} from '../../shared/reading/read-registers';
import type {CheckLine} from '../../shared/task/check/check-line';
import {openStandIn} from '../addin/open-stand-in';
import {RealOffice} from '../addin/real-office/real-excel';
import {OfficeError} from '../addin/stand-in/office-error';
import {cellAt, change} from '../addin/stand-in/book';
import {dialects, StandIn} from '../addin/stand-in/stand-in';
import {hosts} from '../contract/hosts';

/** As the pane does it, but for the waiting. */
async function check(session: Session, after: (step: string) => void = () => undefined) {
  const {facts, steps, isEmpty} = await session.checkPlan();
  const lines: CheckLine[] = [];
  for (const step of steps) {
    lines.push(...(await session.checkStep(step)));
    after(step);
  }
  const planned = steps.length;
  const kept = await session.keepCheck({facts, lines, planned});
  return {isEmpty, steps, lines, kept, wrong: lines.filter(({state}) => state !== 'done').map(({step}) => step)};
}

const formulas = [
  'calculer par plage',
  'calculer par nom',
  'suivre par plage',
  'suivre par nom',
  'relire les nombres figés',
];

const facts = {program: '1.0.0', host: 'Excel', platform: 'PC', version: '16.0', sets: ['ExcelApi 1.20']};

function excel(standIn: StandIn, more: Partial<LocalOptions> = {}) {
  const {workbook} = openStandIn(standIn, []);
  const probes = async (): Promise<HostProbes> => ({...excelProbesOf(standIn), facts});
  return localSession(workbook, {version: '1.0.0', host: 'Excel', probes, knownCodes, ...more});
}

function excelProbesOf(standIn: StandIn): HostProbes {
  Object.assign(globalThis, {Office: {context: {requirements: {isSetSupported: () => false}}}});
  return excelProbes(standIn.door, '1.0.0');
}

/** Plays what Excel makes of our two formulas: the stand-in calculates none. */
function calculates(standIn: StandIn) {
  let isChanged = false;
  return (step: string) => {
    if (step === 'changer une ligne') isChanged = true;
    const answer = answerWithoutLedger('TALLY', [youthsOf(isChanged), CHECK_YEAR, null], {});
    const sheet = standIn.book.sheets.find(({name}) => name === 'Vérification');
    if (sheet === undefined || !answer.ok) return;
    for (const row of [1, 2])
      if (cellAt(sheet, row, 1).value !== '' || cellAt(sheet, row, 1).formula !== undefined)
        change(sheet, row, 1, {value: answer.value[0]![0] as number, formula: undefined as unknown as string});
  };
}

describe('« Vérifier ce poste »', () => {
  it('has a sample that is read whole, and fills both its chapters', () => {
    const {recognised, problems} = readRegisters(checkSample.map(({name, rows}) => ({name, rows})));
    expect(recognised.map(({register}) => register)).toEqual(['jeunes', 'contacts', 'situations']);
    expect(problems).toEqual([]);
  });

  describe.each(hosts.map((host) => [host.name, host] as const))('on %s', (_, host) => {
    it('does every step of the port', async () => {
      const open = await host.open([]);
      const {isEmpty, wrong, kept} = await check(localSession(open.workbook, {version: '1.0.0', host: 'Essai'}));
      expect(isEmpty).toBe(true);
      expect(wrong.filter((step) => !formulas.includes(step))).toEqual([]);
      expect((await open.workbook.listSheets()).map(({name}) => name)).toContain(kept.sheet);
    });
  });

  it.each([
    ['the stand-in', (dialect: (typeof dialects)['web']) => new StandIn(dialect)],
    ['Office.js itself', (dialect: (typeof dialects)['web']) => new RealOffice(dialect)],
  ])('finds nothing wrong with an Excel that does all it should, through %s', async (_, make) => {
    const standIn = make(dialects.web);
    const done = await check(
      excel(standIn, {activate: async () => undefined, freezeFormulas: async () => 2}),
      calculates(standIn),
    );
    expect(done.wrong).toEqual([]);
    expect(done.kept.text).toContain('Tout est fait');
    expect(done.steps).toEqual(
      expect.arrayContaining(['activer', 'figer les formules', 'taille du papier', 'annulation groupée']),
    );
  });

  it('names the three operations that an Excel refuses, and repeats nothing of what it says', async () => {
    const standIn = new StandIn(dialects.web);
    const refused: Readonly<Record<string, string>> = {
      'PageLayout.paperSize': 'NotImplemented',
      'ChartTitle.text': 'Camille Durand',
      'Range.setRowProperties': 'UnsupportedOperation',
    };
    standIn.watch.before = (_, label) => {
      const code = refused[label];
      if (code !== undefined)
        throw Object.assign(new OfficeError(code, 'Camille Durand, C:\\Users\\cdurand\\jeunes.xlsx'), {
          name: 'Camille Durand',
        });
    };
    const {lines, kept} = await check(excel(standIn), calculates(standIn));
    const wrong = lines.filter(({state}) => state !== 'done');
    const [drawing, own] = [true, false].map((is) => wrong.filter(({step}) => step.includes(' : ') === is));
    expect(own!.map(({step, state, code}) => [step, state, code])).toEqual([
      ['hauteurs de lignes', 'refused', 'UnsupportedOperation'],
      ['taille du papier', 'refused', 'NotImplemented'],
      ['titre de graphique', 'refused', 'refused'],
    ]);
    // What a drawing does without is told too, by the looks that it left out.
    expect(new Set(drawing!.map(({step}) => step.split(' : ')[0]))).toEqual(
      new Set(['dessiner deux chapitres', 'refaire les deux chapitres']),
    );
    expect(kept.text).not.toMatch(/Durand|cdurand|xlsx/);
    expect(kept.text).toMatch(/taille du papier \(refusé, NotImplemented\)/);
    expect(kept.text).not.toContain('Tout est fait');
  });

  it('tells an Excel that gives back something else', async () => {
    const standIn = new StandIn({...dialects.web, language: 'fr'});
    standIn.book.isManual = true;
    const {wrong} = await check(excel(standIn));
    expect(wrong).toEqual([...formulas, 'calcul automatique']);
  });

  it('writes nothing into a workbook that holds something', async () => {
    const standIn = new StandIn(dialects.web);
    const {workbook} = openStandIn(standIn, [{name: 'Jeunes', rows: [['à moi']]}]);
    const session = localSession(workbook, {version: '1.0.0', host: 'Excel'});
    expect((await session.checkPlan()).isEmpty).toBe(false);
    expect(await session.checkStep('écrire l’exemple')).toMatchObject([{state: 'refused', code: 'classeur non vide'}]);
    expect(standIn.book.sheets.map(({name}) => name)).toEqual(['Jeunes']);
  });
});

describe('the report of a check', () => {
  const line = (step: string): CheckLine => ({step, state: 'done', code: '', milliseconds: 12});

  it('says that all is done only where every step was', () => {
    expect(printCheck(facts, [line('a'), line('b')], 2)).toContain('Tout est fait : 2\u00a0étapes.');
    expect(printCheck(facts, [line('a')], 2)).not.toContain('Tout est fait');
    expect(printCheck(facts, [line('a'), {...line('b'), state: 'waiting'}], 2)).toContain('b (sans réponse)');
  });
});

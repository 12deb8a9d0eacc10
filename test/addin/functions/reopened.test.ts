import {PaperExcel} from './paper-excel';

let excel: PaperExcel;
let tally: ReturnType<PaperExcel['enter']>;

const FOLLOWED = /^\[\[\d+\]\]$/;
const SAYS_WHY = /Cette formule nomme ses registres.*«\sActiver\s»/;

beforeEach(async () => {
  excel = new PaperExcel();
  tally = excel.enter("'Mon suivi'!$B$2", 'TALLY', 'Jeunes', 2024, null, null);
  await excel.settle();
});

/** Last month's export in place of this month's. */
function paste(): void {
  const [heading, ...rows] = excel.rows('Jeunes');
  excel.change('Jeunes', [heading!, ...rows.slice(0, 20)]);
}

describe('a call by name, in a workbook that does not start the add-in', () => {
  it('gives no number that nobody would make again, and says what to do', async () => {
    expect(await tally.shown).toMatch(SAYS_WHY);
    excel.reopen({isInstalled: true});
    paste();
    expect(await tally.shown).toMatch(SAYS_WHY);
  });

  it('is answered as soon as « Activer » was pressed, by this user or another', async () => {
    await excel.follow.activate();
    await excel.settle();
    expect(await tally.shown).toMatch(FOLLOWED);
  });

  it('stays without a number where Excel refuses to start the add-in', async () => {
    excel.refusesToStart = true;
    await expect(excel.follow.activate()).rejects.toThrow(/n’a pas accepté de démarrer/);
    await excel.settle();
    expect(await tally.shown).toMatch(SAYS_WHY);
  });

  it('loses the number of another day, once the pane is opened', async () => {
    tally.shown = Promise.resolve('[[12]]'); // as a former version left it
    excel.reopen({isInstalled: true});
    excel.startByHand();
    await excel.settle();
    expect(await tally.shown).toMatch(SAYS_WHY);
    const {calculated} = tally;
    excel.startByHand();
    await excel.settle();
    expect(tally.calculated).toBe(calculated);
  });
});

describe('a workbook that starts the add-in', () => {
  let before: string;

  beforeEach(async () => {
    await excel.follow.activate();
    await excel.settle();
    before = await tally.shown;
  });

  it('is true after a register was pasted where the add-in is not, as soon as it is', async () => {
    excel.reopen({isInstalled: false});
    expect(excel.saysAddinMissing).toBe(true);
    paste();
    expect(await tally.shown).toBe(before);
    excel.reopen({isInstalled: true});
    await excel.settle();
    expect(await tally.shown).not.toBe(before);
    expect(await tally.shown).toBe(await excel.fresh(tally));
  });

  it('calculates no cell, and writes nothing, where nothing changed', async () => {
    const {calculated} = tally;
    const {note} = excel;
    const keep = jest.fn();
    excel.reopen({isInstalled: true});
    Object.defineProperty(excel, 'note', {get: () => note, set: keep});
    await excel.settle();
    expect([tally.calculated, keep.mock.calls]).toEqual([calculated, []]);
  });

  it('follows the cells that it did not have to answer', async () => {
    excel.reopen({isInstalled: true});
    await excel.settle();
    paste();
    await excel.settle();
    expect(await tally.shown).toBe(await excel.fresh(tally));
    expect(await tally.shown).not.toBe(before);
  });

  it('does not believe a file saved half way: what was pasted last counts', async () => {
    paste();
    excel.reopen({isInstalled: true}); // before anything was settled
    await excel.settle();
    expect(await tally.shown).toBe(await excel.fresh(tally));
  });

  it('answers the formulas of a sheet that came with old numbers', async () => {
    const copy = excel.enter('Copie!A1', 'TALLY', 'Jeunes', 2024, null, null);
    await excel.settle();
    copy.shown = Promise.resolve('[[12]]');
    excel.tell({kind: 'added', sheet: excel.addSheet('Copie', [['x']]).key});
    await excel.settle();
    expect(await copy.shown).toBe(before);
  });
});

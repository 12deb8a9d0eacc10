import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {entries} from '../../appsscript/commands/entries';
import type {Entry, EntryName} from '../../appsscript/commands/entries';
import type {CellValue} from '../../shared/value/cell';
import {fillBook} from '../appsscript/sheets-sample';
import {change} from '../appsscript/stand-in/book';
import {SheetsStandIn} from '../appsscript/stand-in/stand-in';
import {ranges} from '../formula/sample';
import {buildAppsscript, root} from './built';

let code: string;

beforeAll(async () => {
  await buildAppsscript();
  code = readFileSync(join(root, 'dist', 'appsscript', 'Code.js'), 'utf8');
}, 300_000);

const small = {Jeunes: (ranges['Jeunes'] as CellValue[][]).slice(0, 60)};

/** A spreadsheet with the shipped script in it; formulas are put beside the registers, on a sheet of their own. */
function open(formulas: readonly string[] = [], isAddon = false) {
  const standIn = new SheetsStandIn({timeZone: 'Europe/Paris', isAddon});
  fillBook(standIn, small);
  const sheet = standIn.book.sheets[0]!;
  formulas.forEach((formula, row) => change(sheet, row, 0, {value: 0, formula}));
  return {
    standIn,
    formulas: () => [...sheet.cells.values()].map(({formula}) => formula),
    /** In an execution of its own, as Google runs each. */
    run: (name: EntryName, ...args: readonly unknown[]): unknown => {
      const context = createContext({...standIn.globals});
      runInContext(code, context);
      return (context[name] as (...given: readonly unknown[]) => unknown)(...args);
    },
  };
}

const menu = (entries as readonly Entry[]).filter((entry) => entry.menu !== undefined);

describe('onOpen', () => {
  it('makes the menu where the add-on was never used in the file, and touches nothing else', () => {
    const {standIn, run, formulas} = open(['=ML_BYCOMMUNE()'], true);
    standIn.mode = 'auth-none';
    run('onOpen', {authMode: 'NONE'});
    expect(standIn.screen.menus).toEqual([
      {name: 'Extensions', items: menu.map((entry) => ({caption: entry.menu!.label, functionName: entry.name}))},
    ]);
    expect(standIn.calls.count).toBe(0);
    expect(standIn.screen.toasts).toEqual([]);
    expect(formulas()).toEqual(['=ML_BYCOMMUNE()']);
  });

  it('makes it under « Extensions » as an add-on, beside « Aide » as a script of the file', () => {
    for (const isAddon of [true, false]) {
      const {standIn, run} = open([], isAddon);
      run('onOpen', {authMode: 'LIMITED'});
      expect(standIn.screen.menus.map(({name}) => name)).toEqual([isAddon ? 'Extensions' : 'Bilan ML']);
    }
  });

  it('makes the menu alone as well when nobody says in which mode', () => {
    const {standIn, run} = open(['=ML_BYCOMMUNE()']);
    run('onOpen');
    expect(standIn.screen.menus).toHaveLength(1);
    expect(standIn.calls.count).toBe(0);
  });

  it('makes the menu after an installation too', () => {
    const {standIn, run} = open();
    run('onInstall', {authMode: 'FULL'});
    expect(standIn.screen.menus).toHaveLength(1);
  });

  it('refreshes the formulas that read the workbook when the registers changed, and only then', () => {
    const {standIn, run, formulas} = open(['=ML_BYCOMMUNE()', '=1+ML_TALLY("Jeunes")', '=ML_TALLY(Jeunes!A:Z)']);
    const before = formulas();
    const written = () => standIn.calls.labels.get('Range.setFormula') ?? 0;
    run('onOpen', {authMode: 'LIMITED'});
    expect(standIn.screen.toasts).toEqual([expect.stringMatching(/2 formules ML_ ont été actualisées/)]);
    expect(written()).toBe(4);
    run('onOpen', {authMode: 'LIMITED'});
    expect(written()).toBe(4);
    change(standIn.book.sheets[1]!, 5, 3, {value: 'autre chose'});
    run('onOpen', {authMode: 'LIMITED'});
    expect(written()).toBe(8);
    expect(formulas()).toEqual(before);
  });

  it('reads no register where no formula needs it', () => {
    const {standIn, run} = open(['=ML_TALLY(Jeunes!A:Z)']);
    run('onOpen', {authMode: 'LIMITED'});
    expect(standIn.calls.labels.get('Range.getValues') ?? 0).toBe(0);
    expect(standIn.screen.toasts).toEqual([]);
  });

  it('opens the file although Google refuses: a word says where to ask again', () => {
    const {standIn, run, formulas} = open(['=ML_BYCOMMUNE()']);
    standIn.failAt(3, {lasting: true});
    expect(() => run('onOpen', {authMode: 'LIMITED'})).not.toThrow();
    expect(standIn.screen.menus).toHaveLength(1);
    expect(formulas()).toEqual(['=ML_BYCOMMUNE()']);
  });
});

describe('the menu', () => {
  it('calls functions that exist, each of which answers with a sentence or a pane', () => {
    for (const {name} of menu) {
      const {standIn, run} = open(['=ML_TALLY("Jeunes")']);
      run(name as EntryName);
      const {alerts, sidebars} = standIn.screen;
      expect([name, alerts.length + sidebars.length]).toEqual([
        name,
        name === 'bilanMlToExcel' || name === 'bilanMlFreeze' ? 2 : 1,
      ]);
      for (const alert of alerts) expect(alert).toMatch(/^Bilan ML\n.*[.?](\n|$)/s);
    }
  });

  it('« Ouvrir Bilan ML » shows the page of the pane, under its name', () => {
    const {standIn, run} = open();
    run('bilanMlOpenPane');
    expect(standIn.screen.sidebars).toEqual([{title: 'Bilan ML', content: 'file:sidebar'}]);
  });

  it('« Actualiser » says how many formulas are up to date, and « Activer » that none is older', () => {
    const {standIn, run} = open(['=ML_TALLY("Jeunes")']);
    run('bilanMlActivate');
    expect(standIn.screen.alerts[0]).toMatch(/1 sur 1 est plus ancienne que les données/);
    run('bilanMlRefresh');
    expect(standIn.screen.alerts[1]).toMatch(/^Bilan ML\n1.formule ML_ à jour/);
    run('bilanMlActivate');
    expect(standIn.screen.alerts[2]).toMatch(/Toutes sont à jour/);
  });

  it('waits its turn: somebody else at work in the file is told, and nothing is written', () => {
    const {standIn, run, formulas} = open(['=ML_TALLY("Jeunes")']);
    standIn.book.lockedElsewhere = true;
    run('bilanMlRefresh');
    expect(standIn.screen.alerts).toEqual([expect.stringMatching(/occupé/)]);
    expect(standIn.calls.labels.get('Range.setFormula') ?? 0).toBe(0);
    expect(formulas()).toEqual(['=ML_TALLY("Jeunes")']);
  });
});

describe('the sidebar’s questions', () => {
  it('are answered as texts: who we are, how old the formulas are, and what cannot be', () => {
    const {run} = open(['=ML_TALLY("Jeunes")']);
    const ask = (method: string, ...args: readonly unknown[]) =>
      JSON.parse(run('bilanMlAnswer', method, JSON.stringify(args)) as string) as Record<string, unknown>;
    expect(ask('open')).toMatchObject({ok: true, value: {host: 'Google Sheets'}});
    expect(ask('formulas')).toEqual({ok: true, value: {calls: 1, older: 1, advice: []}});
    expect(ask('activate')).toEqual({ok: true, value: {done: true}});
    expect(ask('formulas')).toEqual({ok: true, value: {calls: 1, older: 0, advice: []}});
    expect(ask('nothing')).toMatchObject({ok: false});
  });
});

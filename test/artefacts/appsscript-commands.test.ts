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
import {calculateWith} from './shipped-functions';

let code: string;

beforeAll(async () => {
  await buildAppsscript();
  code = readFileSync(join(root, 'dist', 'appsscript', 'Code.js'), 'utf8');
}, 300_000);

const small = {
  Jeunes: (ranges['Jeunes'] as CellValue[][])
    .slice(0, 60)
    .map((row, at) => (at === 0 ? row : row.map((cell, column) => (column === 1 ? 'H' : cell)))),
};
/** 59 men. */
const MEN = '=ML_TALLY("Jeunes";"";"jeunes";"Sexe";"Hommes")';
const FOLLOWING = MEN.replace(')', ';RA_ACTUALISATION)');

/** A spreadsheet with the shipped script in it; formulas are put beside the registers, on a sheet of their own. */
function open(formulas: readonly string[] = [], isAddon = false) {
  const standIn = new SheetsStandIn({timeZone: 'Europe/Paris', isAddon});
  fillBook(standIn, small);
  const sheet = standIn.book.sheets[0]!;
  formulas.forEach((formula, row) => change(sheet, row, 0, {value: 0, formula}));
  const functions = calculateWith(code, standIn);
  standIn.resetCalls();
  return {
    standIn,
    show: () => sheet.cells.get(0)?.value,
    /** Somebody writes a sex in the register. */
    edit: () => {
      change(standIn.book.sheets[1]!, 5, 1, {value: 'F'});
      functions.settle();
    },
    formulas: () => [...sheet.cells.values()].flatMap(({formula}) => formula ?? []),
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

  it('has the formulas that follow made again when the registers changed, and only then', () => {
    const {standIn, run, formulas, show, edit} = open([MEN, '=ML_TALLY(Jeunes!A:K)']);
    run('bilanMlRefresh');
    const before = formulas();
    expect(before).toEqual([FOLLOWING, '=ML_TALLY(Jeunes!A:K)']);
    run('onOpen', {authMode: 'LIMITED'});
    expect(standIn.screen.toasts).toEqual([]);
    edit();
    expect(show()).toBe(59); // remembered
    run('onOpen', {authMode: 'LIMITED'});
    expect(standIn.screen.toasts).toEqual([expect.stringMatching(/registres ont changé.*1.formule ML_ recalculée\.$/)]);
    expect(show()).toBe(58);
    run('onOpen', {authMode: 'LIMITED'});
    expect(standIn.screen.toasts).toHaveLength(1);
    expect(formulas()).toEqual(before);
  });

  it('says that typed formulas may be old, as long as nobody agreed that they are changed', () => {
    const {standIn, run, formulas, edit} = open([MEN]);
    edit();
    run('onOpen', {authMode: 'LIMITED'});
    expect(standIn.screen.toasts).toEqual([expect.stringMatching(/peut-être d’anciens chiffres/)]);
    expect(formulas()).toEqual([MEN]);
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
        ['bilanMlToExcel', 'bilanMlFreeze', 'bilanMlRefresh'].includes(name) ? 2 : 1,
      ]);
      for (const alert of alerts) expect(alert).toMatch(/^Bilan ML\n.*[.?](\n|$)/s);
    }
  });

  it('« Ouvrir Bilan ML » shows the page of the pane, under its name', () => {
    const {standIn, run} = open();
    run('bilanMlOpenPane');
    expect(standIn.screen.sidebars).toEqual([{title: 'Bilan ML', content: 'file:sidebar'}]);
  });

  it('« Vérifier ce poste » shows it too, and says which view it opens', () => {
    const {standIn, run} = open();
    run('bilanMlCheck');
    expect(standIn.screen.sidebars).toEqual([
      {title: 'Bilan ML', content: 'file:sidebar<div id="bilan-ml-verifier"></div>'},
    ]);
  });

  it('« Actualiser » asks once, and « Activer » says that all is up to date only when the cells show it', () => {
    const {standIn, run, show, edit, formulas} = open([MEN]);
    const {alerts} = standIn.screen;
    edit();
    run('bilanMlActivate');
    expect(alerts.pop()).toMatch(/1 sur 1 montre un chiffre ancien.*1 sur 1 ne suit pas/);
    run('bilanMlRefresh');
    expect(alerts).toEqual([
      expect.stringMatching(/RA_ACTUALISATION.*qu’une fois/),
      expect.stringMatching(/^Bilan ML\n1.formule ML_ relue.: elle montre les chiffres d’aujourd’hui\.$/),
    ]);
    expect([show(), formulas()]).toEqual([58, [FOLLOWING]]);
    run('bilanMlActivate');
    expect(alerts.pop()).toMatch(/toutes sont à jour/);
    run('bilanMlRefresh');
    expect(alerts).toHaveLength(3); // not asked again
    // Another register, and the counter put back, as « Annuler » may: Google answers from memory.
    const counter = standIn.book.names[0]!.place.sheet;
    const former = counter.cells.get(0)!;
    run('bilanMlRefresh');
    change(standIn.book.sheets[1]!, 6, 1, {value: 'F'});
    change(counter, 0, 0, former);
    standIn.book.functions!.settle();
    expect(show()).toBe(58);
    run('bilanMlActivate');
    expect(alerts.pop()).toMatch(/1 sur 1 montre un chiffre ancien/);
  });

  it('an edit in a register has the formulas made again, without a word', () => {
    const {standIn, run, show, edit} = open([MEN]);
    run('bilanMlRefresh');
    edit();
    const jeunes = standIn.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Jeunes')!;
    run('onEdit', {range: jeunes.getRange('B6')});
    expect([show(), standIn.screen.toasts]).toEqual([58, []]);
    run('onEdit');
    run('onEdit', {range: jeunes.getRange('B6')});
    expect(show()).toBe(58);
  });

  it('waits its turn: somebody else at work in the file is told, and nothing is written', () => {
    const {standIn, run, formulas} = open(['=ML_TALLY("Jeunes")']);
    standIn.book.lockedElsewhere = true;
    run('bilanMlRefresh');
    expect(standIn.screen.alerts.at(-1)).toMatch(/occupé/);
    expect(standIn.calls.labels.get('Range.setFormula') ?? 0).toBe(0);
    expect(formulas()).toEqual(['=ML_TALLY("Jeunes")']);
  });
});

describe('the sidebar’s questions', () => {
  it('are answered as texts: who we are, how old the formulas are, and what cannot be', () => {
    const {run, edit} = open([MEN]);
    const ask = (method: string, ...args: readonly unknown[]) =>
      JSON.parse(run('bilanMlAnswer', method, JSON.stringify(args)) as string) as Record<string, unknown>;
    expect(ask('open')).toMatchObject({ok: true, value: {host: 'Google Sheets'}});
    const state = (older: number, loose: number) => ({
      ok: true,
      value: {calls: 1, older, loose, unproven: 0, advice: []},
    });
    edit();
    expect(ask('formulas')).toEqual(state(1, 1));
    expect(ask('activate')).toEqual({ok: true, value: {done: false}});
    expect(ask('formulas')).toEqual(state(1, 1));
    expect(ask('activate', true)).toEqual({ok: true, value: {done: true}});
    expect(ask('formulas')).toEqual(state(0, 0));
    expect(ask('nothing')).toMatchObject({ok: false});
  });
});

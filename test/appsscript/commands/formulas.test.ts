import {convertFormulas} from '../../../appsscript/commands/convert-formulas';
import {adviceOf, countFormulas, formulaState, MANY_CALLS} from '../../../appsscript/commands/formula-state';
import {freezeFormulas} from '../../../appsscript/commands/freeze-formulas';
import {refreshFormulas} from '../../../appsscript/commands/refresh-formulas';
import {keepConsent, readStamp} from '../../../appsscript/commands/stamp';
import {readWorkbook} from '../../../appsscript/functions/google-edge';
import {followEdit} from '../../../appsscript/host/counter';
import {doorOf} from '../../../appsscript/host/sheets-door';
import {openSession} from '../../../appsscript/host/sheets-session';
import {change} from '../stand-in/book';
import {meet} from '../host/sheets-report';
import {COUNT, formulaBook} from './formula-book';

type Book = ReturnType<typeof formulaBook>;

const marked = (formula: string) =>
  formula.replace(/\)$/, formula.endsWith('()') ? 'RA_ACTUALISATION)' : ';RA_ACTUALISATION)');
const refresh = ({spreadsheet}: Book, patience = 0) =>
  refreshFormulas(spreadsheet, readWorkbook(), Date.now() + patience);
const state = ({spreadsheet}: Book) => {
  const {older, loose, unproven} = formulaState(spreadsheet, readWorkbook);
  return {older, loose, unproven};
};
/** With the agreement of the user, and formulas that follow. */
function agreed(formulas: Parameters<typeof formulaBook>[0], options?: Parameters<typeof formulaBook>[1]): Book {
  const book = formulaBook(formulas, options);
  keepConsent();
  refresh(book);
  return book;
}

describe('a Google that remembers', () => {
  it('answers an equal call from memory: the same text typed again shows the former figure', () => {
    const book = formulaBook({Suivi: [[COUNT]]});
    book.empty(3);
    const cell = book.spreadsheet.getSheetByName('Suivi')!.getRange('A1');
    cell.setFormula('=1').setFormula(COUNT);
    expect(cell.getValue()).toBe(25);
    expect(state(book)).toEqual({older: 1, loose: 1, unproven: 0});
  });
});

describe('« Actualiser les formules ML »', () => {
  it('shows the figures of now, however often the registers change and change back', () => {
    const book = agreed({Suivi: [[COUNT, '', '=ML_BYCOMMUNE()']]});
    for (const emptied of [3, 5]) {
      book.empty(emptied);
      expect(book.show('Suivi')).not.toBe(25 - emptied);
      expect(state(book)).toEqual({older: 1, loose: 0, unproven: 0});
      expect(refresh(book)).toEqual({fresh: 2, unproven: 0, older: [], loose: []});
      expect(book.show('Suivi')).toBe(25 - emptied);
      expect(state(book)).toEqual({older: 0, loose: 0, unproven: 0});
    }
  });

  it('changes no formula without consent, and says which ones may be old', () => {
    const book = formulaBook({Suivi: [[COUNT, '=1+6', 'saisi', '=ML_TALLY(Jeunes!A:K)']]});
    const before = book.formulas('Suivi');
    book.empty(2);
    expect(refresh(book)).toEqual({fresh: 0, unproven: 0, older: ['Suivi!A1'], loose: ['Suivi!A1']});
    expect(book.formulas('Suivi')).toEqual(before);
    expect(book.spreadsheet.getSheets()).toHaveLength(3); // no sheet of ours for nothing
    expect(readStamp()).not.toBeNull(); // nothing waits for Google: a typed formula is told, at each look
  });

  it('once agreed, gives typed formulas one argument and nothing else, and those that follow ranges none', () => {
    const typed = ['=IF(ML_TALLY("Jeunes";B9)>0;ML_TALLY( "a;b" );"")', '=ML_TALLY(Jeunes!A:K)', '=1+6'];
    const book = agreed({Suivi: [[COUNT]], Autre: [typed]});
    expect(book.formula('Suivi')).toBe(marked(COUNT));
    expect(book.formulas('Autre')).toEqual([
      '=IF(ML_TALLY("Jeunes";B9;RA_ACTUALISATION)>0;ML_TALLY( "a;b" ;RA_ACTUALISATION);"")',
      '=ML_TALLY(Jeunes!A:K)',
      '=1+6',
    ]);
    // What the first run gave, the second leaves to the letter.
    const before = book.formulas('Autre');
    refresh(book);
    expect(book.formulas('Autre')).toEqual(before);
  });

  it('claims nothing of a formula that is more than one call of ours', () => {
    const book = agreed({Suivi: [[`=1+${COUNT.slice(1)}`]]});
    expect(refresh(book)).toEqual({fresh: 0, unproven: 1, older: [], loose: []});
    expect(state(book)).toEqual({older: 0, loose: 0, unproven: 1});
  });

  it.each(['Loading...', 'former'] as const)(
    'stamps nothing that Google still calculates (%s), and waits',
    (meanwhile) => {
      const book = agreed({Suivi: [[COUNT]]}, {slow: 3, meanwhile});
      book.empty(4);
      book.standIn.book.properties.delete('bilanMlFormules');
      expect(refresh(book).older).toEqual(['Suivi!A1']);
      expect(readStamp()).toBeNull();
      expect(state(book).older).toBe(1);
      expect(refresh(book, 60_000)).toEqual({fresh: 1, unproven: 0, older: [], loose: []});
      expect([book.show('Suivi'), readStamp() === null]).toEqual([21, false]);
    },
  );

  it('tells the cells that it may not write in, and does the others', () => {
    const book = formulaBook({Suivi: [[COUNT]], Fermée: [[COUNT]]});
    book.sheetNamed('Fermée').protections.push({warningOnly: false, description: '', open: [], editable: false});
    keepConsent();
    book.empty(1);
    expect(refresh(book)).toEqual({fresh: 1, unproven: 0, older: ['Fermée!A1'], loose: ['Fermée!A1']});
    expect([book.show('Suivi'), book.show('Fermée')]).toEqual([24, 25]);
  });

  it('has a formula follow under its French name too', () => {
    const book = agreed({Suivi: [[COUNT, COUNT.replace('TALLY', 'COMPTER')]]});
    book.empty(1);
    refresh(book);
    expect([book.show('Suivi'), book.show('Suivi', 0, 1)]).toEqual([24, 24]);
    expect(book.formula('Suivi', 0, 1)).toBe(COUNT.replace('TALLY', 'COMPTER').replace(/\)$/, ';RA_ACTUALISATION)'));
  });

  it('takes away what a former version left in a formula', () => {
    const book = agreed({Suivi: [['=ML_BYCOMMUNE("¤ML 1a")', '', '', '=1+ML_TALLY("Jeunes";2018;"¤ML 1a")']]});
    expect(book.formulas('Suivi')).toEqual([
      '=ML_BYCOMMUNE(RA_ACTUALISATION)',
      '=1+ML_TALLY("Jeunes";2018;RA_ACTUALISATION)',
    ]);
  });

  it('sees values that are wrong for any reason: a cell covered, a register gone and back', () => {
    const book = agreed({
      Suivi: [
        ['=ML_BYCOMMUNE()', '', 'x'],
        ['', '', ''],
      ],
      Bas: [[COUNT]],
    });
    change(book.sheetNamed('Suivi'), 1, 1, {value: 'écrit par-dessus'});
    expect(state(book)).toEqual({older: 1, loose: 0, unproven: 0});
  });
});

describe('an inserted formula', () => {
  it('follows from the start, where it reads the workbook, and the user stays where they are', () => {
    const book = formulaBook({Suivi: [['', '', '']]});
    const sheet = book.spreadsheet.getSheetByName('Suivi')!;
    sheet.getRange('B2').activate();
    meet(book.standIn).insertFormula(COUNT);
    expect(book.formula('Suivi', 1, 1)).toBe(marked(COUNT));
    expect(meet(book.standIn).readSelection()).toMatchObject({row: 1, column: 1});
    sheet.getRange('D2').activate();
    meet(book.standIn).insertFormula('=ML.TALLY(Jeunes!A:K)');
    expect(book.formula('Suivi', 1, 3)).toBe('=ML_TALLY(Jeunes!A:K)');
    book.empty(5);
    expect(refresh(book).older).toEqual([]);
    expect(book.show('Suivi', 1, 1)).toBe(20);
  });

  it('brings a hidden sheet that is no register, and that no list of the pane shows', () => {
    const book = agreed({Suivi: [[COUNT]]});
    expect(book.standIn.book.sheets.filter(({hidden}) => hidden).map(({name}) => name)).toEqual([
      'Bilan ML, actualisation',
    ]);
    const names = meet(book.standIn)
      .listSheets()
      .map(({name}) => name);
    expect(names).toEqual(['Feuille 1', 'Jeunes', 'Suivi']);
    expect(readWorkbook().sheets.map(({name}) => name)).toEqual(names);
  });
});

describe('an edit by hand', () => {
  const edit = (book: Book, sheet: string, clock = Date.now) =>
    followEdit(openSession(doorOf(book.standIn.globals)), book.sheetNamed(sheet).id, clock);

  it('has formulas made again when it is in a register, and not elsewhere', () => {
    const book = agreed({Suivi: [[COUNT]]});
    const made = book.functions.made.length;
    edit(book, 'Suivi');
    expect(book.functions.made).toHaveLength(made);
    book.empty(2);
    edit(book, 'Jeunes');
    expect(book.show('Suivi')).toBe(23);
    expect(state(book)).toEqual({older: 0, loose: 0, unproven: 0});
  });

  it('is grouped: those of a moment raise the counter once, and none is lost', () => {
    const book = agreed({Suivi: [[COUNT]]});
    const made = book.functions.made.length;
    const {sleeps} = book.standIn;
    const push = sleeps.push.bind(sleeps);
    let edits = 1;
    // While the first waits, others come.
    sleeps.push = (...given) => {
      for (; edits < 5; edits++) {
        book.empty(edits + 1);
        edit(book, 'Jeunes');
      }
      return push(...given);
    };
    book.empty(1);
    edit(book, 'Jeunes');
    expect(book.functions.made).toHaveLength(made + 1);
    expect(book.show('Suivi')).toBe(20);
    sleeps.push = push;
    // An announcement whose execution was ended holds nobody up for long.
    book.sheetNamed('Bilan ML, actualisation').cells.set(2 * 18278, {value: String(Date.now()), format: '@', look: {}});
    edit(book, 'Jeunes', () => Date.now() + 60_000);
    expect(book.functions.made).toHaveLength(made + 2);
  });

  it('is followed from the moment that a formula was inserted', () => {
    const book = formulaBook({Suivi: [['']]});
    book.spreadsheet.getSheetByName('Suivi')!.getRange('A1').activate();
    meet(book.standIn).insertFormula(COUNT);
    book.empty(1);
    edit(book, 'Jeunes');
    expect(book.show('Suivi')).toBe(24);
  });

  it('costs one call where no formula waits for it', () => {
    const book = formulaBook({Suivi: [['=ML_TALLY(Jeunes!A:K)']]});
    book.standIn.resetCalls();
    edit(book, 'Jeunes');
    expect(book.standIn.calls.count).toBe(1);
  });
});

describe('how many formulas there are', () => {
  it('is counted without reading the registers where no formula reads them', () => {
    const book = formulaBook({Suivi: [['=ML_TALLY(Jeunes!A:K)']]});
    const counted = formulaState(book.spreadsheet, () => {
      throw new Error('read for nothing');
    });
    expect(counted).toMatchObject({calls: 1, byName: 0, older: 0});
  });

  it('too many calls are told, with the sheet that has most and what to do', () => {
    const calls = (count: number) => Array.from({length: count}, () => ['=ML_LEVEL(B1)']);
    const few = formulaBook({Suivi: calls(MANY_CALLS)});
    expect(adviceOf(countFormulas(few.spreadsheet))).toEqual([]);
    const many = formulaBook({Suivi: calls(MANY_CALLS), Autre: [['=ML_LEVEL(A1)']]});
    expect(adviceOf(countFormulas(many.spreadsheet))[0]).toMatch(/21 appels.*20 dans « Suivi ».*un seul appel/);
  });
});

describe('« Convertir »', () => {
  const excel = '=VLOOKUP("Total";ML.INDICATOR("emploi.commune";2024);2;FALSE)&"ML.TALLY("';

  it('writes formulas as the other host calls them, there and back, and touches no other cell', () => {
    const book = formulaBook({
      Suivi: [[excel, 'ML.TALLY() en toutes lettres', '=1+6', '=_xldudf_ML_TALLY("Contacts")']],
    });
    expect(convertFormulas(book.spreadsheet, 'ML_')).toEqual({cells: 2, refused: []});
    expect(book.formulas('Suivi')).toEqual([
      '=VLOOKUP("Total";ML_INDICATOR("emploi.commune";2024);2;FALSE)&"ML.TALLY("',
      '=1+6',
      '=ML_TALLY("Contacts")',
    ]);
    expect(book.show('Suivi', 0, 1)).toBe('ML.TALLY() en toutes lettres');
    keepConsent();
    refresh(book); // what Sheets alone needs does not go to Excel
    expect(convertFormulas(book.spreadsheet, 'ML.')).toEqual({cells: 2, refused: []});
    expect(book.formulas('Suivi')).toEqual([excel, '=1+6', '=ML.TALLY("Contacts")']);
    expect(convertFormulas(book.spreadsheet, 'ML.')).toEqual({cells: 0, refused: []});
  });

  it('tells the cells that Google keeps from it', () => {
    const book = formulaBook({Suivi: [['=ML.TALLY()']], Fermée: [['=ML.TALLY("Aides")']]});
    book.sheetNamed('Fermée').protections.push({warningOnly: false, description: '', open: [], editable: false});
    expect(convertFormulas(book.spreadsheet, 'ML_')).toEqual({cells: 1, refused: ['Fermée!A1']});
    expect([book.formula('Suivi'), book.formula('Fermée')]).toEqual(['=ML_TALLY()', '=ML.TALLY("Aides")']);
  });
});

describe('« Figer les formules ML »', () => {
  const values = (book: Book) => [...book.sheetNamed('Suivi').cells].map(([key, {value}]) => [key, value]).sort();

  it('leaves the same values without our formulas: one value, whole tables, texts that look like days', () => {
    const book = formulaBook({
      Suivi: [['=ML_BYCOMMUNE()', '', '', 'à côté', COUNT], ...Array.from({length: 20}, () => ['']), ['dessous']],
    });
    const shown = values(book);
    expect(freezeFormulas(book.spreadsheet)).toEqual({cells: 2, left: []});
    expect(values(book)).toEqual(shown);
    expect(book.formulas('Suivi')).toEqual([]);
  });

  it('leaves what is in error, or not calculated yet, as formulas', () => {
    const book = formulaBook({
      Suivi: [
        ['=ML_BYCOMMUNE()', '', '', COUNT],
        ['', 'au milieu'],
      ],
    });
    change(book.sheetNamed('Suivi'), 0, 3, {value: 'Loading...'});
    expect(book.show('Suivi')).toBe('#REF!');
    expect(freezeFormulas(book.spreadsheet)).toEqual({cells: 0, left: ['Suivi!A1', 'Suivi!D1']});
    expect(book.formulas('Suivi')).toEqual(['=ML_BYCOMMUNE()', COUNT]);
  });

  it('puts the formula back when Google fails half way', () => {
    const book = formulaBook({Suivi: [['=ML_BYCOMMUNE()']]});
    const last = book.show('Suivi', 3, 1);
    book.standIn.spoil = (_, label) => {
      if (label !== 'SpreadsheetApp.flush') return;
      book.standIn.spoil = null;
      throw new Error('Service Spreadsheets timed out');
    };
    expect(freezeFormulas(book.spreadsheet)).toEqual({cells: 0, left: ['Suivi!A1']});
    expect(book.formulas('Suivi')).toEqual(['=ML_BYCOMMUNE()']);
    expect(book.show('Suivi', 3, 1)).toBe(last);
  });
});

import {convertFormulas} from '../../../appsscript/commands/convert-formulas';
import {adviceOf, formulaState, MANY_CALLS} from '../../../appsscript/commands/formula-state';
import {freezeFormulas} from '../../../appsscript/commands/freeze-formulas';
import {refreshFormulas} from '../../../appsscript/commands/refresh-formulas';
import type {CellValue} from '../../../shared/value/cell';
import {PaperSheets} from './paper-sheets';

/** What the registers give at the moment; a formula that is not calculated again keeps what they gave before. */
let data = 1;

const calculate = (formula: string): CellValue[][] => {
  if (formula.includes('ML_BYCOMMUNE'))
    return [
      ['Lille', data],
      ['Lompret', 10 * data],
      ['1-2', ''],
      ['Total', 11 * data],
    ];
  return [[formula.includes('ML_') ? data : 7]];
};

function open(rows: readonly (readonly CellValue[])[], more: readonly (readonly CellValue[])[] = []): PaperSheets {
  data = 1;
  const paper = new PaperSheets(calculate);
  paper.add('Suivi', rows);
  paper.add('Autre', more);
  Object.assign(globalThis, paper.globals);
  return paper;
}

const REGISTERS_NOW = 'empreinte-2';

describe('« Actualiser les formules ML »', () => {
  it('has the formulas that read the workbook calculated again, and leaves every text as it was', () => {
    const paper = open(
      [['=ML_BYCOMMUNE()', '', '', '=1+6', 'saisi', '=ML_TALLY(Contacts!A:Z;2024)']],
      [['=IF(ML_TALLY("Contacts";B1)>0;ML_TALLY( "a;b" );"")']],
    );
    const before = [...paper.formulas('Suivi'), ...paper.formulas('Autre')];
    data = 2;
    expect(refreshFormulas(paper.spreadsheet, REGISTERS_NOW, 1)).toEqual({cells: 2, refused: []});
    expect([...paper.formulas('Suivi'), ...paper.formulas('Autre')]).toEqual(before);
    expect([0, 1, 2, 3].map((row) => paper.cell('Suivi', row, 1).value)).toEqual([2, 20, '', 22]);
    expect(paper.cell('Autre', 0, 0).value).toBe(2);
    // Sheets follows ranges by itself: that cell was left in peace, and so was what is not ours.
    expect(paper.cell('Suivi', 0, 5).value).toBe(1);
    expect(paper.calculated.filter((formula) => formula === '=1+6' || formula.includes('Contacts!'))).toHaveLength(2);
  });

  it('makes each call a new one before it has its text back: an equal one would be answered from memory', () => {
    const paper = open([['=ML_TALLY("Contacts";2024)']]);
    const seen: string[] = [];
    paper.onFlush = () => void seen.push(...paper.formulas('Suivi'));
    refreshFormulas(paper.spreadsheet, REGISTERS_NOW, 46);
    refreshFormulas(paper.spreadsheet, REGISTERS_NOW, 47);
    expect(seen).toEqual([
      '=ML_TALLY("Contacts";2024;"¤ML 1a")',
      '=ML_TALLY("Contacts";2024)',
      '=ML_TALLY("Contacts";2024;"¤ML 1b")',
      '=ML_TALLY("Contacts";2024)',
    ]);
  });

  it('gives the texts back when Google fails half way', () => {
    const paper = open([['=ML_TALLY("Contacts";2024)'], [''], [''], [''], [''], ['=ML_TALLY()']]);
    const before = paper.formulas('Suivi');
    paper.onFlush = (flush) => {
      if (flush === 1) throw new Error('Service Spreadsheets timed out');
    };
    expect(() => refreshFormulas(paper.spreadsheet, REGISTERS_NOW, 1)).toThrow('timed out');
    expect(paper.formulas('Suivi')).toEqual(before);
    expect(paper.properties.size).toBe(0); // nothing says that they are up to date
  });

  it('mends what a run that Google killed left behind', () => {
    const paper = open([['=ML_BYCOMMUNE("¤ML 1a")', '', '=1+ML_TALLY("Contacts";2024;"¤ML 1a")']]);
    refreshFormulas(paper.spreadsheet, REGISTERS_NOW, 2);
    expect(paper.formulas('Suivi')).toEqual(['=ML_BYCOMMUNE()', '=1+ML_TALLY("Contacts";2024)']);
  });

  it('tells the cells that it may not write in, and does the others', () => {
    const paper = open([['=ML_TALLY("Contacts")', '=ML_TALLY("Aides")']]);
    paper.protectedCells.add('Suivi!A1');
    data = 2;
    expect(refreshFormulas(paper.spreadsheet, REGISTERS_NOW, 1)).toEqual({cells: 1, refused: ['Suivi!A1']});
    expect([paper.cell('Suivi', 0, 0).value, paper.cell('Suivi', 0, 1).value]).toEqual([1, 2]);
    expect(formulaState(paper.spreadsheet, () => REGISTERS_NOW).older).toBe(2);
  });
});

describe('formulas older than the data', () => {
  it('are counted: those that read the workbook, until they are refreshed, and again when the registers change', () => {
    const paper = open([
      ['=ML_TALLY("Contacts")', '=ML_SHARE_BELOW_BAC()+ML_TALLY()', '=ML_TALLY(A:B)', '=ML_LEVEL(A9)'],
    ]);
    const state = (source: string) => formulaState(paper.spreadsheet, () => source);
    expect(state('un')).toMatchObject({calls: 5, byName: 2, older: 2});
    refreshFormulas(paper.spreadsheet, 'un', 1);
    expect(state('un').older).toBe(0);
    expect(state('deux').older).toBe(2);
  });

  it('cost no reading of the registers where there is none', () => {
    const paper = open([['=ML_TALLY(A:B)']]);
    const state = formulaState(paper.spreadsheet, () => {
      throw new Error('read for nothing');
    });
    expect(state.older).toBe(0);
  });

  it('too many calls are told, with the sheet that has most and what to do', () => {
    const calls = (count: number) => Array.from({length: count}, () => ['=ML_LEVEL(B1)']);
    const few = open(calls(MANY_CALLS));
    expect(adviceOf(formulaState(few.spreadsheet, null))).toEqual([]);
    const many = open(calls(MANY_CALLS), [['=ML_LEVEL(A1)']]);
    expect(adviceOf(formulaState(many.spreadsheet, null))[0]).toMatch(/21 appels.*20 dans « Suivi ».*un seul appel/);
  });
});

describe('« Convertir »', () => {
  const excel = '=VLOOKUP("Total";ML.INDICATOR("emploi.commune";2024);2;FALSE)&"ML.TALLY("';

  it('writes formulas as the other host calls them, there and back, and touches no other cell', () => {
    const paper = open([[excel, 'ML.TALLY() en toutes lettres', '=1+6', '=_xldudf_ML_TALLY("Contacts")']]);
    expect(convertFormulas(paper.spreadsheet, 'ML_')).toEqual({cells: 2, refused: []});
    expect(paper.formulas('Suivi')).toEqual([
      '=VLOOKUP("Total";ML_INDICATOR("emploi.commune";2024);2;FALSE)&"ML.TALLY("',
      '=1+6',
      '=ML_TALLY("Contacts")',
    ]);
    expect(paper.cell('Suivi', 0, 1).value).toBe('ML.TALLY() en toutes lettres');
    expect(convertFormulas(paper.spreadsheet, 'ML.')).toEqual({cells: 2, refused: []});
    expect(paper.formulas('Suivi')).toEqual([excel, '=1+6', '=ML.TALLY("Contacts")']);
    expect(convertFormulas(paper.spreadsheet, 'ML.')).toEqual({cells: 0, refused: []});
  });

  it('tells the cells that Google keeps from it', () => {
    const paper = open([['=ML.TALLY()', '=ML.TALLY("Aides")']]);
    paper.protectedCells.add('Suivi!B1');
    expect(convertFormulas(paper.spreadsheet, 'ML_')).toEqual({cells: 1, refused: ['Suivi!B1']});
    expect(paper.formulas('Suivi')).toEqual(['=ML_TALLY()', '=ML.TALLY("Aides")']);
  });
});

describe('« Figer les formules ML »', () => {
  it('leaves the same values without our formulas: one value, whole tables, texts that look like days', () => {
    const paper = open([['=ML_BYCOMMUNE()', '', 'à côté', '=ML_TALLY()*2', '=1+6'], [], [], [], ['dessous']]);
    const shown = paper.sheets.get('Suivi')!.map((row) => row.map(({value}) => value));
    expect(freezeFormulas(paper.spreadsheet)).toEqual({cells: 2, left: []});
    expect(paper.sheets.get('Suivi')!.map((row) => row.map(({value}) => value))).toEqual(shown);
    expect(paper.formulas('Suivi')).toEqual(['=1+6']);
    expect(paper.cell('Suivi', 4, 0)).toMatchObject({value: 'dessous', formula: ''});
  });

  it('leaves what is in error, or not calculated yet, as formulas', () => {
    const paper = open([['=ML_BYCOMMUNE()', '', '=ML_TALLY()'], ['au milieu']]);
    paper.cell('Suivi', 0, 2).value = 'Loading...';
    expect(paper.cell('Suivi', 0, 0).value).toBe('#REF!');
    expect(freezeFormulas(paper.spreadsheet)).toEqual({cells: 0, left: ['Suivi!A1', 'Suivi!C1']});
    expect(paper.formulas('Suivi')).toEqual(['=ML_BYCOMMUNE()', '=ML_TALLY()']);
  });

  it('puts the formula back when Google fails half way', () => {
    const paper = open([['=ML_BYCOMMUNE()']]);
    paper.onFlush = (flush) => {
      if (flush === 1) throw new Error('Service Spreadsheets timed out');
    };
    expect(freezeFormulas(paper.spreadsheet)).toEqual({cells: 0, left: ['Suivi!A1']});
    expect(paper.formulas('Suivi')).toEqual(['=ML_BYCOMMUNE()']);
    expect(paper.cell('Suivi', 3, 1).value).toBe(11);
  });
});

import {
  followsAll,
  markCalls,
  readsWorkbook,
  renameCalls,
  withoutMarks,
} from '../../../appsscript/commands/formula-text';
import {ourCalls} from '../../../shared/formula/our-calls';
import {functions, namedFunctions} from '../../../shared/formula/functions';
import {functionsHelp} from '../../../shared/formula/functions-help';

describe('calls of ours in a formula', () => {
  it('are found whatever stands around them, nested ones too', () => {
    const names = (formula: string) => ourCalls(formula).map(({spec, args}) => [spec.name, ...args]);
    expect(names('=ML_TALLY("Contacts";2024)')).toEqual([['TALLY', '"Contacts"', '2024']]);
    expect(names('=si(ml_tally()>0;VLOOKUP("Total";ML_INDICATOR("emploi.commune";B$1);2;FALSE);"")')).toEqual([
      ['TALLY'],
      ['INDICATOR', '"emploi.commune"', 'B$1'],
    ]);
    expect(names('=ML_SHARE_BELOW_BAC (Jeunes!A:Z)')).toEqual([['SHARE_BELOW_BAC', 'Jeunes!A:Z']]);
    expect(names('=ML_BYCOMMUNE(FILTER({A:B\\C:D};E:E="x;y");2024')).toEqual([
      ['BYCOMMUNE', 'FILTER({A:B\\C:D};E:E="x;y")', '2024'],
    ]);
  });

  it('are not texts, sheet names, columns of a table, other names, nor cells without a formula', () => {
    for (const formula of [
      'ML_TALLY()',
      '="ML_TALLY()"',
      '="dit ""ML_TALLY()"" "&A1',
      "='ML_TALLY(x)'!A1",
      "='L''an ML_TALLY('!A1",
      '=SUM(Ventes[ML_TALLY(x)])',
      '=MA.ML_TALLY()',
      '=XML_TALLY()',
      '=ML_AUTRE()',
      '=ML_TALLY+1',
      '=éML_TALLY()',
    ])
      expect([formula, ourCalls(formula)]).toEqual([formula, []]);
  });

  it('an apostrophe in a column of a table hides nothing of what follows', () => {
    expect(ourCalls("=SUM(Jeunes[N° d'identité])+ML_TALLY()+LEN('L''été'!A1)")).toHaveLength(1);
  });
});

describe('a call that reads the workbook', () => {
  const reads = (formula: string) => ourCalls(formula).map(readsWorkbook);

  it('is one that gives no range for sure: in doubt it is made once too often, never left stale', () => {
    for (const formula of [
      '=ML_BYCOMMUNE()',
      '=ML_TALLY("Contacts";2024)',
      '=ML_TALLY("Contacts";B1)',
      '=ML_TALLY("Contacts";Feuil1!$B$1)',
      '=ML_TALLY("Contacts";annee)', // a defined name may be one cell
      '=ML_TALLY("Contacts";MAX(A1:A3))', // one number, though a range is inside
      '=ML_TALLY("a:b")',
      '=ML_COMMUNE(A2:A500)', // cells to answer, and the territory of the workbook
      '=ML_TALLY(1,5)',
    ])
      expect([formula, reads(formula)]).toEqual([formula, [true]]);
  });

  it('is none that Sheets follows by itself, and none of Excel’s', () => {
    for (const formula of [
      '=ML_TALLY(Contacts!A:Z;2024)',
      "=ML_TALLY('Les contacts'!$A$1:$Z$900,2024)",
      '=ML_BYCOMMUNE("x";2024;;Contacts[#ALL])',
      '=ML_COMMUNE(A2:A500;Territoire!A:D)',
      '=ML_LEVEL(A2)',
      '=ML.TALLY("Contacts")',
    ])
      expect([formula, reads(formula)]).toEqual([formula, [false]]);
  });
});

describe('formulas renamed for another host', () => {
  it('change the names of our functions, and not a letter of the rest', () => {
    expect(renameCalls('=ML.TALLY( "ML.TALLY(" ;2024) & \'ML.TALLY(\'!B2 & ml.level(A1)', 'ML_')).toBe(
      '=ML_TALLY( "ML.TALLY(" ;2024) & \'ML.TALLY(\'!B2 & ML_LEVEL(A1)',
    );
    expect(renameCalls('=_xldudf_ML_TALLY("Contacts",1.5)', 'ML_')).toBe('=ML_TALLY("Contacts",1.5)');
    expect(renameCalls('=ML_INDICATOR("x";ML_TALLY())', 'ML.')).toBe('=ML.INDICATOR("x";ML.TALLY())');
    expect(renameCalls('=ML_AUTRE(1)+"é"', 'ML.')).toBe('=ML_AUTRE(1)+"é"');
    expect(renameCalls('=ml_level(A1)&ML.TALLY()', 'ML_')).toBe('=ml_level(A1)&ML_TALLY()');
  });

  it('come back as they were, for every function and its example', () => {
    for (const {name} of functions) {
      const {example} = functionsHelp[name];
      const there = renameCalls(example, 'ML_');
      expect(there).toBe(example.replace(`ML.${name}`, `ML_${name}`));
      expect(renameCalls(there, 'ML.')).toBe(example);
    }
  });

  it('keep the name that was typed, French or not', () => {
    for (const {called} of namedFunctions) {
      expect(renameCalls(`=SUM(ML.${called}("a";2024))`, 'ML_')).toBe(`=SUM(ML_${called}("a";2024))`);
      expect(renameCalls(`=ML_${called}()`, 'ML.')).toBe(`=ML.${called}()`);
    }
  });
});

describe('the argument that follows the registers', () => {
  it('is one more of the calls that read the workbook, and goes without a trace', () => {
    for (const [formula, marked] of [
      ['=ML_BYCOMMUNE()', '=ML_BYCOMMUNE(RA_ACTUALISATION)'],
      ['=ML_TALLY("Contacts";2024;)', '=ML_TALLY("Contacts";2024;;RA_ACTUALISATION)'],
      [
        '=SI(ML_TALLY("Contacts";2024)>3;ML_SHARE_BELOW_BAC();ML_TALLY(A1:B9;2024))',
        '=SI(ML_TALLY("Contacts";2024;RA_ACTUALISATION)>3;ML_SHARE_BELOW_BAC(RA_ACTUALISATION);ML_TALLY(A1:B9;2024))',
      ],
      ['=ML_INDICATOR("a";ML_TALLY())', '=ML_INDICATOR("a";ML_TALLY(RA_ACTUALISATION);RA_ACTUALISATION)'],
      ['=ML_TALLY(Contacts!A:Z;2024)', '=ML_TALLY(Contacts!A:Z;2024)'],
    ] as const) {
      expect(markCalls(formula)).toBe(marked);
      expect(markCalls(marked)).toBe(marked);
      expect(withoutMarks(marked)).toBe(formula);
      expect(followsAll(ourCalls(marked))).toBe(true);
      expect(followsAll(ourCalls(formula))).toBe(formula === marked);
    }
  });

  it('is taken away wherever it stands, that of a former version too, and no text that only looks like it', () => {
    expect(withoutMarks('=ML_TALLY("Contacts", "¤ML abc")')).toBe('=ML_TALLY("Contacts")');
    expect(withoutMarks('=ML_TALLY(RA_ACTUALISATION;"Contacts")')).toBe('=ML_TALLY("Contacts")');
    expect(withoutMarks('=ML_TALLY(ra_actualisation;"¤ML 1a";2)')).toBe('=ML_TALLY(;2)');
    expect(withoutMarks('=ML_TALLY(RA_ACTUALISATION;"¤ML 1a")')).toBe('=ML_TALLY()');
    expect(withoutMarks('=ML_TALLY("RA_ACTUALISATION")&RA_ACTUALISATION')).toBe(
      '=ML_TALLY("RA_ACTUALISATION")&RA_ACTUALISATION',
    );
  });
});

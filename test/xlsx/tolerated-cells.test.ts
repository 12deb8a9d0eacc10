import {readRegisters} from '../../shared';
import {readExport, readWorkbook} from '../../xlsx';
import {main, rel, relations, sheetOf, workbookOf} from './build-package';

const read = (sheet: string, strings = '') =>
  readWorkbook(
    workbookOf(sheetOf(sheet), {'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`}, [
      ['rId9', 'sharedStrings', 'sharedStrings.xml'],
    ]),
  ).sheets[0]!;
const odd = (sheet: string) => read(sheet).odd.map(({code, cell, count}) => `${code} ${cell} ×${count}`);
const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('cells that Excel opens all the same', () => {
  it('are empty where their text is not in the file, and told', () => {
    const {rows} = read(
      '<row><c t="s"><v></v></c><c t="s"><v/></c><c t="s"><v>7</v></c><c t="s"/><c t="s"><v>0</v></c></row>',
      '<si><t>un</t></si>',
    );
    expect(rows).toEqual([[null, null, null, null, 'un']]);
    expect(odd('<row><c t="s"><v></v></c><c t="s"/></row><row><c t="s"><v>7</v></c></row>')).toEqual([
      'text-lost A1 ×2',
    ]);
  });

  it('are one row where a row comes in pieces, in whatever order', () => {
    const pieces =
      '<row r="1"><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>';
    expect(read(pieces).rows).toEqual([
      [1, 2, 3],
      [4, null, null],
    ]);
    expect(odd(pieces)).toEqual([]);
  });

  it('are the last of two for one cell, told where they differ', () => {
    const twice =
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>';
    expect(read(twice).rows).toEqual([[3]]);
    expect(odd(twice)).toEqual(['cell-twice A1 ×2']);
    expect(odd('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>')).toEqual([]);
  });

  it('leave the other sheets to be read where one is not in the file', () => {
    const bytes = workbookOf(sheetOf('<row><c><v>1</v></c></row>'), {
      'xl/workbook.xml': `<workbook ${main} ${rel}><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId2"/><sheet name="C" sheetId="3" r:id="rId8"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/gone.xml'],
      ]),
    });
    const {sheets, lost} = readWorkbook(bytes);
    expect([sheets.map(({name}) => name), lost]).toEqual([['A'], ['B', 'C']]);
    expect(readExport('a.xlsx', bytes)[0]!.told!.map(({code, sheet}) => `${code} ${sheet}`)).toEqual([
      'sheet-lost B',
      'sheet-lost C',
    ]);
  });
});

describe('formulas that nobody worked out', () => {
  it('are told where they have no value, and where a column of them is all 0', () => {
    expect(odd('<row><c><f>A2</f></c><c t="str"><f>""</f><v></v></c><c><f>A2</f><v>0</v></c></row>')).toEqual([
      'formula-blank A1 ×1',
    ]);
    expect(odd('<row><c><f t="shared" si="0"/><v>0</v></c></row><row><c><f>1</f><v>0</v></c></row>')).toEqual([
      'formula-zero A1 ×2',
    ]);
    expect(odd('<row><c><f>1</f><v>0</v></c></row><row><c><f>1</f><v>5</v></c></row>')).toEqual([]);
  });

  it('cost a problem in the columns that are read, and in no other', () => {
    const headings = ['N° dossier', 'Fonds', 'Date', 'Montant', 'Contrôle']
      .map((word, at) => text(`${'ABCDE'[at]}1`, word))
      .join('');
    const row = (r: number, amount: string, check: string) =>
      `<row r="${r}">${text(`A${r}`, 'J1')}${text(`B${r}`, 'FAJ')}<c r="C${r}"><v>45300</v></c><c r="D${r}">${amount}</c><c r="E${r}">${check}</c></row>`;
    const problems = (amount: string, check: string) => {
      const {
        name,
        rows,
        odd: found,
      } = read(`<row r="1">${headings}</row>${row(2, amount, check)}${row(3, amount, check)}`);
      return readRegisters([{name, rows, odd: found}]).problems.flatMap(({code, cell, costsRows, message}) =>
        code.startsWith('formula-')
          ? [`${code} ${cell} ${costsRows} ${message.includes('«\u00a0Montant\u00a0»')}`]
          : [],
      );
    };
    const [good, zero, blank] = ['<f>1</f><v>10</v>', '<f>1</f><v>0</v>', '<f>1</f>'];
    expect(problems(zero, good)).toEqual(['formula-zero D2 true true']);
    expect(problems(blank, good)).toEqual(['formula-blank D2 true true']);
    expect(problems(good, zero)).toEqual([]);
    expect(problems(good, blank)).toEqual([]);
  });
});

import {excelWorkbook} from '../../addin/host/excel-workbook';
import {dialects, StandIn} from './stand-in/stand-in';

/** Texts that one Excel or the other takes for something else. */
const texts = [
  '1,5',
  '1 234',
  '1\u202f234,5 €',
  '50 %',
  '(3)',
  'VRAI',
  'Faux',
  '12/05',
  '12.05.2024',
  '12 mai',
  'mai 2024',
  '1er mai 2024',
  'août 2024',
  'déc-24',
  '14:30',
  '1.5',
  '1,234',
  '$3',
  'TRUE',
  'May 12, 2024',
  '=1+1',
  '+33 6',
  '007',
  '1E5',
];

describe.each([dialects.desktop, dialects.french])('texts given to $name', (dialect) => {
  const typed = async (rows: readonly string[]) => {
    const standIn = new StandIn(dialect);
    await standIn.door.run({}, async (context) => {
      const sheet = context.workbook.worksheets.getItem('Feuil1');
      rows.forEach((text, row) => (sheet.getRangeByIndexes(row, 0, 1, 1).values = [[text]]));
      await context.sync();
    });
    return rows.map((_, row) => standIn.book.sheets[0]!.cells.get(row * 16384)?.value);
  };

  it('are read in its language', async () => {
    const isFrench = dialect === dialects.french;
    expect(await typed(['1,5', 'VRAI', '12 mai', '$3', 'TRUE', 'May 12, 2024'])).toEqual(
      isFrench ? [1.5, true, 45000, '$3', 'TRUE', 'May 12, 2024'] : ['1,5', 'VRAI', '12 mai', 3, true, 45000],
    );
    expect(await typed(['12/05', '14:30', '007', '50 %'])).toEqual([45000, 14 / 24, 7, 0.5]);
  });

  it('stay texts where the add-in writes them', async () => {
    const standIn = new StandIn(dialect);
    const workbook = excelWorkbook(standIn.door);
    const rows = texts.map((text) => [text]);
    const made = await workbook.addSheet({name: 'Textes', rows, formats: [], personalData: false});
    const {key} = (await workbook.listSheets()).find(({name}) => name === made)!;
    expect(await workbook.readRows(key)).toEqual(rows);
    await workbook.writeCells(
      key,
      texts.map((value, row) => ({row, column: 2, value})),
    );
    expect((await workbook.readRows(key))!.map((row) => row[2])).toEqual(texts);
  });
});

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {recogniseWorkbook, runTaskAsync} from '../../shared';
import {Book} from '../../workbench/book/book';
import {OwnSheets} from '../../workbench/book/own-sheets';
import {univerWorkbook} from '../../workbench/host/univer-workbook';
import {sheetOf, workbookOf} from '../xlsx/build-package';

const kinds = join(__dirname, '../kinds/files');
const open = (name: string) => Book.open(name, readFileSync(join(kinds, name)));

async function told(book: Book): Promise<string[]> {
  const port = univerWorkbook(book, new OwnSheets(book), {} as never);
  const {registers} = await runTaskAsync(recogniseWorkbook(), port);
  return registers.problems
    .filter(({code}) => /^(?:formula|text|cell|sheet-lost|encoding)/.test(code))
    .map(({code, sheet, cell, count, costsRows}) => `${costsRows ? '!' : ' '} ${code} ${sheet} ${cell} ×${count}`);
}

it('formulas that nobody worked out are told of an opened workbook as of a file', async () => {
  expect(await told(open('base.xlsx'))).toEqual([]);
  expect(await told(open('formules-sans-valeur.xlsx'))).toEqual([
    '! formula-blank Jeunes E2 ×60',
    '! formula-blank Aides D2 ×60',
  ]);
  expect(await told(open('formules-zero.xlsx'))).toEqual(['! formula-zero Aides D2 ×60']);
});

it('they are told no more as the page works them out, or somebody writes over them', async () => {
  const mend = (book: Book, row: number, value: number, formula: string | null) =>
    book.heard({
      kind: 'cells',
      key: book.findNamed('Aides')!.key,
      cells: [{row, column: 3, value, formula, format: null}],
    });
  const blank = open('formules-sans-valeur.xlsx');
  mend(blank, 1, 12, '=6*2');
  mend(blank, 2, 0, null);
  expect(await told(blank)).toContain('! formula-blank Aides D4 ×58');
  const zero = open('formules-zero.xlsx');
  mend(zero, 5, 12, '=6*2');
  expect(await told(zero)).toEqual([]);
});

it('so are texts that its file lacks, cells given twice and sheets that are not there', async () => {
  const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const heads = ['N° dossier', 'Date', 'Nature'].map((word, at) => cell(`${'ABC'[at]}1`, word)).join('');
  const row = `<row r="2">${cell('A2', '1')}<c r="B2"><v>45300</v></c><c r="C2" t="s"><v>7</v></c>${cell('A2', '2')}</row>`;
  const book = Book.open('a.xlsx', workbookOf(sheetOf(`<row r="1">${heads}</row>${row}`)));
  const [{name} = {name: ''}] = book.sheets;
  expect(await told(book)).toEqual([`! cell-twice ${name} A2 ×1`, `! text-lost ${name} C2 ×1`]);
});

it('and what the reader of a text has to tell', async () => {
  const lines = ['N° dossier;Date;Nature', '1;01/02/2024;Téléphone', '2;02/02/2024;Téléphone', ''].join('\n');
  const bytes = Buffer.concat([Buffer.from(lines), Buffer.from([0xff])]);
  const book = Book.open('Contacts.csv', bytes);
  expect(await told(book)).toEqual(['! encoding-damaged Contacts A4 ×1']);
  expect(book.view().told).toHaveLength(1);
});

import {strToU8} from 'fflate';
import fc from 'fast-check';
import {readCsv} from '../../xlsx';

const readBytes = (bytes: Uint8Array) => readCsv('Export', bytes).rows;
const read = (text: string) => readBytes(strToU8(text));
const told = (text: string) =>
  readCsv('Export', strToU8(text)).told.map(({code, cell, count}) => `${code} ${cell} ×${count}`);
const latin = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));

describe('a .csv file', () => {
  it.each([
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1;x\t2,5\n',
      [
        ['a', 'b'],
        ['1;x', '2,5'],
      ],
    ],
    [
      'commas with decimal commas between quotes',
      'a,b\n"1,5","2;3"\n',
      [
        ['a', 'b'],
        ['1,5', '2;3'],
      ],
    ],
    ['one column', 'a\nb\n', [['a'], ['b']]],
    ['the hint of Excel', 'sep=,\na,b;c\n', [['a', 'b;c']]],
    [
      'CR alone',
      'a;b\r1;2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CR LF',
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a line end within quotes',
      'a;b\n"l1\r\nl2";"say ""oui"""\n',
      [
        ['a', 'b'],
        ['l1\r\nl2', 'say "oui"'],
      ],
    ],
    ['empty cells and lines', 'a;;c\n;;\n\n1;;', [['a', null, 'c'], [null, null, null], [null], ['1', null, null]]],
    [
      'titles above the headings, cut by nothing or by another sign',
      'Extraction\nAntenne de Feurs ; 2025\n\nDossier,Date\nJ1,02/01/2025\nJ2,03/01/2025\n',
      [
        ['Extraction'],
        ['Antenne de Feurs ; 2025'],
        [null],
        ['Dossier', 'Date'],
        ['J1', '02/01/2025'],
        ['J2', '03/01/2025'],
      ],
    ],
    ['a comma in the title', 'Feurs, 2025\na;b\n1;2\n', [['Feurs, 2025'], ['a', 'b'], ['1', '2']]],
    [
      'decimal commas',
      'a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n',
      [
        ['a', 'b', 'c'],
        ['1,5', '2,5', '3,5'],
        ['1,5', '2,5', '3,5'],
      ],
    ],
    ['text after a quote', '"a"b;c\n', [['ab', 'c']]],
    ['a quote never closed', 'a;"b\nc', [['a', '"b'], ['c']]],
    [
      'bars',
      'a|b\n1,5|2;3\n',
      [
        ['a', 'b'],
        ['1,5', '2;3'],
      ],
    ],
    [
      'a tab before each value',
      '\ta;\tb;\tc\n\t1;\t"2;3";\t\n',
      [
        ['a', 'b', 'c'],
        ['1', '2;3', null],
      ],
    ],
    ['a formula, which stays text', 'a\n=1+1\n', [['a'], ['=1+1']]],
    ['nothing', '', []],
  ])('with %s', (_, text, rows) => expect(read(text)).toEqual(rows));

  it('is UTF-8 with a mark or without, else Windows-1252, else UTF-16', () => {
    expect(read('\ufeffDossier;Prénom\n')).toEqual([['Dossier', 'Prénom']]);
    expect(read('Prénom;œ€\n')).toEqual([['Prénom', 'œ€']]);
    expect(readBytes(latin('Pr\xe9nom;\x9c\x80\x92\n'))).toEqual([['Prénom', 'œ€’']]);
    const text = '\ufeffNé;é\n';
    const wide = new Uint8Array(text.length * 2);
    for (let at = 0; at < text.length; at++) new DataView(wide.buffer).setUint16(2 * at, text.charCodeAt(at), true);
    expect(readBytes(wide)).toEqual([['Né', 'é']]);
  });

  it('gives back any cells that were written with quotes', () => {
    const cell = fc.string({unit: 'grapheme'}).filter((text) => !text.includes('\ufeff'));
    const rows = fc.array(fc.tuple(cell, cell, fc.constant('fin')), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(rows, fc.constantFrom(';', ',', '\t'), (values, separator) => {
        const lines = [['x', 'y', 'z'], ...values];
        const text = lines
          .map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(separator))
          .join('\r\n');
        expect(read(text)).toEqual(lines.map((row) => row.map((value) => value || null)));
      }),
    );
  });
});

describe('a quote that nothing closes', () => {
  const rows = (first: string, last: string) =>
    `N;Date;Nature\n${first}\nJ2;02/01/2025;SMS\nJ3;03/01/2025;SMS\n${last}\n`;
  const row = (...cells: string[]) => cells;

  it.each([
    ['alone in the file', rows('J1;01/01/2025;"venu', 'J4;04/01/2025;SMS'), '"venu'],
    ['before another', rows('J1;01/01/2025;"venu', 'J4;04/01/2025;"SMS'), '"venu'],
    ['before one that ends a cell', rows('J1;01/01/2025;"venu', 'J4;04/01/2025;SMS"'), '"venu'],
    ['before a cell in quotes', rows('J1;01/01/2025;"venu', 'J4;04/01/2025;"SMS, suite"'), '"venu'],
  ])('is a sign like another: %s', (_, text, cell) => {
    expect(read(text).slice(0, 4)).toEqual([
      row('N', 'Date', 'Nature'),
      row('J1', '01/01/2025', cell),
      row('J2', '02/01/2025', 'SMS'),
      row('J3', '03/01/2025', 'SMS'),
    ]);
    expect(read(text)).toHaveLength(5);
    expect(told(text)[0]).toMatch(/^quote-open C2 ×[12]$/);
  });

  it('is not one that a comment of several lines has closed', () => {
    const text = 'N;Note;Suite\nJ1;"vu ; à revoir\nplus tard ; ou non\n; fin";oui\n';
    expect(read(text)[1]).toEqual(['J1', 'vu ; à revoir\nplus tard ; ou non\n; fin', 'oui']);
    expect(told(text)).toEqual([]);
  });
});

describe('letters that are not sure', () => {
  it('are told at the first cell that holds one', () => {
    expect(told('N;Commune\nJ1;Pérenchies\nJ2;Pé\ufffdenchies\n')).toEqual(['encoding-damaged B3 ×1']);
    expect(told('N;Commune\nJ1;PÃ©renchies\n')).toEqual(['encoding-twice B2 ×1']);
    expect(read('N;Commune\nJ1;PÃ©renchies\n')[1]).toEqual(['J1', 'Pérenchies']);
    expect(readCsv('Export', latin('N;t\x88te')).told.map(({code}) => code)).toEqual(['encoding-unsure']);
    expect(told('N;Commune\nJ1;Pérenchies\n')).toEqual([]);
  });
});

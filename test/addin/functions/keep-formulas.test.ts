import {keepFormulas} from '../../../addin/functions/keep-formulas';
import {answer} from '../../../shared/formula/answer';
import type {Rows} from '../../../shared/value/cell';
import {openStandIn} from '../open-stand-in';
import {cellAt, change} from '../stand-in/book';
import {dialects, StandIn} from '../stand-in/stand-in';
import {fewYouths} from './paper-excel';

const contacts: Rows = [
  ['N° Dossier', 'Date du contact', 'Nature', 'Thématique'],
  ['00000001', 45300, 'Entretien', 'Emploi'],
];

function open() {
  const standIn = new StandIn(dialects.desktop);
  const sheets = [...fewYouths(), {name: 'Contacts', rows: contacts}, {name: 'Suivi', rows: [['Mon suivi']]}];
  const book = openStandIn(standIn, sheets);
  const jeunes = fewYouths().find(({name}) => name === 'Jeunes')!.rows;
  book.addTable!('Jeunes', 'Jeunes', {row: 0, column: 0, rows: jeunes.length, columns: jeunes[0]!.length});
  const sheet = standIn.book.sheets.find(({name}) => name === 'Suivi')!;
  const type = (row: number, formula: string) => change(sheet, row, 0, {formula, value: 12});
  return {standIn, book, type, formula: (row: number) => cellAt(sheet, row, 0).formula};
}

const keep = ({standIn, book}: ReturnType<typeof open>) => keepFormulas(standIn.door, 'ML', book.workbook, answer);

describe('« Rendre durables »', () => {
  it('gives tables in place of names, wherever a call stands in its formula, for the same answer', async () => {
    const opened = open();
    opened.type(1, '=ML.TALLY("Jeunes",2024)');
    opened.type(2, '=IF(A1="x",1,ml.breakdown("jeunes","sexe",2024))');
    opened.type(3, '=ML.TALLY(Jeunes[#All],2024)');
    opened.type(4, '=ML.BYCOMMUNE()'); // the year is that of the settings, both ways
    opened.type(5, '=ML.PARCOMMUNE()');
    expect(await keep(opened)).toEqual({cells: 4, left: [], leftCount: 0, sheets: []});
    const settings = "'Paramètres ML'!$A$1:$H$1000";
    expect(opened.formula(1)).toBe(`=ML.TALLY(Jeunes[#All],2024,,${settings})`);
    expect(opened.formula(2)).toBe(`=IF(A1="x",1,ml.breakdown(Jeunes[#All],"sexe",2024,,${settings}))`);
    expect(opened.formula(3)).toBe('=ML.TALLY(Jeunes[#All],2024)');
    expect(opened.formula(4)).toBe(`=ML.BYCOMMUNE(Jeunes[#All],,,${settings})`);
    expect(opened.formula(5)).toBe(`=ML.PARCOMMUNE(Jeunes[#All],,,${settings})`);

    expect(await keep(opened)).toEqual({cells: 0, left: [], leftCount: 0, sheets: []});
  });

  it('leaves what it cannot vouch for, and says where and which sheet is no table', async () => {
    const opened = open();
    const texts = [
      '=ML.TALLY("Jeunes",B9)', // worked out elsewhere
      '=ML.TALLY("Contacts",2024)', // would not grow with its rows
      '=ML.TALLY("Inconnu",2024)',
    ];
    texts.forEach((text, at) => opened.type(at + 1, text));
    expect(await keep(opened)).toEqual({
      cells: 0,
      left: ["'Suivi'!A2", "'Suivi'!A3", "'Suivi'!A4"],
      leftCount: 3,
      sheets: ['Contacts'],
    });
    texts.forEach((text, at) => expect(opened.formula(at + 1)).toBe(text));
  });
});

import {describeTerritory, recogniseWorkbook, runTask, saveTerritory} from '../../shared';
import {version} from '../../package.json';
import type {GridWorkbook} from './grid-workbook';
import {smallWorkbook} from './small-workbook';

const line = (name: string, insee: string, epci: string) => ({name, insee, epci});
const territoryOf = (book: GridWorkbook) => runTask(recogniseWorkbook(), book).registers.territoire;
const save = (book: GridWorkbook, ...lines: ReturnType<typeof line>[]) => runTask(saveTerritory(lines, version), book);

function undeclared(): GridWorkbook {
  const book = smallWorkbook();
  book.sheets.splice(2, 1);
  return book;
}

const MEL = 'Métropole Européenne de Lille';
const chosen = [
  line('Lompret', '59356', MEL),
  line('Lambersart', '59328', MEL),
  line('Merville', '59400', 'CC Flandre Lys'),
];

it('tells the communes as they are written, and which stand in « Territoire »', () => {
  const page = describeTerritory(runTask(recogniseWorkbook(), smallWorkbook()));
  expect(page).toEqual({
    declared: ['Lambersart', 'Lompret'],
    found: [
      {name: 'Lompret', rows: 2},
      {name: 'Lambersart', rows: 1},
      {name: 'Lammersart', rows: 1},
    ],
    unsaid: 0,
    departements: [],
  });
  expect(describeTerritory(runTask(recogniseWorkbook(), undeclared())).declared).toEqual([]);
});

it('writes a territory into a sheet of its own making, with its EPCI where there are several', () => {
  const book = undeclared();
  expect(save(book, ...chosen)).toBe(3);
  const {communes, declared, levels} = territoryOf(book);
  expect(declared).toBe(true);
  expect(communes.map(({name, insee}) => [name, insee])).toEqual([
    ['Lambersart', '59328'],
    ['Lompret', '59356'],
    ['Merville', '59400'],
  ]);
  expect(levels?.map(({name, values}) => [name, values.length])).toEqual([['EPCI', 2]]);
});

it('writes it into a « Paramètres ML » that had none, all together', () => {
  const book = smallWorkbook();
  book.named('Paramètres ML').rows.splice(4);
  save(book, ...chosen);
  expect(territoryOf(book).communes.map(({name}) => name)).toEqual(['Lambersart', 'Lompret', 'Merville']);
  expect(territoryOf(book).levels?.[0]?.name).toBe('EPCI');
});

it('changes no line that stands there, wherever it stands, and adds what is not there once', () => {
  const book = smallWorkbook();
  const own = book.named('Paramètres ML').rows;
  own[6]![2] = 'Pacot-Vandracq';
  const before = JSON.stringify(own);
  expect(save(book, line('LAMBERSART', '99999', MEL), line('lompret', '', ''))).toBe(0);
  expect(JSON.stringify(book.named('Paramètres ML').rows)).toBe(before);
  expect(save(book, ...chosen)).toBe(1);
  expect(JSON.stringify(book.named('Paramètres ML').rows.slice(0, 8))).toBe(before);
  expect(territoryOf(book).communes.map(({name, insee, qpv}) => [name, insee, qpv.length])).toEqual([
    ['Lambersart', '59328', 1],
    ['Lompret', '59356', 0],
    ['Merville', '59400', 0],
  ]);
});

it('keeps many communes in one table, below what stands in the sheet', () => {
  const book = smallWorkbook();
  const sheet = book.named('Paramètres ML');
  sheet.rows.push([null], ['Comptes'], ['Fonds', 'Compte', 'Libellé', 'Journal'], ['FAJeM', '6571', null, null]);
  save(book, ...Array.from({length: 20}, (_, at) => line(`Ville ${String.fromCharCode(65 + at)}`, '', '')));
  expect(territoryOf(book).communes).toHaveLength(22);
  const registers = runTask(recogniseWorkbook(), book).registers;
  expect(registers.comptes).toEqual([expect.objectContaining({fonds: 'FAJeM', compte: '6571'})]);
});

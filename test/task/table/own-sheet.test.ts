import {composeTable, runTask, saveTable, startTable, takeBackChanges} from '../../../shared';
import type {CellValue, TableDraft} from '../../../shared';
import {registers, settings, territory} from '../../language/own';
import {GridWorkbook} from '../grid-workbook';
import {cellsOf, draft, read} from './own-book';

const YEAR = 2024;

const visits: CellValue[][] = [
  ['Fréquentation du point jeunes'],
  ['Jour', 'Commune', 'Visiteurs', 'Demande'],
  ['10/01/2024', 'Aubrac', 4, 'Droits'],
  ['11/02/2024', 'Viaur', 2, null],
  ['11/02/2023', 'Viaur', 7, 'Droits'],
];
const workshops: CellValue[][] = [
  ['Matricule', 'Le', 'Heures'],
  ['J1', '10/01/2024', 3],
  ['J1', '11/01/2024', 2],
  ['J2', '12/01/2024', 1],
];
const team: CellValue[][] = [
  ['Fonction', 'ETP'],
  ['Conseil', 2.5],
  ['Accueil', 1],
];

const bookOfSheets = () =>
  new GridWorkbook([
    ...registers,
    settings({Territoire: territory}),
    {name: 'Point jeunes', rows: visits},
    {name: 'Ateliers numériques', rows: workshops},
    {name: 'Équipe', rows: team},
    {name: 'Notes', rows: [['À rappeler'], ['le 12', 'la mairie', 3]]},
    {name: 'Vide', rows: [['Jour', 'Visiteurs']]},
  ]);

const composed = (book: GridWorkbook, said: TableDraft, name = '') =>
  composeTable(read(book), {name, draft: said, year: YEAR});

it('offers the sheets that are no register and hold lines under headings', () => {
  const {bases, sheets} = startTable(read(bookOfSheets()), YEAR);
  expect(sheets).toEqual(['Point jeunes', 'Ateliers numériques', 'Équipe']);
  const offered = bases.find(({title}) => title === 'Vos autres feuilles')!.choices;
  expect(offered.map(({word}) => word)).toEqual(sheets);
});

it.each<[string, Partial<TableDraft>, readonly (readonly string[])[]]>([
  [
    'by its day, its columns and its communes',
    {base: 'Point jeunes', count: 'somme de Visiteurs', lines: 'EPCI'},
    [
      ['Hautes Terres', '4'],
      ['Basse Vallée', '2'],
      ['Total', '6'],
    ],
  ],
  [
    'by youths, whom Jeunes describes',
    {base: 'Ateliers numériques', count: 'jeunes', lines: 'Sexe'},
    [
      ['Femmes', '1'],
      ['Hommes', '1'],
      ['Total', '2'],
    ],
  ],
  [
    'whatever the year, where it has no day',
    {base: 'Équipe', count: 'somme de ETP', lines: 'Fonction'},
    [
      ['Accueil', '1,00'],
      ['Conseil', '2,50'],
      ['Total', '3,50'],
    ],
  ],
])('counts one %s, as the report does once a line names it', (_, said, lines) => {
  const book = bookOfSheets();
  const before = cellsOf(book);
  const {draft: kept, preview} = composed(book, draft({...said, title: 'Essai'}));
  expect(preview.fault).toBeNull();
  expect(preview.lines.map(({label, cells}) => [label, ...cells])).toEqual(lines);
  const request = {name: '', draft: kept, year: YEAR, print: preview.print};
  const {saved, changes} = runTask(saveTable(read(book), request, '1'), book);
  expect(saved).toBe(true);
  const standing = composeTable(read(book), {name: 'tableau.essai', draft: null, year: YEAR});
  expect(standing.preview.print).toBe(preview.print);
  expect(standing.draft).toEqual(kept);
  expect(runTask(takeBackChanges(read(book), changes), book)).toBe(true);
  expect(cellsOf(book)).toEqual(before);
});

it('offers of one what it holds: its own headings, and what Jeunes says of its youths', () => {
  const words = (base: string) => composed(bookOfSheets(), draft({base})).choices.columns.map(({word}) => word);
  expect(words('Point jeunes')).toEqual(expect.arrayContaining(['Visiteurs', 'Demande', 'EPCI']));
  expect(words('Point jeunes')).not.toContain('Sexe');
  expect(words('Ateliers numériques')).toEqual(expect.arrayContaining(['Heures', 'Sexe', 'Situation familiale']));
});

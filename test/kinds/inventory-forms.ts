import type {CellValue, SourceSheet} from '../../shared';
import {rewrites} from './rewrite';

type Cells = readonly (readonly CellValue[])[];
/** Rewrites one sheet of a register; `pick` is a number from 0 that chooses. */
type Form = (sheet: SourceSheet, pick: number) => SourceSheet[];

const form =
  (change: (heads: readonly CellValue[], rows: Cells, pick: number) => Cells): Form =>
  (sheet, pick) => [{...sheet, rows: change(sheet.rows[0] ?? [], sheet.rows.slice(1), pick)}];
const put = (rows: Cells, pick: number, ...more: Cells): Cells => {
  const at = pick % (rows.length + 1);
  return [...rows.slice(0, at), ...more, ...rows.slice(at)];
};
const broken = (row: readonly CellValue[], is: (cell: CellValue) => boolean, by: CellValue) =>
  row.map((cell) => (is(cell) ? by : cell));

/** Forms that add something to read or to name, beside those that write the same registers otherwise. */
export const forms: Readonly<Record<string, Form>> = {
  ...rewrites,
  'a column of their own': form((heads, rows) => [
    [...heads, 'Observations'],
    ...rows.map((row, line) => [...row, line % 2 === 0 ? 'à rappeler' : null]),
  ]),
  'a column without a heading': form((heads, rows) => [
    heads,
    ...rows.map((row, line) => [...row, line === 0 ? 'vu' : null]),
  ]),
  'a heading twice': form((heads, rows, pick) => {
    const at = pick % heads.length;
    return [[...heads, heads[at]!], ...rows.map((row) => [...row, row[at] ?? null])];
  }),
  'notes above the headings': form((heads, rows) => [['Extraction du 15/01/2025'], ['Filtre : tous'], heads, ...rows]),
  'rows above the headings': form((heads, rows, pick) => {
    const above = 1 + (pick % Math.min(3, rows.length - 1 || 1));
    return [...rows.slice(0, above), heads, ...rows.slice(above)];
  }),
  'notes under the rows': form((heads, rows) => [heads, ...rows, [], ['Source : i-milo'], ['Le service']]),
  'totals between the rows': form((heads, rows, pick) => [heads, ...put(rows, pick, ['Sous-total', null, 12])]),
  'headings printed again': form((heads, rows, pick) => [heads, ...put(rows, pick, heads)]),
  'a remark between the rows': form((heads, rows, pick) => [heads, ...put(rows, pick, ['À compléter avec Nadia'])]),
  'a row of which nothing is known but its remark': form((heads, rows, pick) => [
    [...heads, 'Observations'],
    ...put(rows, pick, [...heads.map(() => null), 'dossier à retrouver']),
  ]),
  'a number that cannot be read': form((heads, rows, pick) => [
    heads,
    ...rows.map((row, line) =>
      line === pick % rows.length ? broken(row, (cell) => typeof cell === 'number', 'à voir') : row,
    ),
  ]),
  'a word that no list holds': form((heads, rows, pick) => [
    heads,
    ...rows.map((row, line) =>
      line === pick % rows.length ? broken(row, (cell) => typeof cell === 'string' && !/\d/.test(cell), 'Zzyzx') : row,
    ),
  ]),
  'no headings': form((_, rows) => rows),
  'no rows': form((heads) => [heads]),
};

/** Sheets that stand beside the registers and are none. */
export const besides: readonly SourceSheet[] = [
  {name: 'À lire', rows: [['Ce classeur vient de l’agence.'], [], ['Ne pas diffuser.']]},
  {name: 'Feuil9', rows: []},
  {
    name: 'Stats',
    rows: [
      ['Mois', 'janv', 'févr', 'mars', 'avr', 'mai'],
      ['Contacts', 12, 5, 7, 9, 3],
    ],
  },
  {
    name: 'Équipe',
    rows: [
      ['Conseiller', 'Bureau'],
      ['Nadia', 'B2'],
      ['Karim', 'B3'],
    ],
  },
];

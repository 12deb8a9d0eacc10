import type {CellValue, Rows, SourceSheet} from '../../shared';
import {civilOf} from '../../shared/value/day';

/** Rewrites the cells of a register as somebody else would have written them; `pick` is a number from 0 that chooses. */
type Rewrite = (sheet: SourceSheet, pick: number) => SourceSheet[];

type Cells = readonly (readonly CellValue[])[];
const two = (n: number) => String(n).padStart(2, '0');
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

const one = (sheet: SourceSheet, rows: Rows): SourceSheet[] => [{...sheet, rows}];
const at = <T>(from: readonly T[], pick: number): T => from[pick % from.length]!;

/** Changes the cells under the headings that match. */
function under(heading: RegExp, change: (cell: CellValue) => CellValue): Rewrite {
  return (sheet) => {
    const [heads = [], ...rows] = sheet.rows as Cells;
    const isMet = heads.map((head) => heading.test(String(head)));
    return one(sheet, [heads, ...rows.map((row) => row.map((cell, column) => (isMet[column] ? change(cell) : cell)))]);
  };
}

function onHeadings(change: (heading: string, pick: number) => string): Rewrite {
  return (sheet, pick) => {
    const [heads = [], ...rows] = sheet.rows as Cells;
    return one(sheet, [heads.map((head, column) => change(String(head), pick + column)), ...rows]);
  };
}

const days = (write: (year: number, month: number, day: number, weekday: number) => CellValue): Rewrite =>
  under(/^date/i, (cell) => {
    if (!Number.isInteger(cell)) return cell; // a day with its hour was rewritten already
    const {year, month, day} = civilOf(Number(cell));
    return write(year, month, day, (Number(cell) + 6) % 7);
  });
const amounts = (write: (euros: number, cents: number, grouped: string) => CellValue): Rewrite =>
  under(/^montant/i, (cell) => {
    if (typeof cell !== 'number') return cell;
    const cents = Math.round(cell * 100);
    const [euros, rest] = [Math.floor(cents / 100), cents % 100];
    return write(euros, rest, String(euros).replace(/\B(?=(\d{3})+$)/g, ' '));
  });
const dossiers = (write: (dossier: string) => CellValue): Rewrite =>
  under(/dossier/i, (cell) => (cell === null ? null : write(String(cell))));

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

export const rewrites: Readonly<Record<string, Rewrite>> = {
  'headings with ornaments': onHeadings((head, pick) =>
    at(
      [
        `${head} *`,
        `${head} :`,
        `  ${head}  `,
        `${head} (obligatoire)`,
        `${pick + 1}. ${head}`,
        head.replace(' ', '\n'),
      ],
      pick,
    ),
  ),
  'headings in capitals, without accents': onHeadings((head, pick) =>
    at([head.toUpperCase(), bare(head), bare(head).toUpperCase()], pick),
  ),
  'one heading nobody knows': (sheet, pick) => {
    const [heads = [], ...rows] = sheet.rows as Cells;
    return one(sheet, [
      heads.map((head, column) => (column === pick % heads.length ? `Zone ${column}` : head)),
      ...rows,
    ]);
  },
  'a heading that is blank': (sheet, pick) => {
    const [heads = [], ...rows] = sheet.rows as Cells;
    return one(sheet, [heads.map((head, column) => (column === pick % heads.length ? null : head)), ...rows]);
  },
  'days as French texts': days((year, month, day) => `${two(day)}/${two(month)}/${year}`),
  'days as ISO texts': days((year, month, day) => `${year}-${two(month)}-${two(day)}`),
  'days with their weekday': days((year, month, day, weekday) => `${DAYS[weekday]} ${two(day)}/${two(month)}/${year}`),
  'days in English': days((year, month, day) => `${two(day)}-${MONTHS[month - 1]}-${year}`),
  'days, month first': days((year, month, day) => `${two(month)}/${two(day)}/${year}`),
  'days at noon': under(/^date/i, (cell) => (Number.isInteger(cell) ? Number(cell) + 0.5 : cell)),
  'days just before midnight': under(/^date/i, (cell) => (Number.isInteger(cell) ? Number(cell) - 0.0001 : cell)),
  'days at ten at night': under(/^date/i, (cell) => (Number.isInteger(cell) ? Number(cell) - 2 / 24 : cell)),
  'days that are no days': days((year, _, day) => `${day} ${year}`),
  'amounts in euros': amounts((_, cents, grouped) => `${grouped},${two(cents)} €`),
  'amounts with a point': amounts((euros, cents) => `${euros}.${two(cents)}`),
  'amounts around their euro': amounts((euros, cents) => `${euros}€${two(cents)}`),
  'amounts with a space for a comma': amounts((euros, cents) => `${euros} ${two(cents)}`),
  'amounts left blank': amounts(() => null),
  'dossiers as numbers': dossiers(Number),
  'dossiers with an apostrophe': dossiers((dossier) => `'${dossier}`),
  'dossiers as decimals': dossiers((dossier) => `${Number(dossier)}.0`),
  'dossiers with their agency': dossiers((dossier) => `ML-${dossier}`),
  'dossiers cut short': dossiers((dossier) => dossier.slice(0, -3)),
  'columns in another order': (sheet, pick) =>
    one(
      sheet,
      (sheet.rows as Cells).map((row) => [...row.slice(pick % row.length), ...row.slice(0, pick % row.length)]),
    ),
  'rows in another order': (sheet) => one(sheet, [sheet.rows[0]!, ...sheet.rows.slice(1).reverse()]),
  'lines above the headings': (sheet, pick) =>
    one(sheet, [
      ...Array.from({length: 1 + (pick % 40)}, (_, line) => (line === 0 ? ['Extraction'] : [])),
      ...sheet.rows,
    ]),
  'blank lines between': (sheet, pick) =>
    one(
      sheet,
      sheet.rows.flatMap((row, line) => (line > 0 && line % (2 + (pick % 9)) === 0 ? [[], row] : [row])),
    ),
  'a line of totals': (sheet) => {
    const [heads = [], ...rows] = sheet.rows as Cells;
    const sum = heads.map((head, column) =>
      /montant/i.test(String(head))
        ? rows.reduce((all, row) => all + Number(row[column]), 0)
        : column === 0
          ? 'Total'
          : null,
    );
    return one(sheet, [heads, ...rows, sum]);
  },
  'a value on the first row of its group': (sheet, pick) => {
    const [heads = [], ...rows] = sheet.rows as Cells;
    const column = 1 + (pick % (heads.length - 1));
    const keyOf = (row: (typeof rows)[number]) => String(row[column] ?? '\uffff'); // what says nothing comes last
    const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
    return one(sheet, [
      heads,
      ...sorted.map((row, line) =>
        line > 0 && sorted[line - 1]![column] === row[column]
          ? row.map((cell, index) => (index === column ? null : cell))
          : row,
      ),
    ]);
  },
  'rows of the end again': (sheet, pick) => one(sheet, [...sheet.rows, ...sheet.rows.slice(-4 - (pick % 9))]),
  'two sheets that share rows': (sheet, pick) => {
    const half = Math.ceil(sheet.rows.length / 2);
    return [
      {...sheet, name: `${sheet.name} 1`, rows: sheet.rows.slice(0, half)},
      {...sheet, name: `${sheet.name} 2`, rows: [sheet.rows[0]!, ...sheet.rows.slice(half - 3 - (pick % 5))]},
    ];
  },
  'two sheets, headings on both': (sheet) => {
    const half = Math.ceil(sheet.rows.length / 2);
    return [
      {...sheet, name: `${sheet.name} 1`, rows: sheet.rows.slice(0, half)},
      {...sheet, name: `${sheet.name} 2`, rows: [sheet.rows[0]!, ...sheet.rows.slice(half)]},
    ];
  },
  'two sheets, headings on the first': (sheet) => {
    const half = Math.ceil(sheet.rows.length / 2);
    return [
      {...sheet, name: `${sheet.name} 1`, rows: sheet.rows.slice(0, half)},
      {...sheet, name: `${sheet.name} 2`, rows: sheet.rows.slice(half)},
    ];
  },
  'a sheet twice': (sheet) => [sheet, {...sheet, name: `${sheet.name} (2)`}],
  'words with invisible marks': (sheet) =>
    one(sheet, [
      sheet.rows[0]!,
      ...(sheet.rows.slice(1) as Cells).map((row) =>
        row.map((cell) => (typeof cell === 'string' ? `\u200b${cell}\u00a0` : cell)),
      ),
    ]),
  'words nobody knows': under(/^(statut|état|nature|fonds|dispositif|catégorie|sexe|niveau)/i, (cell) =>
    typeof cell === 'string' ? `${cell.slice(0, 2)}zz` : cell,
  ),
  'another name for the sheet': (sheet, pick) => [
    {...sheet, name: at(['Feuil1', `Export ${sheet.name} 2024`, 'Données'], pick)},
  ],
};

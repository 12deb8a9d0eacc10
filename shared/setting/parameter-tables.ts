import type {CellValue, Rows} from '../value/cell';
import {foldText} from '../value/fold';
import {isBlank, textOf} from '../value/nothing';
import {tabOf} from '../value/tab-name';

/** Name of the sheet that holds the tables one under the other. */
export const PARAMETER_SHEET = 'Paramètres ML';

/** Whether a sheet bears that name, be it a copy of another (« Paramètres ML (2) ») or one of several files. */
export const isParameterSheet = (name: string) => foldText(tabOf(name)).includes(foldText(PARAMETER_SHEET));

export type ParameterTableId =
  'reglages' | 'territoire' | 'references' | 'comptes' | 'correspondances' | 'valeurs' | 'textes' | 'sections';

interface ParameterColumn {
  readonly headings: readonly [string, ...string[]];
  readonly needed?: boolean;
}

interface ParameterTableSpec {
  readonly id: ParameterTableId;
  readonly title: string;
  readonly columns: Readonly<Record<string, ParameterColumn>>;
  /** Columns that say what a line is about: two lines about one thing must agree on the others. Without them, lines only add up. */
  readonly about?: readonly string[];
  /** Other columns in which several lines of one sheet may say several things of it. */
  readonly many?: readonly string[];
}

/** The tables of « Paramètres ML ». */
export const parameterTables: readonly ParameterTableSpec[] = [
  {
    id: 'reglages',
    title: 'Réglages',
    about: ['parametre'],
    columns: {
      parametre: {headings: ['Paramètre', 'Réglage'], needed: true},
      valeur: {headings: ['Valeur'], needed: true},
    },
  },
  {
    id: 'territoire',
    title: 'Territoire',
    about: ['commune'],
    many: ['qpv'],
    columns: {
      commune: {headings: ['Commune', 'Ville'], needed: true},
      insee: {headings: ['Code INSEE', 'INSEE', 'Code commune']},
      qpv: {headings: ['QPV', 'Quartier prioritaire', 'Quartier Politique de la Ville']},
    },
  },
  {
    id: 'references',
    title: 'Références',
    about: ['indicateur', 'annee', 'ventilation'],
    columns: {
      indicateur: {headings: ['Indicateur'], needed: true},
      annee: {headings: ['Année'], needed: true},
      valeur: {headings: ['Valeur'], needed: true},
      ventilation: {headings: ['Ventilation']},
    },
  },
  {
    id: 'comptes',
    title: 'Comptes',
    about: ['fonds', 'compte', 'libelle', 'journal'],
    columns: {
      fonds: {headings: ['Fonds'], needed: true},
      compte: {headings: ['Compte'], needed: true},
      libelle: {headings: ['Libellé']},
      journal: {headings: ['Journal']},
    },
  },
  {
    id: 'correspondances',
    title: 'Correspondances',
    about: ['feuille', 'lue'],
    columns: {
      feuille: {headings: ['Feuille'], needed: true},
      registre: {headings: ['Registre'], needed: true},
      lue: {headings: ['Colonne lue']},
      colonne: {headings: ['Colonne du registre']},
    },
  },
  {
    id: 'valeurs',
    title: 'Valeurs',
    about: ['registre', 'colonne', 'lue', 'compte'],
    columns: {
      registre: {headings: ['Registre'], needed: true},
      colonne: {headings: ['Colonne'], needed: true},
      lue: {headings: ['Valeur lue'], needed: true},
      compte: {headings: ['Compte comme'], needed: true},
    },
  },
  {
    id: 'textes',
    title: 'Textes',
    about: ['section'],
    many: ['texte'],
    columns: {section: {headings: ['Section'], needed: true}, texte: {headings: ['Texte'], needed: true}},
  },
  {
    id: 'sections',
    title: 'Sections',
    about: ['section'],
    columns: {
      section: {headings: ['Section'], needed: true},
      affichee: {headings: ['Affichée']},
      ordre: {headings: ['Ordre']},
      titre: {headings: ['Titre']},
    },
  },
];

const folded = new Map<ParameterColumn, readonly string[]>();

/** The headings of a column, folded once. */
function foldedOf(column: ParameterColumn): readonly string[] {
  const known = folded.get(column) ?? column.headings.map(foldText);
  folded.set(column, known);
  return known;
}

/** A table found on a sheet: its lines under the headings, up to the next line that is blank in its columns or the next headings. */
export interface FoundTable {
  readonly spec: ParameterTableSpec;
  readonly sheet: string;
  /** Column id → column of the sheet counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** Index of the first and after the last line, in the rows of the sheet. */
  readonly from: number;
  readonly to: number;
  readonly rows: Rows;
}

/** Lines in which a heading may stand on a sheet that is not « Paramètres ML ». */
const HEADING_LINES = 20;

/** The tables of settings that a sheet holds; none for a sheet of another kind. */
export function findParameterTables(sheet: string, rows: Rows): FoundTable[] {
  const own = isParameterSheet(sheet);
  const found: FoundTable[] = [];
  for (let line = 0; line < rows.length; line++) {
    if (!own && found.length === 0 && line >= HEADING_LINES) break;
    const heading = headingsIn(rows[line] ?? [], sheet, own);
    if (heading === null) continue;
    let to = line + 1;
    const span = spanOf(heading.columns);
    while (to < rows.length && !isBlankIn(rows[to], span) && (!own || headingsIn(rows[to]!, sheet, own) === null)) to++;
    found.push({...heading, sheet, from: line + 1, to, rows});
    line = to - 1;
  }
  return found;
}

/** Columns from the first to the last of a table: what the user keeps beside it neither lengthens nor breaks it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(columns: ReadonlyMap<string, number>): Span {
  return {from: Math.min(...columns.values()), to: Math.max(...columns.values())};
}

function isBlankIn(row: readonly CellValue[] | undefined, {from, to}: Span): boolean {
  return row === undefined || row.slice(from, to + 1).every(isEmpty);
}

/** A span with the filled cells that touch it. */
function blockAround(row: readonly CellValue[], {from, to}: Span): Span {
  let [first, last] = [from, to];
  while (first > 0 && !isEmpty(row[first - 1])) first--;
  while (last + 1 < row.length && !isEmpty(row[last + 1])) last++;
  return {from: first, to: last};
}

/** A blank, a 0 from a range of Excel on a desktop among them. */
function isEmpty(cell: CellValue | undefined): boolean {
  return cell === 0 || isBlank(cell);
}

/**
 * The table whose headings a line holds. Beside the sheet of settings a line must hold nothing else, unless the sheet
 * bears the table's name: a commune and its QPV stand in many a sheet.
 */
function headingsIn(
  row: readonly CellValue[],
  sheet: string,
  own: boolean,
): Pick<FoundTable, 'spec' | 'columns'> | null {
  const words = row.map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
  let best: Pick<FoundTable, 'spec' | 'columns'> | null = null;
  for (const spec of parameterTables) {
    const columns = new Map<string, number>();
    for (const [id, column] of Object.entries(spec.columns)) {
      const at = words.findIndex((word) => word !== '' && foldedOf(column).includes(word));
      if (at >= 0) columns.set(id, at);
    }
    const complete = Object.entries(spec.columns).every(([id, column]) => column.needed !== true || columns.has(id));
    if (!complete || columns.size === 0) continue;
    const named = foldText(tabOf(sheet)) === foldText(spec.title);
    const {from, to} = own ? blockAround(row, spanOf(columns)) : {from: 0, to: row.length - 1};
    const cells = row.slice(from, to + 1).filter((cell) => !isEmpty(cell));
    if (cells.some((cell) => typeof cell !== 'string')) continue; // headings are words
    const strangers = cells.length - columns.size;
    // One heading alone says little: « Section » or « Commune » may begin any table.
    if (!named && (columns.size < 2 ? !own || strangers > 0 : strangers > (own ? 3 : 0))) continue;
    if (best === null || columns.size > best.columns.size) best = {spec, columns};
  }
  return best;
}

/** The text of a column of a found table in one of its lines; empty when it has no such column. */
export function textIn(table: FoundTable, line: number, column: string): string {
  const cell = cellIn(table, line, column);
  return cell === 0 ? '' : textOf(cell); // a blank of a range of Excel on a desktop
}

export function cellIn(table: FoundTable, line: number, column: string): CellValue {
  const at = table.columns.get(column);
  return at === undefined ? null : (table.rows[line]?.[at] ?? null);
}

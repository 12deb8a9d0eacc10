import type {CellValue, Rows} from '../../shared/value/cell';
import {readRegisters} from '../../shared/reading/read-registers';
import type {Registers, SourceSheet} from '../../shared/count/registers';
import type {Problem} from '../../shared/message/problem';
import type {RegisterId} from '../../shared/register/register-id';

/** Small workbooks for the tests of this folder. */

export const sheet = (name: string, ...rows: (readonly CellValue[])[]): SourceSheet => ({name, rows});

export const territoire = sheet(
  'Territoire',
  ['Commune', 'Code INSEE', 'QPV'],
  ['La Madeleine', '59368', null],
  ['Lambersart', '59328', 'Pacot-Vandracq'],
  ['Lompret', '59356', null],
  ['Marcq-en-Barœul', '59378', 'La Briqueterie'],
  ['Marquette-lez-Lille', '59386', null],
  ['Pérenchies', '59457', null],
  ['Quesnoy-sur-Deûle', '59482', null],
  ['Saint-André-lez-Lille', '59527', null],
  ['Verlinghem', '59611', null],
  ['Wambrechies', '59636', null],
);

export const jeunesHeadings = [
  'N° dossier',
  'Sexe',
  'Date de naissance',
  'Commune',
  'Niveau validé',
  'Date 1er accueil',
];

/** Two youths of the territory. */
export const jeunes = sheet(
  'Jeunes',
  jeunesHeadings,
  ['J1', 'F', 38000, 'Lambersart', 'CAP', 45300],
  ['J2', 'H', 38500, 'Lompret', 'BAC', 45400],
);

export const contacts = (...rows: Rows[number][]) =>
  sheet('Contacts', ['N° dossier', 'Date', 'Nature', 'Statut'], ...rows);

/** What a column says, in words and plain numbers: the canonical value, the serial day, the cents. */
export function columnOf(registers: Registers, id: RegisterId, name: string): (string | number | null)[] | undefined {
  const column = registers.tables[id]?.columns.get(name);
  if (column === undefined) return undefined;
  if (column.kind === 'code') return Array.from(column.codes, (code) => column.values[code]!);
  if (column.kind === 'day') return [...column.days];
  return Array.from(column.numbers, (number) => (Number.isNaN(number) ? null : number));
}

/** Reads sheets with the territory. */
export const readAll = (...sheets: SourceSheet[]) => readRegisters([territoire, ...sheets]);

/** Reads cells as one column of Jeunes, the other columns being in order. */
export function readJeunes(heading: string, cells: readonly CellValue[], extra: readonly string[] = []): Registers {
  const headings = [...new Set([...jeunesHeadings, ...extra, heading])];
  const plain: Readonly<Record<string, CellValue>> = {
    Sexe: 'F',
    'Date de naissance': 38000,
    Commune: 'Lompret',
    'Niveau validé': 'BAC',
    'Date 1er accueil': 45300,
  };
  const rows = cells.map((cell, at) =>
    headings.map((name) => (name === heading ? cell : name === 'N° dossier' ? `J${at + 1}` : (plain[name] ?? null))),
  );
  return readAll(sheet('Jeunes', headings, ...rows));
}

/** « code cell value count », in the order of the list. */
export const briefly = (problems: readonly Problem[]) =>
  problems.map(({code, cell, value, count}) => `${code} ${cell} ${value} ×${count}`);

export const readable = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

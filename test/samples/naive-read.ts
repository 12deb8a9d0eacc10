import type {CellValue} from '../../shared/value/cell';
import type {Day} from '../../shared/value/day';
import {canonical, fold, LEVELS, LOGEMENT, NIVEAU, numberOf, OUI, SEXE, textOf} from './naive-values';

type Line = Readonly<Record<string, CellValue>>;
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/** What a youth is known by; null is unknown. */
export interface Person {
  sexe: string | null;
  naissance: Day | null;
  commune: string | null;
  /** A quarter's name; null is none. */
  qpv: string | null;
  niveau: string | null;
  permis: string | null;
  logement: string | null;
  rqth: string | null;
}

/** A row that is about a youth: what it says of them itself, then what is known of them. */
export interface Row {
  readonly dossier: string;
  readonly line: Line;
  readonly own: Partial<Person>;
}

export interface Registers {
  readonly communes: readonly string[];
  readonly quarters: readonly {readonly name: string; readonly commune: string}[];
  readonly jeunes: Map<string, Person & {readonly accueil: Day | null}>;
  readonly rows: (sheet: string) => Row[];
}

const ABROAD = 'Hors territoire';
export const UNKNOWN = 'Non renseigné';

export function readRegisters(sheets: readonly Sheet[]): Registers {
  const settings = sheets.find(({name}) => name === 'Paramètres ML')!.rows;
  const heading = settings.findIndex((row) => row[0] === 'Commune');
  const territory = settings.slice(heading + 1).filter((row) => row[0]);
  const communes = [...new Set(territory.map((row) => String(row[0])))];
  const quarters = territory.filter((row) => row[2]).map((row) => ({name: String(row[2]), commune: String(row[0])}));

  const person = (line: Line): Partial<Person> => {
    const said: Partial<Person> = {};
    const put = <K extends keyof Person>(key: K, heading: string, read: (value: CellValue) => Person[K]) => {
      if (heading in line) said[key] = read(line[heading]!);
    };
    put('sexe', 'Sexe', (value) => canonical(value, SEXE));
    put('naissance', 'Date de naissance', numberOf);
    put('commune', 'Commune', (value) => communeOf(value, communes));
    put('niveau', 'Niveau validé', (value) => canonical(value, NIVEAU));
    put('permis', 'Permis B', (value) => canonical(value, OUI));
    put('logement', 'Logement', (value) => canonical(value, LOGEMENT));
    put('rqth', 'RQTH', (value) => canonical(value, OUI));
    if ('QPV' in line) said.qpv = quarterOf(line['QPV']!, said.commune ?? null, quarters);
    return said;
  };
  const lines = (name: string) => linesOf(sheets.find((sheet) => sheet.name === name)!);
  const jeunes = new Map(
    lines('Jeunes').map((line) => [
      String(line['N° dossier']),
      {...(person(line) as Person), accueil: numberOf(line['Date 1er accueil'])},
    ]),
  );
  return {
    communes,
    quarters,
    jeunes,
    rows: (name) => lines(name).map((line) => ({dossier: textOf(line['N° dossier']) ?? '', line, own: person(line)})),
  };
}

function linesOf({rows}: Sheet): Line[] {
  const headings = rows[0]!.map(String);
  return rows.slice(1).map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? null])));
}

function communeOf(value: CellValue, communes: readonly string[]): string | null {
  const text = textOf(value);
  if (text === null) return null;
  const plain = (name: string) =>
    fold(name)
      .replace(/^\d{5} /, '')
      .replace(/ cedex$/, '')
      .replace(/\b(lez|les)\b/g, 'lez')
      .replace(/^st /, 'saint ')
      .replace(/^(.*) (la|le)$/, '$2 $1');
  return communes.find((name) => plain(name) === plain(text)) ?? ABROAD;
}

function quarterOf(value: CellValue, commune: string | null, quarters: Registers['quarters']): string | null {
  const text = textOf(value);
  if (text === null || canonical(text, OUI) === 'non') return null;
  if (canonical(text, OUI) !== 'oui') return quarters.find(({name}) => fold(name) === fold(text))?.name ?? text;
  const here = quarters.filter((quarter) => quarter.commune === commune);
  return here.length === 1 ? here[0]!.name : UNKNOWN;
}

/**
 * What is known of each youth of these rows: from their latest row that states it, else from Jeunes.
 * Of two rows of one day, the value that comes first in its order.
 */
export function peopleOf(registers: Registers, rows: readonly Row[], dateOf: (row: Row) => Day): Map<string, Person> {
  const byDossier = new Map<string, Row[]>();
  for (const row of rows) byDossier.set(row.dossier, [...(byDossier.get(row.dossier) ?? []), row]);
  const people = new Map<string, Person>();
  const orders: Partial<Record<keyof Person, readonly string[]>> = {
    commune: [...registers.communes, ABROAD],
    niveau: LEVELS,
    sexe: ['Femmes', 'Hommes'],
  };
  for (const [dossier, own] of byDossier) {
    const known = {...(registers.jeunes.get(dossier) ?? NOBODY)};
    for (const key of Object.keys(known) as (keyof Person)[]) {
      const stating = own.filter((row) => (row.own[key] ?? null) !== null);
      if (stating.length === 0) continue;
      const latest = Math.max(...stating.map(dateOf));
      const order = orders[key] ?? [];
      const [first] = stating
        .filter((row) => dateOf(row) === latest)
        .map((row) => row.own[key]!)
        .sort((a, b) => order.indexOf(String(a)) - order.indexOf(String(b)));
      (known as Record<string, unknown>)[key] = first;
    }
    people.set(dossier, known);
  }
  return people;
}

const NOBODY: Person = {
  sexe: null,
  naissance: null,
  commune: null,
  qpv: null,
  niveau: null,
  permis: null,
  logement: null,
  rqth: null,
};

/** The commune of a row: its own, else the dossier's. */
export function communeOfRow(registers: Registers, {dossier, own}: Row): string {
  return own.commune ?? registers.jeunes.get(dossier)?.commune ?? UNKNOWN;
}

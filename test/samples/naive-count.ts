import {ageOn, dayOf, type Day} from '../../shared/value/day';
import {communeOfRow, peopleOf, type Person, type Registers, type Row, UNKNOWN} from './naive-read';
import {LEVELS, numberOf} from './naive-values';

interface NaiveTable {
  rows: Record<string, number[]>;
  total: number[];
}

/** Shares and means unrounded (a share is a fraction), euros as numbers, exact to the cent. */
export interface NaiveReport {
  tables: Record<string, NaiveTable>;
  figures: Record<string, number>;
}

export interface Year {
  readonly from: Day;
  readonly to: Day;
  readonly holds: (day: Day | null) => boolean;
}

export function yearOf(year: number): Year {
  const from = dayOf(year, 1, 1);
  const to = dayOf(year, 12, 31);
  return {from, to, holds: (day) => day !== null && day >= from && day <= to};
}

export const dayIn = (heading: string) => (row: Row) => numberOf(row.line[heading]) ?? 0;
export const distinct = (rows: readonly Row[]) => new Set(rows.map(({dossier}) => dossier)).size;

/** A row for each key in this order, then the sums. */
export function tableOf(keys: readonly string[], ...columns: ReadonlyMap<string, number>[]): NaiveTable {
  const rows = Object.fromEntries(keys.map((key) => [key, columns.map((column) => column.get(key) ?? 0)]));
  return {rows, total: columns.map((_, i) => Object.values(rows).reduce((sum, values) => sum + values[i]!, 0))};
}

export function byCommune({communes}: Registers, ...columns: ReadonlyMap<string, number>[]): NaiveTable {
  const strangers = ['Hors territoire', UNKNOWN].filter((key) => columns.some((column) => column.get(key)));
  return tableOf([...communes, ...strangers], ...columns);
}

/** How many items have each key, or the sum of a weight. */
export function tally<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string | null,
  weightOf: (item: T) => number = () => 1,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item) ?? UNKNOWN;
    counts.set(key, (counts.get(key) ?? 0) + weightOf(item));
  }
  return counts;
}

export const rowsByCommune = (registers: Registers, rows: readonly Row[]) =>
  tally(rows, (row) => communeOfRow(registers, row));

/** Distinct youths with what is known of them by these rows. */
export class Group {
  readonly people: Map<string, Person>;

  constructor(registers: Registers, rows: readonly Row[], dateOf: (row: Row) => Day) {
    this.people = peopleOf(registers, rows, dateOf);
  }

  get size(): number {
    return this.people.size;
  }

  by(keyOf: (person: Person) => string | null): Map<string, number> {
    return tally(this.people.values(), keyOf);
  }

  count(holds: (person: Person) => boolean): number {
    return [...this.people.values()].filter(holds).length;
  }

  /** Share among those of whom it is known. */
  share(holds: (person: Person) => boolean, isKnown: (person: Person) => boolean = () => true): number {
    return this.count((person) => isKnown(person) && holds(person)) / this.count(isKnown);
  }
}

export const commune = ({commune}: Person) => commune;
export const isMan = ({sexe}: Person) => sexe === 'Hommes';
export const isWoman = ({sexe}: Person) => sexe === 'Femmes';
export const sexKnown = ({sexe}: Person) => sexe !== null;
export const levelKnown = ({niveau}: Person) => niveau !== null;
export const belowBac = ({niveau}: Person) => niveau === 'BEP/CAP' || niveau === 'Aucun diplôme';
export const broadLevel = ({niveau}: Person) =>
  niveau === 'BAC' || niveau === 'Supérieur au BAC' ? 'BAC et plus' : niveau;

export function bandOn(day: Day): (person: Person) => string | null {
  return ({naissance}) => {
    if (naissance === null) return null;
    const age = ageOn(naissance, day);
    return age < 16
      ? 'Moins de 16 ans'
      : age <= 17
        ? '16 - 17 ans'
        : age <= 21
          ? '18 - 21 ans'
          : age <= 25
            ? '22 - 25 ans'
            : '26 et +';
  };
}

export const BANDS = ['16 - 17 ans', '18 - 21 ans', '22 - 25 ans', '26 et +'] as const;

/** Levels in their order, the unknown last and only if there. */
export function levelTable(counts: ReadonlyMap<string, number>, levels: readonly string[] = LEVELS): NaiveTable {
  return tableOf([...levels, ...(counts.get(UNKNOWN) ? [UNKNOWN] : [])], counts);
}

/** Shares of the known, each as a fraction. */
export function shareTable(keys: readonly string[], counts: ReadonlyMap<string, number>): NaiveTable {
  const known = [...counts].reduce((sum, [key, n]) => (key === UNKNOWN ? sum : sum + n), 0);
  return tableOf(keys, new Map([...counts].map(([key, n]) => [key, n / known])));
}

/** Sectors of a tenth of the known at least once rounded, the most frequent first. */
export function sectorTable(counts: ReadonlyMap<string, number>): NaiveTable {
  const known = [...counts].filter(([key]) => key !== UNKNOWN);
  const all = known.reduce((sum, [, n]) => sum + n, 0);
  const main = known
    .filter(([, n]) => Math.floor((n / all) * 100 + 0.5) >= 10)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  return shareTable(
    main.map(([key]) => key),
    counts,
  );
}

export const change = (now: number, before: number) => (now - before) / before;

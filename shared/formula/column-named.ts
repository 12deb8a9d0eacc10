import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';
import {freshDimension, ofTheCatalogue} from '../chapters/column-dimension';
import {parAgeAccueil, parAgeEntree, parAgeFin} from '../chapters/dimensions';
import type {AgeDimension, Dimension} from '../count/declaration';
import {registerById} from '../register/all-registers';
import type {ColumnSpec} from '../register/define-register';
import type {Registers} from '../count/registers';
import {byNamed} from '../count/define';
import {made, madeOf} from '../count/made-columns';
import {ownSpecs} from '../reading/own-columns';
import {youthColumns} from '../register/youth-columns';
import type {RegisterId} from '../register/register-id';
import type {Table} from '../count/table';
import {titleOf} from './call';
import {refuse} from './refusal';

/** What a word names in a register: one of its columns, or a class of rows. */
export type Named =
  | {
      readonly kind: 'column';
      readonly id: string;
      readonly heading: string;
      readonly spec: ColumnSpec;
      readonly youth: boolean;
    }
  | {readonly kind: 'age'; readonly heading: string}
  | {readonly kind: 'month' | 'year'; readonly heading: string};

const AGES: ReadonlySet<string> = new Set([
  'age',
  'ages',
  'tranche d age',
  'tranches d age',
  'age au 31 12',
  'age au 1er accueil',
]);

/** Finds what a word names in a register, by any of its headings; refused with the nearest when it names nothing. */
export function columnNamed(registers: Registers, id: RegisterId, word: string): Named {
  const {columns, title} = registerById.get(id)!;
  const folded = foldText(word);
  const entries = Object.entries(columns);
  const found =
    entries.find(([, {headings}]) => foldText(headings[0]) === folded) ??
    entries.find(
      ([name, {headings}]) => foldText(name) === folded || headings.some((heading) => foldText(heading) === folded),
    );
  if (found !== undefined) {
    const [name, spec] = found;
    const youth = name in youthColumns;
    const named: Named = {kind: 'column', id: name, heading: spec.headings[0], spec, youth};
    needColumn(registers, id, name, spec.headings[0], youth);
    return named;
  }
  const own = ownNamed(registers, id, folded);
  if (own !== null) return own;
  if (AGES.has(folded) && 'naissance' in columns) {
    needColumn(registers, id, 'naissance', 'Date de naissance', true);
    return {kind: 'age', heading: 'âge'};
  }
  if (folded === 'mois' || folded === 'annee') return {kind: folded === 'mois' ? 'month' : 'year', heading: word};
  const known = [
    ...entries.map(([, {headings}]) => headings[0]),
    ...(registers.tables[id]?.own?.headings.values() ?? []),
    ...('naissance' in columns ? ['âge'] : []),
    'mois',
    'année',
  ];
  return refuse('column-unknown', {value: word, register: title, closest: closestTo(word, known), columns: known});
}

/** A column of the agency's own, of these rows or of Jeunes, or a level of the territory. */
function ownNamed({tables, territoire}: Registers, id: RegisterId, word: string): Named | null {
  const {columns} = registerById.get(id)!;
  const joins = 'dossier' in columns;
  const ofYouth = joins && tables.jeunes?.own?.headings.has(word) === true;
  const own = tables[id]?.own?.column(word) ?? (joins ? tables.jeunes?.own?.column(word) : undefined);
  if (own !== undefined) {
    const spec = ownSpecs[own.kind](own.heading);
    return {kind: 'column', id: made.own(word), heading: own.heading, spec, youth: id === 'jeunes' || ofYouth};
  }
  const level = territoire.levels?.find(({name}) => foldText(name) === word);
  if (level === undefined || !('commune' in columns)) return null;
  const spec: ColumnSpec = {kind: 'text', headings: [level.name]};
  return {kind: 'column', id: made.level(word), heading: level.name, spec, youth: true};
}

/** Refuses a column that neither the rows nor, for what describes the youth, Jeunes can give. */
function needColumn(registers: Registers, id: RegisterId, column: string, heading: string, youth: boolean): void {
  const table = registers.tables[id]!;
  const carried = column === 'insee' ? 'commune' : column; // the code makes the commune, it is no column of a table
  if (table.columns.has(carried)) return;
  const {jeunes} = registers.tables;
  if (youth && jeunes?.columns.has(carried) === true && table.toJeunes !== undefined) return;
  refuse('column-absent', {
    column: heading,
    register: titleOf(id),
    found: headingsIn(registers, table),
    joined: youth && id !== 'jeunes',
  });
}

export function headingsIn({recognised}: Registers, {register}: Table): string[] {
  return [...(recognised.find((sheet) => sheet.register === register)?.columns.values() ?? [])].map(
    ({heading}) => heading,
  );
}

const parAgeDuJour: AgeDimension = {kind: 'age', on: 'first'};

/** By which a register is broken down when a word names a column; null for months and years, which the call makes. */
export function dimensionOf(
  named: Extract<Named, {kind: 'column' | 'age'}>,
  id: RegisterId,
  everyYear: boolean,
): Dimension {
  if (named.kind === 'age') {
    if (everyYear) return parAgeDuJour; // no year has an end at which to measure it
    return id === 'jeunes' ? parAgeAccueil : id === 'dispositifs' ? parAgeEntree : parAgeFin;
  }
  const {spec} = named;
  if (madeOf(named.id)?.kind === 'niveau') return byNamed(named.id); // in the order of the territory
  return (
    ofTheCatalogue[named.id] ?? freshDimension(named.id, spec) ?? refuse('column-not-lines', {column: named.heading})
  );
}

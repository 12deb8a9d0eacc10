import type {CellValue} from '../shared';
import type {Random} from './random';
import {spell} from './spellings';
import {COMMUNES, ELSEWHERE, QUARTERS, type CommuneIndex} from './territory';
import type {Youth} from './youth';

/** One sheet of the sample: a line of headings, then the rows. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: CellValue[][];
  /** A column each. */
  readonly formats?: ('date' | 'euros' | 'text' | null)[];
  readonly widths?: number[];
}

/** A column: heading, format, width. */
type Column = readonly [heading: string, format: 'date' | 'euros' | 'text' | null, width: number];

export function makeSheet(name: string, columns: readonly Column[], body: readonly CellValue[][]): SampleSheet {
  return {
    name,
    rows: [columns.map(([heading]) => heading), ...body],
    formats: columns.map(([, format]) => format),
    widths: columns.map(([, , width]) => width),
  };
}

export function writeCommune(random: Random, commune: CommuneIndex | null): string | null {
  if (commune === null) return null;
  const known = COMMUNES[commune];
  if (!known) return random.pick(ELSEWHERE);
  return random.chance(0.12) ? random.pick(known.spellings) : known.name;
}

export function writeQpv(random: Random, {qpv, commune}: Youth): string | null {
  if (!qpv) return random.pick([null, null, 'non', 'Non', 'N']);
  const {name, spellings} = QUARTERS.get(commune)!;
  return random.chance(0.3) ? 'oui' : random.chance(0.2) ? random.pick(spellings) : name;
}

export function writeYesNo(random: Random, value: boolean | null): string | null {
  if (value === null) return random.pick([null, '', 'NC', 'Non renseigné']);
  return value ? random.pick(['oui', 'oui', 'Oui', 'O', 'x']) : random.pick(['non', 'non', 'Non', 'N', 'en cours']);
}

/** « Nothing » has several marks in exports. */
export const writeOr = (random: Random, value: string | null | undefined): string | null =>
  value ? spell(random, value) : random.chance(0.75) ? null : random.pick(['NC', '/', 'Non renseigné', '-']);

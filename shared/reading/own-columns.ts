import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {isNothing} from '../value/nothing';
import {closestTo} from '../value/nearest';
import {problem, type Problem} from '../message/problem';
import type {OwnLine} from '../setting/parameters';
import {registerById} from '../register/all-registers';
import type {ColumnSpec} from '../register/define-register';
import type {RegisterId} from '../register/register-id';
import {ouiNon} from '../register/value-lists/jeune';
import {ownKinds} from '../count/table';
import {countByCode} from '../count/aggregate';
import type {CodeColumn, Column, OwnColumn, OwnColumns, OwnKind} from '../count/table';
import type {ColumnAt, ParsedColumn, ParsedSheet} from '../count/parsed-sheet';
import {registerNamed} from './corrections';
import {kindOfCells, piecesOf, separatorOf, type Met} from './own-kind';
import type {Part} from './link-words';

/** What « Colonnes » says of a heading. */
interface ToldKind {
  readonly kind: OwnKind | null;
  readonly separator: string;
}
export type ToldKinds = ReadonlyMap<string, ToldKind>;

const kindWords: ReadonlyMap<string, OwnKind> = new Map([
  ...ownKinds.map((kind) => [foldText(kind), kind] as const),
  ['choix multiples', 'choix multiple'],
  ['multiple', 'choix multiple'],
  ['liste', 'choix'],
  ['texte', 'choix'],
  ['montant', 'euros'],
  ['euro', 'euros'],
  ['jour', 'date'],
]);

/** What « Colonnes » says, by register and folded heading; a line that names nothing known is told and changes nothing. */
export function readToldKinds(
  lines: readonly OwnLine[],
  parsed: readonly ParsedSheet[],
  problems: Problem[],
): ReadonlyMap<RegisterId, ToldKinds> {
  const all = new Map<RegisterId, Map<string, ToldKind>>();
  for (const {words, sheet, row, at} of lines) {
    const {registre = '', entete = '', genre = '', separateur = ''} = words;
    const refuse = (field: string, what: string, known: readonly string[]) => {
      const value = words[field] ?? '';
      const place = {sheet, cell: addressOf(row, at[field] ?? 0), value};
      problems.push(problem('own-column-unknown', place, {what, closest: closestTo(value, known) ?? ''}));
    };
    const spec = registerNamed(registre);
    const kind = genre === '' ? null : kindWords.get(foldText(genre));
    const headings = parsed.flatMap((one) => (one.spec.id === spec?.id ? [...one.unread().values()] : []));
    const known = headings.map(({heading}) => heading);
    if (!spec)
      refuse(
        'registre',
        'le registre',
        [...registerById.values()].map(({title}) => title),
      );
    else if (!known.some((heading) => foldText(heading) === foldText(entete))) refuse('entete', 'la colonne', known);
    else if (kind === undefined) refuse('genre', 'le genre', ownKinds);
    else {
      const own = all.get(spec.id) ?? new Map<string, ToldKind>();
      all.set(spec.id, own.set(foldText(entete), {kind, separator: separateur}));
    }
  }
  return all;
}

/** How the cells of each kind are read. */
export const ownSpecs: {readonly [K in OwnKind]: (heading: string) => ColumnSpec} = {
  choix: (heading) => ({kind: 'text', headings: [heading]}),
  'choix multiple': (heading) => ({kind: 'text', headings: [heading]}),
  nombre: (heading) => ({kind: 'number', headings: [heading]}),
  euros: (heading) => ({kind: 'cents', headings: [heading]}),
  date: (heading) => ({kind: 'day', headings: [heading]}),
  'oui/non': (heading) => ({kind: 'choice', list: ouiNon, headings: [heading]}),
};

const ID = 'own';

/** The columns of the agency's own in a register; `link` joins the cells of its sheets as it does those of any column. */
export function ownColumnsOf(
  parts: readonly Part[],
  told: ToldKinds | undefined,
  link: (parts: readonly Part[], id: string, column: ColumnSpec) => Column,
): OwnColumns {
  const headings = new Map<string, string>();
  for (const {parsed} of parts) {
    for (const [word, {heading}] of parsed.unread()) if (!headings.has(word)) headings.set(word, heading);
  }
  const read = (word: string): OwnColumn | undefined => {
    const heading = headings.get(word);
    if (heading === undefined) return undefined;
    const {kind: said = null, separator = ''} = told?.get(word) ?? {};
    const cells = parts.map(({parsed}) => cellsUnder(word, parsed));
    const kind = said ?? kindOfCells(heading, cells.flatMap(metIn));
    const column = ownSpecs[kind](heading);
    const isWords = column.kind === 'text' || column.kind === 'choice';
    const own = parts.map((part, at): Part =>
      partWith(part, word, (place) => (isWords ? cells[at]! : part.parsed.readAt(place.index, column))),
    );
    const linked = link(own, ID, column);
    if (kind !== 'choix multiple' || linked.kind !== 'code') return {heading, kind, column: linked};
    return {heading, kind, column: withAnswers(linked, separator || separatorOf(linked.values.slice(1)))};
  };
  const known = new Map<string, OwnColumn | undefined>();
  return {
    headings,
    column(word) {
      if (!known.has(word)) known.set(word, read(word));
      return known.get(word);
    },
  };
}

/** The cells under a heading of one sheet, as words. */
function cellsUnder(word: string, parsed: ParsedSheet): ParsedColumn | undefined {
  const place = parsed.unread().get(word);
  return place === undefined ? undefined : parsed.readAt(place.index, ownSpecs.choix(place.heading));
}

/** Their different values. */
function metIn(column: ParsedColumn | undefined): Met[] {
  if (column?.kind !== 'raw') return [];
  const counts = countByCode(column.codes, column.raw.length, null);
  const met = column.raw.map((cell, code) => ({cell, count: counts[code]!}));
  // Zeros beside words are blanks of a range; alone, they are numbers.
  return met.some(({cell, count}) => count > 0 && !isNothing(cell)) ? met : [...met, {cell: 0, count: column.zeros}];
}

function partWith({start, parsed}: Part, word: string, read: (place: ColumnAt) => ParsedColumn): Part {
  const place = parsed.unread().get(word);
  const at = new Map<string, ColumnAt>(place === undefined ? [] : [[ID, place]]);
  const columns = new Map<string, ParsedColumn>(place === undefined ? [] : [[ID, read(place)]]);
  return {start, parsed: {...parsed, at, columns}};
}

/** Each answer under one spelling, whatever the cell. */
function withAnswers(column: CodeColumn, separator: string | null): CodeColumn {
  if (separator === null) return column;
  const spellings = new Map<string, string>();
  const answers = new Map<string, readonly string[]>();
  for (const value of column.values.slice(1)) {
    const pieces = piecesOf(value, separator).map((piece) => {
      const spelling = spellings.get(foldText(piece)) ?? piece;
      spellings.set(foldText(piece), spelling);
      return spelling;
    });
    answers.set(value, [...new Set(pieces)]);
  }
  return {...column, answers};
}

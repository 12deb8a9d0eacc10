import {addressOf} from '../value/address';
import {problem, type Problem} from '../message/problem';
import {foldText} from '../value/fold';
import {isStatusColumn, type ColumnSpec, type RegisterSpec} from '../register/define-register';
import {youthColumns} from '../register/youth-columns';
import type {ColumnAt} from '../count/parsed-sheet';
import type {SourceSheet} from '../count/registers';
import {cellsUnder} from './cells-under';
import {meaningOf} from './cell-meaning';
import type {HeadingMatch} from './match-headings';
import {rivalsOf} from './rival-columns';

/** Kinds of which two columns may say the same thing; two texts, two numbers of dossiers are simply two. */
const COMPARED: ReadonlySet<ColumnSpec['kind']> = new Set(['choice', 'level', 'day', 'cents', 'number', 'commune']);

/** Headings of amounts that may be the one that counts, or that are to be added to it or taken from it. */
const OTHER_AMOUNT =
  /^(?:centimes?|somme|somme (?:versee|payee|accordee|attribuee)|accordee?|attribuee?|versee?|payee?|reglee?|realisee?|total|trop percus?|remboursee?|remboursements?|indus?|reversements?|avoirs?)$/;
/** How a heading of days says that what it holds was so in the end. */
const IN_THE_END =
  /\b(?:reel|reelle|effectif|effective|anticipee?|definitif|definitive|realisation|realisee?|constatee?)\b/;

/** The words by which a day is known among those of its register: « sortie », « fin ». */
const ownWords = ({headings}: ColumnSpec) =>
  new Set(
    headings.flatMap((heading) => foldText(heading).split(' ')).filter((word) => word.length > 2 && word !== 'date'),
  );

/** Columns that say the same in the words of people: of amounts, or of days that were otherwise in the end. */
function likelyRivals(id: string, spec: RegisterSpec, words: readonly string[], unread: ReadonlySet<number>): number[] {
  const column = spec.columns[id]!;
  const isAlone = Object.entries(spec.columns).every(
    ([other, {kind}]) => other === id || other in youthColumns || kind !== 'day',
  );
  const own = ownWords(column);
  const suits = (word: string) =>
    column.kind === 'cents'
      ? OTHER_AMOUNT.test(word)
      : column.kind === 'day' &&
        !(id in youthColumns) &&
        IN_THE_END.test(word) &&
        (isAlone || word.split(' ').some((one) => own.has(one)));
  return words.flatMap((word, index) => (unread.has(index) && suits(word) ? [index] : []));
}

/** Tells the columns that would do as well for one that is read, where some of their cells say otherwise. */
export function reportRivals(
  sheet: SourceSheet,
  {spec, at, line: number, headings: line}: HeadingMatch,
  unread: ReadonlySet<number>,
  mapped: ReadonlyMap<string, string> | undefined,
  problems: Problem[],
): void {
  for (const [id, {heading, index}] of at) {
    const column = spec.columns[id]!;
    if (mapped?.get(line.words[index]!) === id) continue; // somebody chose
    if (!COMPARED.has(column.kind)) continue;
    const named = column.byDateAides === undefined ? rivalsOf(column, line, (one) => unread.has(one)) : [];
    for (const rival of new Set([...named, ...likelyRivals(id, spec, line.words, unread)])) {
      const differing = countDiffering(sheet, number, column, index, rival);
      if (differing === 0) continue;
      const place = {
        sheet: sheet.name,
        cell: addressOf(number + 1, rival),
        value: line.texts[rival]!,
        count: differing,
      };
      problems.push(
        problem('column-rival', place, {
          heading,
          other: line.texts[rival]!,
          register: spec.title,
          column: column.headings[0],
        }),
      );
    }
  }
}

/** The rows on which another column says something else; 0 where most of what it says is no value of such a column. */
function countDiffering(
  sheet: SourceSheet,
  line: number,
  column: ColumnSpec,
  index: ColumnAt['index'],
  rival: ColumnAt['index'],
): number {
  const blank = isStatusColumn(column) ? 1 : undefined; // a row without a status counts
  const own = cellsUnder(sheet, line, index);
  let differing = 0;
  let unreadable = 0;
  let readable = 0;
  for (const cell of cellsUnder(sheet, line, rival)) {
    const here = own.next().value;
    const theirs = meaningOf(cell, column);
    if (theirs === undefined) {
      if (cell !== null && cell !== undefined && cell !== '') unreadable++;
      continue;
    }
    readable++;
    if ((meaningOf(here ?? null, column) ?? blank) !== theirs) differing++;
  }
  return readable >= unreadable ? differing : 0;
}

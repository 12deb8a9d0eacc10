import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {problem, type Problem} from '../message/problem';
import {isStatusColumn, type ColumnSpec} from '../register/define-register';
import type {ColumnAt} from '../count/parsed-sheet';
import type {SourceSheet} from '../count/registers';
import {cellsUnder, holdsAnything} from './cells-under';
import {meaningOf} from './cell-meaning';
import type {HeadingLine, HeadingMatch} from './match-headings';

/** Kinds of which two columns may say the same thing; two texts, two numbers of dossiers are simply two. */
const COMPARED: ReadonlySet<ColumnSpec['kind']> = new Set(['choice', 'level', 'day', 'cents', 'number', 'commune']);

/** « Montant accordé » is what « Montant » may be; what was asked for, or a limit, is not. */
const AMOUNT = /^montant (?!demande|sollicite|propose|prevu|total|max|plafond|restant|du |de la demande|annuel|cumul)/;

/** Columns of a line, from 0, whose heading would do as well for a column that is read elsewhere. */
function rivalsOf(column: ColumnSpec, {words, plain}: HeadingLine, isFree: (index: number) => boolean): number[] {
  const own = new Set(column.headings.map(foldText));
  return words.flatMap((word, index) => {
    if (word === '' || !isFree(index)) return [];
    const suits = own.has(word) || own.has(plain[index]!) || (column.kind === 'cents' && AMOUNT.test(word));
    return suits ? [index] : [];
  });
}

/** Where a column is empty and another bears a heading of it, the other is read; each such choice is told. */
export function preferFilled(
  sheet: SourceSheet,
  match: HeadingMatch,
  mapped: ReadonlyMap<string, string> | undefined,
  problems: Problem[],
): HeadingMatch {
  const at = new Map(match.at);
  const line = match.headings;
  const isFree = (index: number) =>
    mapped?.has(line.words[index]!) !== true && ![...at.values()].some((one) => one.index === index);
  for (const [id, {heading, index}] of match.at) {
    if (mapped?.has(line.words[index]!) === true || holdsAnything(sheet, match.line, index)) continue;
    const other = rivalsOf(match.spec.columns[id]!, line, isFree).find((rival) =>
      holdsAnything(sheet, match.line, rival),
    );
    if (other === undefined) continue;
    at.set(id, {heading: line.texts[other]!, index: other});
    const place = {sheet: sheet.name, cell: addressOf(match.line + 1, index), value: heading};
    problems.push(
      problem('column-empty', place, {heading, other: line.texts[other]!, at: addressOf(match.line + 1, other)}),
    );
  }
  return {...match, at};
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
    if (!COMPARED.has(column.kind) || column.byDateAides !== undefined) continue;
    for (const rival of rivalsOf(column, line, (one) => unread.has(one))) {
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

import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {problem, type Problem} from '../message/problem';
import type {ColumnSpec} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import {holdsAnything} from './cells-under';
import type {HeadingLine, HeadingMatch} from './match-headings';

/** « Montant accordé » is what « Montant » may be; what was asked for, or a limit, is not. */
const AMOUNT = /^montant (?!demande|sollicite|propose|prevu|total|max|plafond|restant|du |de la demande|annuel|cumul)/;

/** Columns of a line, from 0, whose heading would do as well for a column that is read elsewhere. */
export function rivalsOf(
  column: ColumnSpec,
  {words, plain}: HeadingLine,
  isFree: (index: number) => boolean,
): number[] {
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

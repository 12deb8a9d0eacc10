import {problem, type Problem} from '../message/problem';
import type {SourceSheet} from '../count/registers';
import type {ColumnSpec, RegisterSpec} from '../register/define-register';
import {lookupOf, type ValueList} from '../register/value-list';
import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {isNothing, textOf} from '../value/nothing';
import type {HeadingLine, HeadingMatch} from './match-headings';

/** Rows looked at to know what a column says. */
const LOOKED_AT = 200;

/** How a heading says that it holds what came of a row. */
const SAYS_SO =
  /^(?:statut|etat|presence|absence|decision|validation|resultat)\b(?! (?:civil|familial|matrimonial|de sante))/;

/**
 * Tells a heading that is not read beside a missing column of statuses: absences, refusals or plans may then count. It is one that
 * says so, or under which most cells are statuses.
 */
export function reportUnreadStatus(
  sheet: SourceSheet,
  {spec, at, line}: Pick<HeadingMatch, 'spec' | 'at' | 'line'>,
  {texts, words}: HeadingLine,
  mapped: ReadonlyMap<string, string> | undefined,
  problems: Problem[],
): void {
  const taken = new Set([...at.values()].map(({index}) => index));
  for (const [id, column] of statusColumns(spec)) {
    if (at.has(id)) continue;
    texts.forEach((heading, index) => {
      if (heading === '' || taken.has(index) || mapped?.has(words[index]!) === true) return;
      if (!SAYS_SO.test(words[index]!) && !holdsStatuses(sheet, line, index, column.list)) return;
      const place = {sheet: sheet.name, cell: addressOf(line + 1, index), value: heading};
      const notCounting = column.list.values.filter(({counts}) => counts !== true).map(({value}) => value);
      problems.push(
        problem('status-unread', place, {
          heading,
          register: spec.title,
          column: column.headings[0],
          notCounting: notCounting.slice(0, 3),
        }),
      );
    });
  }
}

type StatusColumn = Extract<ColumnSpec, {kind: 'choice'}>;

/** The columns of a register whose values say whether a row counts. */
const statusColumns = ({columns}: RegisterSpec) =>
  Object.entries(columns).filter(
    (entry): entry is [string, StatusColumn] =>
      entry[1].kind === 'choice' && entry[1].list.values.some(({counts}) => counts === true),
  );

/** Most of the first cells are values of the list, and more than one of them. */
function holdsStatuses({rows}: SourceSheet, line: number, index: number, list: ValueList): boolean {
  const lookup = lookupOf(list);
  const cells = rows
    .slice(line + 1, line + 1 + LOOKED_AT)
    .map((row) => row[index] ?? null)
    .filter((cell) => !isNothing(cell));
  const known = cells.map((cell) => lookup(foldText(textOf(cell)))).filter((place) => place >= 0);
  return new Set(known).size > 1 && known.length > cells.length / 2;
}

import {addressOf} from '../value/address';
import type {CellValue} from '../value/cell';
import {problem, type Problem} from '../message/problem';
import {isStatusColumn} from '../register/define-register';
import {youthColumns} from '../register/youth-columns';
import type {SourceSheet} from '../count/registers';
import {cellsUnder, readablePart} from './cells-under';
import {meaningOf} from './cell-meaning';
import {likeHeading} from './like-heading';
import type {HeadingMatch} from './match-headings';
import {reportRivals} from './report-rivals';
import {reportAgainst} from './rows-against';
import {lookLikeStatuses} from './status-words';
import {reportCounts, type UnreadHeading} from './unread-beside';

export {reportMissing} from './report-missing';

/** How a heading says that it holds what came of a row. */
const SAYS_SO =
  /^(?:statut|etat|presence|absence|decision|validation|resultat)\b(?! (?:civil|familial|matrimonial|de sante))/;

interface Unread {
  readonly unread: readonly UnreadHeading[];
  /** With the columns whose heading is blank. */
  readonly all: readonly UnreadHeading[];
  readonly mapped: ReadonlyMap<string, string> | undefined;
}

/** Tells the headings that nothing reads: those that could decide what counts are problems, one by one, then all of them are listed. */
export function tellUnread(
  sheet: SourceSheet,
  match: HeadingMatch,
  {unread, all, mapped}: Unread,
  problems: Problem[],
): void {
  const {spec, at, headings: line} = match;
  const place = ({heading, index}: UnreadHeading) => ({
    sheet: sheet.name,
    cell: addressOf(match.line + 1, index),
    value: heading,
  });
  reportCounts(sheet, match, unread, problems);
  const isStatus = new Set<UnreadHeading>();
  for (const [id, column] of Object.entries(spec.columns)) {
    if (at.has(id)) continue;
    for (const one of all) {
      const {heading, index} = one;
      const facts = {heading, register: spec.title, column: column.headings[0]};
      const cells = () => cellsUnder(sheet, match.line, index);
      if (isStatusColumn(column)) {
        if (!SAYS_SO.test(line.words[index] ?? '') && !lookLikeStatuses(cells(), column.list)) continue;
        const others = column.list.values.filter(({counts}) => counts !== true).map(({value}) => value);
        isStatus.add(one);
        problems.push(problem('status-unread', place(one), {...facts, notCounting: others.slice(0, 3)}));
      } else if (column.kind === 'day' && !(id in youthColumns)) {
        const isDay = (cell: CellValue) => meaningOf(cell, column) !== undefined;
        if (readablePart(cells(), isDay) > 0.5) problems.push(problem('day-unread', place(one), facts));
      }
    }
  }
  reportAgainst(
    sheet,
    match,
    all.filter((one) => !isStatus.has(one)),
    problems,
  );
  reportRivals(sheet, match, new Set(unread.map(({index}) => index)), mapped, problems);
  const told = all.map(({heading, index}) => {
    if ((line.texts[index] ?? '') === '') return heading;
    const like = likeHeading(heading, spec, at);
    return like === undefined ? `« ${heading} »` : `« ${heading} » (proche de « ${like} »)`;
  });
  problems.push(
    problem('headings-unread', {...place(all[0]!), count: all.length}, {register: spec.title, headings: told}),
  );
}

import {addressOf} from '../value/address';
import type {CellValue} from '../value/cell';
import {problem, type Problem} from '../message/problem';
import {isStatusColumn} from '../register/define-register';
import {youthColumns} from '../register/youth-columns';
import type {SourceSheet} from '../count/registers';
import {cellsUnder, holdsAnything, readablePart, widthUnder} from './cells-under';
import {meaningOf} from './cell-meaning';
import {likeHeading} from './like-heading';
import {matchAside, type HeadingMatch} from './match-headings';
import {reportRivals} from './rival-columns';
import {lookLikeStatuses} from './status-words';
import {reportAgainst} from './rows-against';
import {reportCounts, type UnreadHeading} from './unread-beside';

/** How a heading says that it holds what came of a row. */
const SAYS_SO =
  /^(?:statut|etat|presence|absence|decision|validation|resultat)\b(?! (?:civil|familial|matrimonial|de sante))/;

/**
 * Tells the headings of a sheet that nothing reads: those that could decide what counts are problems, one by one, then all of them
 * are listed. Returns them.
 */
export function reportUnreadHeadings(
  sheet: SourceSheet,
  match: HeadingMatch,
  mapped: ReadonlyMap<string, string> | undefined,
  problems: Problem[],
): readonly UnreadHeading[] {
  const {spec, at, headings: line} = match;
  const aside = matchAside(spec, line.texts, at);
  const taken = new Set([...at.values(), ...aside.values()].map(({index}) => index));
  const unread = line.texts
    .map((heading, index) => ({heading, index}))
    .filter(({heading, index}) => heading !== '' && !taken.has(index) && mapped?.has(line.words[index]!) !== true);
  const nameless = columnsWithoutHeading(sheet, match, taken);
  const all = [...unread, ...nameless];
  if (all.length === 0) return unread;
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
  return unread;
}

/** Columns of a table whose heading is blank, where any row says something: what they hold is not read either. */
function columnsWithoutHeading(
  sheet: SourceSheet,
  {line, headings}: HeadingMatch,
  taken: ReadonlySet<number>,
): UnreadHeading[] {
  const width = widthUnder(sheet.rows, line);
  const blank = Array.from({length: width}, (_, index) => index).filter(
    (index) => (headings.texts[index] ?? '') === '' && !taken.has(index),
  );
  return blank
    .filter((index) => holdsAnything(sheet, line, index))
    .map((index) => ({heading: `colonne ${addressOf(0, index).replace(/\d+$/, '')}, sans en-tête`, index}));
}

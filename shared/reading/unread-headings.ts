import {addressOf} from '../value/address';
import type {Problem} from '../message/problem';
import type {SourceSheet} from '../count/registers';
import {holdsAnything, widthUnder} from './cells-under';
import {matchAside, type HeadingMatch} from './match-headings';
import {tellUnread} from './tell-unread';
import type {UnreadHeading} from './unread-beside';

/** Tells the headings of a sheet that nothing reads. Returns them. */
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
  if (all.length > 0) tellUnread(sheet, match, {unread, all, mapped}, problems);
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

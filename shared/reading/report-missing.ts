import {foldText} from '../value/fold';
import {problem, type Problem} from '../message/problem';
import type {ColumnSpec} from '../register/define-register';
import {nameColumns} from '../register/youth-columns';
import type {SourceSheet} from '../count/registers';
import {likeHeading} from './like-heading';
import {matchAside, type HeadingMatch} from './match-headings';
import {headingPlace, isOf} from './near-register';

const NAMES: ReadonlySet<string> = new Set(
  Object.values(nameColumns).flatMap(({headings}) => headings.map((heading) => foldText(heading))),
);

/** How a heading says that it holds a day: any number of five figures would do for one. */
const DATED = /\b(?:date|jour|quand|le)\b/;

/** Whether the cells under a heading are what a column of days or amounts holds. */
function mayHold(sheet: SourceSheet, line: number, index: number, text: string, column: ColumnSpec): boolean {
  if (text === '' || (column.kind !== 'cents' && column.kind !== 'day')) return false;
  return (column.kind === 'cents' || DATED.test(foldText(text))) && isOf(sheet, line, index, column, 0.9);
}

/** A sheet that would be a register but for a heading or two: each, with the headings that may stand for it. */
export function reportMissing(sheet: SourceSheet, near: HeadingMatch, problems: Problem[]): void {
  const {spec, at, line} = near;
  const texts = near.headings.texts;
  const found = texts.filter((text) => text !== '');
  const aside = matchAside(spec, texts, at);
  const named = near.headings.words.some((word) => NAMES.has(word));
  const taken = new Set([...at.values(), ...aside.values()].map(({index}) => index));
  for (const id of near.missing) {
    const column = spec.columns[id]!;
    const [header, ...others] = column.headings;
    const free = texts.map((text, index) => (taken.has(index) ? '' : text));
    const alike = free.filter((text) => text !== '' && likeHeading(text, spec, at) === header);
    const like = alike.length > 0 ? alike : free.filter((text, index) => mayHold(sheet, line, index, text, column));
    const byName = id === 'dossier' && named;
    const mayLack = spec.mayLack?.includes(id) === true;
    const detail = {register: spec.title, header, others, found, like, byName, mayLack};
    problems.push(problem('header-missing', headingPlace(sheet, near), detail));
  }
}

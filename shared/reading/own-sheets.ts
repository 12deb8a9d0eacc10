import {foldText} from '../value/fold';
import {isBlank} from '../value/nothing';
import {tabOf} from '../value/tab-name';
import type {TimeZone} from '../value/time-zone';
import type {ParsedSheet} from '../count/parsed-sheet';
import type {SourceSheet} from '../count/registers';
import {registerById} from '../register/all-registers';
import {ownSheetId} from '../register/own-sheet';
import {dossier} from '../register/youth-columns';
import type {OwnLines} from '../setting/parameters';
import {headingLine, matchHeadings} from './match-headings';
import {parseSheet} from './parse-sheet';

/** Lines in which the headings of such a sheet may stand. */
const HEADING_LINES = 20;

/** The sheets that are no register and that lines of « Indicateurs » or « Ventilations » name: each is read as one of its own. */
export function parseOwnSheets(
  sheets: readonly SourceSheet[],
  {indicateurs, ventilations}: OwnLines,
  zone: TimeZone | undefined,
): readonly ParsedSheet[] {
  const words = [...indicateurs, ...ventilations].map(
    ({words: {base = '', criteres = ''}}) => ` ${foldText(`${base} ; ${criteres}`)} `,
  );
  if (words.length === 0) return [];
  const isNamed = (name: string) => foldText(name) !== '' && words.some((text) => text.includes(` ${foldText(name)} `));
  return sheets.filter(({name}) => isNamed(name) || isNamed(tabOf(name))).map((sheet) => parseOwn(sheet, zone));
}

/** The line of the headings of such a sheet, counted from 0; -1 where none looks like it. */
export function headingsOfOwn(rows: SourceSheet['rows']): number {
  return rows.slice(0, HEADING_LINES).findIndex((row) => {
    const filled = row.filter((cell) => !isBlank(cell));
    return filled.length > 1 && filled.every((cell) => typeof cell === 'string');
  });
}

/** Reads one as a register of its own. */
export function parseOwn({name, rows}: SourceSheet, zone: TimeZone | undefined): ParsedSheet {
  const line = Math.max(0, headingsOfOwn(rows));
  const headings = headingLine(rows[line] ?? [], line);
  const known = dossier.headings.map(foldText);
  const isOfYouths = headings.words.some((word) => known.includes(word));
  const spec = registerById.get(ownSheetId(tabOf(name), isOfYouths))!;
  return parseSheet(spec, name, rows, line, matchHeadings(spec, headings, {dateAides: 'décision'}).at, zone);
}

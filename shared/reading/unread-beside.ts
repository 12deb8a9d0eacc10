import {addressOf} from '../value/address';
import type {CellValue} from '../value/cell';
import {textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import type {SourceSheet} from '../count/registers';
import {cellsUnder} from './cells-under';
import type {HeadingMatch} from './match-headings';

/** A heading that no column answers to, and that « Correspondances » does not set aside. */
export interface UnreadHeading {
  readonly heading: string;
  readonly index: number;
}

/** « Qté », « Nombre de contacts »: a row that stands for several. */
const COUNTS =
  /^(?:nombre|nbre|nb|qte|qt|quantite|effectifs?|occurrences?)(?: (?:de |d |des )?(?:contacts?|actes?|entretiens?|evenements?|jeunes|personnes|lignes|fois|aides?|propositions?|situations?|participations?|rdv|rendez vous|seances?|entrees?))?$/;

/** Tells the columns that say of how many each row stands, in a register that has one row for each. */
export function reportCounts(
  sheet: SourceSheet,
  {spec, line, headings}: HeadingMatch,
  unread: readonly UnreadHeading[],
  problems: Problem[],
): void {
  if (spec.dossierExpected === undefined || spec.dated === undefined) return;
  for (const {heading, index} of unread) {
    if (!COUNTS.test(headings.words[index]!) && !COUNTS.test(headings.plain[index]!)) continue;
    const count = countOf(cellsUnder(sheet, line, index), (cell) => Number(textOf(cell)) > 1);
    if (count === 0) continue;
    const place = {sheet: sheet.name, cell: addressOf(line + 1, index), value: heading, count};
    problems.push(problem('count-unread', place, {heading, register: spec.title}));
  }
}

function countOf(cells: Iterable<CellValue | undefined>, isMet: (cell: CellValue | undefined) => boolean): number {
  let count = 0;
  for (const cell of cells) if (isMet(cell)) count++;
  return count;
}

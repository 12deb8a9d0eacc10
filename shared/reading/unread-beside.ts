import {addressOf} from '../value/address';
import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {isNothing, textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import {isStatusColumn} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import {cellsUnder} from './cells-under';
import {meaningOf} from './cell-meaning';
import type {HeadingMatch} from './match-headings';
import {lookLikeStatuses} from './status-words';

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

/** Headings under which anything at all says that a row does not count, and those under which a status says it. */
const AGAINST = /\b(?:annul|abandon|refus|rejet|desist|supprim)/;
const OF_STATUS = /^(?:statut|etat|presence|absen|decision|validation|resultat|paiement|suite|issue)/;
const NO: ReadonlySet<string> = new Set(['non', 'n', '0', 'faux', 'false', 'aucun', 'aucune']);

/** Tells the columns beside a status that is read which say of rows that count by it that they do not. */
export function reportBeside(
  sheet: SourceSheet,
  {spec, at, line, headings}: HeadingMatch,
  id: string,
  unread: readonly UnreadHeading[],
  problems: Problem[],
): void {
  const column = spec.columns[id]!;
  if (!isStatusColumn(column)) return;
  const {heading: read, index: own} = at.get(id)!;
  for (const {heading, index} of unread) {
    const word = headings.words[index]!;
    const isAgainst = AGAINST.test(word);
    if (!isAgainst && !(OF_STATUS.test(word) && lookLikeStatuses(cellsUnder(sheet, line, index), column.list)))
      continue;
    const statuses = cellsUnder(sheet, line, own);
    const count = countOf(cellsUnder(sheet, line, index), (cell) => {
      const status = statuses.next().value;
      const isCounted = isNothing(status) || meaningOf(status, column) === 1;
      if (!isCounted || isNothing(cell)) return false;
      const meaning = meaningOf(cell, column);
      return isAgainst ? meaning !== 1 && !NO.has(foldText(textOf(cell))) : meaning === 0;
    });
    if (count === 0) continue;
    const place = {sheet: sheet.name, cell: addressOf(line + 1, index), value: heading, count};
    problems.push(problem('status-beside', place, {heading, read, register: spec.title}));
  }
}

function countOf(cells: Iterable<CellValue | undefined>, isMet: (cell: CellValue | undefined) => boolean): number {
  let count = 0;
  for (const cell of cells) if (isMet(cell)) count++;
  return count;
}

import {addressOf} from '../value/address';
import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {isNothing, textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import {isStatusColumn, type RegisterSpec} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import type {ValueList} from '../register/value-list';
import {cellsUnder} from './cells-under';
import {meaningOf} from './cell-meaning';
import type {HeadingMatch} from './match-headings';
import {OddCells} from './odd-cells';
import {lookLikeStatuses} from './status-words';
import type {UnreadHeading} from './unread-beside';

/** Headings under which anything at all says that a row does not count; what only some registers mean by it. */
const AGAINST = /\b(?:annul|supprim|doublon|brouillon|corbeille|anonymis|a exclure|exclue?s?\b|archiv|tests?$)/;
const AGAINST_EVENT = /\b(?:abandon|refus|rejet|desist|rompue?s?$)/;
/** Headings under which « non » says it. */
const FOR =
  /^(?:valid(?:e|ee)|a (?:compter|comptabiliser|prendre en compte)|compt(?:e|ee|abilise|abilisee)|inclus|incluse|retenue?|pris en compte|prise en compte|eligible)$/;
const FOR_EVENT = /^(?:actif|active|venue?|honoree?|realisee?|effectuee?|present|presente)$/;
/** Headings under which a status says it. */
const OF_STATUS = /^(?:statut|etat|presence|absen|decision|validation|resultat|paiement|suite|issue)\b/;
const NO: ReadonlySet<string> = new Set(['non', 'n', '0', 'faux', 'false', 'aucun', 'aucune', 'no']);

/** How a remark begins that takes a row back, whatever its heading; then remarks that are one word. */
const TAKES_BACK =
  /^[^\p{L}\d]*(?:annul|doublon|(?:[àa] )?ne (?:pas|plus) compt|[àa] (?:ignorer|supprimer|exclure)|supprim[ée]|erreur de saisie|saisie? par erreur|pas venue?\b|non venue?\b|non honor|brouillon|anonymis)/iu;
const ONE_WORD = /^(?:absente?|excuse|excusee|test|essai|refusee?|rejetee?|non valide|non validee|reportee?)$/;
/** Of a status that no list knows. */
const STATUS_WORD =
  /^(?:annul|refus|rejet|abandon|desist|absen|prevu|planifi|non |a venir|en attente|supprim|doublon|anonym|brouillon|erreur|test$)/;

/** What says nothing against a row of a register: a youth who refuses was proposed something; a dossier is closed, its youth was received. */
const NOT_AGAINST: Readonly<Partial<Record<RegisterSpec['id'], RegExp>>> = {
  jeunes: /refus|rejet|abandon|desist|absen|prevu|planifi|attente|venir|report|^non |excus|archiv/,
  propositions: /refus|rejet|absen|desist/,
  dispositifs: /^(?:motif .*)?(?:abandon|desist)(?! avant)/,
};

/** Whether a cell of a column says that its row does not count; null for a column that says it of none by its heading. */
function testOf(
  word: string,
  spec: RegisterSpec,
  list: ValueList | undefined,
  cells: () => Iterable<CellValue | undefined>,
): ((folded: string, cell: CellValue) => boolean) | null {
  const isEvent = spec.id !== 'jeunes' && spec.id !== 'propositions';
  const isNot = (folded: string) => NOT_AGAINST[spec.id]?.test(folded) === true;
  if ((AGAINST.test(word) || (isEvent && AGAINST_EVENT.test(word))) && !isNot(word))
    return (folded, cell) => !NO.has(folded) && (list === undefined || meaningOf(cell, statusOf(list)) !== 1);
  if (FOR.test(word) || (isEvent && FOR_EVENT.test(word)))
    return (folded) => NO.has(folded) || folded.startsWith('non ');
  if (!OF_STATUS.test(word)) return null;
  const isStatus = (folded: string) => STATUS_WORD.test(folded) && !isNot(folded);
  if (list === undefined) return isStatus;
  if (!lookLikeStatuses(cells(), list)) return null;
  return (folded, cell) => (meaningOf(cell, statusOf(list)) ?? (isStatus(folded) ? 0 : 1)) === 0;
}

const statusOf = (list: ValueList) => ({kind: 'choice', list, headings: ['']}) as const;

/**
 * Tells the columns that nothing reads and which say of rows that they do not count, by their heading or in a remark: of rows that count by
 * the status that is read, or of any where the register has none.
 */
export function reportAgainst(
  sheet: SourceSheet,
  {spec, at, line, headings}: HeadingMatch,
  unread: readonly UnreadHeading[],
  problems: Problem[],
): void {
  const [id, column] = Object.entries(spec.columns).find(([, one]) => isStatusColumn(one)) ?? [];
  const list = column?.kind === 'choice' ? column.list : undefined;
  const own = id === undefined ? undefined : at.get(id);
  const isCounted = (cell: CellValue | undefined) => isNothing(cell) || meaningOf(cell, statusOf(list!)) === 1;
  const not = NOT_AGAINST[spec.id];
  for (const {heading, index} of unread) {
    const word = headings.words[index] ?? '';
    const says = testOf(word, spec, list, () => cellsUnder(sheet, line, index));
    const known = new Map<CellValue, boolean>();
    const isAgainst = (cell: CellValue) => {
      if (typeof cell === 'string' && cell.length > MOST) return TAKES_BACK.test(cell);
      const before = known.get(cell);
      if (before !== undefined) return before;
      const folded = foldText(textOf(cell));
      const isRemark = typeof cell === 'string' && (TAKES_BACK.test(cell) || ONE_WORD.test(folded));
      const found = says?.(folded, cell) === true || (isRemark && says === null && not?.test(folded) !== true);
      known.set(cell, found);
      return found;
    };
    const odd = new OddCells();
    for (let row = line + 1; row < sheet.rows.length; row++) {
      const cells = sheet.rows[row];
      const cell = cells?.[index];
      if (cell === null || cell === undefined || cell === '' || (isNothing(cell) && cell !== 0)) continue;
      if (isAgainst(cell) && (own === undefined || isCounted(cells![own.index]))) odd.add(cell, row);
    }
    if (odd.count === 0) continue;
    const place = {
      sheet: sheet.name,
      cell: addressOf(odd.firstRow + 1, index),
      value: odd.firstValue,
      count: odd.count,
      rows: odd.rows.map((row) => row + 1),
    };
    const detail = {heading, read: own?.heading ?? '', register: spec.title, samples: odd.samples};
    problems.push(problem('status-beside', place, detail));
  }
}

/** A longer text is a remark of its own, that no other row repeats. */
const MOST = 40;

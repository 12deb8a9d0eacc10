import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {isNothing, textOf} from '../value/nothing';
import {dayOfNumber, parseDay} from '../value/parse-day';
import {parseNumber} from '../value/parse-number';
import {lookupOf} from '../register/value-list';
import {ouiNon} from '../register/value-lists/jeune';
import type {OwnKind} from '../count/table';

/** A different value of a column, and how many cells hold it. */
export interface Met {
  readonly cell: CellValue;
  readonly count: number;
}

/** A column is of a kind when so many of its filled cells are. */
const MOST = 0.8;

const SAYS_DAY = /(^| )(date|dates|debut|fin|depuis|echeance)( |$)/;
const SAYS_EUROS = /(^| )(montant|euro|euros|cout|couts|prix|salaire|depense|depenses|subvention)( |$)/;
const SAYS_CODE = /(^| )(code|n|no|numero|telephone|tel|siret|siren|matricule|reference)( |$)/;

/** What a column holds, by its heading and its cells. « Colonnes » may say otherwise. */
export function kindOfCells(heading: string, met: readonly Met[]): OwnKind {
  const word = foldText(heading);
  const stated = met.filter(({cell, count}) => count > 0 && (cell === 0 || !isNothing(cell)));
  const all = stated.reduce((sum, {count}) => sum + count, 0);
  const mostly = (test: (cell: CellValue) => boolean) =>
    all > 0 && stated.reduce((sum, {cell, count}) => sum + (test(cell) ? count : 0), 0) >= MOST * all;
  if (mostly((cell) => isDay(cell, SAYS_DAY.test(word)))) return 'date';
  if (mostly((cell) => typeof cell === 'boolean' || (typeof cell === 'string' && isYesOrNo(cell)))) return 'oui/non';
  if (mostly(isNumber) && !SAYS_CODE.test(word)) {
    const inEuros = stated.some(({cell}) => typeof cell === 'string' && /€/.test(cell));
    return inEuros || SAYS_EUROS.test(word) || heading.includes('€') ? 'euros' : 'nombre';
  }
  return separatorOf(stated.map(({cell}) => textOf(cell))) === null ? 'choix' : 'choix multiple';
}

function isDay(cell: CellValue, saysDay: boolean): boolean {
  if (typeof cell === 'number') return saysDay && dayOfNumber(cell) !== 0;
  return typeof cell === 'string' && /\D/.test(cell.trim()) && parseDay(cell) !== 0;
}

const isNumber = (cell: CellValue) =>
  typeof cell === 'number' || (typeof cell === 'string' && !Number.isNaN(parseNumber(cell)));

const isYesOrNo = (text: string) => /[a-z]/i.test(text) && lookupOf(ouiNon)(foldText(text), text) >= 0;

/** Signs that part answers for sure, then those that words may hold too. */
const SURE = ['\n', ';', '|'];
const UNSURE = ['/', ',', '+'];

/** The sign that parts several answers in a cell; null where none does. */
export function separatorOf(texts: readonly string[]): string | null {
  const sure = SURE.find((sign) => texts.some((text) => piecesOf(text, sign).length > 1));
  return sure ?? UNSURE.find((sign) => comesAgain(texts, sign)) ?? null;
}

/** The answers of a cell. */
export function piecesOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** Whether the pieces that a sign makes stand in other cells too: answers come again, the words of one answer do not. */
function comesAgain(texts: readonly string[], sign: string): boolean {
  const times = new Map<string, number>();
  const cells = texts.map((text) => [...new Set(piecesOf(text, sign).map(foldText))]);
  for (const piece of cells.flat()) times.set(piece, (times.get(piece) ?? 0) + 1);
  const parted = cells.filter((pieces) => pieces.length > 1).flat();
  return parted.length > 0 && parted.filter((piece) => times.get(piece)! > 1).length >= MOST * parted.length;
}

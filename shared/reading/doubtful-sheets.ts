import {foldText} from '../value/fold';
import {tabOf} from '../value/tab-name';
import {problem, type Problem} from '../message/problem';
import {allRegisters} from '../register/all-registers';
import type {RecognisedSheet, SourceSheet} from '../count/registers';

/** What people call a sheet that they keep beside the one in use. */
const KEPT_ASIDE =
  /\b(?:anciens?|anciennes?|old|copies?|sauvegardes?|backup|archives?|brouillons?|modeles?|tests?|exemples?|ne pas utiliser|a supprimer)\b/;

/** Tells the sheets that are read with another of their register, and that nobody sees or that are called as what one keeps aside. */
export function reportDoubtfulSheets(
  sheets: readonly SourceSheet[],
  recognised: readonly RecognisedSheet[],
  isCorrected: (sheet: string) => boolean,
  problems: Problem[],
): void {
  const isDoubtful = new Map(
    sheets.map(({name, isHidden}) => [
      name,
      {isHidden: isHidden === true, isKept: KEPT_ASIDE.test(foldText(tabOf(name)))},
    ]),
  );
  for (const {sheet, register, rows} of recognised) {
    const {isHidden = false, isKept = false} = isDoubtful.get(sheet) ?? {};
    const isBeside = recognised.some((one) => {
      const other = isDoubtful.get(one.sheet);
      return one.register === register && one.sheet !== sheet && !(other?.isHidden === true || other?.isKept === true);
    });
    if (rows === 0 || !(isHidden || isKept) || !isBeside || isCorrected(sheet)) continue;
    const title = allRegisters.find(({id}) => id === register)?.title ?? '';
    problems.push(problem('sheet-doubtful', {sheet, count: rows}, {register: title, isHidden}));
  }
}

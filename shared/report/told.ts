import type {Problem} from '../message/problem';
import {counted, french} from '../value/french';

/** What was met in the data of a report, by what it does to the figures. */
export interface Told {
  /** For which figures are, or may be, short or missing. */
  readonly problems: readonly Problem[];
  /** What is only said. */
  readonly remarks: readonly Problem[];
}

/** « aucun problème, 2 remarques (131 lignes écartées par leur statut) »: what is left out by right is no problem, and is not passed over. */
export function sayTold({problems, remarks}: Told, withNumbers = true): string {
  const aside = remarks.reduce((sum, {code, count}) => sum + (code === 'rows-aside' ? count : 0), 0);
  const left =
    aside === 0
      ? ''
      : ` (${withNumbers ? counted(aside, 'ligne') : 'des lignes'} ${aside < 2 && withNumbers ? 'écartée' : 'écartées'} par leur statut)`;
  const count = (list: readonly Problem[], one: string, none: string) =>
    list.length === 0 ? `${none} ${one}` : counted(list.length, one);
  return french(`${count(problems, 'problème', 'aucun')}, ${count(remarks, 'remarque', 'aucune')}${left}`);
}

import {counted} from '../../shared';
import type {Theirs} from '../../shared';

const sheets = (count: number) => counted(count, 'feuille');
const quoted = (names: readonly string[]) => names.map((name) => `« ${name} »`).join(', ');
const theirWords: Readonly<Record<Theirs, string>> = {
  cells: 'des cellules saisies ou changées',
  comments: 'des commentaires',
  drawings: 'un graphique ou une image',
};
const listOf = (theirs: readonly Theirs[]) => theirs.map((one) => theirWords[one]).join(', ');

/** What « Retirer du classeur » says, in French. */
export const frRemoval = {
  title: 'Retirer du classeur',
  lead: 'Une feuille retirée ne revient pas, même par Ctrl+Z. Vos registres, vos propres feuilles, « Paramètres ML », « Décisions » et « Comptes » restent.',
  none: 'Rien à retirer : Bilan ML n’a fait aucune feuille dans ce classeur.',
  groups: {
    report: (count: number) => `Le rapport : ${sheets(count)}`,
    pages: (count: number) => `Les pages par commune : ${sheets(count)}`,
    lists: (count: number) => `Les listes de lignes, qui nomment des personnes : ${sheets(count)}`,
    aids: (count: number) => `Le contrôle des aides : ${sheets(count)}`,
    years: (count: number) => `Les années gardées : ${sheets(count)}`,
  },
  see: 'Voir les feuilles',
  going: (names: readonly string[]) => `Partent : ${quoted(names)}.`,
  kept: 'Restent, car vous y avez mis quelque chose. Cochez celles à retirer quand même :',
  even: (name: string, theirs: readonly Theirs[]) => `« ${name} » : ${listOf(theirs)}`,
  cited: (names: readonly string[]) =>
    `Des formules mènent à ces feuilles et afficheront #REF! ensuite : ${quoted(names)}.`,
  go: (count: number) => `Retirer ${sheets(count)}`,
  noneChosen: 'Cochez ce qui doit partir.',
  working: 'Retrait des feuilles',
  done: (count: number) => `${sheets(count)} en moins`,
  gone: (count: number) => `Retiré du classeur : ${sheets(count)}.`,
  left: 'Laissé dans le classeur :',
  why: (name: string, theirs: readonly Theirs[]) =>
    theirs.length === 0 ? `« ${name} »` : `« ${name} » : ${listOf(theirs)}`,
};

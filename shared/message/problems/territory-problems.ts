import {counted, inBrackets} from '../../value/french';
import {costs, mayCost, said} from '../message';
import type {Located} from '../problem';
import {type InColumn, type Values, at, among, declaredAs, rowsOf} from './problem-words';

/** A value that a sentence names; `otherwise` where it quotes none. */
const named = (value: string, otherwise: string) => (value === '' ? otherwise : `« ${value} »`);

/** Communes and quarters. */
export const territoryProblems = {
  'commune-repaired': said(
    (p: InColumn & {commune: string}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} est lu ${named(p.commune, 'comme celui d’une commune voisine')} (${counted(p.count, 'ligne')}).`,
    'Corriger l’orthographe dans le registre si ce n’est pas elle.',
  ),
  'commune-alike': mayCost(
    (p: InColumn & {commune: string; isSlip: boolean}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} (${counted(p.count, 'ligne')}) ressemble à ${named(p.commune, 'celui d’une autre commune')}` +
      `, et compte ${p.isSlip ? 'avec' : 'à part'} faute de table « Territoire ».`,
    'Corriger l’orthographe, ou confirmer le territoire (« Paramètres », « Confirmer »).',
  ),
  'commune-near-official': mayCost(
    (p: InColumn & {official: string; list: string; commune: string; isOutside: boolean}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} (${counted(p.count, 'ligne')}) n’est pas dans la liste officielle (${p.list}), où « ${p.official} » lui ressemble` +
      `, et compte ${p.isOutside ? 'hors du territoire' : `sous ${named(p.commune, 'un autre nom')}`}.`,
    'Corriger l’orthographe dans le registre.',
  ),
  'commune-other-official': mayCost(
    (p: InColumn & {official: string; list: string; commune: string}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} (${counted(p.count, 'ligne')}) est celui d’une commune de la liste officielle (${p.list})` +
      `, et compte avec ${named(p.commune, 'une autre, qui lui ressemble')}.`,
    'L’ajouter à la table « Territoire », ou corriger le nom.',
  ),
  'commune-outside': said(
    (p: Values) => `${among(p)} : commune hors du territoire, comptée sous « Hors territoire ».`,
    'L’ajouter à la table « Territoire » si elle en fait partie.',
  ),
  'commune-unreadable': costs(
    (p: Values) => `${among(p)} : aucune commune lisible, comptée sous « Non renseigné ».`,
    'Écrire le nom : un code postal ne suffit pas (59840 désigne deux communes), ni une ville dont le territoire a les arrondissements.',
  ),
  'commune-beside': mayCost(
    (p: InColumn & {register: string; total: number}) =>
      `${at(p)} : ${rowsOf(p)} dont « ${p.heading} » n’est pas la commune que « Jeunes » donne à ce jeune ; ` +
      'celle de la ligne est comptée, et c’est peut-être celle d’un employeur ou d’un lieu de rendez-vous.',
    (p) =>
      `Si ce n’est pas la commune du jeune, l’écrire dans « Correspondances » ${declaredAs(p, p.heading, 'aucune')}).`,
  ),
  'commune-conflict': said(
    (p: Values) => `${among(p)} : le code INSEE désigne une autre commune que le nom ; le code l’emporte.`,
    'Corriger l’un des deux.',
  ),
  'territoire-missing': said(
    (p: Located) =>
      `Pas de table « Territoire » : ${p.count === 0 ? 'aucune commune trouvée' : `le territoire est fait de ${counted(p.count, 'commune trouvée', 'communes trouvées')}`} ` +
      'dans les registres.',
    'Ajouter à « Paramètres ML » une table Commune, Code INSEE, QPV.',
  ),
  'qpv-unnamed': said(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} »${inBrackets([p.value])} sans nom de quartier, comptée en « QPV non précisé ».`,
    'Écrire le nom du quartier, ou l’ajouter à la table « Territoire ».',
  ),

  'qpv-unknown': said(
    (p: Values) => `${among(p)} : quartier absent de la table « Territoire », compté comme un QPV de plus.`,
    'Corriger son nom, l’ajouter à la table, ou vider la cellule si ce n’est pas un QPV.',
  ),
};

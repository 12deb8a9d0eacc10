import {counted} from '../../shared';
import type {FormulasKept} from '../session-answers';

/** The words of « Fonctions ». */
export const frFunctions = {
  title: 'Fonctions',
  lead: 'À taper dans vos feuilles, comme toute formule.',
  search: 'Chercher une fonction',
  found: (count: number) => counted(count, 'fonction'),
  none: 'Aucune fonction ne correspond.',
  optional: 'facultatif',
  otherName: 'Autre nom :',
  example: 'Exemple',
  insert: 'Insérer dans la cellule active',
  insertLabel: (name: string) => `Insérer dans la cellule active : exemple de ${name}`,
  inserted: 'Formule insérée : remplacez-y vos plages.',
  fresh: (count: number) =>
    `${counted(count, 'formule ML', 'formules ML')} dans ce classeur, à jour avec les registres.`,
  older: (count: number) =>
    `${counted(count, 'cellule montre un chiffre ancien', 'cellules montrent un chiffre ancien')}, ou que Google calcule encore.`,
  loose: (count: number) =>
    `${counted(count, 'formule tapée ne suit pas', 'formules tapées ne suivent pas')} les registres : Google ne ${count > 1 ? 'les' : 'la'} refait pas quand un registre change, et le chiffre peut être ancien. Bilan ML peut y ajouter un argument, RA_ACTUALISATION, et rien d’autre.`,
  follow: 'Les faire suivre',
  unproven: (count: number) =>
    `${counted(count, 'formule mêlée', 'formules mêlées')} à d’autres calculs, ${count > 1 ? 'refaites' : 'refaite'} à chaque actualisation sans pouvoir être ${count > 1 ? 'vérifiées' : 'vérifiée'}.`,
  refresh: 'Actualiser les formules',
  refreshing: 'Nouveau calcul des formules',
  repair: 'Réparer les #NOM?',
  repairing: 'Réparation des formules',
  repaired: (count: number) =>
    count === 0 ? 'Aucune formule ML en erreur.' : `${counted(count, 'formule réécrite', 'formules réécrites')}.`,
  freeze: 'Figer les formules ML',
  freezeHelp:
    'Remplace chaque formule ML par son résultat, pour envoyer le classeur à qui n’a pas Bilan ML. Pas de retour en arrière.',
  freezing: 'Remplacement des formules',
  frozen: (count: number) =>
    count === 0
      ? 'Aucune formule ML dans ce classeur.'
      : `${counted(count, 'formule remplacée', 'formules remplacées')} par sa valeur.`,
  sure: 'Confirmer : figer',
  keep: 'Rendre durables',
  keepHelp:
    '« Rendre durables » écrit la plage à la place du nom, dans les formules qui nomment leurs registres : Excel les suit alors lui-même, sur tout poste. Chaque registre doit être un tableau d’Excel.',
  keeping: 'Écriture des plages',
  kept: ({cells, left, leftCount, sheets}: FormulasKept) => {
    const done =
      cells === 0
        ? 'Aucune formule à écrire par plage.'
        : `${counted(cells, 'formule écrite', 'formules écrites')} par plage, pour le même résultat.`;
    if (leftCount === 0) return done;
    const tables =
      sheets.length === 0
        ? ''
        : ` Mettez sous forme de tableau (Ctrl+L) : ${sheets.map((sheet) => `« ${sheet} »`).join(', ')}.`;
    return `${done} ${counted(leftCount, 'cellule laissée', 'cellules laissées')} par nom : ${left.join(', ')}${leftCount > left.length ? '…' : ''}.${tables} Écrivez-y les valeurs elles-mêmes (l’année, un nom), puis recommencez.`;
  },
};

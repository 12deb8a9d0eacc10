import {counted} from '../../shared';
import type {Converted} from './convert-formulas';
import type {FormulaState} from './formula-state';
import type {Frozen} from './freeze-formulas';
import type {Refreshed} from './refresh-formulas';

/** What the commands of the menu say. Paragraphs are apart by a line. */
const paragraphs = (...texts: readonly (string | null)[]) => texts.filter((text) => text !== null).join('\n\n');

const formulas = (count: number) => counted(count, 'formule');

/** The first few places, then how many more. */
function places(list: readonly string[], before: string): string | null {
  if (list.length === 0) return null;
  const more = list.length > 5 ? `, et ${list.length - 5} autres` : '';
  return `${before} ${list.slice(0, 5).join(', ')}${more}.`;
}

export function refreshedText({cells, refused}: Refreshed, advice: readonly string[]): string {
  return paragraphs(
    cells === 0 && refused.length === 0
      ? 'Aucune formule ML_ ne lit le classeur par elle-même : celles qui reçoivent une plage suivent seules.'
      : `${formulas(cells)} ML_ à jour avec les registres. Google les recalcule en quelques secondes.`,
    places(refused, 'Cellules protégées, restées telles quelles :'),
    ...advice,
  );
}

export function convertedText({cells, refused}: Converted, to: 'ML_' | 'ML.'): string {
  const done =
    to === 'ML_'
      ? `${formulas(cells)} d’Excel (ML.) ${cells > 1 ? 'converties' : 'convertie'} en ML_.`
      : `${formulas(cells)} ML_ ${cells > 1 ? 'converties' : 'convertie'} en ML. pour Excel.`;
  return paragraphs(
    cells === 0 && refused.length === 0 ? 'Aucune formule à convertir dans ce classeur.' : done,
    places(refused, 'Cellules que Google n’a pas laissé changer :'),
  );
}

export const CONFIRM_EXCEL =
  'Les formules ML_ de ce classeur vont être écrites comme Excel les appelle : ici, elles montreront #NAME? jusqu’à la conversion inverse. ' +
  'À faire sur une copie, juste avant de la télécharger pour Excel. Continuer ?';

export const CONFIRM_FREEZE =
  'Les formules ML_ de ce classeur vont être remplacées par leurs valeurs d’aujourd’hui : elles ne suivront plus les registres. ' +
  'À faire avant d’envoyer le fichier à qui n’a pas Bilan ML ; Ctrl+Z ou l’historique des versions les rend. Continuer ?';

export function frozenText({cells, left}: Frozen): string {
  return paragraphs(
    cells === 0 && left.length === 0
      ? 'Aucune formule ML_ dans ce classeur.'
      : `${formulas(cells)} ML_ ${cells > 1 ? 'remplacées par leurs valeurs' : 'remplacée par sa valeur'}.`,
    places(left, 'Restées des formules (en erreur, en cours de calcul, ou mêlées à d’autres) :'),
  );
}

export function activatedText({calls, byName, older}: FormulaState, advice: readonly string[]): string {
  const age =
    older === null || older === 0
      ? 'Toutes sont à jour avec les registres.'
      : `${older} sur ${byName} ${older > 1 ? 'sont plus anciennes' : 'est plus ancienne'} que les données : « Actualiser les formules ML ».`;
  return paragraphs(
    'Bilan ML est actif dans ce classeur. Tapez =ML_ dans une cellule : les 17 fonctions s’affichent avec leur aide.',
    'Google n’active un module complémentaire dans un fichier qu’une fois qu’il y a servi : ce menu sert à cela. S’il reste un #NAME?, rechargez la page (F5).',
    calls === 0
      ? null
      : `${counted(calls, 'appel')} de fonctions ML_ dans ce fichier, dont ${byName} sans plage. ${age}`,
    ...advice,
  );
}

export function aboutText(version: string, zone: string): string {
  return paragraphs(
    `Bilan ML ${version}, licence MIT.`,
    'Rien ne quitte ce classeur : le script n’a le droit ni d’ouvrir un autre fichier, ni d’appeler une adresse. Les calculs se font dans l’espace Google de votre structure.',
    `Fuseau horaire du classeur : ${zone}. Les dates sont lues dans ce fuseau.`,
  );
}

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

export const CONFIRM_FOLLOW =
  'Des formules ML_ de ce classeur lisent les registres sans que Google le sache : il ne les recalcule pas quand un registre change, et leur chiffre peut être ancien. ' +
  'Bilan ML peut leur ajouter un dernier argument, RA_ACTUALISATION, une cellule à lui qui change avec les registres ; rien d’autre n’est modifié. ' +
  'La question n’est posée qu’une fois pour ce classeur. Continuer ?';

const mixed = (count: number) =>
  `${formulas(count)} ${count > 1 ? 'mêlées' : 'mêlée'} à d’autres calculs : Google ${count > 1 ? 'les' : 'la'} refait, mais Bilan ML ne peut pas ${count > 1 ? 'les' : 'la'} vérifier.`;

export function refreshedText({fresh, unproven, older, loose}: Refreshed, advice: readonly string[]): string {
  return paragraphs(
    fresh + unproven + older.length === 0
      ? 'Aucune formule ML_ ne lit le classeur par elle-même : celles qui reçoivent une plage suivent seules.'
      : null,
    fresh === 0
      ? null
      : `${formulas(fresh)} ML_ ${fresh > 1 ? 'relues : elles montrent' : 'relue : elle montre'} les chiffres d’aujourd’hui.`,
    unproven === 0 ? null : mixed(unproven),
    places(older, 'Chiffres anciens, ou que Google calcule encore ; recommencez dans un instant :'),
    places(
      loose,
      'Formules qui ne suivent pas les registres, faute de votre accord ou parce que la cellule est protégée :',
    ),
    ...advice,
  );
}

/** A word at the opening of the file. */
export function openedText({fresh, unproven, older, loose}: Refreshed): string {
  const made = fresh + unproven;
  return [
    'Les registres ont changé depuis la dernière actualisation.',
    ...(made === 0 ? [] : [`${formulas(made)} ML_ ${made > 1 ? 'recalculées' : 'recalculée'}.`]),
    ...(older.length + loose.length === 0
      ? []
      : ['D’autres montrent peut-être d’anciens chiffres : menu « Bilan ML », « Actualiser les formules ML ».']),
  ].join(' ');
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

export function activatedText(state: FormulaState, advice: readonly string[]): string {
  const {calls, byName} = state;
  return paragraphs(
    'Bilan ML est actif dans ce classeur. Tapez =ML_ dans une cellule : les 17 fonctions s’affichent avec leur aide.',
    'Google n’active un module complémentaire dans un fichier qu’une fois qu’il y a servi : ce menu sert à cela. S’il reste un #NAME?, rechargez la page (F5).',
    calls === 0
      ? null
      : `${counted(calls, 'appel')} de fonctions ML_ dans ce fichier, dont ${byName} sans plage. ${ageOf(state)}`,
    ...advice,
  );
}

function ageOf({byName, older, loose, unproven}: FormulaState): string {
  const told = [
    ...(older === 0
      ? []
      : [
          `${older} sur ${byName} ${older > 1 ? 'montrent' : 'montre'} un chiffre ancien : « Actualiser les formules ML ».`,
        ]),
    ...(loose === 0
      ? []
      : [
          `${loose} sur ${byName} ne ${loose > 1 ? 'suivent' : 'suit'} pas les registres : « Actualiser les formules ML » propose d’y remédier.`,
        ]),
    ...(unproven === 0 ? [] : [mixed(unproven)]),
  ];
  return told.length === 0 ? 'Relues à l’instant : toutes sont à jour avec les registres.' : told.join(' ');
}

export function aboutText(version: string, zone: string): string {
  return paragraphs(
    `Bilan ML ${version}, licence MIT.`,
    'Rien ne quitte ce classeur : le script n’a le droit ni d’ouvrir un autre fichier, ni d’appeler une adresse. Les calculs se font dans l’espace Google de votre structure.',
    `Fuseau horaire du classeur : ${zone}. Les dates sont lues dans ce fuseau.`,
  );
}

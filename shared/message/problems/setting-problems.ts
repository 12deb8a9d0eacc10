import {counted, quoted} from '../../value/french';
import {costs, mayCost, said, type Words} from '../message';
import {type With, at} from './problem-words';

/** About what is written in « Paramètres ML », which describes no youth. */
const ofSettings = <F extends readonly unknown[]>(says: Words<F>, remedy: Words<F>) => ({
  ...said(says, remedy),
  ofSettings: true,
});

/** What « Paramètres ML » says elsewhere, and that is kept. */
type Other = {readonly kept: string; readonly other: string; readonly otherCell: string};

const whereElse = (p: Other) => `feuille « ${p.other} », cellule ${p.otherCell}`;

const meant = (closest: string) => `Vouliez-vous dire « ${closest} » ?`;

/** What « Paramètres ML » says. */
export const settingProblems = {
  'setting-unknown': ofSettings(
    (p: With<{closest: string}>) => `${at(p)} : paramètre « ${p.value} » inconnu, ignoré.`,
    (p) => meant(p.closest),
  ),
  'setting-invalid': ofSettings(
    (p: With<{key: string; expected: string; kept: string}>) =>
      `${at(p)} : « ${p.value} » n’est pas une valeur de « ${p.key} », « ${p.kept} » est gardé.`,
    (p) => `Attendu : ${p.expected}.`,
  ),
  'setting-twice': {
    ...mayCost(
      (p: With<Other & {table: string; key: string; heading: string}>) =>
        `${at(p)} : « ${p.value} » (« ${p.heading} » de « ${p.key} », table « ${p.table} ») contredit « ${p.kept} » de la ${whereElse(p)}. ` +
        `C’est « ${p.kept} » qui est pris.`,
      'Corriger ou supprimer celui des deux qui ne vaut plus.',
    ),
    ofSettings: true,
  },
  'settings-several': ofSettings(
    (p: With<{sheets: readonly string[]}>) =>
      `Les réglages de ${counted(p.count, 'feuille')} valent ensemble : ${quoted(p.sheets)} ; une table qui n’est que dans l’une est lue.`,
    'Retirer celle qui ne sert plus.',
  ),
  'settings-unread': {
    ...mayCost(
      (p: With<{table: string; missing: readonly string[]; found: readonly string[]}>) =>
        `${at(p)} : une table « ${p.table} » y commence sans doute, mais ${quoted(p.missing)} ${p.missing.length < 2 ? 'y manque' : 'y manquent'} : ` +
        `ses lignes ne sont pas lues. En-têtes trouvés : ${quoted(p.found)}.`,
      'Écrire les en-têtes tels qu’ils sont attendus, une ligne vide au-dessus.',
    ),
    ofSettings: true,
  },
  'parameter-invalid': ofSettings(
    (p: With<{table: string; heading: string; expected: string}>) =>
      `${at(p)} : « ${p.value} » ne convient pas à la colonne « ${p.heading} » de la table « ${p.table} », elle est ignorée.`,
    (p) => `Attendu : ${p.expected}.`,
  ),
  'section-unknown': ofSettings(
    (p: With<{table: string; closest: string}>) =>
      `${at(p)} : « ${p.value} » de la table « ${p.table} » n’est le nom d’aucune section, ${counted(p.count, 'ligne')} sans effet.`,
    (p) => (p.closest === '' ? 'Y écrire le titre d’une section du rapport.' : meant(p.closest)),
  ),
  'essential-unknown': ofSettings(
    (p: With<{wanted: string; closest: string}>) =>
      `${at(p)} : « ${p.value} » de la table « L’essentiel » n’est ${p.wanted}, ${counted(p.count, 'ligne')} sans effet.`,
    (p) => (p.closest === '' ? 'Y écrire le nom que donne « Méthode » ou le titre du tableau.' : meant(p.closest)),
  ),
  'mapping-unknown': {
    ...costs(
      (p: With<{what: string; closest: string}>) =>
        `${at(p)} : ${p.value === '' ? `il manque un nom de ${p.what}` : `${p.what} « ${p.value} » introuvable`} dans « Correspondances », ` +
        'la ligne est ignorée.',
      (p) => (p.closest === '' || p.value === '' ? 'Y écrire son nom tel qu’il est.' : meant(p.closest)),
    ),
    ofSettings: true,
  },
  'meaning-unknown': {
    ...costs(
      (p: With<{what: string; closest: string}>) =>
        `${at(p)} : ${p.value === '' ? `il manque ${p.what}` : `${p.what} « ${p.value} » introuvable`} dans « Valeurs », la ligne est ignorée.`,
      (p) => (p.closest === '' || p.value === '' ? 'Y écrire son nom tel qu’il est.' : meant(p.closest)),
    ),
    ofSettings: true,
  },
  'meaning-applied': {
    ...ofSettings(
      (p: With<{register: string; column: string; target: string; instead: string | null}>) =>
        `${at(p)} : « ${p.value} » compte comme « ${p.target} »${p.instead === null ? '' : ` au lieu de « ${p.instead} »`} sur ` +
        `${counted(p.count, 'ligne')} (colonne « ${p.column} » du registre « ${p.register} »).`,
      'Effacer cette ligne de « Valeurs » pour y renoncer.',
    ),
    countsRows: true,
  },
  'meaning-unused': ofSettings(
    (p: With<{register: string; column: string}>) =>
      `${at(p)} : aucune ligne ne porte « ${p.value} » dans la colonne « ${p.column} » du registre « ${p.register} », cette ligne de « Valeurs » est sans effet.`,
    'Vérifier comment la valeur est écrite, ou effacer la ligne si elle ne sert plus.',
  ),
  'meaning-twice': {
    ...mayCost(
      (p: With<Other & {refused: string}>) =>
        `${at(p)} : « ${p.value} » compte déjà comme « ${p.kept} » dans « Valeurs » (${whereElse(p)}), « ${p.refused} » est ignoré.`,
      'Supprimer l’une des deux lignes.',
    ),
    ofSettings: true,
  },
  'own-column-unknown': {
    ...mayCost(
      (p: With<{what: string; closest: string}>) =>
        `${at(p)} : ${p.value === '' ? `il manque ${p.what}` : `${p.what} « ${p.value} » introuvable`} dans « Colonnes », la ligne est ignorée.`,
      (p) => (p.closest === '' || p.value === '' ? 'Y écrire son nom tel qu’il est.' : meant(p.closest)),
    ),
    ofSettings: true,
  },
  'level-hole': ofSettings(
    (p: With<{heading: string}>) =>
      `${at(p)} : « ${p.value} »${p.count > 1 ? ` et ${counted(p.count - 1, 'autre ligne', 'autres lignes')}` : ''} sans « ${p.heading} » dans « Territoire », sous « Non renseigné ».`,
    'Compléter la colonne.',
  ),
  'own-line': {
    ...costs(
      (p: With<{table: string; name: string; why: string}>) =>
        `${at(p)} : la ligne${p.name === '' ? '' : ` « ${p.name} »`} de « ${p.table} » est laissée de côté. ${p.why}`,
      'Les autres lignes sont comprises sans elle.',
    ),
    ofSettings: true,
  },
  'own-bands': {
    ...said((p: With<{why: string}>) => `${at(p)} : ${p.why}`, 'Si ce n’est pas voulu, changer les limites.'),
    ofSettings: true,
  },
  'own-values-unread': {
    ...mayCost(
      (p: With<{title: string; register: string; column: string; values: readonly string[]}>) =>
        `${at(p)} : le tableau « ${p.title} » compte sous « Non renseigné » ce que « ${p.column} » dit en d’autres mots que ceux du rapport : ${quoted(p.values)}.`,
      (p) =>
        `Dire ce qu’ils valent dans la table « Valeurs » (Registre « ${p.register} », Colonne « ${p.column} », Valeur lue, Compte comme), ou écrire « ${p.column} (lue) » à la place de « ${p.column} » pour compter les mots mêmes des cellules.`,
    ),
    ofSettings: true,
  },
  'own-value-unmet': {
    ...mayCost(
      (p: With<{name: string; values: readonly string[]}>) =>
        `${at(p)} : aucune ligne des registres ne porte ${quoted(p.values)}, que demande « ${p.name} ».`,
      'Vérifier l’orthographe ; entre deux valeurs d’une colonne, « ou » s’écrit avec une virgule ; rien à faire si la valeur n’est pas encore venue.',
    ),
    ofSettings: true,
  },
};

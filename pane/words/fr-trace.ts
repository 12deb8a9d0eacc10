import {writeCount} from '../../shared';
import {withNoBreaks} from './no-breaks';

const n = writeCount;

/** What the pane says of where a number comes from, in French. */
export const frTrace = withNoBreaks({
  title: 'D’où vient ce chiffre ?',
  again: 'Expliquer la cellule choisie',
  why: {
    'nothing-selected':
      'Choisissez un chiffre dans une feuille du rapport, puis cliquez sur « Expliquer la cellule choisie ».',
    'not-ours': 'Cette cellule n’est pas dans une feuille faite par Bilan ML. Choisissez un chiffre du rapport.',
    'no-number':
      'Cette cellule ne montre pas un chiffre du rapport. Choisissez un nombre, dans un tableau ou parmi les chiffres clés.',
    moved:
      'Cette ligne ne se retrouve plus dans le rapport calculé aujourd’hui. Générez de nouveau ce chapitre, puis recommencez.',
  },
  rule: 'Règle',
  path: 'Des lignes lues aux lignes comptées',
  read: (register: string) => `Lignes lues dans « ${register} »`,
  counted: 'Comptées',
  differs: (shown: string) =>
    `La feuille montre ${shown} : les données ont changé depuis, ou la cellule a été modifiée. Générez de nouveau ce chapitre.`,
  list: (count: number) => (count < 2 ? 'Lister la ligne' : `Lister les ${n(count)} lignes`),
  listing: 'Écriture de la liste',
  listed: (sheet: string) =>
    `Liste écrite dans « ${sheet} ». Elle contient des données personnelles : supprimez-la après usage.`,
  lost: 'Ce chiffre ne se retrouve plus. Générez de nouveau le chapitre.',
  insert: 'Insérer la formule',
  insertHelp: 'Placez-vous d’abord sur une cellule vide d’une de vos feuilles.',
  inserted: 'Formule insérée.',
  formula: 'Formule équivalente',
  number: (value: number) => n(value),
  value: (value: string | number | boolean | null) => String(value).replace('.', ','),
});

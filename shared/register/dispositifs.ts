import {defineRegister} from './define-register';
import {dispositif} from './value-lists/accompagnement';
import {dossier, youthColumns} from './youth-columns';

/** One row an entry of a youth in a programme, with its exit; open when no exit is stated. */
export const dispositifs = defineRegister({
  id: 'dispositifs',
  title: 'Dispositifs',
  dated: 'entree',
  dossierExpected: true,
  decides: {sortie: 'chaque jeune entré est encore suivi, ceux qui sont sortis aussi'},
  oneRowPer: ['dossier', 'dispositif', 'entree', 'sortie', 'precision'],
  columns: {
    dossier: {...dossier, needed: true},
    dispositif: {
      kind: 'choice',
      list: dispositif,
      needed: true,
      headings: ['Dispositif', 'Programme', 'Parcours', 'Mesure'],
    },
    entree: {kind: 'day', needed: true, headings: ['Date d’entrée', 'Entrée', 'Date de début', 'Date entrée']},
    sortie: {kind: 'day', headings: ['Date de sortie', 'Sortie', 'Date de fin', 'Date sortie']},
    precision: {kind: 'text', headings: ['Précision', 'Précisions']},
    ...youthColumns,
  },
});

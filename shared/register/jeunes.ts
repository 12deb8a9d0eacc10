import {defineRegister} from './define-register';
import {dossier, nameColumns, youthColumns} from './youth-columns';

/** One row a dossier: what is known of the youth today. */
export const jeunes = defineRegister({
  id: 'jeunes',
  title: 'Jeunes',
  dossierExpected: true,
  oneRowPer: ['dossier'],
  mayLack: ['sexe', 'naissance', 'commune', 'niveau', 'accueil'],
  aside: nameColumns,
  columns: {
    dossier: {...dossier, needed: true},
    ...youthColumns,
    sexe: {...youthColumns.sexe, needed: true},
    naissance: {...youthColumns.naissance, needed: true},
    commune: {...youthColumns.commune, needed: true},
    niveau: {...youthColumns.niveau, needed: true},
    accueil: {
      kind: 'day',
      needed: true,
      headings: [
        'Date 1er accueil',
        'Premier accueil',
        'Date de premier accueil',
        'Date du premier accueil',
        'Date de 1er accueil',
        'Date du 1er accueil',
        '1er accueil',
        'Date premier accueil',
      ],
    },
  },
});

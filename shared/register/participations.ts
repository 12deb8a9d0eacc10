import {defineRegister} from './define-register';
import {dossier, youthColumns} from './youth-columns';

/** One row a youth in an action. Without a date, the action's own places the row in a year. */
export const participations = defineRegister({
  id: 'participations',
  title: 'Participations',
  dossierExpected: true,
  decides: {date: 'chaque participation est du jour de son action, ou d’aucun si celle-ci n’en a pas'},
  oneRowPer: ['action', 'date', 'dossier'],
  columns: {
    action: {kind: 'text', needed: true, headings: ['Action', 'Intitulé', 'Atelier']},
    date: {kind: 'day', headings: ['Date']},
    dossier: {...dossier, needed: true},
    ...youthColumns,
  },
});

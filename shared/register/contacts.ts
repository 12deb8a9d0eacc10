import {defineRegister} from './define-register';
import {natureContact, statutContact} from './value-lists/contact';
import {dossier, youthColumns} from './youth-columns';

/** One row an event of the follow-up: interview, call, message… */
export const contacts = defineRegister({
  id: 'contacts',
  title: 'Contacts',
  dated: 'date',
  dossierExpected: true,
  decides: {statut: 'chaque contact compte, les absences et les rendez-vous annulés aussi'},
  columns: {
    dossier: {...dossier, needed: true},
    date: {
      kind: 'day',
      needed: true,
      headings: ['Date', 'Date de l’événement', 'Date de contact', 'Date du contact', 'Date événement'],
    },
    nature: {
      kind: 'choice',
      list: natureContact,
      needed: true,
      headings: ['Nature', 'Type', 'Type d’événement', 'Type d’acte'],
    },
    statut: {kind: 'choice', list: statutContact, headings: ['Statut', 'État', 'Présence']},
    ...youthColumns,
  },
});

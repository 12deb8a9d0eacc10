import {defineRegister} from './define-register';
import {themeAction, typeAction} from './value-lists/accompagnement';

/** One row a collective action. */
export const actions = defineRegister({
  id: 'actions',
  title: 'Actions collectives',
  dated: 'date',
  decides: {
    type: 'chaque action compte comme un atelier',
    participants: 'les personnes venues à une action ne sont connues que par ses jeunes',
    jeunes: 'les jeunes d’une action sont ses participants, ou ceux que nomme « Participations »',
  },
  columns: {
    action: {kind: 'text', needed: true, headings: ['Action', 'Intitulé', 'Atelier']},
    theme: {kind: 'choice', list: themeAction, needed: true, headings: ['Thème']},
    type: {kind: 'choice', list: typeAction, headings: ['Type', 'Type d’action']},
    date: {kind: 'day', needed: true, headings: ['Date']},
    participants: {kind: 'number', headings: ['Participants', 'Nombre de participants']},
    jeunes: {kind: 'number', headings: ['Jeunes', 'Nombre de jeunes']},
    partenaires: {
      kind: 'number',
      headings: ['Partenaires', 'Nombre de partenaires', 'Exposants', 'Nombre de structures'],
    },
  },
});

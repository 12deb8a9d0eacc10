import {defineRegister} from './define-register';
import {thematique} from './value-lists/contact';
import {dossier, youthColumns} from './youth-columns';

/** One row a proposition made to a youth. */
export const propositions = defineRegister({
  id: 'propositions',
  title: 'Propositions',
  dated: 'date',
  dossierExpected: true,
  columns: {
    dossier: {...dossier, needed: true},
    date: {kind: 'day', needed: true, headings: ['Date', 'Date de proposition', 'Date de la proposition']},
    thematique: {
      kind: 'choice',
      list: thematique,
      needed: true,
      mayBeBlank: true,
      headings: ['Thématique', 'Thème', 'Axe'],
    },
    ...youthColumns,
  },
});

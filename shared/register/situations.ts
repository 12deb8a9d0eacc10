import {defineRegister} from './define-register';
import {categorie, etape, etat, prescripteur, secteur, typeSituation} from './value-lists/situation';
import {dossier, youthColumns} from './youth-columns';

/** One row a situation: a job, a training, a period in a firm… with its first and last day. */
export const situations = defineRegister({
  id: 'situations',
  title: 'Situations',
  dated: 'debut',
  dossierExpected: true,
  decides: {
    etat: 'chaque situation compte, celles qui sont seulement prévues aussi',
    fin: 'chaque situation dure encore, celles qui ont pris fin aussi',
    type: 'aucun contrat ni aucune formation n’est d’un type connu',
  },
  oneRowPer: [
    'dossier',
    'categorie',
    'type',
    'debut',
    'fin',
    'etat',
    'secteur',
    'niveauPrepare',
    'etape',
    'prescripteur',
  ],
  columns: {
    dossier: {...dossier, needed: true},
    categorie: {kind: 'choice', list: categorie, needed: true, headings: ['Catégorie', 'Catégorie de situation']},
    type: {kind: 'choice', list: typeSituation, headings: ['Type', 'Type de contrat', 'Nature de la situation']},
    debut: {kind: 'day', needed: true, headings: ['Date de début', 'Début', 'Date début']},
    fin: {kind: 'day', headings: ['Date de fin', 'Fin', 'Date fin']},
    etat: {kind: 'choice', list: etat, headings: ['État']},
    secteur: {kind: 'choice', list: secteur, headings: ['Secteur', 'Domaine', 'Domaine professionnel']},
    niveauPrepare: {kind: 'level', headings: ['Niveau préparé', 'Qualification préparée']},
    etape: {kind: 'choice', list: etape, headings: ['Étape']},
    prescripteur: {kind: 'choice', list: prescripteur, headings: ['Prescripteur']},
    ...youthColumns,
  },
});

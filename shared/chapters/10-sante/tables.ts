import {begins, by, count, defineFigure, jeunes, narrow, population, rows, sum, within} from '../../count/define';
import {columnTable, rowColumn} from '../columns';
import {actionsDe, deType, suivisEn} from '../populations';

const chapter = 10;
const sante = actionsDe('Santé');
const ecoute = actionsDe('Permanence Accueil Écoute');
const collectifs = deType(ecoute, 'Atelier');
const reunions = deType(ecoute, 'Réunion interne');
const entretiensPae = population('participations', within('jour'), begins('action', 'Entretien PAE'));

/** Youths of the health actions whose name begins with a partner's. */
function partenaire<const Id extends string>(id: Id, words: string, label: string) {
  return defineFigure({
    id,
    chapter,
    label,
    unit: 'jeunes',
    formula: count(sum(narrow(sante, begins('action', words)), 'jeunesAction')),
    definition: `Actions « ${words}… » du thème Santé datées de l’année : somme des jeunes.`,
  });
}

/** Meetings of the listening service whose name begins with a word. */
function reunion<const Id extends string>(id: Id, words: string, label: string) {
  return defineFigure({
    id,
    chapter,
    label,
    unit: 'réunions',
    formula: count(rows(narrow(reunions, begins('action', words)))),
    definition: `Réunions internes « ${words}… » du thème Permanence Accueil Écoute : nombre.`,
  });
}

export const santeTables = [
  columnTable(
    {
      id: 'pae.collectifs',
      chapter,
      title: 'Permanence Accueil Écoute : interventions collectives',
      definition: 'Ateliers du thème Permanence Accueil Écoute datés de l’année : nombre, par action.',
    },
    'Intervention',
    by('action', undefined, {open: 'frequent'}),
    rowColumn('Interventions', 'interventions', collectifs),
  ),
];

export const santeFigures = [
  partenaire('sante.cpam', 'CPAM', 'jeunes reçus par la CPAM'),
  partenaire('sante.pasteur', 'Institut Pasteur', 'bilans de santé de l’Institut Pasteur'),
  partenaire('sante.ars', 'ARS', 'jeunes aux actions soutenues par l’ARS'),
  defineFigure({
    id: 'sante.pae.jeunes',
    chapter,
    label: 'jeunes suivis à la Permanence Accueil Écoute',
    unit: 'jeunes',
    formula: count(jeunes(suivisEn('Permanence Accueil Écoute'))),
    definition: 'Dossiers distincts suivis à la Permanence Accueil Écoute au moins un jour de l’année.',
  }),
  defineFigure({
    id: 'sante.pae.entretiens',
    chapter,
    label: 'entretiens de la Permanence Accueil Écoute',
    unit: 'entretiens',
    formula: count(rows(entretiensPae)),
    definition: 'Lignes de Participations de l’action « Entretien PAE » datées de l’année.',
  }),
  defineFigure({
    id: 'sante.pae.collectifs',
    chapter,
    label: 'interventions collectives',
    unit: 'interventions',
    formula: count(rows(collectifs)),
    definition: 'Ateliers du thème Permanence Accueil Écoute datés de l’année : nombre.',
  }),
  reunion('sante.pae.preparation', 'Préparation', 'réunions de préparation des publics'),
  reunion('sante.pae.analyse', 'Analyse', 'réunions d’analyse des pratiques'),
  reunion('sante.pae.reseau', 'Réseau', 'réunions du réseau des psychologues'),
];

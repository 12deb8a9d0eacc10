import type {AnyColumn} from '../../count/column-id';
import {
  by,
  classes,
  count,
  defineFigure,
  during,
  is,
  jeunes,
  narrow,
  only,
  ratio,
  rows,
  shareOfJeunes,
} from '../../count/define';
import {columnTable, communeTable, jeunesColumn, rowColumn} from '../columns';
import {enQpv, hommes, infraBac, parAgeEntree, parNiveau} from '../dimensions';
import {actionsDe, contacts, entresCej, situationsDebutees, suivisCej} from '../populations';

const chapter = 9;

/** The row falls between an entry into the CEJ and its exit, both included. */
function pendantCej<C extends AnyColumn<'day'>>(column: C) {
  return during('CEJ', column);
}

const contactsCej = narrow(contacts, pendantCej('date'));
const parNatureCej = by('nature', [
  {label: 'Entretien (individuel, collectif, atelier)', values: ['Entretien']},
  {label: 'Téléphone / SMS', values: ['Téléphone', 'SMS']},
  {label: 'E-mail', values: ['E-mail']},
  {label: 'Autres', values: ['Autres']},
]);

const mesures = narrow(
  situationsDebutees,
  is('categorie', [
    'Emploi',
    'Contrat en Alternance',
    'Formation',
    'Scolarité',
    'Pmsmp',
    'Immersion en entreprise',
    'Service Civique',
    'Contrat de volontariat - bénévolat',
    'Mobilité internationale',
  ]),
  pendantCej('debut'),
);

function categories(label: string, ...values: readonly string[]) {
  return {label, where: [is('categorie', values)]};
}

const parMesure = classes({
  classes: [
    categories('Emploi', 'Emploi'),
    categories('Formation', 'Formation', 'Scolarité'),
    categories('Immersion en entreprise', 'Immersion en entreprise', 'Pmsmp'),
    categories('Alternance', 'Contrat en Alternance'),
    categories('Service Civique', 'Service Civique'),
  ],
  otherwise: 'Autres (bénévolat, mobilité internationale)',
  order: [
    'Emploi',
    'Formation',
    'Immersion en entreprise',
    'Alternance',
    'Service Civique',
    'Autres (bénévolat, mobilité internationale)',
  ],
});
const regleEntres = 'Dossiers distincts entrés en CEJ dans l’année';

export const cejTables = [
  communeTable(
    {
      id: 'cej.commune',
      chapter,
      title: 'CEJ : jeunes suivis et entrés dans l’année, par commune',
      definition:
        'Dossiers distincts dont le CEJ est en cours au moins un jour de l’année, puis entrés dans l’année, par commune.',
    },
    jeunesColumn('Nombre de jeunes suivis dans le dispositif CEJ', suivisCej),
    jeunesColumn('Dont jeunes entrés en {année}', entresCej),
  ),
  columnTable(
    {
      id: 'cej.contacts',
      chapter,
      title: 'CEJ : contacts par nature',
      definition: 'Contacts réalisés dans l’année pendant le CEJ du jeune ; téléphone et SMS sur une même ligne.',
    },
    'Nature',
    parNatureCej,
    rowColumn('Contacts', 'contacts', contactsCej),
  ),
  columnTable(
    {
      id: 'cej.situations',
      chapter,
      title: 'CEJ : situations après l’entrée',
      definition:
        'Situations commencées dans l’année pendant le CEJ du jeune, hors prévues et hors demandeurs d’emploi.',
    },
    'Type de situation',
    parMesure,
    rowColumn('Situations', 'situations', mesures),
  ),
  columnTable(
    {
      id: 'cej.qualification',
      chapter,
      title: 'CEJ : entrés dans l’année par qualification',
      definition: `${regleEntres}, par niveau validé.`,
    },
    'Niveau validé',
    parNiveau,
    jeunesColumn('Jeunes', entresCej),
  ),
];

export const cejFigures = [
  defineFigure({
    id: 'cej.suivis',
    chapter,
    label: 'jeunes suivis en CEJ',
    unit: 'jeunes',
    formula: count(jeunes(suivisCej)),
    definition: 'Dossiers distincts dont le CEJ est en cours au moins un jour de l’année.',
  }),
  defineFigure({
    id: 'cej.entres',
    chapter,
    label: 'jeunes entrés en CEJ',
    unit: 'jeunes',
    formula: count(jeunes(entresCej)),
    definition: `${regleEntres}.`,
  }),
  defineFigure({
    id: 'cej.ateliers',
    chapter,
    label: 'ateliers CEJ',
    unit: 'ateliers',
    formula: count(rows(actionsDe('CEJ'))),
    definition: 'Actions du thème CEJ datées de l’année : nombre.',
  }),
  defineFigure({
    id: 'cej.contacts',
    chapter,
    label: 'contacts en CEJ',
    unit: 'contacts',
    formula: count(rows(contactsCej)),
    definition: 'Contacts réalisés dans l’année pendant le CEJ du jeune.',
  }),
  defineFigure({
    id: 'cej.contacts.moyenne',
    chapter,
    label: 'contacts par jeune suivi',
    unit: 'contacts par jeune',
    formula: ratio(rows(contactsCej), jeunes(suivisCej)),
    definition: 'Contacts réalisés pendant le CEJ, divisés par le nombre de jeunes suivis.',
  }),
  defineFigure({
    id: 'cej.mesures.jeunes',
    chapter,
    label: 'jeunes ayant bénéficié d’une mesure',
    unit: 'jeunes',
    formula: count(jeunes(mesures)),
    definition: 'Dossiers distincts ayant une situation commencée dans l’année pendant leur CEJ.',
  }),
  defineFigure({
    id: 'cej.mesures',
    chapter,
    label: 'mesures',
    unit: 'mesures',
    formula: count(rows(mesures)),
    definition: 'Situations commencées dans l’année pendant le CEJ du jeune.',
  }),
  defineFigure({
    id: 'cej.hommes',
    chapter,
    label: 'd’hommes',
    unit: '%',
    formula: shareOfJeunes(entresCej, hommes),
    definition: `${regleEntres} : part des hommes.`,
  }),
  defineFigure({
    id: 'cej.18-21',
    chapter,
    label: 'de 18 - 21 ans',
    unit: '%',
    formula: shareOfJeunes(entresCej, only(parAgeEntree, ['18 - 21 ans'])),
    definition: `${regleEntres} : part des 18 - 21 ans à la première entrée de l’année.`,
  }),
  defineFigure({
    id: 'cej.infra-bac',
    chapter,
    label: 'sous le niveau bac',
    unit: '%',
    formula: shareOfJeunes(entresCej, infraBac),
    definition: `${regleEntres} : part des niveaux BEP/CAP et sans diplôme parmi les niveaux connus.`,
  }),
  defineFigure({
    id: 'cej.qpv',
    chapter,
    label: 'entrés habitant un QPV',
    unit: 'jeunes',
    formula: count(jeunes(entresCej, enQpv)),
    definition: `${regleEntres} et habitant un quartier prioritaire.`,
  }),
  defineFigure({
    id: 'cej.qpv.part',
    chapter,
    label: 'd’habitants d’un QPV',
    unit: '%',
    formula: shareOfJeunes(entresCej, enQpv, 'all'),
    definition: `${regleEntres} : part de ceux qui habitent un quartier prioritaire, parmi tous.`,
  }),
];

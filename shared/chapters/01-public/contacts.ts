import {by, changeOf, count, defineFigure, defineTable, each, only, rows, shareOfRows} from '../../count/define';
import {rowColumn} from '../columns';
import {parCommune} from '../dimensions';
import {contacts, entretiens, propositions} from '../populations';

const chapter = 1;
const parNature = by('nature', each('Entretien', 'SMS', 'E-mail', 'Téléphone', 'Autres'));
const parThematique = by(
  'thematique',
  each("Accès à l'emploi", 'Formation', 'Projet professionnel / Orientation', 'Insertion sociale'),
);
const regleContacts = 'Contacts réalisés dans l’année (présents, réalisés ou sans statut)';

export const contactTables = [
  defineTable({
    id: 'contacts.nature',
    chapter,
    title: 'Contacts par nature',
    lines: 'Nature',
    by: parNature,
    body: {kind: 'columns', columns: [rowColumn('Contacts', 'contacts', contacts)]},
    definition: `${regleContacts}, par nature ; courrier, médiation et visite sont dans « Autres ».`,
  }),
  defineTable({
    id: 'contacts.commune',
    chapter,
    title: 'Contacts par commune, dont entretiens',
    lines: 'Commune',
    by: parCommune,
    body: {
      kind: 'columns',
      columns: [
        rowColumn('Nombre de contacts', 'contacts', contacts),
        rowColumn(
          'Dont entretiens (ateliers, informations collectives, entretiens individuels)',
          'contacts',
          entretiens,
        ),
      ],
    },
    definition: `${regleContacts}, par commune du jeune.`,
  }),
  defineTable({
    id: 'propositions.thematique',
    chapter,
    title: 'Propositions par thématique',
    lines: 'Thématique',
    by: parThematique,
    body: {
      kind: 'columns',
      columns: [rowColumn('Propositions', 'propositions', propositions)],
    },
    definition: 'Propositions datées de l’année, par thématique.',
  }),
];

export const contactFigures = [
  defineFigure({
    id: 'contacts.total',
    chapter,
    label: 'contacts',
    unit: 'contacts',
    formula: count(rows(contacts)),
    definition: `${regleContacts}.`,
  }),
  defineFigure({
    id: 'contacts.entretiens',
    chapter,
    label: 'entretiens',
    unit: 'contacts',
    formula: count(rows(entretiens)),
    definition: 'Entretiens réalisés dans l’année : individuels, informations collectives, ateliers.',
  }),
  defineFigure({
    id: 'contacts.entretiens.evolution',
    chapter,
    label: 'évolution des entretiens',
    unit: '%',
    formula: changeOf('contacts.entretiens'),
    definition: 'Variation du nombre d’entretiens par rapport à l’année précédente.',
  }),
  defineFigure({
    id: 'propositions.total',
    chapter,
    label: 'propositions',
    unit: 'propositions',
    formula: count(rows(propositions)),
    definition: 'Propositions datées de l’année.',
  }),
  defineFigure({
    id: 'propositions.emploi',
    chapter,
    label: 'des propositions sur l’emploi',
    unit: '%',
    formula: shareOfRows(propositions, only(by('thematique'), ["Accès à l'emploi"])),
    definition: 'Part de la thématique Accès à l’emploi parmi les propositions de thématique connue.',
  }),
];

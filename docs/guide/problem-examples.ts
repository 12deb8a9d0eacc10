import type {Facts, Located, messages, ProblemCode} from '../../shared';

type Said<C extends ProblemCode> = Facts<(typeof messages)['problem'], C>[0];
/** What a code wants to know, but for the place where it has the usual one. */
type Example<C extends ProblemCode> = Omit<Said<C>, keyof Located> & Partial<Located>;

const contacts = {sheet: 'Contacts', register: 'Contacts'};
const jeunes = {sheet: 'Jeunes', register: 'Jeunes'};

/** One for each problem that a user can meet: a code without an example does not compile. */
export const problemExamples: {readonly [C in ProblemCode]: Example<C>} = {
  'no-register': {sheet: 'Feuil1', sheets: ['Feuil1', 'Notes']},
  'header-missing': {...contacts, header: 'Date', others: ['Date de contact'], found: ['N° dossier', 'Jour', 'Nature']},
  'header-twice': {...contacts, cell: 'E1', heading: 'Nature'},
  'sheet-ambiguous': {sheet: 'Export', chosen: 'Contacts', other: 'Propositions'},
  'register-several': {...contacts, sheets: ['Contacts 2023', 'Contacts 2024'], count: 5200},
  'register-twice': {...contacts, other: 'Contacts (2)', total: 2600, count: 2600},
  'register-empty': contacts,
  'cells-far': {...contacts, cell: 'XFD14', count: 2},
  'ranges-many': {...contacts, count: 812},
  'register-fifty': contacts,
  'subtotal-skipped': {...contacts, cell: 'A120', value: 'Total'},
  'note-skipped': {...contacts, cell: 'A122', value: 'Extraction du 31 janvier'},
  'row-twice': {...contacts, cell: 'A57', columns: ['N° dossier', 'Date', 'Nature'], count: 2},
  'dossier-missing': {...contacts, cell: 'A14', heading: 'N° dossier', count: 3},
  'dossier-unreadable': {...contacts, cell: 'A20', heading: 'N° dossier', samples: ['1,23E+05']},
  'dossier-unknown': {...contacts, cell: 'A31', heading: 'N° dossier', samples: ['00029999']},
  'dossier-twice': {...jeunes, cell: 'A88', heading: 'N° dossier', samples: ['00020001']},
  'value-unknown': {
    ...contacts,
    cell: 'C6',
    heading: 'Nature',
    samples: ['Visite guidée'],
    expected: ['Entretien', 'SMS', 'E-mail', 'Téléphone'],
  },
  'status-unknown': {
    ...contacts,
    cell: 'D9',
    heading: 'Statut',
    samples: ['à voir'],
    counting: ['Présent', 'Réalisé'],
  },
  'level-ambiguous': {...jeunes, cell: 'G12', heading: 'Niveau validé', samples: ['5']},
  'zero-ambiguous': {...jeunes, cell: 'K2', heading: 'RQTH', count: 40},
  'day-unreadable': {...contacts, cell: 'B4', heading: 'Date', samples: ['31/02/2024']},
  'day-missing': {...contacts, cell: 'B7', heading: 'Date', count: 2},
  'day-month-first': {...contacts, cell: 'B3', heading: 'Date', samples: ['13/01/2024'], dated: 210, count: 320},
  'number-unreadable': {sheet: 'Aides', cell: 'F8', heading: 'Montant', samples: ['env. 200']},
  'amount-rounded': {sheet: 'Aides', cell: 'F9', heading: 'Montant', samples: ['12,345']},
  'commune-repaired': {...jeunes, cell: 'D3', heading: 'Commune', value: 'Lammersart', commune: 'Lambersart'},
  'commune-outside': {...jeunes, cell: 'D18', heading: 'Commune', samples: ['Halluin']},
  'commune-unreadable': {...jeunes, cell: 'D5', heading: 'Commune', samples: ['59840']},
  'commune-conflict': {...jeunes, cell: 'D6', heading: 'Commune', samples: ['Lompret']},
  'territoire-missing': {sheet: 'Paramètres ML', count: 10},
  'qpv-unnamed': {...jeunes, cell: 'F4', heading: 'QPV', value: 'oui'},
  'qpv-unknown': {...jeunes, cell: 'F9', heading: 'QPV', samples: ['Les Tilleuls']},
  'setting-unknown': {sheet: 'Paramètres ML', cell: 'A8', value: 'Seuil', closest: 'Seuil de diffusion'},
  'setting-invalid': {
    sheet: 'Paramètres ML',
    cell: 'B9',
    value: 'peut-être',
    key: 'Alternance dans l’emploi',
    expected: 'oui ou non',
    kept: 'oui',
  },
  'setting-twice': {sheet: 'Paramètres ML', cell: 'A12', value: '2023', key: 'Année'},
  'parameter-invalid': {
    sheet: 'Paramètres ML',
    cell: 'B30',
    value: 'l’an passé',
    table: 'Références',
    heading: 'Année',
    expected: 'une année en quatre chiffres',
  },
  'section-unknown': {
    sheet: 'Paramètres ML',
    cell: 'A52',
    value: 'Les contacs',
    table: 'Sections',
    closest: 'Les contacts',
  },
  'mapping-unknown': {sheet: 'Paramètres ML', cell: 'A40', value: 'Contactes', what: 'feuille', closest: 'Contacts'},
};

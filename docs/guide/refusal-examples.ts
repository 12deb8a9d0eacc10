import type {RefusalCode, refusals} from '../../shared';

type Detail<C extends RefusalCode> =
  Parameters<(typeof refusals)[C]['say']> extends [infer P] ? P : Record<string, never>;

const found = ['Jeunes', 'Contacts', 'Aides'];

/** One for each reason for which a formula gives no figure: a code without an example does not compile. */
export const refusalExamples: {readonly [C in RefusalCode]: Detail<C>} = {
  'argument-missing': {name: 'BREAKDOWN', parameter: 'par', help: 'Ce qui fait les lignes.'},
  'argument-is-range': {name: 'TALLY', parameter: 'annee'},
  'year-unreadable': {value: 'deux mille'},
  'year-needed': {name: 'EVOLUTION'},
  'year-empty': {year: '2019', register: 'Contacts', years: ['2023', '2024']},
  'choice-unknown': {parameter: 'compter', value: 'jeune', values: ['lignes', 'jeunes', 'montant'], closest: 'jeunes'},
  'range-empty': {place: 'La plage « registre »'},
  'range-unknown': {
    place: 'La plage « registre »',
    found: ['N° dossier', 'Jour', 'Nature'],
    closest: 'Contacts',
    missing: ['Date'],
  },
  'range-other': {expected: 'Aides', found: 'Contacts'},
  'too-large': {millions: '5,2'},
  'no-workbook': {name: 'TALLY'},
  'name-among-ranges': {value: 'Contacts'},
  'register-unknown': {value: 'Contats', closest: 'Contacts', found},
  'register-absent': {register: 'Situations', found},
  'register-empty': {register: 'Situations'},
  'column-unknown': {
    value: 'natur',
    register: 'Contacts',
    closest: 'Nature',
    columns: ['N° dossier', 'Date', 'Nature'],
  },
  'column-absent': {column: 'Commune', register: 'Contacts', found: ['N° dossier', 'Date', 'Nature'], joined: true},
  'column-not-lines': {column: 'Date'},
  'measure-impossible': {measure: 'montant', register: 'Contacts', column: 'Montant'},
  'criterion-alone': {value: 'Nature'},
  'value-unknown': {value: 'Entretin', column: 'Nature', closest: 'Entretien', values: ['Entretien', 'SMS', 'E-mail']},
  'indicator-unknown': {value: 'premier-accueil.commune', closest: 'premiers-accueils.commune'},
  'indicator-without-lines': {id: 'premiers-accueils.evolution', why: 'c’est une évolution'},
  'line-unknown': {value: 'Lomprez', id: 'pmsmp.commune', closest: 'Lompret', lines: ['Lambersart', 'Lompret']},
  'too-many-rows': {id: 'contacts.total', rows: 33305, most: 20000},
  'nothing-to-count': {what: 'aucune ligne ne convient'},
  'prefixes-missing': {value: ';'},
  'funds-several': {value: 'Fonds ML*', found: ['Fonds ML directes', 'Fonds ML indirectes']},
  'accounts-absent': {value: '6571', found: ['512000', '657200']},
  'territory-missing': {},
  'level-unknown': {value: '5', values: ['Supérieur au BAC', 'BAC', 'BEP/CAP', 'Aucun diplôme']},
  'day-unreadable': {value: '31/02/2024'},
};

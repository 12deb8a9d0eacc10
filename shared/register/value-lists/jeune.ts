import type {ValueList} from '../value-list';

export const sexe: ValueList = {
  name: 'sexe',
  others: 'reported',
  values: [
    {
      value: 'Femmes',
      spellings: ['F', 'Femme', 'Féminin', 'Feminine', 'Mme', 'Madame', 'Mlle', 'Mademoiselle', 'Fille', '2'],
    },
    {value: 'Hommes', spellings: ['H', 'Homme', 'Masculin', 'M', 'M.', 'Mr', 'Monsieur', 'Garçon', '1']},
  ],
};

const oui = ['O', '1', 'vrai', 'true', 'x', 'yes'];
const non = ['N', '0', 'faux', 'false', 'no'];

export const ouiNon: ValueList = {
  name: 'oui/non',
  others: 'reported',
  values: [
    {value: 'oui', spellings: oui},
    {value: 'non', spellings: non},
  ],
};

export const permis: ValueList = {
  name: 'permis',
  others: 'reported',
  values: [
    {value: 'oui', spellings: [...oui, 'Titulaire', 'Obtenu', 'B', 'Permis B']},
    {value: 'non', spellings: [...non, 'Non titulaire', 'Aucun', 'Sans', 'Sans permis'], begins: ['en cours']},
  ],
};

/** An empty RQTH means no. */
export const rqth: ValueList = {
  name: 'RQTH',
  others: 'reported',
  empty: 'non',
  values: [
    {value: 'oui', spellings: [...oui, 'RQTH', 'Reconnu', 'Travailleur handicapé', 'TH']},
    {value: 'non', spellings: [...non, 'Aucune', 'Non reconnu', 'en cours', 'demande en cours']},
  ],
};

export const logement: ValueList = {
  name: 'logement',
  others: 'reported',
  values: [
    {
      value: 'Parents',
      spellings: [
        'Famille',
        'Dans la famille',
        'Domicile parental',
        'Hébergé par la famille',
        'Hébergé par ses parents',
        'Autre membre de la famille',
      ],
      begins: ['chez les parents', 'chez ses parents', 'chez parents', 'hébergé famille', 'parents'],
    },
    {
      value: 'Autonome',
      spellings: [
        'Logement autonome',
        'Propriétaire',
        'Colocation',
        'Colocataire',
        'Sous-location',
        'Personnel',
        'Logement personnel',
      ],
      begins: ['locataire', 'autonome'],
    },
    {
      value: 'Précaire',
      spellings: [
        'Logement précaire',
        'Sans domicile',
        'SDF',
        'Sans logement',
        'Rue',
        'Hébergé par un tiers',
        'Hébergé chez un tiers',
        'Hébergé par des amis',
        'Hébergement d’urgence',
        'Squat',
        'Nomade',
      ],
      begins: ['foyer', 'CHRS', 'hôtel', 'sans hébergement', 'précaire'],
    },
  ],
};

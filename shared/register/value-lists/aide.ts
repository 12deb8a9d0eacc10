import type {ValueList} from '../value-list';

export const fonds: ValueList = {
  name: 'fonds',
  others: 'kept',
  values: [
    {
      value: 'PACEA',
      spellings: [
        'Allocation PACEA',
        'Allocations PACEA',
        'Aide PACEA',
        'Parcours contractualisé d’accompagnement vers l’emploi et l’autonomie',
      ],
    },
    {
      value: 'CEJ',
      spellings: [
        'C.E.J.',
        'Allocation CEJ',
        'Allocations CEJ',
        'Contrat d’Engagement Jeune',
        'Allocation Contrat d’Engagement Jeune',
      ],
    },
    {
      value: 'FAJeM',
      spellings: [
        'FAJ',
        'F.A.J.',
        'Fonds d’Aide aux Jeunes',
        'FAJ Métropolitain',
        'Fonds d’Aide aux Jeunes en Métropole',
        'Fonds d’Aide aux Jeunes Métropolitain',
        'FDAJ',
        'Fonds d’Aide aux Jeunes (FAJ)',
      ],
    },
    {
      value: 'Mobilité',
      spellings: ['Dispositif Mobilité', 'Aide à la mobilité', 'Aide mobilité', 'Aides à la mobilité', 'Mobilité MDE'],
    },
    {
      value: 'Fonds ML indirectes',
      spellings: [
        'Aides indirectes',
        'Aide indirecte',
        'Fonds ML aides indirectes',
        'Fonds ML - aides indirectes',
        'Aides financières indirectes',
      ],
    },
    {
      value: 'Fonds ML directes',
      spellings: [
        'Aides directes',
        'Aide directe',
        'Fonds ML aides directes',
        'Fonds ML - aides directes',
        'Chèques de services',
        'Chèque de services',
        'Chèques services',
        'Chèque service',
        'Aides financières directes',
      ],
    },
  ],
};

/** Empty is an aid. */
export const natureAide: ValueList = {
  name: 'nature d’aide',
  others: 'reported',
  empty: 'aide',
  values: [
    {value: 'aide', spellings: ['Aides', 'Aide financière'], kinds: ['Allocation', 'Secours']},
    {
      value: 'formation',
      spellings: ['Formations', 'Aide à la formation', 'Frais de formation', 'Organisme de formation'],
    },
    {
      value: 'frais',
      spellings: ['Frais de gestion', 'Frais bancaires', 'Frais d’émission', 'Frais de service', 'Commission'],
    },
  ],
};

/** Empty counts too. */
export const statutAide: ValueList = {
  name: 'statut d’aide',
  others: {status: 'Statut inconnu'},
  values: [
    {value: 'accordé', spellings: ['Accordée', 'Accord', 'Accepté', 'Acceptée', 'Attribué', 'Attribuée'], counts: true},
    {value: 'payé', spellings: ['Payée', 'Versé', 'Versée', 'Réglé', 'Réglée', 'Paiement effectué'], counts: true},
    {value: 'validé', spellings: ['Validée'], counts: true},
    {value: 'enregistré', spellings: ['Enregistrée', 'Saisi', 'Saisie']},
    {value: 'soumis', spellings: ['Soumise', 'En attente', 'En cours d’instruction']},
    {value: 'refusé', spellings: ['Refusée', 'Refus', 'Rejeté', 'Rejetée']},
    {value: 'annulé', spellings: ['Annulée', 'Annulation']},
    {value: 'ajourné', spellings: ['Ajournée', 'Ajournement', 'Reporté', 'Reportée']},
  ],
};

export const sens: ValueList = {
  name: 'sens',
  others: 'reported',
  values: [
    {value: 'D', spellings: ['Débit', 'Débiteur'], exact: ['+1', '1']},
    {value: 'C', spellings: ['Crédit', 'Créditeur'], exact: ['-1']},
  ],
};

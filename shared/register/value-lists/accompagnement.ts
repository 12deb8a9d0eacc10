import type {ValueList} from '../value-list';

export const dispositif: ValueList = {
  name: 'dispositif',
  others: 'kept',
  values: [
    {
      value: 'CEJ',
      spellings: [
        'Contrat d’Engagement Jeune',
        'Contrat Engagement Jeune',
        'CEJ (Contrat d’Engagement Jeune)',
        'Contrat d’Engagement Jeune (CEJ)',
      ],
    },
    {
      value: 'PACEA',
      spellings: [
        'Parcours contractualisé d’accompagnement vers l’emploi et l’autonomie',
        'Parcours d’accompagnement contractualisé vers l’emploi et l’autonomie',
      ],
    },
    {
      value: 'PPAE',
      spellings: ['Projet personnalisé d’accès à l’emploi', 'Cotraitance', 'Co-traitance', 'PPAE cotraitance'],
    },
    {value: 'Parrainage', spellings: ['Parrainages', 'Parrainage vers l’emploi']},
    {
      value: 'JSMJ',
      spellings: ['Justice Solidarité Mission Jeunes', 'Jeunes sous main de justice', 'Jeune sous main de justice'],
    },
    {
      value: 'Obligation de Formation',
      spellings: ['OF', 'Obligation de formation des 16-18 ans', 'Obligation de formation 16-18', 'OF 16-18'],
    },
    {value: 'Parcours Ambition Emploi', spellings: ['PAE']},
    {value: 'Tous Droits Ouverts', spellings: ['TDO']},
    {
      value: 'Handicap renforcé',
      spellings: [
        'Accompagnement renforcé handicap',
        'Accompagnement handicap renforcé',
        'Accompagnement renforcé RQTH',
      ],
    },
    {value: 'Coaching individuel'},
    {value: 'Suivi alternance', spellings: ['Suivi de l’alternance', 'Suivi des alternants']},
    {
      value: 'Permanence Accueil Écoute',
      spellings: [
        'PAE psychologue',
        'Point Accueil Écoute',
        'Permanence d’Accueil et d’Écoute',
        'PAE psy',
        'Permanence psychologue',
      ],
    },
    {
      value: 'Mobilité internationale individuel',
      spellings: [
        'Mobilité internationale',
        'Mobilité internationale individuelle',
        'Mobilité internationale - individuel',
      ],
    },
  ],
};

/** Here PAE is the psychologist's. */
export const themeAction: ValueList = {
  name: 'thème d’action',
  others: 'kept',
  values: [
    {value: 'Découverte des métiers', spellings: ['Découverte métiers', 'Métiers']},
    {value: 'Service Civique'},
    {value: 'Citoyenneté'},
    {value: 'Mobilité internationale', spellings: ['Mobilité à l’international']},
    {value: 'CEJ', spellings: ['Contrat d’Engagement Jeune']},
    {
      value: 'SEEPH',
      spellings: [
        'Semaine européenne pour l’emploi des personnes handicapées',
        'Semaine pour l’emploi des personnes handicapées',
      ],
    },
    {value: 'Coaching collectif'},
    {value: 'Culture', spellings: ['Culturel', 'Action culturelle']},
    {value: 'Santé'},
    {
      value: 'Permanence Accueil Écoute',
      spellings: ['PAE', 'PAE psychologue', 'Point Accueil Écoute', 'Permanence d’Accueil et d’Écoute'],
    },
    {value: 'Avenir Pro', spellings: ['AvenirPro']},
  ],
};

/** Empty is an atelier. */
export const typeAction: ValueList = {
  name: 'type d’action',
  others: 'kept',
  empty: 'Atelier',
  values: [
    {value: 'Atelier', spellings: ['Ateliers', 'Atelier collectif']},
    {
      value: "Réunion d'information",
      spellings: ['Réunions d’information', 'Information collective', 'Réunion information'],
    },
    {value: 'Formation', spellings: ['Formations']},
    {value: 'Forum', spellings: ['Forums', 'Salon']},
    {value: 'Rencontre', spellings: ['Rencontres']},
    {value: 'Événement', spellings: ['Événements', 'Évènement', 'Évènements']},
    {value: 'Réunion interne', spellings: ['Réunions internes']},
  ],
};

import type {ValueList} from '../value-list';

export const categorie: ValueList = {
  name: 'catégorie de situation',
  others: 'reported',
  values: [
    {value: 'Emploi', spellings: ['Emploi salarié', 'En emploi']},
    {value: 'Contrat en Alternance', spellings: ['Alternance', 'Contrat d’alternance', 'Contrats en alternance']},
    {value: 'Formation', spellings: ['En formation']},
    {value: 'Scolarité', spellings: ['Formation initiale', 'Scolaire', 'Retour en scolarité']},
    {
      value: 'Pmsmp',
      spellings: [
        'Période de mise en situation en milieu professionnel',
        'Périodes de mise en situation en milieu professionnel',
      ],
    },
    {value: 'Immersion en entreprise', spellings: ['Immersion', 'Stage en entreprise']},
    {
      value: 'Service Civique',
      spellings: ['Contrat de service civique', 'Volontariat service civique', 'Mission de service civique'],
    },
    {
      value: 'Contrat de volontariat - bénévolat',
      spellings: ['Volontariat - bénévolat'],
      kinds: ['Volontariat', 'Bénévolat', 'Contrat de volontariat'],
    },
    {value: 'Mobilité internationale', spellings: ['Mobilité à l’international']},
    {
      value: "Demandeur d'emploi",
      spellings: ['Demandeurs d’emploi', 'Demandeuse d’emploi', 'DE', 'Recherche d’emploi'],
    },
  ],
};

export const typeSituation: ValueList = {
  name: 'type de situation',
  others: 'kept',
  values: [
    {value: 'CDD', spellings: ['Contrat à durée déterminée']},
    {
      value: 'Intérim',
      spellings: ['Intérimaire', 'Contrat d’intérim', 'Travail temporaire', 'CTT', 'Mission d’intérim'],
    },
    {value: 'Saisonnier', spellings: ['Saisonnière', 'Contrat saisonnier', 'CDD saisonnier', 'Emploi saisonnier']},
    {value: 'CDI', spellings: ['Contrat à durée indéterminée']},
    {value: 'CIE en CDI', spellings: ['CUI-CIE en CDI', 'CIE CDI', 'CUI CIE CDI']},
    {value: 'PEC', spellings: ['Parcours Emploi Compétences', 'CUI-PEC', 'CUI CAE', 'CAE', 'PEC CAE', 'CUI-CAE PEC']},
    {value: 'CIE en CDD', spellings: ['CUI-CIE en CDD', 'CIE CDD', 'CUI CIE CDD']},
    {
      value: 'Auto entrepreneur',
      spellings: ['Auto-entrepreneuse', 'Autoentrepreneur', 'Micro-entrepreneur', 'Micro-entreprise'],
    },
    {
      value: 'Créateur/Repreneur',
      spellings: ['Créateur ou repreneur d’entreprise', 'Créateur/Repreneur d’entreprise'],
      kinds: ['Créateur', 'Repreneur', 'Création d’entreprise'],
    },
    {value: 'Apprentissage', spellings: ['Contrat d’apprentissage', 'Apprenti', 'Apprentie']},
    {value: 'Professionnalisation', spellings: ['Contrat de professionnalisation', 'Contrat pro']},
    {value: 'Conseil Régional', spellings: ['Formation Conseil Régional', 'Formation du Conseil Régional', 'Région']},
  ],
};

export const etat: ValueList = {
  name: 'état de situation',
  others: {status: 'État inconnu'},
  values: [
    {value: 'EN_COURS', spellings: ['En cours', 'Commencé', 'Débuté'], counts: true},
    {value: 'TERMINE', spellings: ['Terminé', 'Terminée', 'Fini', 'Clos', 'Clôturé', 'Achevé'], counts: true},
    {value: 'PREVU', spellings: ['Prévu', 'Prévue', 'À venir', 'Planifié']},
  ],
};

export const secteur: ValueList = {
  name: 'secteur',
  others: 'kept',
  values: [
    {value: 'Transport et Logistique', spellings: ['Transports et logistique', 'Transport, logistique', 'Transport']},
    {
      value: 'Commerce, Vente et Grande distribution',
      kinds: ['Commerce', 'Vente', 'Grande distribution', 'Commerce et vente', 'Commerce, vente'],
    },
    {
      value: 'Service à la Personne',
      spellings: ['Services à la personne', 'Services à la personne et à la collectivité', 'Aide à la personne'],
    },
    {
      value: 'Hôtellerie, Restauration et Tourisme',
      spellings: ['Hôtellerie-Restauration, tourisme, loisirs et animation', 'Hôtellerie, restauration, tourisme'],
      kinds: ['Hôtellerie', 'Restauration', 'Hôtellerie restauration'],
    },
    {
      value: 'Construction, Bâtiment et Travaux Publics',
      spellings: [
        'BTP',
        'Bâtiment',
        'Construction',
        'Bâtiment et travaux publics',
        'Construction, bâtiment, travaux publics',
      ],
    },
    {value: "Support à l'entreprise", spellings: ['Support aux entreprises', 'Support entreprise']},
  ],
};

export const etape: ValueList = {
  name: 'étape de formation',
  others: 'kept',
  values: [
    {value: 'qualifiante', spellings: ['Formation qualifiante', 'Certifiante', 'Qualification']},
    {
      value: 'pré-qualifiante',
      spellings: ['Préqualifiante', 'Formation pré-qualifiante', 'Préqualification', 'Pré-qualification'],
    },
    {value: 'autre', spellings: ['Autres']},
  ],
};

/** The agency's own name, a setting, is the Mission Locale too. */
export const prescripteur: ValueList = {
  name: 'prescripteur',
  others: 'kept',
  values: [
    {value: 'Mission Locale', spellings: ['ML', 'La Mission Locale', 'Missions Locales', 'Mission Locale (ML)']},
    {value: 'Conseil Régional', spellings: ['Région', 'CR', 'La Région', 'Le Conseil Régional']},
    {
      value: 'France Travail',
      spellings: ['Pôle emploi', 'PE', 'FT', 'France Travail (Pôle emploi)', 'Pôle emploi / France Travail'],
    },
  ],
};

/** Programmes under which a youth leaves abroad: such a type names no one, even where one youth alone bears it. */
export const programmeMobilite: ValueList = {
  name: 'programme de mobilité',
  others: 'kept',
  values: [
    {value: 'Erasmus +', begins: ['Erasmus']},
    {value: 'Service Civique International', begins: ['Service Civique']},
    {value: 'Corps européen de solidarité', begins: ['Corps européen', 'CES', 'Service volontaire européen', 'SVE']},
    {value: 'Échanges de jeunes', begins: ['Échange', 'Échanges', 'OFAJ', 'OFQJ']},
    {value: 'Permis Vacances Travail', begins: ['Permis Vacances', 'PVT', 'Vacances Travail']},
    {value: 'Au pair', begins: ['Au pair', 'Jeune fille au pair', 'Jeune au pair']},
    {value: 'Volontariat', begins: ['Volontariat', 'VIE', 'VSI', 'Chantier', 'Chantiers']},
    {value: 'Stage', begins: ['Stage', 'Séjour', 'Mobilité']},
  ],
};

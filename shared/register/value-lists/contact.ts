import type {ValueList} from '../value-list';

/** Any « entretien… » is one, but with a partner: that is no interview of the youth. */
export const natureContact: ValueList = {
  name: 'nature de contact',
  others: 'reported',
  values: [
    {
      value: 'Entretien',
      kinds: [
        'Atelier',
        'Information collective',
        'Entretien individuel',
        'Entretien individuel conseiller',
        'Session',
        'IC',
      ],
      begins: ['entretien', 'information collective', 'atelier'],
    },
    {value: 'SMS', spellings: ['Texto', 'Message texte']},
    {
      value: 'E-mail',
      spellings: ['Mail', 'Email', 'Courriel', 'Mél', 'Messagerie', 'Courrier électronique'],
      begins: ['courriel', 'mail', 'e-mail', 'email'],
    },
    {value: 'Téléphone', spellings: ['Tél', 'Tel', 'Appel', 'Contact téléphonique'], begins: ['appel', 'téléphone']},
    {
      value: 'Autres',
      spellings: ['Autre'],
      kinds: ['Visite', 'Courrier', 'Médiation', 'Prestation', 'Activités extérieures', 'Lettre'],
      begins: [
        'entretien partenaire',
        'entretien par un partenaire',
        'entretien avec un partenaire',
        'médiation',
        'visite',
        'courrier',
        'prestation',
      ],
    },
  ],
};

/** Empty counts too. */
export const statutContact: ValueList = {
  name: 'statut de contact',
  others: {status: 'Statut inconnu'},
  values: [
    {value: 'Présent', spellings: ['Présente', 'Presence', 'P'], counts: true},
    {value: 'Réalisé', spellings: ['Réalisée', 'Effectué', 'Effectuée', 'Fait', 'Terminé'], counts: true},
    {
      value: 'Absent',
      spellings: ['Absente', 'Absence', 'Non venu', 'Non présent'],
      kinds: ['Excusé', 'Absent excusé', 'Absent non excusé'],
    },
    {value: 'Annulé', spellings: ['Annulée', 'Annulation']},
    {value: 'Planifié', spellings: ['Planifiée', 'Prévu', 'Prévue', 'À venir']},
    {value: 'Reporté', spellings: ['Reportée', 'Report']},
    {value: 'Prescrit', spellings: ['Prescrite']},
    {value: 'Refus tiers'},
    {value: 'Refus jeune', spellings: ['Refus du jeune']},
    {value: 'Non précisé', spellings: ['Non précisée']},
  ],
};

export const thematique: ValueList = {
  name: 'thématique',
  others: 'reported',
  values: [
    {value: "Accès à l'emploi", spellings: ['Emploi', 'Accès emploi', 'Recherche d’emploi']},
    {value: 'Formation', spellings: ['Accès à la formation']},
    {
      value: 'Projet professionnel / Orientation',
      spellings: ['Projet professionnel', 'Orientation', 'Orientation professionnelle', 'Projet pro', 'Projet'],
    },
    {
      value: 'Insertion sociale',
      kinds: [
        'Santé',
        'Logement',
        'Ressources',
        'Mobilité',
        'Justice',
        'Citoyenneté',
        'Loisirs',
        'Culture',
        'Sport',
        'Social',
        'Culture, sport, loisirs',
        'Sport et loisirs',
        'Loisirs, sport, culture',
        'Vie sociale',
        'Accès aux droits',
        'Hébergement',
        'Logement et hébergement',
        'Conditions de vie',
      ],
    },
  ],
};

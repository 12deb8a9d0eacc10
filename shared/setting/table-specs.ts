export type ParameterTableId =
  | 'reglages'
  | 'territoire'
  | 'references'
  | 'comptes'
  | 'correspondances'
  | 'valeurs'
  | 'textes'
  | 'sections'
  | 'essentiel'
  | OwnTableId;

/** The tables by which an agency declares its own columns, figures and tables. */
export const ownTableIds = ['colonnes', 'ventilations', 'indicateurs', 'tableaux', 'citations'] as const;
export type OwnTableId = (typeof ownTableIds)[number];

export interface ParameterColumn {
  readonly headings: readonly [string, ...string[]];
  readonly needed?: boolean;
}

export interface ParameterTableSpec {
  readonly id: ParameterTableId;
  readonly title: string;
  readonly columns: Readonly<Record<string, ParameterColumn>>;
  /** Columns that say what a line is about: two lines about one thing must agree on the others. Without them, lines only add up. */
  readonly about?: readonly string[];
  /** Other columns in which several lines of one sheet may say several things of it. */
  readonly many?: readonly string[];
  /** Its other headings are columns too, by their own names. */
  readonly open?: true;
  /** Blank rows may part its lines. */
  readonly airy?: true;
  /** Its words are of a language: « = » and « ≠ » are not the same. */
  readonly exact?: true;
}

/** The tables of « Paramètres ML ». */
export const parameterTables: readonly ParameterTableSpec[] = [
  {
    id: 'reglages',
    title: 'Réglages',
    about: ['parametre'],
    columns: {
      parametre: {headings: ['Paramètre', 'Réglage'], needed: true},
      valeur: {headings: ['Valeur'], needed: true},
    },
  },
  {
    id: 'territoire',
    title: 'Territoire',
    about: ['commune'],
    many: ['qpv'],
    open: true,
    columns: {
      commune: {headings: ['Commune', 'Ville'], needed: true},
      insee: {headings: ['Code INSEE', 'INSEE', 'Code commune']},
      qpv: {headings: ['QPV', 'Quartier prioritaire', 'Quartier Politique de la Ville']},
    },
  },
  {
    id: 'references',
    title: 'Références',
    about: ['indicateur', 'annee', 'ventilation'],
    columns: {
      indicateur: {headings: ['Indicateur'], needed: true},
      annee: {headings: ['Année'], needed: true},
      valeur: {headings: ['Valeur'], needed: true},
      ventilation: {headings: ['Ventilation']},
    },
  },
  {
    id: 'comptes',
    title: 'Comptes',
    about: ['fonds', 'compte', 'libelle', 'journal'],
    columns: {
      fonds: {headings: ['Fonds'], needed: true},
      compte: {headings: ['Compte'], needed: true},
      libelle: {headings: ['Libellé']},
      journal: {headings: ['Journal']},
    },
  },
  {
    id: 'correspondances',
    title: 'Correspondances',
    about: ['feuille', 'lue'],
    columns: {
      feuille: {headings: ['Feuille'], needed: true},
      registre: {headings: ['Registre'], needed: true},
      lue: {headings: ['Colonne lue']},
      colonne: {headings: ['Colonne du registre']},
    },
  },
  {
    id: 'valeurs',
    title: 'Valeurs',
    about: ['registre', 'colonne', 'lue', 'compte'],
    columns: {
      registre: {headings: ['Registre'], needed: true},
      colonne: {headings: ['Colonne'], needed: true},
      lue: {headings: ['Valeur lue'], needed: true},
      compte: {headings: ['Compte comme'], needed: true},
    },
  },
  {
    id: 'textes',
    title: 'Textes',
    about: ['section'],
    many: ['texte'],
    columns: {section: {headings: ['Section'], needed: true}, texte: {headings: ['Texte'], needed: true}},
  },
  {
    id: 'sections',
    title: 'Sections',
    about: ['section'],
    columns: {
      section: {headings: ['Section'], needed: true},
      affichee: {headings: ['Affichée']},
      ordre: {headings: ['Ordre']},
      titre: {headings: ['Titre']},
      chapitre: {headings: ['Chapitre']},
      phrases: {headings: ['Phrases']},
      rassemble: {headings: ['Rassemble']},
    },
  },
  {
    id: 'essentiel',
    title: 'L’essentiel',
    about: ['place', 'nom'],
    columns: {
      place: {headings: ['Place sur la page'], needed: true},
      nom: {headings: ['Ce qui y est montré'], needed: true},
    },
  },
  {
    id: 'colonnes',
    title: 'Colonnes',
    airy: true,
    about: ['registre', 'entete'],
    many: ['genre', 'separateur'],
    exact: true,
    columns: {
      registre: {headings: ['Registre'], needed: true},
      entete: {headings: ['En-tête', 'Entête', 'Colonne lue'], needed: true},
      genre: {headings: ['Genre', 'Type', 'Nature']},
      separateur: {headings: ['Séparateur']},
    },
  },
  {
    id: 'ventilations',
    title: 'Ventilations',
    airy: true,
    about: ['nom'],
    many: ['libelle', 'criteres', 'rang'],
    exact: true,
    columns: {
      nom: {headings: ['Nom', 'Ventilation'], needed: true},
      libelle: {headings: ['Libellé', 'Ligne'], needed: true},
      criteres: {headings: ['Critères', 'Critère'], needed: true},
      rang: {headings: ['Rang']},
    },
  },
  {
    id: 'indicateurs',
    title: 'Indicateurs',
    airy: true,
    about: ['nom'],
    many: [
      'libelle',
      'base',
      'periode',
      'date',
      'criteres',
      'compter',
      'divise',
      'unite',
      'definition',
      'objectif',
      'publie',
    ],
    exact: true,
    columns: {
      nom: {headings: ['Nom', 'Indicateur'], needed: true},
      libelle: {headings: ['Libellé']},
      base: {headings: ['Base'], needed: true},
      periode: {headings: ['Période']},
      date: {headings: ['Date']},
      criteres: {headings: ['Critères', 'Critère']},
      compter: {headings: ['Compter', 'Compte']},
      divise: {headings: ['Divisé par', 'Diviser par']},
      unite: {headings: ['Unité']},
      definition: {headings: ['Définition']},
      objectif: {headings: ['Objectif', 'Cible']},
      publie: {headings: ['Publié']},
    },
  },
  {
    id: 'tableaux',
    title: 'Tableaux',
    airy: true,
    about: ['nom', 'titre'],
    many: [
      'chapitre',
      'section',
      'lignes',
      'colonnes',
      'valeurs',
      'total',
      'tri',
      'graphique',
      'definition',
      'affiche',
    ],
    exact: true,
    columns: {
      nom: {headings: ['Nom']},
      chapitre: {headings: ['Chapitre']},
      section: {headings: ['Section']},
      titre: {headings: ['Titre'], needed: true},
      lignes: {headings: ['Lignes', 'Ligne'], needed: true},
      colonnes: {headings: ['Colonnes', 'Colonne']},
      valeurs: {headings: ['Valeurs', 'Valeur'], needed: true},
      total: {headings: ['Total']},
      tri: {headings: ['Tri']},
      graphique: {headings: ['Graphique']},
      definition: {headings: ['Définition']},
      affiche: {headings: ['Affiché', 'Affichée']},
    },
  },
  {
    id: 'citations',
    title: 'Citations',
    airy: true,
    about: ['chapitre', 'section', 'titre'],
    many: ['plage'],
    exact: true,
    columns: {
      chapitre: {headings: ['Chapitre']},
      section: {headings: ['Section']},
      titre: {headings: ['Titre'], needed: true},
      plage: {headings: ['Plage'], needed: true},
    },
  },
];

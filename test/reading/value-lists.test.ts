import type {CellValue} from '../../shared/value/cell';
import type {RegisterId} from '../../shared/register/register-id';
import {briefly, columnOf, readAll, readJeunes, sheet} from './sheets';

/** A value: what exports write → the canonical value. */
type Row = Readonly<Record<string, readonly CellValue[]>>;

const youth: Readonly<Record<string, [heading: string, row: Row]>> = {
  sexe: [
    'Sexe',
    {
      Femmes: ['Femmes', 'F', 'Femme', 'Féminin', 'Mme', 'Madame', '2', 2, 'FEMININ'],
      Hommes: ['Hommes', 'H', 'Homme', 'Masculin', 'M.', 'M', 'Monsieur', '1', 1],
    },
  ],
  permis: [
    'Permis B',
    {
      oui: ['oui', 'O', '1', 1, 'vrai', true, 'x', 'X', 'OUI'],
      non: ['non', 'N', '0', 'faux', false, 'en cours', 'En cours (code obtenu)'],
      'Non renseigné': ['', null, 0, '/', 'NC'],
    },
  ],
  rqth: ['RQTH', {oui: ['oui', 'x', 1], non: ['non', '', null, 0, '-', 'Non renseigné']}],
  logement: [
    'Logement',
    {
      Parents: ['Parents', 'chez les parents', 'Hébergé famille'],
      Autonome: ['autonome', 'Locataire', 'Locataire du parc social'],
      Précaire: ['précaire', 'foyer', 'Foyer de jeunes travailleurs', 'CHRS', 'hôtel', 'Hotel', 'sans hébergement'],
    },
  ],
};

describe.each(Object.entries(youth))('%s', (column, [heading, row]) => {
  it.each(Object.entries(row))('%s', (value, cells) => {
    const read = readJeunes(heading, cells);
    expect(columnOf(read, 'jeunes', column)).toEqual(cells.map(() => value));
    expect(read.problems.filter(({code}) => code !== 'dossier-twice')).toEqual([]);
  });

  it('keeps what it does not know under « Non renseigné » and reports it', () => {
    const read = readJeunes(heading, ['zzz', 'zzz', '??']);
    expect(columnOf(read, 'jeunes', column)).toEqual(Array(3).fill('Non renseigné'));
    expect(briefly(read.problems)).toEqual([expect.stringMatching(/^value-unknown [A-Z]2 zzz ×3$/)]);
  });
});

/** Columns of the other registers: headings and a plain row around the column tested. */
const around: Readonly<Record<string, {register: RegisterId; headings: string[]; row: CellValue[]}>> = {
  nature: {register: 'contacts', headings: ['Nature', 'N° dossier', 'Date'], row: ['J1', 45300]},
  statut: {register: 'contacts', headings: ['Statut', 'N° dossier', 'Date', 'Nature'], row: ['J1', 45300, 'SMS']},
  thematique: {register: 'propositions', headings: ['Thématique', 'N° dossier', 'Date'], row: ['J1', 45300]},
  categorie: {register: 'situations', headings: ['Catégorie', 'N° dossier', 'Date de début'], row: ['J1', 45300]},
  type: {
    register: 'situations',
    headings: ['Type', 'N° dossier', 'Date de début', 'Catégorie'],
    row: ['J1', 45300, 'Emploi'],
  },
  etat: {
    register: 'situations',
    headings: ['État', 'N° dossier', 'Date de début', 'Catégorie'],
    row: ['J1', 45300, 'Emploi'],
  },
  secteur: {
    register: 'situations',
    headings: ['Secteur', 'N° dossier', 'Date de début', 'Catégorie'],
    row: ['J1', 45300, 'Emploi'],
  },
  etape: {
    register: 'situations',
    headings: ['Étape', 'N° dossier', 'Date de début', 'Catégorie'],
    row: ['J1', 45300, 'Emploi'],
  },
  prescripteur: {
    register: 'situations',
    headings: ['Prescripteur', 'N° dossier', 'Date de début', 'Catégorie'],
    row: ['J1', 45300, 'Emploi'],
  },
  dispositif: {register: 'dispositifs', headings: ['Dispositif', 'N° dossier', "Date d'entrée"], row: ['J1', 45300]},
  fonds: {register: 'aides', headings: ['Fonds', 'N° dossier', 'Date', 'Montant'], row: ['J1', 45300, 10]},
  natureAide: {
    register: 'aides',
    headings: ['Nature', 'N° dossier', 'Date', 'Montant', 'Fonds'],
    row: ['J1', 45300, 10, 'CEJ'],
  },
  statutAide: {
    register: 'aides',
    headings: ['Statut', 'N° dossier', 'Date', 'Montant', 'Fonds'],
    row: ['J1', 45300, 10, 'CEJ'],
  },
  theme: {register: 'actions', headings: ['Thème', 'Action', 'Date'], row: ['Forum', 45300]},
  typeAction: {register: 'actions', headings: ['Type', 'Action', 'Date', 'Thème'], row: ['Forum', 45300, 'CEJ']},
};
const columnId = (name: string) => ({natureAide: 'nature', statutAide: 'statut', typeAction: 'type'})[name] ?? name;

const lists: Readonly<Record<keyof typeof around, Row>> = {
  nature: {
    Entretien: [
      'Entretien',
      'entretien individuel',
      'Entretien de suivi',
      'ENTRETIEN DIAGNOSTIC',
      'Information collective',
      'Atelier',
      'Atelier CV',
    ],
    SMS: ['SMS', 'sms'],
    'E-mail': ['E-mail', 'courriel', 'mail', 'Email'],
    Téléphone: ['Téléphone', 'appel', 'Appel téléphonique', 'Tel'],
    Autres: [
      'Autres',
      'Entretien partenaire',
      'ENTRETIEN PARTENAIRE social',
      'Entretien par un partenaire',
      'médiation',
      'Visite',
      'courrier',
    ],
  },
  statut: {
    Présent: ['Présent', 'PRESENT', 'Présent(e)'],
    Réalisé: ['Réalisé', 'réalisée'],
    Absent: ['Absent'],
    Annulé: ['Annulé'],
    Planifié: ['Planifié'],
    Reporté: ['Reporté'],
    Prescrit: ['Prescrit'],
    'Refus tiers': ['Refus tiers'],
    'Refus jeune': ['Refus jeune'],
    'Non précisé': ['Non précisé'],
    'Non renseigné': ['', null, 0, '/'],
  },
  thematique: {
    "Accès à l'emploi": ["Accès à l'emploi", 'Acces à l’emploi', 'emploi'],
    Formation: ['formation'],
    'Projet professionnel / Orientation': ['Projet professionnel / Orientation', 'PROJET_PROFESSIONNEL', 'orientation'],
    'Insertion sociale': [
      'Insertion sociale',
      'santé',
      'logement',
      'ressources',
      'mobilité',
      'justice',
      'citoyenneté',
      'loisirs',
      'culture',
      'sport',
      'CULTURE_SPORT_LOISIRS',
    ],
  },
  categorie: {
    Emploi: ['emploi'],
    'Contrat en Alternance': ['CONTRAT EN ALTERNANCE'],
    Formation: ['formation'],
    Scolarité: ['scolarite'],
    Pmsmp: ['PMSMP'],
    'Immersion en entreprise': ['immersion en entreprise'],
    'Service Civique': ['service civique'],
    'Contrat de volontariat - bénévolat': ['Contrat de volontariat - bénévolat'],
    'Mobilité internationale': ['mobilite internationale'],
    "Demandeur d'emploi": ["Demandeur d'emploi", 'Demandeur d’emploi'],
  },
  type: {
    CDD: ['cdd'],
    Intérim: ['interim'],
    Saisonnier: ['saisonnier'],
    CDI: ['CDI'],
    'CIE en CDI': ['CIE en CDI'],
    PEC: ['PEC'],
    'CIE en CDD': ['cie en cdd'],
    'Auto entrepreneur': ['Auto-entrepreneur'],
    'Créateur/Repreneur': ['Créateur / Repreneur'],
    Apprentissage: ['apprentissage'],
    Professionnalisation: ['Contrat de professionnalisation'],
    'Conseil Régional': ['conseil régional'],
    'Contrat étudiant': ['Contrat étudiant', 'CONTRAT ETUDIANT'].slice(0, 1),
  },
  etat: {
    EN_COURS: ['EN_COURS', 'En cours'],
    TERMINE: ['TERMINE', 'terminé'],
    PREVU: ['PREVU', 'prévu'],
    'Non renseigné': ['', null],
  },
  secteur: {
    'Transport et Logistique': ['transport et logistique'],
    'Commerce, Vente et Grande distribution': ['COMMERCE VENTE ET GRANDE DISTRIBUTION'],
    'Service à la Personne': ['Service à la personne'],
    'Hôtellerie, Restauration et Tourisme': ['Hôtellerie, restauration et tourisme'],
    'Construction, Bâtiment et Travaux Publics': ['BTP'],
    "Support à l'entreprise": ['Support à l’entreprise'],
    Industrie: ['Industrie'],
  },
  etape: {
    qualifiante: ['Qualifiante'],
    'pré-qualifiante': ['pré qualifiante', 'Préqualifiante'],
    autre: ['autre'],
    remobilisation: ['remobilisation'],
  },
  prescripteur: {
    'Mission Locale': ['ML', 'mission locale'],
    'Conseil Régional': ['conseil régional'],
    'France Travail': ['France Travail', 'Pôle emploi'],
    'Cap emploi': ['Cap emploi'],
  },
  dispositif: {
    CEJ: ['CEJ', "Contrat d'Engagement Jeune"],
    PACEA: ['pacea'],
    PPAE: ['PPAE'],
    Parrainage: ['parrainage'],
    JSMJ: ['JSMJ'],
    'Obligation de Formation': ['obligation de formation'],
    'Parcours Ambition Emploi': ['PAE', 'Parcours Ambition Emploi'],
    'Tous Droits Ouverts': ['TDO', 'tous droits ouverts'],
    'Handicap renforcé': ['Handicap renforcé'],
    'Coaching individuel': ['coaching individuel'],
    'Suivi alternance': ['Suivi alternance'],
    'Permanence Accueil Écoute': ['PAE psychologue', 'Permanence Accueil Ecoute'],
    'Mobilité internationale individuel': ['Mobilité internationale individuel'],
    AIJ: ['AIJ'],
  },
  fonds: {
    PACEA: ['Allocation PACEA'],
    CEJ: ['Allocation CEJ', 'Contrat d’Engagement Jeune'],
    FAJeM: ['FAJ', "Fonds d'Aide aux Jeunes", 'FAJeM'],
    Mobilité: ['Dispositif Mobilité', 'mobilité'],
    'Fonds ML indirectes': ['aides indirectes', 'Fonds ML indirectes'],
    'Fonds ML directes': ['aides directes', 'chèques de services'],
    'Fondation X': ['Fondation X'],
  },
  natureAide: {aide: ['aide', '', null, 0], formation: ['Formation'], frais: ['frais', 'Frais de gestion']},
  statutAide: {
    accordé: ['Accordé'],
    payé: ['payée'],
    validé: ['VALIDE'],
    enregistré: ['enregistré'],
    soumis: ['soumis'],
    refusé: ['Refusé'],
    annulé: ['annulé'],
    ajourné: ['ajourné'],
    'Non renseigné': [''],
  },
  theme: {
    'Découverte des métiers': ['découverte des métiers'],
    'Service Civique': ['service civique'],
    Citoyenneté: ['citoyennete'],
    'Mobilité internationale': ['mobilité internationale'],
    CEJ: ['CEJ'],
    SEEPH: ['SEEPH'],
    'Coaching collectif': ['coaching collectif'],
    Culture: ['culture'],
    Santé: ['sante'],
    'Permanence Accueil Écoute': ['PAE', 'Permanence accueil écoute'],
    'Avenir Pro': ['avenir pro'],
    Numérique: ['Numérique'],
  },
  typeAction: {
    Atelier: ['atelier', '', null],
    "Réunion d'information": ["Réunion d'information"],
    Formation: ['formation'],
    Forum: ['FORUM'],
    Rencontre: ['rencontre'],
    Événement: ['Evénement'],
    'Réunion interne': ['réunion interne'],
    Visite: ['Visite'],
  },
};

/** A day that is another in each row, so that no two rows are the same. */
const differing = (cell: CellValue, at: number) => (typeof cell === 'number' && cell > 40000 ? cell + at : cell);

describe.each(Object.entries(lists))('%s', (name, row) => {
  const {register, headings, row: rest} = around[name]!;
  const read = (cells: readonly CellValue[]) =>
    readAll(
      sheet('Feuille', headings, ...cells.map((cell, at) => [cell, ...rest.map((other) => differing(other, at))])),
    );

  it.each(Object.entries(row))('%s', (value, cells) => {
    const registers = read(cells);
    expect(columnOf(registers, register, columnId(name))).toEqual(cells.map(() => value));
    // Values kept under their own name are told by what counts them: see uncounted-values.test.ts.
    const told = registers.problems.filter(({costsRows, code}) => costsRows && !/value-(like|none-counts)/.test(code));
    expect(told).toEqual([]);
  });

  it('holds every canonical value in the order of the list, whatever is met', () => {
    const column = read([null]).tables[register]!.columns.get(columnId(name))!;
    const expected = Object.keys(row).filter(
      (value) =>
        value !== 'Non renseigné' &&
        ![
          'Contrat étudiant',
          'Industrie',
          'remobilisation',
          'Cap emploi',
          'AIJ',
          'Fondation X',
          'Numérique',
          'Visite',
        ].includes(value),
    );
    const values = column.kind === 'code' ? column.values : [];
    expect(values.filter((value) => expected.includes(value))).toEqual(expected);
    expect(values[0]).toBe('Non renseigné');
  });
});

describe('values that no list knows', () => {
  it('of a status have a name of their own, so that they never count, and are reported', () => {
    const read = readAll(
      sheet(
        'Contacts',
        ['N° dossier', 'Date', 'Nature', 'Statut'],
        ['J1', 45300, 'SMS', 'bof'],
        ['J1', 45300, 'SMS', ''],
      ),
    );
    expect(columnOf(read, 'contacts', 'statut')).toEqual(['Statut inconnu', 'Non renseigné']);
    expect(briefly(read.problems)).toEqual(['status-unknown D2 bof ×1']);
  });

  it('kept under their own name are grouped by folding, shown the same whatever the order, sorted after the list', () => {
    const rows = ['Numérique', 'industrie', 'INDUSTRIE', 'Agriculture'].map((secteur) => [
      'J1',
      'Emploi',
      45300,
      secteur,
    ]);
    const headings = ['N° dossier', 'Catégorie', 'Date de début', 'Secteur'];
    for (const body of [rows, [...rows].reverse()]) {
      const column = readAll(sheet('S', headings, ...body)).tables.situations!.columns.get('secteur')!;
      expect(column.kind === 'code' && column.values.slice(7)).toEqual(['Agriculture', 'INDUSTRIE', 'Numérique']);
    }
  });

  it("know the agency's own name as the Mission Locale", () => {
    const settings = sheet(
      'Paramètres ML',
      ['Paramètre', 'Valeur'],
      ['Structure', 'Mission Locale Métropole Nord-Ouest'],
    );
    const rows = sheet(
      'S',
      ['N° dossier', 'Catégorie', 'Date de début', 'Prescripteur'],
      ['J1', 'Emploi', 45300, 'MISSION LOCALE METROPOLE NORD OUEST'],
      ['J1', 'Emploi', 45300, 'Mission Locale de Roubaix'],
    );
    expect(columnOf(readAll(settings, rows), 'situations', 'prescripteur')).toEqual([
      'Mission Locale',
      'Mission Locale de Roubaix',
    ]);
  });

  it('a 0 beside 1 in a oui/non column may be a blank: nothing, and said', () => {
    const read = readJeunes('Permis B', [1, 0, 0]);
    expect(columnOf(read, 'jeunes', 'permis')).toEqual(['oui', 'Non renseigné', 'Non renseigné']);
    expect(briefly(read.problems)).toEqual(['zero-ambiguous G3 0 ×2']);
  });
});

describe('a value that may be two', () => {
  const told = (...natures: string[]) =>
    readAll(sheet('Contacts', ['N° dossier', 'Date', 'Nature'], ...natures.map((nature) => ['J1', 45300, nature])))
      .problems.filter(({code}) => code === 'value-two-ways')
      .flatMap(({detail}) => [detail.samples, detail.others]);

  it('is told with both', () => {
    expect(told('Entretien téléphonique', 'Entretien par téléphone', 'Atelier')).toEqual([
      ['Entretien téléphonique', 'Entretien par téléphone'],
      ['Téléphone', 'Téléphone'],
    ]);
    expect(
      told('Atelier de suivi', 'Entretien individuel', 'Entretien partenaire', 'Appel sortant', 'Mail au jeune'),
    ).toEqual([]);
  });

  it('is told no more once « Valeurs » says which', () => {
    const rows = [
      ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'],
      ['Contacts', 'Nature', 'Entretien téléphonique', 'Téléphone'],
    ];
    const read = readAll(
      {name: 'Valeurs', rows},
      sheet('Contacts', ['N° dossier', 'Date', 'Nature'], ['J1', 45300, 'Entretien téléphonique']),
    );
    expect(columnOf(read, 'contacts', 'nature')).toEqual(['Téléphone']);
    expect(read.problems.map(({code}) => code)).not.toContain('value-two-ways');
  });
});

it('amounts that may be cents are told, and those of usual aids are not', () => {
  const told = (...amounts: number[]) =>
    readAll(
      sheet(
        'Aides',
        ['N° dossier', 'Fonds', 'Date', 'Montant'],
        ...amounts.map((one, at) => ['J1', 'FAJ', 45300 + at, one]),
      ),
    ).problems.flatMap(({code, count}) => (code === 'amount-large' ? [count] : []));
  const cents = Array.from({length: 12}, (_, at) => 5000 + at * 10);
  expect(told(...cents)).toEqual([12]);
  expect(told(...cents.slice(0, 9))).toEqual([]);
  expect(told(...cents.map((one) => one / 100))).toEqual([]);
  expect(told(...cents.map((one) => one + 0.5))).toEqual([]);
});

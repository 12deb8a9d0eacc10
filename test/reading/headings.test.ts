import {allRegisters} from '../../shared/register/all-registers';
import {readRegisters} from '../../shared/reading/read-registers';
import type {RegisterId} from '../../shared/register/register-id';
import {briefly, contacts, jeunes, readable, sheet} from './sheets';

/** Returns and bank lists are looked for where payments are asked for, and nowhere else: `test/aids` reads them. */
type Known = Exclude<RegisterId, 'retour-paiement' | 'releve-bancaire'>;

/** The headings that are read: the canonical one, then the other spellings; `*` for the needed ones. */
const specification: Readonly<Record<Known, Readonly<Record<string, string>>>> = {
  jeunes: {
    dossier: 'N° dossier* | Matricule | Identifiant | ID dossier | Dossier',
    sexe: 'Sexe* | Genre | Civilité',
    naissance: 'Date de naissance* | Né(e) le | Naissance',
    commune: 'Commune* | Commune de résidence | Ville',
    insee: 'Code INSEE',
    qpv: 'QPV | Quartier prioritaire | Quartier Politique de la Ville',
    niveau: 'Niveau validé* | Niveau de formation | Niveau de qualification | Diplôme',
    permis: 'Permis B | Permis',
    logement: 'Logement | Situation de logement | Hébergement',
    accueil: 'Date 1er accueil* | Premier accueil | Date de premier accueil',
    rqth: 'RQTH | Travailleur handicapé',
  },
  contacts: {
    dossier: 'N° dossier*',
    date: "Date* | Date de l'événement | Date de contact",
    nature: "Nature* | Type | Type d'événement | Type d'acte",
    statut: 'Statut | État | Présence',
  },
  propositions: {dossier: 'N° dossier*', date: 'Date*', thematique: 'Thématique* | Thème | Axe'},
  situations: {
    dossier: 'N° dossier*',
    categorie: 'Catégorie* | Catégorie de situation',
    type: 'Type | Type de contrat | Nature de la situation',
    debut: 'Date de début* | Début',
    fin: 'Date de fin | Fin',
    etat: 'État',
    secteur: 'Secteur | Domaine | Domaine professionnel',
    niveauPrepare: 'Niveau préparé | Qualification préparée',
    etape: 'Étape',
    prescripteur: 'Prescripteur',
  },
  dispositifs: {
    dossier: 'N° dossier*',
    dispositif: 'Dispositif* | Programme | Parcours | Mesure',
    entree: "Date d'entrée* | Entrée | Date de début",
    sortie: 'Date de sortie | Sortie | Date de fin',
    precision: 'Précision',
  },
  aides: {
    dossier: 'N° dossier',
    fonds: "Fonds* | Dispositif | Aide | Type d'aide",
    date: 'Date* | Date de décision | Date de versement',
    montant: 'Montant* | Montant versé | Montant attribué',
    nature: 'Nature',
    reference: 'Référence | N° pièce | N° de bordereau',
    statut: 'Statut',
  },
  actions: {
    action: 'Action* | Intitulé | Atelier',
    theme: 'Thème*',
    type: "Type | Type d'action",
    date: 'Date*',
    participants: 'Participants | Nombre de participants',
    jeunes: 'Jeunes | Nombre de jeunes',
    partenaires: 'Partenaires | Nombre de partenaires | Exposants | Nombre de structures',
  },
  participations: {action: 'Action*', date: 'Date', dossier: 'N° dossier*'},
  label: {critere: 'Critère*', note: 'Note*'},
  'grand-livre': {
    date: 'Date*',
    compte: 'Compte*',
    libelle: 'Libellé',
    debit: 'Débit',
    credit: 'Crédit',
    montant: 'Montant',
    sens: 'Sens',
    piece: 'Pièce',
  },
};

const spellings = Object.entries(specification).flatMap(([register, columns]) =>
  Object.entries(columns).flatMap(([column, line]) =>
    line.split(' | ').map((heading) => ({register: register as Known, column, heading: heading.replace('*', '')})),
  ),
);

/** A sheet with every canonical heading of a register, one of them replaced. */
function sheetOf(register: Known, column: string, heading: string) {
  const headings = Object.entries(specification[register]).map(([id, line]) =>
    id === column ? heading : line.split(' | ')[0]!.replace('*', ''),
  );
  return sheet(
    'Feuille',
    headings,
    headings.map(() => null),
  );
}

describe('the headings of the specification', () => {
  it('are all declared, the canonical one first, the needed ones marked', () => {
    for (const [register, columns] of Object.entries(specification)) {
      const spec = allRegisters.find(({id}) => id === register)!;
      for (const [id, line] of Object.entries(columns)) {
        const canonical = line.split(' | ')[0]!;
        expect(readable(spec.columns[id]!.headings[0]).replace('’', "'")).toBe(canonical.replace('*', ''));
        expect([register, id, spec.columns[id]!.needed === true]).toEqual([register, id, canonical.endsWith('*')]);
      }
    }
  });

  it.each(spellings)('$register is recognised with « $heading » for $column', ({register, column, heading}) => {
    for (const written of [heading, heading.toUpperCase(), ` ${heading.replace(/ /g, '\n')} :`]) {
      const [recognised] = readRegisters([sheetOf(register, column, written)]).recognised;
      expect(recognised?.register).toBe(register);
      const index = Object.keys(specification[register]).indexOf(column);
      expect(recognised?.columns.get(column)?.index).toBe(index);
    }
  });

  it.each(
    spellings.filter(({heading, register, column}) => specification[register][column]!.startsWith(`${heading}*`)),
  )('$register without « $heading » says so', ({register, column, heading}) => {
    const {recognised, problems} = readRegisters([
      {...sheetOf(register, column, 'Autre chose'), name: titleOf(register)},
    ]);
    const missing = problems.find(({code}) => code === 'header-missing' || code === 'column-lacking');
    const other = missing?.code === 'column-lacking' ? undefined : recognised[0]?.register;
    expect(other).not.toBe(register); // Situations without its Catégorie may still be something else, never itself
    if (other === undefined && missing !== undefined)
      expect(readable(missing.message).replace('’', "'")).toContain(`« ${heading} »`);
    expect(other ?? missing?.code).toBeDefined();
  });
});

const titleOf = (register: RegisterId) => allRegisters.find(({id}) => id === register)!.title;

describe('recognition', () => {
  it('finds the headings within the first sixty lines, and no further', () => {
    const blank = Array.from({length: 59}, () => [null]);
    const table = contacts(['J1', 45300, 'SMS', null]).rows;
    const near = readRegisters([{name: 'Export', rows: [...blank, ...table]}]);
    expect(near.recognised).toMatchObject([{sheet: 'Export', register: 'contacts', headingRow: 60, rows: 1}]);
    expect([...near.tables.contacts!.sheetRows]).toEqual([61]);
    const far = readRegisters([{name: 'Export', rows: [[], ...blank, ...table]}]);
    expect(far.recognised).toEqual([]);
  });

  it('tells which headings it did not read', () => {
    const {recognised} = readRegisters([
      sheet('X', ['Agent', 'N° dossier', null, 'Date', 'Nature', 'Lieu'], ['a', 'J1', '', 45300, 'SMS', 'b']),
    ]);
    expect(recognised[0]).toMatchObject({register: 'contacts', ignored: ['Agent', 'Lieu']});
    expect(Object.fromEntries(recognised[0]!.columns)).toMatchObject({
      dossier: {heading: 'N° dossier', index: 1},
      nature: {index: 4},
    });
  });

  it('decides an ambiguous sheet by the columns matched', () => {
    const read = (...headings: string[]) => readRegisters([sheet('X', headings)]).recognised[0]?.register;
    expect(read('N° dossier', 'Dispositif', 'Date', 'Montant', 'Nature', 'Statut')).toBe('aides');
    expect(read('N° dossier', 'Dispositif', 'Date de début', 'Date de fin')).toBe('dispositifs');
    expect(read('N° dossier', 'Catégorie', 'Type', 'Date de début', 'Date de fin')).toBe('situations');
    expect(read('N° dossier', 'Date', 'Type')).toBe('contacts');
    expect(read('Action', 'Date', 'N° dossier')).toBe('participations');
    expect(read('Action', 'Thème', 'Date', 'Type', 'Jeunes')).toBe('actions');
    expect(
      read('N° dossier', 'Date', 'Nature', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'),
    ).toBe('contacts');
  });

  it('says when two registers suit as well, unless the name of the sheet decides', () => {
    const headings = ['N° dossier', 'Date', 'Nature', 'Thématique'];
    const unnamed = readRegisters([sheet('Export', headings, ['J1', 45300, 'SMS', 'Emploi'])]);
    expect(unnamed.recognised[0]?.register).toBe('contacts');
    expect(unnamed.problems.map(({code}) => code)).toContain('sheet-ambiguous');
    const named = readRegisters([sheet('Propositions 2024', headings, ['J1', 45300, 'SMS', 'Emploi'])]);
    expect(named.recognised[0]?.register).toBe('propositions');
    expect(briefly(named.problems)).toEqual(['headings-unread C1 Nature ×1']);
  });

  it('ignores sheets that are no register, without a word', () => {
    const {recognised, problems} = readRegisters([
      jeunes,
      sheet('Budget', ['Date', 'Montant', 'Objet'], [45300, 12, 'x']),
      sheet('Planning', ['Date', 'Lieu', 'Type'], [45300, 'a', 'b']),
      sheet('Vide'),
    ]);
    expect(recognised.map(({register}) => register)).toEqual(['jeunes']);
    expect(briefly(problems)).toEqual(['territoire-missing   ×2']);
  });

  it('takes a FEC for a ledger', () => {
    const fec = [
      'JournalCode',
      'JournalLib',
      'EcritureNum',
      'EcritureDate',
      'CompteNum',
      'CompteLib',
      'CompAuxNum',
      'CompAuxLib',
      'PieceRef',
      'PieceDate',
      'EcritureLib',
      'Debit',
      'Credit',
      'EcritureLet',
      'DateLet',
      'ValidDate',
      'Montantdevise',
      'Idevise',
    ];
    const row = [
      'BQ',
      'Banque',
      '1',
      '20241231',
      '6571',
      'Aides',
      '',
      '',
      'P1',
      20241230,
      'FAJ J1',
      '28,80',
      '0,00',
      '',
      '',
      '20241231',
      '',
      '',
    ];
    const {recognised, tables} = readRegisters([sheet('123456789FEC20241231', fec, row)]);
    expect(recognised).toMatchObject([{register: 'grand-livre', ignored: []}]);
    expect(recognised[0]!.columns.size).toBe(18);
    expect(tables['grand-livre']!.columns.get('date')).toMatchObject({days: Int32Array.of(45657)});
    expect(tables['grand-livre']!.columns.get('debit')).toMatchObject({numbers: Float64Array.of(2880)});
  });

  it('wants Débit and Crédit, or Montant and Sens, of a ledger', () => {
    const read = (...headings: string[]) =>
      readRegisters([
        sheet(
          'Grand livre',
          headings,
          headings.map(() => null),
        ),
      ]).recognised.length;
    expect(read('Date', 'Compte', 'Débit', 'Crédit')).toBe(1);
    expect(read('Date', 'Compte', 'Montant', 'Sens')).toBe(1);
    expect(read('Date', 'Compte', 'Débit', 'Montant')).toBe(0);
  });
});

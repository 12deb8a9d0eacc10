import type {CellValue} from '../../shared/value/cell';
import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import type {FunctionName} from '../../shared/formula/functions';
import {refusals} from '../../shared/message/refusals';
import {aids, fec} from './ledger-sample';
import {ranges, registers, sentenceOf, workbook} from './sample';

const {Jeunes, Contacts, 'Paramètres ML': settings} = ranges as Record<string, CellValue[][]>;
const few = Contacts!.slice(0, 40);
const noJeunes = {registers: {...registers, tables: {contacts: registers.tables.contacts!}}};
const headings = Contacts!.slice(0, 1);

type Case = readonly [call: readonly [FunctionName, ...Argument[]], sentence: string, context?: object];

/** Each reason once: what was looked for, what was found, what to do. */
const cases: Readonly<Record<keyof typeof refusals, Case>> = {
  'argument-missing': [
    ['BREAKDOWN', Contacts],
    'value: BREAKDOWN (VENTILER) : l’argument « par » manque. Ce qui fait les lignes : une colonne du registre, âge, mois ou année.',
  ],
  'argument-is-range': [
    ['BYCOMMUNE', Contacts, 2024, Jeunes],
    'value: BYCOMMUNE (PARCOMMUNE) : l’argument « compter » attend une seule valeur et reçoit une plage. Donner les autres plages à la fin de la formule.',
  ],
  'year-unreadable': [
    ['TALLY', Contacts, 'deux mille'],
    'value: « deux mille » n’est pas une année. Écrire une année en quatre chiffres, comme 2024.',
  ],
  'year-needed': [
    ['INDICATOR', 'premiers-accueils.total', null, null, Jeunes],
    'value: INDICATOR (INDICATEUR) a besoin d’une année quand les registres sont donnés en plages. L’ajouter, par exemple 2024.',
  ],
  'year-empty': [
    ['TALLY', Contacts, 1999],
    'value: Aucune ligne de « Contacts » n’est datée de 1999. Années trouvées : « 2022 », « 2023 », « 2024 » et « 2025 ».',
  ],
  'choice-unknown': [
    ['TALLY', Contacts, 2024, 'jeune homme'],
    'value: « jeune homme » n’est pas une valeur de « compter ». Valeurs possibles : « lignes », « jeunes » et « montant ».',
  ],
  'range-empty': [
    [
      'TALLY',
      [
        [null, null],
        ['', ''],
      ],
    ],
    'not-available: La plage « registre » est vide. Donner la plage avec ses en-têtes.',
  ],
  'range-unknown': [
    [
      'TALLY',
      [
        ['N° dossier', 'Date', 'Statut'],
        ['J1', 45300, null],
      ],
    ],
    'value: La plage « registre » n’est aucun registre connu. En-têtes trouvés : « N° dossier », « Date » et « Statut ». ' +
      'Le plus proche est « Contacts » : il y manque « Nature ». Donner la plage avec ses en-têtes, par exemple Contacts[#Tout].',
  ],
  'range-other': [
    ['AIDTOTAL', Contacts, 'FAJeM', 2024],
    'value: La plage attendue est le registre « Aides », celle qui est donnée est « Contacts ». Donner la bonne plage.',
  ],
  'too-large': [
    ['TALLY', [...Contacts!, ...Contacts!, ...Contacts!, ...Contacts!, ...Contacts!]],
    expect.stringMatching(
      /^value: Les plages données font \d+,\d Mo, près de la limite de 5 Mo d’un calcul\. Ne donner que les colonnes utiles/,
    ) as unknown as string,
  ],
  'no-workbook': [
    ['BYCOMMUNE'],
    'value: BYCOMMUNE (PARCOMMUNE) : aucun registre n’est donné et aucun n’est reconnu dans le classeur. ' +
      'Donner une plage avec ses en-têtes, par exemple Jeunes[#Tout], ou activer le classeur dans le volet.',
  ],
  'name-among-ranges': [
    ['TALLY', 'Contacts', 2024, null, Jeunes],
    'value: « Contacts » nomme un registre du classeur alors que d’autres sont donnés en plages. ' +
      'Donner tous les registres en plages, ou tous par leur nom.',
    workbook,
  ],
  'register-unknown': [
    ['TALLY', 'Contcats'],
    'value: « Contcats » n’est pas un registre. Vouliez-vous dire « Contacts » ? Registres reconnus : « Contacts ».',
    noJeunes,
  ],
  'register-absent': [
    ['TALLY', 'Aides'],
    'value: Le registre « Aides » est nécessaire et ne se trouve pas. Registres trouvés : « Contacts ». ' +
      'L’ajouter au classeur, ou donner sa plage à la fin de la formule.',
    noJeunes,
  ],
  'register-empty': [['TALLY', headings], 'not-available: Le registre « Contacts » n’a aucune ligne.'],
  'column-unknown': [
    [
      'BREAKDOWN',
      [
        ['Action', 'Thème', 'Date'],
        ['Forum', 'Culture', 45300],
      ],
      'Thèmes',
    ],
    'value: Le registre « Actions collectives » n’a pas de colonne « Thèmes ». Vouliez-vous dire « Thème » ? ' +
      'Colonnes : « Action », « Thème », « Type », « Date », « Participants », « Jeunes », « Partenaires », « mois » et « année ».',
  ],
  'column-absent': [
    ['BYCOMMUNE', few],
    'value: La colonne « Commune » manque dans « Contacts ». Colonnes trouvées : « N° dossier », « Date », « Nature » et « Statut ». ' +
      'Ajouter la plage du registre Jeunes à la fin de la formule, par exemple Jeunes[#Tout].',
  ],
  'column-not-lines': [
    ['BREAKDOWN', few, 'Date'],
    'value: La colonne « Date » ne fait pas des lignes de tableau. Pour une date, demander « mois » ou « année ».',
  ],
  'measure-impossible': [
    ['TALLY', few, null, 'montant'],
    'value: Impossible de compter « montant » dans « Contacts », qui n’a pas de colonne « Montant ».',
  ],
  'criterion-alone': [
    ['TALLY', few, null, null, 'Nature'],
    'value: Le critère « Nature » n’a pas de valeur. Les critères vont par deux : un en-tête, puis une valeur ; ' +
      'écrire "*" pour toutes les valeurs renseignées, "Non renseigné" pour les autres.',
  ],
  'value-unknown': [
    ['TALLY', few, null, null, 'Nature', 'Entretein'],
    'value: « Entretein » n’est pas une valeur de « Nature ». Vouliez-vous dire « Entretien » ? ' +
      'Valeurs : « Entretien », « SMS », « E-mail », « Téléphone » et « Autres ».',
  ],
  'indicator-unknown': [
    ['INDICATOR', 'premier-accueil.total', 2024],
    'value: L’indicateur « premier-accueil.total » n’est pas au catalogue. Vouliez-vous dire « premiers-accueils.total » ?',
    workbook,
  ],
  'indicator-without-lines': [
    ['INDICATOR', 'premiers-accueils.commune', 2024, 'sexe'],
    'value: L’indicateur « premiers-accueils.commune » ne se ventile pas : c’est déjà un tableau, par « Commune ».',
    workbook,
  ],
  'line-unknown': [
    ['SOURCE_ROWS', 'accompagnes.sexe', 2024, 'Homme'],
    'value: « Homme » n’est pas une ligne de « accompagnes.sexe ». Vouliez-vous dire « Hommes » ? Lignes : « Femmes » et « Hommes ».',
    workbook,
  ],
  'too-many-cells': [
    ['BREAKDOWN', employers(30_001), 'Employeur'],
    'value: La réponse prendrait 60 004 cellules, plus que les 50 000 qu’une formule peut rendre. ' +
      'Choisir une colonne qui a moins de valeurs, ou ajouter une année ou un critère.',
  ],
  'too-many-rows': [
    ['SOURCE_ROWS', 'contacts.total', 2024],
    expect.stringMatching(
      /^value: « contacts.total » vient de \d{1,2} \d{3} lignes, plus que les 7 142 qu’une formule peut rendre\./,
    ) as unknown as string,
    workbook,
  ],
  'nothing-to-count': [
    ['EVOLUTION', Jeunes, Math.min(...years(Jeunes!))],
    expect.stringMatching(
      /^not-available: Rien à calculer : aucune ligne comptée en \d{4}, rien à quoi comparer\.$/,
    ) as unknown as string,
  ],
  'prefixes-missing': [
    ['LEDGERGAP', aids, 'FAJeM', fec, 'compte 6571'],
    'value: « compte 6571 » ne nomme aucun compte. Écrire les débuts de comptes séparés par des points-virgules, comme "6571;46".',
  ],
  'funds-several': [
    ['LEDGERGAP', aids, '*', fec, '6571'],
    'value: « * » désigne plusieurs fonds : « CEJ » et « FAJeM ». Un grand livre se compare à un seul fonds à la fois : en nommer un.',
  ],
  'accounts-absent': [
    ['LEDGERGAP', aids, 'FAJeM', fec, '4671'],
    'value: Aucun compte du grand livre ne commence par « 4671 ». Comptes trouvés : « 5120 » et « 6571 ».',
  ],
  'territory-missing': [
    ['COMMUNE', 'Lompret'],
    'value: Aucun territoire n’est connu. Donner la plage Territoire à la fin de la formule, par exemple Territoire[#Tout].',
  ],
  'level-unknown': [
    ['LEVEL', 5],
    'value: « 5 » n’est pas un niveau connu, ou peut en désigner deux. Écrire le diplôme, ou l’une des valeurs ' +
      '« Supérieur au BAC », « BAC », « BEP/CAP » et « Aucun diplôme ».',
  ],
  'day-unreadable': [['AGEBAND', '32/01/2004', 2024], 'value: « 32/01/2004 » n’est pas une date. L’écrire jj/mm/aaaa.'],
};

/** As many situations, each of an employer and in a place of its own. */
function employers(many: number): CellValue[][] {
  const heads = ['N° dossier', 'Catégorie', 'Date de début', 'Employeur', 'Lieu'];
  return [heads, ...Array.from({length: many}, (_, at) => [null, 'Emploi', 45_300, `E${at}`, `L${at}`])];
}

function years(rows: CellValue[][]): number[] {
  const at = rows[0]!.indexOf('Date 1er accueil');
  return rows
    .slice(1)
    .flatMap((row) =>
      typeof row[at] === 'number' && row[at] > 30000 ? [1900 + Math.floor((row[at] - 1) / 365.25)] : [],
    );
}

it('has a case for each reason', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(refusals).sort());
});

it.each(Object.entries(cases))('%s', (_, [[name, ...args], sentence, context]) => {
  const said = sentenceOf(answer(name, args, context ?? {}));
  expect(said).toEqual(sentence);
});

it.each(['#NAME?', '#NOM?'])('says how a name is written, where it gave %s', (error) => {
  expect(sentenceOf(answer('TALLY', [error, 2024], noJeunes))).toContain(
    'Le nom d’un registre s’écrit entre guillemets : "Contacts".',
  );
});

it('refuses a cross of too many values before it is counted', () => {
  expect(sentenceOf(answer('CROSS', [employers(3000), 'Employeur', 'Lieu'], {}))).toMatch(
    /^value: La réponse prendrait 9 006 001 cellules, plus que les 50 000/,
  );
  expect(sentenceOf(answer('CROSS', [employers(1000), 'Employeur', 'Lieu'], {}))).toMatch(
    /^value: La réponse prendrait 1 004 004 cellules, plus que les 50 000/,
  );
});

it('names no value that is far from what was written', () => {
  const said = sentenceOf(answer('TALLY', [few, null, null, 'Commune', 'Lille', Jeunes, settings]));
  expect(said).toContain('« Lille » n’est pas une valeur de « Commune ». Valeurs : « La Madeleine »');
});

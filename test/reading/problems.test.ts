import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CellValue} from '../../shared/value/cell';
import {messages} from '../../shared/message/messages';
import {fileErrors} from '../../shared/message/file-errors';
import {say} from '../../shared/message/message';
import {problem, type Problem} from '../../shared/message/problem';
import {readCsv} from '../../xlsx';
import {readRegisters} from '../../shared/reading/read-registers';
import {jeunes, jeunesHeadings, readable, sheet, territoire} from './sheets';

/** Codes that something else than reading registers reports: sections and what a report lacks are its own (test/report). */
const elsewhere: ReadonlySet<string> = new Set<string>([
  'section-unknown',
  'essential-unknown',
  'jeunes-missing',
  'registers-missing',
  'columns-missing',
  'column-decides',
  'column-assumed',
  'period-empty',
  'days-missing',
  'days-missing-all',
  'rows-aside',
  'amount-apart',
  'column-blank',
  'column-silent',
  'commune-near-official',
  'commune-other-official',
  'own-line',
  'own-bands',
  'own-value-unmet',
  'own-values-unread',
]);

const swapped = [45413, 45325, 45608];
const youth = (dossier: CellValue, ...cells: CellValue[]) => {
  const plain: CellValue[] = ['F', 38000, 'Lompret', 'BAC', 45300, '', '', 'oui', 'Parents'];
  return [dossier, ...plain.map((cell, at) => cells[at] ?? cell)];
};
const csv = (...rows: (readonly CellValue[])[]) => rows.map((row) => row.join(';')).join('\n');
const skip = undefined as unknown as CellValue;

/** A workbook in which everything goes wrong once. */
const spoilt = [
  sheet(
    'Paramètres ML',
    ['Paramètre', 'Valeur'],
    ['Anée', 2024],
    ['Couleur', 'bleu'],
    ['Structure', 'A'],
    ['Structure', 'B'],
    [],
    ['Section', 'Affichée', 'Ordre', 'Titre'],
    ['emploi', 'peut-être', '', ''],
    [],
    ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
    ['Contact', 'Contacts', '', ''],
    [],
    ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'],
    ['Contacts', 'Nature', 'bof', 'Entretient'],
    ['Contacts', 'Nature', 'zut', 'SMS'],
    ['Propositions', 'Thématique', 'Emploi', 'Formation'],
    ['Contacts', 'Nature', 'Zut', 'Autres'],
  ),
  sheet('Paramètres ML (2)', ['Paramètre', 'Valeur'], ['Structure', 'a'], [], ['Fonds', 'Journal'], ['FAJeM', 'BQ']),
  territoire,
  sheet(
    'Jeunes',
    [...jeunesHeadings, 'Code INSEE', 'QPV', 'Permis B', 'Logement'],
    youth('J1', '?', '32/01/2004', 'Lammersart', '5'),
    youth('J2', skip, skip, 'Tourcoing'),
    youth('j1', skip, skip, '59840'),
    youth('1,23E+05', skip, skip, 'Lompret', skip, skip, '59457'),
    youth('J4', skip, skip, skip, skip, skip, skip, 'oui', 1),
    youth('J5', skip, skip, skip, skip, skip, skip, skip, 0, 'tente'),
    youth('J6', skip, skip, skip, skip, skip, skip, 'Lointain'),
    ['Total', 7],
    [],
    ['Source : i-milo'],
  ),
  sheet(
    'Contacts',
    ['N° dossier', 'Date', 'Nature', 'Statut', 'Date'],
    ['J1', 45300, 'SMS', 'bof', 45301],
    ['J9', '', 'SMS', ''],
    ['', 45301, 'SMS', ''],
  ),
  sheet('Contacts (2)', ['N° dossier', 'Date', 'Nature', 'Statut'], ['J1', 45300, 'SMS', 'bof'], ['J9', '', 'SMS', '']),
  sheet(
    'Aides',
    ['N° dossier', 'Fonds', 'Date', 'Montant', 'Statut de la demande'],
    ['J1', 'FAJ', 45300, '12,345', 'refusé'],
    ['J1', 'FAJ', 45300, 'beaucoup'],
    ['J2', 'FAJ', 45300, 10],
    ['J2', 'FAJ', 45300, 10],
    ['J2', 'FAJ', '12/31/2024', null],
    ['J2', 'FAJ', 'lundi 31 décembre 2024', 10],
    ['J2', 'FAJ départemental', 45300, 11],
    ['J2', 'APRE', 45300, 12],
  ),
  sheet(
    'Dispositifs',
    ['N° dossier', 'Dispositif', "Date d'entrée", 'Fin réelle', 'Précision', 'Précisions'],
    ['J1', 'PACEA', 51200],
    ...[...swapped, '13/01/2024', '14/01/2024', '15/01/2024'].map((day) => ['J1', 'CEJ', day, 45400, null, 'x']),
  ),
  sheet(
    'Export',
    ['N° dossier', 'Date', 'Nature', 'Thématique'],
    ...Array.from({length: 50}, () => ['J1', 45300, 'SMS', 'Emploi']),
  ),
  sheet('Contacts mars', ['J1', 'SMS', 45350]),
  sheet('Contacts avril', ['J1', 45390, 'SMS', 'Présent']),
  sheet(
    'Suivi',
    ['N° dossier', 'Dispositif', "Date d'entrée", null, 'N° dossier', 'Dispositif', "Date d'entrée"],
    ['J1', 'PACEA', 45300, null, 'J2', 'PACEA', 45301],
  ),
  sheet('Label', ['Critère', 'Note']),
  sheet('Actions collectives', ['Action', 'Thème', 'Date'], ['Forum', 'SantÃ©', 45300]),
  sheet('Participations', ['Action', 'Date', 'N° dossier'], ['Forum', '03/04/2024', 'J1']),
  sheet('Situations', ['N° dossier', 'Catégorie', 'Type', 'État', 'Date de fin'], ['J1', 'Emploi', 'CDD', '', '']),
  sheet(
    'Propositions',
    ['J1', 45298, 'Emploi'],
    ['N° dossier', 'Date', 'Thématique'],
    ...[45299, 45300, 45301].map((day) => ['J1', day + 23 / 24, 'Emploi']),
  ),
  sheet(
    'Propositions (2)',
    ['N° dossier', 'Date', 'Thématique'],
    ...[45399, 45400, 45401].map((day) => ['J1', day + 20 / 24, 'Emploi']),
  ),
];

const jeunesSansNiveau = sheet(
  'Jeunes',
  ['N° dossier', 'Sexe', 'Âge', 'Commune', 'Date 1er accueil'],
  ['J1', 'F', 20, 'Lompret', 45300],
  ['J1', 'H', 22, 'Lompret', 45310],
);

const workbooks: Readonly<Record<string, readonly Problem[]>> = {
  'aucun registre': readRegisters([sheet('Notes', ['Bonjour'])]).problems,
  'pas de territoire': readRegisters([jeunes]).problems,
  'pas de territoire, un nom mal écrit': readRegisters([
    sheet('Jeunes', jeunesHeadings, ...['Lompret', 'Lompretz'].map((name) => youth(name, skip, skip, name))),
  ]).problems,
  'tout va mal': readRegisters(spoilt).problems,
  'un registre incomplet, des cellules fusionnées, des totaux': readRegisters([
    jeunesSansNiveau,
    sheet(
      'Contacts',
      ['N° dossier', 'Date', 'Nature'],
      ['J1', 45300, 'SMS'],
      [null, 45301, 'SMS'],
      [null, 45302, 'SMS'],
      ['J2', 45303, 'SMS'],
    ),
    sheet(
      'Aides',
      ['N° dossier', 'Fonds', 'Date', 'Montant'],
      ['J1', 'CEJ', 45300, 10],
      [null, 'Total CEJ', 45300, 10],
    ),
    sheet('Dispositifs', ['N° dossier', 'Dispositif', "Date d'entrée"], ['J1', 'PIAL', 45300]),
    sheet('Propositions', ['N° dossier', 'janv.', 'févr.', 'mars', 'avril'], ['J1', 1, 2, 3, 4]),
    territoire,
  ]).problems,
  'des fichiers abîmés': readRegisters(
    [
      territoire,
      readCsv(
        'Jeunes',
        Buffer.from(csv(jeunesHeadings, ['J1', 'F', '15/01/2004', 'P\ufffdrenchies', 'BAC', '09/01/2024'])),
      ),
      readCsv(
        'Contacts',
        Buffer.from(
          csv(['N° dossier', 'Date', 'Nature'], ['J1', '09/01/2024', '"TÃ©lÃ©phone'], ['J1', '10/01/2024', 'SMS']),
        ),
      ),
      readCsv(
        'Aides',
        Buffer.from(csv(['Dossier', 'Fonds', 'Date', 'Montant'], ['J1', 'FAJ', '09/01/2024', '10 t\x88t']), 'latin1'),
      ),
    ],
    {},
    [
      problem('sheet-lost', {sheet: 'Situations'}, {}),
      problem('file-unread', {sheet: 'b/Contacts.xls'}, {why: say(fileErrors, 'web-page')}),
      problem('file-left', {sheet: 'notes.pdf'}, {files: ['notes.pdf']}),
      problem('report-left', {sheet: 'rapport.xlsx'}, {}),
      problem('report-settings-left', {sheet: 'rapport-2023.xlsx'}, {}),
    ],
  ).problems,
  'des cellules que le fichier ne donne pas': readRegisters([
    territoire,
    {
      ...sheet('Aides', ['N° dossier', 'Fonds', 'Date', 'Montant'], ['J1', null, 45300, 0]),
      odd: [
        {code: 'text-lost', column: 1, cell: 'B2', count: 1},
        {code: 'cell-twice', column: 0, cell: 'A2', count: 1},
        {code: 'formula-blank', column: 2, cell: 'C2', count: 2},
        {code: 'formula-zero', column: 3, cell: 'D2', count: 2},
      ],
    },
  ]).problems,
  'ce qui peut se lire de deux façons': readRegisters([
    territoire,
    sheet(
      'Contacts',
      ['N° dossier', 'Date', 'Nature'],
      ...Array.from({length: 8}, (_, at) => [
        'J1',
        `0${at + 1}/0${9 - at}/2024`,
        at === 0 ? 'Entretien téléphonique' : 'SMS',
      ]),
    ),
    sheet(
      'Aides',
      ['N° dossier', 'Fonds', 'Date', 'Montant'],
      ...Array.from({length: 10}, (_, at) => ['J1', 'FAJ', 45300 + at, 15000 + at * 100]),
    ),
  ]).problems,
  'des colonnes à côté': readRegisters([
    territoire,
    sheet(
      'Aides',
      ['N° dossier', 'Fonds', 'Date', 'Montant', 'Statut', 'Annulé', 'Qté'],
      ['J1', 'FAJ', 45300, 9, 'payé', 'x', 3],
    ),
  ]).problems,
  'des feuilles et des valeurs qui disent peut-être autre chose': readRegisters([
    territoire,
    sheet(
      'Jeunes',
      jeunesHeadings,
      ...Array.from({length: 12}, (_, at) => youth(`J10${at}`)),
      youth('J100', skip, skip, 'Tourcoing'),
    ),
    sheet(
      'Contacts',
      ['N° dossier', 'Date', 'Nature', 'Statut'],
      ...Array.from({length: 8}, (_, at) => ['J100', 45300 + at, 'SMS', at % 2 === 0 ? 'Présent' : null]),
    ),
    {...sheet('Contacts 2', ['N° dossier', 'Date', 'Nature'], ['J101', 45200, 'SMS']), isHidden: true},
    sheet(
      'Situations',
      ['N° dossier', 'Catégorie', 'Type', 'Date de début', 'Date de fin', 'État', 'Ville'],
      ...Array.from({length: 12}, (_, at) => [
        `J10${at}`,
        'Emploi',
        [0, 6].includes(at) ? `CD${at === 0 ? 'D' : 'I'}` : null,
        45300 + at,
        at === 3 ? 45200 : 45400,
        'En cours',
        'Tourcoing',
      ]),
    ),
    sheet('RDV', ['Qui', 'Quand'], ...Array.from({length: 4}, (_, at) => [`J10${at}`, 45300 + at])),
  ]).problems,
  'une feuille trop large': readRegisters([
    {
      ...jeunes,
      far: {cell: 'XFD2', count: 2},
      ranges: Array.from({length: 501}, (_, at) => ({row: 0, column: 200 + at, rows: 2, columns: 1})),
    },
    territoire,
  ]).problems,
  'des colonnes et des niveaux à soi': readRegisters([
    jeunes,
    sheet(
      'Paramètres ML',
      ['Territoire'],
      ['Commune', 'EPCI'],
      ['Lompret', 'Nord'],
      ['Lompret', 'Sud'],
      ['Tourcoing', null],
      [],
      ['Registre', 'En-tête', 'Genre'],
      ['Jeunes', 'Situation familliale', 'choix'],
    ),
  ]).problems,
};

const printed = Object.entries(workbooks)
  .map(([name, problems]) =>
    [
      `== ${name}`,
      ...problems.map(
        ({code, sheet: on, cell, value, count, costsRows, message}) =>
          `${costsRows ? '!' : ' '} ${code} | ${on} | ${cell} | ${value} | ${count}\n    ${readable(message)}`,
      ),
    ].join('\n'),
  )
  .join('\n\n');

describe('problems', () => {
  it('read as in the golden file', () => {
    const golden = join(__dirname, 'problems.golden.txt');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, `${printed}\n`);
    expect(`${printed}\n`).toBe(readFileSync(golden, 'utf8'));
  });

  it('are each met once at least', () => {
    const met = new Set<string>(Object.values(workbooks).flatMap((problems) => problems.map(({code}) => code)));
    expect(Object.keys(messages.problem).filter((code) => !met.has(code) && !elsewhere.has(code))).toEqual([]);
  });

  it('end with what to do', () => {
    for (const {message} of Object.values(workbooks).flat()) expect(message).toMatch(/[.?]$/);
  });
});
